import type { LawBook } from './book.ts';
import { SUBJECT_LABELS } from './facts.ts';
import { VARIANT_LABELS } from './schema/award.ts';
import type { Certainty, Dated, Reference } from './schema/dated.ts';

/** The values of one matter from day to day: what it is called on screen, the awards it is about. */
export interface DatedList {
  readonly label: string;
  /** Codes; null: not about awards in particular. */
  readonly awards: readonly string[] | null;
  readonly values: readonly Dated<unknown>[];
}

/** Every dated list of the book, in the order of the files. Reads the whole law. */
export function datedLists(book: LawBook): readonly DatedList[] {
  const lists: DatedList[] = [];
  const add = (label: string, awards: readonly string[] | null, values: readonly unknown[]): void => {
    lists.push({ label, awards, values: values as readonly Dated<unknown>[] });
  };
  const names = (codes: readonly string[]): string => {
    const labels = codes.filter((code) => book.hasAward(code)).map((code) => book.award(code).label);
    return labels.length > 3 ? `${labels.slice(0, 3).join(', ')} và ${labels.length - 3} mục khác` : labels.join(', ');
  };
  for (const award of book.awards()) {
    for (const line of award.standards ?? []) {
      const variant = line.variant ? `, ${VARIANT_LABELS[line.variant]}` : '';
      add(`Tiêu chuẩn ${award.label} (${SUBJECT_LABELS[line.subject].toLowerCase()}${variant})`, [award.code], line.values);
    }
  }
  const salary = book.parameter('luong-co-so');
  add(salary.label, null, salary.values);
  const prizes = book.parameter('tien-thuong');
  add('Làm tròn tiền thưởng', null, prizes.rounding.values);
  for (const row of prizes.prizes) add(`Tiền thưởng: ${names(row.awards)}`, row.awards, row.values);
  const votes = book.parameter('ty-le-phieu');
  for (const row of votes.thresholds) add(`Tỷ lệ phiếu: ${names(row.awards)}`, row.awards, row.values);
  for (const row of book.parameter('tham-quyen').rows) add(`Thẩm quyền: ${names(row.awards)}`, row.awards, row.values);
  for (const row of book.parameter('ho-so').dossiers) add(row.label, row.awards, row.values);
  const service = book.parameter('cong-hien');
  for (const table of service.tables) add(`Chức vụ để xét cống hiến: ${names([table.award])}`, [table.award], table.values);
  for (const row of service.equivalents) add(`Chức vụ tương đương ${row.as}`, null, row.values);
  for (const rule of book.parameter('quy-tac-chung').rules) add(rule.label, null, rule.values);
  for (const key of book.parameter('dia-phuong').keys) add(key.label, null, key.values);
  for (const name of book.provisionNames()) {
    const file = book.provisions(name);
    for (const item of file.items) add(`${file.label}: ${item.label}`, item.awards ?? null, item.values);
  }
  for (const transition of book.transitions()) add('Điều khoản chuyển tiếp', null, transition.values);
  return lists;
}

/** Instruments a dated value rests on. */
export const groundsOf = (entry: Dated<unknown>): readonly Reference[] => [entry.reference, ...(entry.also ?? [])];

/** A value, or a condition inside of a standard, that nobody has read in the instrument itself. */
export interface Unsure {
  readonly label: string;
  /** The condition, where only a part of a standard is not sure. */
  readonly part: string | null;
  readonly certainty: Exclude<Certainty, 'V'>;
  readonly entry: Dated<unknown>;
}

/** All values whose mark is not V, with the conditions of standards that carry a mark of their own. */
export function unsureValues(book: LawBook): readonly Unsure[] {
  return datedLists(book).flatMap(({ label, values }) =>
    values.flatMap((entry): Unsure[] => {
      const own: Unsure[] = entry.certainty === 'V' ? [] : [{ label, part: null, certainty: entry.certainty, entry }];
      return [...own, ...unsureParts(entry.value).map((found) => ({ label, entry, ...found }))];
    }),
  );
}

function unsureParts(node: unknown): { readonly part: string; readonly certainty: Exclude<Certainty, 'V'> }[] {
  if (Array.isArray(node)) return node.flatMap(unsureParts);
  if (typeof node !== 'object' || node === null) return [];
  const { text, certainty } = node as { readonly text?: unknown; readonly certainty?: Certainty };
  const own = typeof text === 'string' && certainty !== undefined && certainty !== 'V' ? [{ part: text, certainty }] : [];
  return [...own, ...Object.values(node).flatMap(unsureParts)];
}
