import { addDays, fromParts, type LocalDate, partsOf } from '../../kernel/local-date.ts';
import { cleanText } from '../../kernel/vi-text.ts';

export const NOT_A_DAY = 'Ngày chưa đúng. Hãy nhập như 05/9/2026.';

/** Fields of days in a form whose text is no day: their value is null, but they were not left blank. */
export function untakenDays(form: ParentNode, today: LocalDate): { readonly path: string; readonly message: string }[] {
  return [...form.querySelectorAll<HTMLInputElement>('input[data-day]')]
    .filter(({ value }) => value.trim() !== '' && parseTypedDay(value, today) === null)
    .map(({ name }) => ({ path: name, message: NOT_A_DAY }));
}

/**
 * The day somebody typed: "5/9/2026", "05-09-26", "5.9", "05092026", "050926", "hôm nay", "ngày mai".
 * Without a year it is `today`'s; two figures mean this century. Null when there is no such day.
 */
export function parseTypedDay(text: string, today: LocalDate): LocalDate | null {
  const typed = cleanText(text).toLowerCase();
  if (typed === 'hôm nay' || typed === 'hom nay') return today;
  if (typed === 'ngày mai' || typed === 'ngay mai') return addDays(today, 1);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (iso) return fromParts(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const found =
    /^(\d{1,2})[\s/.-]+(\d{1,2})(?:[\s/.-]+(\d{4}|\d{2}))?$/.exec(typed) ?? /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(typed);
  if (!found) return null;
  const year = found[3] === undefined ? partsOf(today).year : found[3].length === 2 ? 2000 + Number(found[3]) : Number(found[3]);
  return fromParts(year, Number(found[2]), Number(found[1]));
}
