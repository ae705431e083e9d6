import { type LocalDate, partsOf } from '../../../kernel/local-date.ts';

const EARLIEST = 1945;

/** What is wrong with a year, to stand after its place; null when it is right. */
export function yearFault(year: number | undefined, today: LocalDate): string | null {
  if (year === undefined) return 'chưa ghi năm.';
  if (!Number.isInteger(year) || year < EARLIEST) return `năm phải là số từ ${EARLIEST}.`;
  return year > partsOf(today).year ? `năm ${year} chưa đến.` : null;
}
