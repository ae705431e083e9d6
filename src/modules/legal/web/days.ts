import { addMonths, type LocalDate, localDate, parseLocalDate } from '../../../kernel/local-date.ts';
import { today } from '../../../ui/text/today.ts';

/** No day before it is asked about: what is earlier is a slip of the hand. */
export const FIRST_ASKED = localDate('1945-01-01');
/** Nobody knows the law of a day five years ahead. */
export const lastAsked = (): LocalDate => addMonths(today(), 60);

/** A day written in the address; null where there is none, or one that cannot be asked about. */
export function dayWritten(text: string): LocalDate | null {
  const day = parseLocalDate(text);
  return day !== null && day >= FIRST_ASKED ? day : null;
}

/** The day in the address, or today. */
export const dayIn = (text: string): LocalDate => dayWritten(text) ?? today();
