import { addDays, formatShort, type LocalDate } from '../../kernel/local-date.ts';
import { instrumentName } from '../at.ts';
import type { LawBook } from '../book.ts';
import { datedLists, groundsOf } from '../entries.ts';
import type { Dated } from '../schema/dated.ts';
import type { Instrument } from '../schema/instrument.ts';

/** From one instrument, which has ended, to the one in its place. */
export interface Handover {
  readonly old: Instrument;
  readonly successor: Instrument;
  /** First day of the successor. */
  readonly first: LocalDate;
}

/** An article of the old instrument that an entry cites. */
export interface CitedArticle {
  readonly at: string;
  /** Only a further ground, which may fall away: neither the first one nor that of a branch of a standard. */
  readonly further: boolean;
}

/** A matter of the law whose last value rests on the old instrument. */
export interface Matter {
  /** What it is called in a worksheet: file and row. Unique. */
  readonly place: string;
  readonly file: string;
  /** Of the list of its dated entries in the file. */
  readonly path: readonly (string | number)[];
  readonly label: string;
  readonly entry: Dated<unknown>;
  readonly index: number;
  /** Index of the entry that already says what holds from the successor's first day on; null: nothing does. */
  readonly next: number | null;
  readonly articles: readonly CitedArticle[];
  /** Changes with whatever was copied from: row, day, value, grounds. */
  readonly seal: string;
}

/** The two instruments, or why nothing can be carried from one to the other, in words. */
export function handoverOf(book: LawBook, from: string, to: string): Handover | string {
  const find = (id: string) => book.instruments().find((instrument) => instrument.id === id);
  const [old, successor] = [find(from), find(to)];
  if (!old) return `Không có văn bản “${from}” trong instruments/.`;
  if (!successor) return `Không có văn bản “${to}” trong instruments/; lập tệp của văn bản mới trước.`;
  if (successor.replaces?.includes(old.id) !== true) {
    const swapped = old.replaces?.includes(successor.id) === true;
    const hint = swapped
      ? 'có lẽ văn bản cũ và văn bản mới bị ghi ngược.'
      : `nếu có thay thế thì ghi replaces: [${old.id}] trong tệp của văn bản mới.`;
    return `${instrumentName(successor)} không thay thế ${instrumentName(old)}; ${hint}`;
  }
  if (successor.from === null) return `${instrumentName(successor)} chưa có ngày có hiệu lực (from).`;
  if (!successor.contentKnown) return `${instrumentName(successor)} còn ghi là chưa đọc được nội dung (contentKnown: false).`;
  if (old.to === null || old.to >= successor.from)
    return `${instrumentName(old)} phải hết hiệu lực (to) muộn nhất ngày ${formatShort(addDays(successor.from, -1))}.`;
  return { old, successor, first: successor.from };
}

