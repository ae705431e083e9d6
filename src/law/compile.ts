import type { LocalDate } from '../kernel/local-date.ts';
import { type At, inForce, valueAt } from './at.ts';
import type { LawBook } from './book.ts';
import type { Kind, Subject } from './facts.ts';
import type { Variant } from './schema/award.ts';
import type { Certainty, Dated, Reference } from './schema/dated.ts';
import type { AllOf, AnyOf, Leaf, Meets, Node, OnFailure, Run, Since } from './schema/standard.ts';

interface Marks {
  /** "CSTDCS.sang-kien-co-so" */
  readonly id: string;
  readonly text: string;
  readonly ground: { readonly instrument: string; readonly at: string };
  readonly certainty: Certainty;
  readonly since: LocalDate;
  readonly reading?: number;
  readonly kinds?: ReadonlySet<Kind>;
}
/** A standard as it stands on a day, ready to be judged many times: titles it refers to are put in, grounds are written out. */
export type Compiled =
  | (Marks & { readonly kind: 'leaf'; readonly leaf: Leaf; readonly onFailure: OnFailure })
  | (Marks & { readonly kind: 'allOf' | 'anyOf'; readonly children: readonly Compiled[] })
  | (Marks & { readonly kind: 'since'; readonly awards: ReadonlySet<string>; readonly within: Compiled })
  | (Marks & { readonly kind: 'run'; readonly run: Run['run']; readonly within: Compiled | null });

export interface Standard {
  readonly award: string;
  readonly subject: Subject;
  readonly root: Compiled;
  readonly entry: Dated<Node>;
  /** Ids of the instruments the tree rests on. */
  readonly instruments: readonly string[];
}

/** No standard of this award for this subject: the award is not given to it. */
export type NoStandard = { readonly state: 'notForSubject' };
export type StandardAt =
  | { readonly state: 'value'; readonly standard: Standard }
  | Exclude<At<Node>, { state: 'value' }>
  | NoStandard;

/**
 * @param variant which of several standards of one subject; without one for it, the plain standard (reading 7: type A of LĐTT
 * unless the record says otherwise)
 */
export function standardAt(book: LawBook, code: string, subject: Subject, day: LocalDate, variant?: Variant): StandardAt {
  const award = book.award(code);
  if (!award.subjects.includes(subject)) return { state: 'notForSubject' };
  const lines = (award.like ? book.award(award.like) : award).standards ?? [];
  const ofSubject = lines.filter((line) => line.subject === subject);
  const line = ofSubject.find((l) => l.variant === variant) ?? ofSubject.find((l) => l.variant === undefined);
  if (!line) return { state: 'notForSubject' };
  const at = valueAt<Node>(book, line.values as readonly Dated<Node>[], day);
  if (at.state !== 'value') return at;
  const used = new Set<string>();
  const root = compile(at.value, { book, code, subject, day, entry: at.entry, variant, used });
  return { state: 'value', standard: { award: code, subject, root, entry: at.entry, instruments: [...used] } };
}

interface Context {
  readonly book: LawBook;
  readonly code: string;
  readonly subject: Subject;
  readonly day: LocalDate;
  readonly entry: Dated<Node>;
  readonly variant: Variant | undefined;
  readonly used: Set<string>;
}

function compile(node: Node, context: Context, path = 'tieu-chuan'): Compiled {
  const { book, code, entry } = context;
  const reference = groundOf(node, context);
  context.used.add(reference.instrument);
  const marks: Marks = {
    id: `${code}.${node.id ?? path}`,
    text: node.text ?? WORDS['anyOf' in node ? 'anyOf' : 'allOf'],
    ground: { instrument: book.instrument(reference.instrument).number, at: reference.at },
    certainty: ('certainty' in node ? node.certainty : undefined) ?? entry.certainty,
    since: entry.from,
    ...(node.reading !== undefined ? { reading: node.reading } : {}),
    ...(node.kinds ? { kinds: new Set(node.kinds) } : {}),
  };
  if (isAllOf(node))
    return { ...marks, kind: 'allOf', children: node.allOf.map((child, i) => compile(child, context, `${path}-${i + 1}`)) };
  if (isAnyOf(node))
    return { ...marks, kind: 'anyOf', children: node.anyOf.map((child, i) => compile(child, context, `${path}-${i + 1}`)) };
  if (isSince(node))
    return { ...marks, kind: 'since', awards: new Set(node.since.awards), within: compile(node.within, context, `${path}-1`) };
  if (isRun(node))
    return { ...marks, kind: 'run', run: node.run, within: node.within ? compile(node.within, context, `${path}-1`) : null };
  if (isMeets(node)) {
    const other = standardAt(book, node.meets, context.subject, context.day, context.variant);
    if (other.state !== 'value') throw new Error(`${code}: no standard of ${node.meets} on ${context.day}`);
    for (const id of other.standard.instruments) context.used.add(id);
    return { ...marks, kind: 'allOf', children: [other.standard.root] };
  }
  return { ...marks, kind: 'leaf', leaf: node, onFailure: node.onFailure ?? 'block' };
}

function groundOf(node: Node, { book, day, entry }: Context): Reference {
  const { instrument, at } = entry.reference;
  if (node.instrument === undefined) return { instrument, at: node.at ?? at };
  return inForce(book.instrument(node.instrument), day) ? { instrument: node.instrument, at: node.at ?? at } : entry.reference;
}

const WORDS = { allOf: 'Đạt tất cả các điều kiện sau', anyOf: 'Đạt một trong các điều kiện sau' } as const;
const isAllOf = (node: Node): node is AllOf => 'allOf' in node;
const isAnyOf = (node: Node): node is AnyOf => 'anyOf' in node;
const isSince = (node: Node): node is Since => 'since' in node;
const isRun = (node: Node): node is Run => 'run' in node;
const isMeets = (node: Node): node is Meets => 'meets' in node;

/** The conditions right below a node. */
export function partsOf(node: Compiled): readonly Compiled[] {
  if (node.kind === 'leaf') return [];
  if (node.kind === 'since') return [node.within];
  if (node.kind === 'run') return node.within ? [node.within] : [];
  return node.children;
}

/** Every leaf of a tree, `within` branches included. */
export function leavesOf(node: Compiled): readonly Extract<Compiled, { kind: 'leaf' }>[] {
  if (node.kind === 'leaf') return [node];
  if (node.kind === 'since') return leavesOf(node.within);
  if (node.kind === 'run') return node.within ? leavesOf(node.within) : [];
  return node.children.flatMap(leavesOf);
}
