import type { LocalDate } from '../kernel/local-date.ts';
import { cite, confirmedUntil, inForce, unreadAmendments } from './at.ts';
import type { LawBook } from './book.ts';
import { type Compiled, standardAt } from './compile.ts';
import type { Kind, Subject } from './facts.ts';
import type { Award, Variant } from './schema/award.ts';
import type { Certainty } from './schema/dated.ts';

/** A node of a standard in words, for reading: the condition, how its parts combine, and its ground. */
export interface Clause {
  readonly id: string;
  /** `all`: every part; `any`: one of the parts; `one`: a condition of its own. */
  readonly combine: 'all' | 'any' | 'one';
  readonly text: string;
  readonly reference: { readonly instrument: string; readonly at: string };
  readonly certainty: Certainty;
  readonly reading: number | null;
  /** Judged by people, not by the program. */
  readonly judgement: boolean;
  /** Only for commendations of these kinds; null: all. */
  readonly kinds: readonly Kind[] | null;
  readonly parts: readonly Clause[];
}

export interface ShownStandard {
  readonly subject: Subject;
  readonly variant: Variant | null;
  readonly state: 'value' | 'absent' | 'lawUnknown';
  readonly since: LocalDate | null;
  readonly clause: Clause | null;
}

export interface ShownAward {
  readonly award: Award;
  readonly label: string;
  readonly on: LocalDate;
  readonly standards: readonly ShownStandard[];
  /** Numbers of the instruments the standards rest on. */
  readonly instruments: readonly string[];
  /** Numbers of amendments in force that nobody here has read. */
  readonly unread: readonly string[];
  /** Places that a standard rests on besides and that are no longer in force. */
  readonly ended: readonly string[];
  readonly confirmedUntil: LocalDate | null;
}

/** The standards of an award as they stand on a day. Throws UnknownAward. */
export function showAward(book: LawBook, code: string, on: LocalDate): ShownAward {
  const award = book.award(code);
  const lines = (award.like ? book.award(award.like) : award).standards ?? [];
  const ids = new Set<string>();
  const ended = new Set<string>();
  const standards = lines
    .filter((line) => award.subjects.includes(line.subject))
    .map((line): ShownStandard => {
      const at = standardAt(book, code, line.subject, on, line.variant);
      const base = { subject: line.subject, variant: line.variant ?? null };
      if (at.state !== 'value')
        return { ...base, state: at.state === 'absent' ? 'absent' : 'lawUnknown', since: null, clause: null };
      for (const id of at.standard.instruments) ids.add(id);
      for (const also of at.standard.entry.also ?? [])
        if (!inForce(book.instrument(also.instrument), on)) ended.add(cite(book, also));
      return { ...base, state: 'value', since: at.standard.entry.from, clause: clauseOf(at.standard.root) };
    });
  const unread = new Set([...ids].flatMap((id) => unreadAmendments(book, id, on).map((i) => i.number)));
  return {
    award,
    label: labelOn(award, on),
    on,
    standards,
    instruments: [...ids].map((id) => book.instrument(id).number),
    unread: [...unread],
    ended: [...ended],
    confirmedUntil: confirmedUntil(book, [...ids]),
  };
}

/** What the award is called on the day. */
export function labelOn(award: Award, on: LocalDate): string {
  return award.formerLabel && on <= award.formerLabel.to ? award.formerLabel.label : award.label;
}

function clauseOf(node: Compiled): Clause {
  const base = {
    id: node.id,
    text: node.text,
    reference: node.ground,
    certainty: node.certainty,
    reading: node.reading ?? null,
    judgement: false,
    kinds: node.kinds ? [...node.kinds] : null,
  };
  switch (node.kind) {
    case 'leaf':
      return { ...base, combine: 'one', judgement: node.leaf.check === 'judgement', parts: [] };
    case 'allOf':
      return { ...base, combine: 'all', parts: node.children.map(clauseOf) };
    case 'anyOf':
      return { ...base, combine: 'any', parts: node.children.map(clauseOf) };
    case 'since':
      return { ...base, combine: 'all', parts: [clauseOf(node.within)] };
    case 'run':
      return { ...base, combine: 'all', parts: node.within ? [clauseOf(node.within)] : [] };
  }
}
