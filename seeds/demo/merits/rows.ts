import { localDate } from '../../../src/kernel/local-date.ts';
import type { SheetFacts } from '../../../src/modules/merits/domain/index.ts';
import { shareOf } from '../chance.ts';

type RowOf<L extends 'ratings' | 'awards' | 'initiatives'> = NonNullable<SheetFacts[L]>[number];
export type Rating = RowOf<'ratings'>['rating'];
export type Award = RowOf<'awards'>;

const twoFigures = (n: number): string => String(n).padStart(2, '0');

/** Ratings of every year of a span: what is usual, and the years that were not. */
export function ratings(
  from: number,
  to: number,
  usual: Rating,
  others: Partial<Record<Rating, readonly number[]>> = {},
): RowOf<'ratings'>[] {
  const other = (year: number) => (Object.entries(others) as [Rating, readonly number[]][]).find(([, of]) => of.includes(year));
  return Array.from({ length: to - from + 1 }, (_, i) => ({ year: from + i, rating: other(from + i)?.[0] ?? usual }));
}

/** Who decides in January and February, after the year's last day; the rest decide in December. */
const HIGHER = new Set(['BK_TINH', 'BK_TTG', 'CO_TINH']);

/** An award as its decision names it. Schools sum up in July, a school year being counted in the year it ends. */
export function decision(
  code: string,
  year: number,
  { school = false, kind = 'cong_trang' }: { readonly school?: boolean; readonly kind?: NonNullable<Award['kind']> } = {},
): Award {
  const day = twoFigures(5 + Math.floor(shareOf(`${code} ${year}`) * 20));
  const on = school ? `${year}-07-${day}` : HIGHER.has(code) ? `${year + 1}-02-${day}` : `${year}-12-${day}`;
  return { code, year, kind, decidedOn: localDate(on) };
}

/** An initiative in use; `usedFor` null: for nothing yet, absent: not known. */
export const initiative = (
  year: number,
  scope: RowOf<'initiatives'>['scope'],
  usedFor?: string | null,
): RowOf<'initiatives'> => ({
  year,
  scope,
  applied: true,
  ...(usedFor === undefined ? {} : { usedFor }),
});