/** Every matter that rests on the old instrument when it ends, in the order in which they are taken. Reads the whole law. */
export function mattersOf(book: LawBook, { old, first }: Handover): readonly Matter[] {
  const labels = new Map(datedLists(book).map(({ values, label }) => [values, label]));
  const found: Matter[] = [];
  const places = new Map<string, number>();
  for (const file of book.files()) {
    const walk = (value: unknown, path: readonly (string | number)[], row: unknown, names: readonly string[]): void => {
      if (Array.isArray(value)) {
        for (const [i, item] of value.entries()) walk(item, [...path, i], item, [...names, nameOf(item)]);
        return;
      }
      if (typeof value !== 'object' || value === null) return;
      for (const [key, inner] of Object.entries(value)) {
        const label = labels.get(inner as readonly Dated<unknown>[]);
        if (label === undefined) {
          walk(inner, [...path, key], row, Array.isArray(inner) ? names : [...names, key]);
          continue;
        }
        const name = [file.file, ...names].join(', ');
        const times = (places.get(name) ?? 0) + 1;
        places.set(name, times);
        const last = lastOf(inner as readonly Dated<unknown>[], first);
        if (!last) continue;
        const articles = articlesOf(last.entry, old.id);
        if (articles.length === 0) continue;
        const place = times > 1 ? `${name} (${times})` : name;
        const seal = sealOf([file.file, { ...(row as object), values: null }, last.entry]);
        found.push({ place, file: file.file, path: [...path, key], label, ...last, articles, seal });
      }
    };
    walk(file.value, [], null, []);
  }
  return found.sort((a, b) => groupOf(a.file) - groupOf(b.file) || (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}

/** What a row of a file is called. */
function nameOf(row: unknown): string {
  const { id, key, award, awards, as, subject, variant } = row as Readonly<
    Record<string, string | readonly string[] | undefined>
  >;
  if (Array.isArray(awards) && id === undefined) return awards.length > 1 ? `${awards[0]}+${awards.length - 1}` : `${awards[0]}`;
  return [id ?? key ?? award ?? as ?? subject, variant].filter((part) => part !== undefined).join(' ');
}

/** The entry in force until the successor begins, and the one from then on. What ended before by itself is nobody's to carry. */
function lastOf(
  values: readonly Dated<unknown>[],
  first: LocalDate,
): { readonly entry: Dated<unknown>; readonly index: number; readonly next: number | null } | null {
  let index = -1;
  for (const [i, value] of values.entries())
    if (value.from < first && (index === -1 || value.from > values[index]!.from)) index = i;
  const entry = values[index];
  if (!entry || (entry.to !== undefined && entry.to < addDays(first, -1))) return null;
  const next = values.findIndex((value) => value.from >= first);
  return { entry, index, next: next === -1 ? null : next };
}

function articlesOf(entry: Dated<unknown>, id: string): readonly CitedArticle[] {
  const own = entry.reference.instrument === id;
  const first = own ? [entry.reference.at] : [];
  const branches = branchArticles(entry.value, id, own);
  const further = groundsOf(entry)
    .slice(1)
    .filter((ground) => ground.instrument === id)
    .map((ground) => ground.at);
  const needed = new Set([...first, ...branches]);
  return [...new Set([...first, ...further, ...branches])].map((at) => ({ at, further: !needed.has(at) }));
}

/**
 * Articles of this instrument that the branches of a standard cite.
 * @param own the standard rests on it: a branch that names no instrument means this one
 */
export function branchArticles(node: unknown, id: string, own: boolean): readonly string[] {
  if (Array.isArray(node)) return node.flatMap((item) => branchArticles(item, id, own));
  if (typeof node !== 'object' || node === null) return [];
  const { at, instrument } = node as { readonly at?: unknown; readonly instrument?: unknown };
  const mine = typeof at === 'string' && (instrument === undefined ? own : instrument === id) ? [at] : [];
  return [...mine, ...Object.values(node).flatMap((inner) => branchArticles(inner, id, own))];
}

/** In this order an office misses them: rules before every standard first, what is only told last. */
export const GROUPS = [
  'Quy tắc chung',
  'Tiêu chuẩn',
  'Tiền thưởng',
  'Tỷ lệ phiếu',
  'Thẩm quyền',
  'Hồ sơ',
  'Nội dung khác',
] as const;
const FILES = ['quy-tac-chung', null, 'tien-thuong', 'ty-le-phieu', 'tham-quyen', 'ho-so'] as const;

/** Index in {@link GROUPS} of what stands in the file. */
export function groupOf(file: string): number {
  if (file.startsWith('awards/')) return 1;
  const at = FILES.findIndex((name) => file === `parameters/${name}.yaml`);
  return at === -1 ? GROUPS.length - 1 : at;
}

/** FNV-1a of the text of the value, eight hexadecimal digits: tells a change, guards against nobody. */
function sealOf(value: unknown): string {
  let sum = 0x811c9dc5;
  for (const char of JSON.stringify(value)) sum = Math.imul(sum ^ char.codePointAt(0)!, 0x01000193);
  return (sum >>> 0).toString(16).padStart(8, '0');
}
