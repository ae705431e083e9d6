import type { LocalDate } from '../kernel/local-date.ts';
import type { Dong } from '../kernel/money.ts';
import { valueAt } from './at.ts';
import type { LawBook } from './book.ts';
import type { Subject } from './facts.ts';
import type { Certainty, Dated, Reference } from './schema/dated.ts';
import { prizeDay } from './transitional.ts';

export interface Prize {
  readonly award: string;
  readonly subject: Subject;
  readonly on: LocalDate;
  /** `value`: an amount. `none`: the table has no row for it. `lawUnknown`: nothing in force that day sets it. */
  readonly state: 'value' | 'none' | 'lawUnknown';
  readonly multiple: number | null;
  /** Đồng a month on the day of decision. */
  readonly baseSalary: Dong | null;
  /** Đồng, rounded up. With `ceiling`: the most that may be given. */
  readonly amount: Dong | null;
  readonly ceiling: boolean;
  readonly certainty: Certainty;
  /** Number of the reading that decides the amount: how it is rounded, where rounding changes it. */
  readonly reading: number | null;
  readonly note: string | null;
  readonly references: readonly { readonly instrument: string; readonly at: string }[];
}

const WORST: readonly Certainty[] = ['V', 'V2', 'M-hi', 'M-med', 'M-lo'];
export const lessSure = (a: Certainty, b: Certainty): Certainty => (WORST.indexOf(a) >= WORST.indexOf(b) ? a : b);

/**
 * Prize money of an award decided on a day: multiple × base salary of that day (Nghị định 152/2025/NĐ-CP, Điều 49 khoản 1),
 * all factors multiplied first and rounded up once (reading 14). Throws UnknownAward.
 */
export function prizeOf(book: LawBook, code: string, subject: Subject, decidedOn: LocalDate): Prize {
  const on = prizeDay(decidedOn);
  book.award(code);
  const nothing = {
    award: code,
    subject,
    on,
    multiple: null,
    baseSalary: null,
    amount: null,
    ceiling: false,
    certainty: 'V',
    reading: null,
    note: null,
    references: [],
  } as const;
  const table = book.parameter('tien-thuong');
  const row = table.prizes.find(
    (r) => r.awards.includes(code) && r.values.some((v) => v.value !== null && v.value[subject] !== undefined),
  );
  const step = valueAt<number>(book, table.rounding.values as readonly Dated<number>[], on);
  // Only a table that is whole can lack a row: not where no decree is in force, nor where part of a new one is yet to be read.
  const unread = () => table.prizes.some((r) => valueAt(book, r.values as readonly Dated<unknown>[], on).state === 'lawUnknown');
  if (!row) return { ...nothing, state: step.state === 'value' && !unread() ? 'none' : 'lawUnknown' };
  const times = valueAt<Partial<Record<Subject, number>>>(
    book,
    row.values as readonly Dated<Partial<Record<Subject, number>>>[],
    on,
  );
  const salary = valueAt<number>(book, book.parameter('luong-co-so').values as readonly Dated<number>[], on);
  if (times.state === 'lawUnknown' || salary.state !== 'value' || step.state !== 'value')
    return { ...nothing, state: 'lawUnknown' };
  const multiple = times.state === 'value' ? times.value[subject] : undefined;
  const told = (r: Reference) => ({ instrument: book.instrument(r.instrument).number, at: r.at });
  if (multiple === undefined) return { ...nothing, state: 'none', references: [told(times.entry.reference)] };
  const { amount, rounded } = roundedUp(salary.value, multiple, step.value);
  const sure = lessSure(times.entry.certainty, salary.entry.certainty);
  return {
    award: code,
    subject,
    on,
    state: 'value',
    multiple,
    baseSalary: salary.value,
    amount,
    ceiling: row.ceiling === true,
    certainty: rounded ? lessSure(sure, step.entry.certainty) : sure,
    reading: rounded ? (step.entry.reading ?? null) : null,
    note: times.entry.note ?? null,
    references: [times.entry.reference, ...(times.entry.also ?? []), salary.entry.reference, step.entry.reference].map(told),
  };
}

/** Whole thousandths of the multiple, so that 2,25 × 2.530.000 is exact before it is rounded up. */
function roundedUp(salary: Dong, multiple: number, step: Dong): { readonly amount: Dong; readonly rounded: boolean } {
  const thousandths = BigInt(salary) * BigInt(Math.round(multiple * 1000));
  const unit = BigInt(step) * 1000n;
  const amount = Number(((thousandths + unit - 1n) / unit) * BigInt(step));
  return { amount, rounded: thousandths % unit !== 0n };
}
