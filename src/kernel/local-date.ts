import { z } from 'zod';

/**
 * A calendar day, 'YYYY-MM-DD', in the Gregorian calendar, with no time and no time zone.
 * Strings compare in calendar order, so `a < b`, `.sort()` and SQL `date` columns agree.
 */
export type LocalDate = string & { readonly __brand: 'LocalDate' };

/** Year 1–9999, month 1–12, day 1–31. */
export interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Number of days of a month (1–12). */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : MONTH_LENGTHS[month - 1]!;
}

/** The day with these parts, or null when there is no such day (31/4, 29/02 of a common year, year 0). */
export function fromParts(year: number, month: number, day: number): LocalDate | null {
  if (![year, month, day].every(Number.isInteger)) return null;
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as LocalDate;
}

/** Reads 'YYYY-MM-DD'; null when malformed or when there is no such day. */
export function parseLocalDate(text: string): LocalDate | null {
  const match = PATTERN.exec(text);
  return match ? fromParts(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** Reads a day as people type it, '5/9/2026', '05-09-2026' or '05.09.2026' (day first, four-digit year); null otherwise. */
export function parseDayMonthYear(text: string): LocalDate | null {
  const match = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(text.trim());
  return match ? fromParts(Number(match[4]), Number(match[3]), Number(match[1])) : null;
}

export function isLocalDate(value: unknown): value is LocalDate {
  return typeof value === 'string' && parseLocalDate(value) !== null;
}

/** A day written in the source code or already checked; throws RangeError when it is not one. */
export function localDate(text: string): LocalDate {
  const day = parseLocalDate(text);
  if (day === null) throw new RangeError(`Not a calendar day: ${text}`);
  return day;
}

export function partsOf(day: LocalDate): DayParts {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

/** Days since 1970-01-01 (negative before). Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil. */
export function toEpochDay(date: LocalDate): number {
  const { year, month, day } = partsOf(date);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** Inverse of {@link toEpochDay}; throws RangeError outside the years 1–9999. */
export function fromEpochDay(epochDay: number): LocalDate {
  const shifted = epochDay + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const result = fromParts(year, month, day);
  if (result === null) throw new RangeError(`Day outside the years 1–9999: ${epochDay}`);
  return result;
}

/** `count` may be negative. */
export function addDays(day: LocalDate, count: number): LocalDate {
  return fromEpochDay(toEpochDay(day) + count);
}

/** Same day of the month `count` months away, or that month's last day where it is shorter (31/01 + 1 month = 28 or 29/02). */
export function addMonths(day: LocalDate, count: number): LocalDate {
  const { year, month, day: dayOfMonth } = partsOf(day);
  const months = year * 12 + (month - 1) + count;
  const toYear = Math.floor(months / 12);
  const toMonth = months - toYear * 12 + 1;
  const result = fromParts(toYear, toMonth, Math.min(dayOfMonth, daysInMonth(toYear, toMonth)));
  if (result === null) throw new RangeError(`Day outside the years 1–9999: ${day} + ${count} months`);
  return result;
}

/** Days from `from` to `to`: 1 for the next day, negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return toEpochDay(to) - toEpochDay(from);
}

/** ISO day of the week: 1 = thứ Hai … 6 = thứ Bảy, 7 = Chủ nhật. */
export function dayOfWeek(day: LocalDate): number {
  return ((((toEpochDay(day) + 3) % 7) + 7) % 7) + 1;
}

/** -1, 0 or 1; for `.sort(compare)`. */
export function compare(a: LocalDate, b: LocalDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * "05/9/2026": a zero before days below 10 and before months 1 and 2 only,
 * as Nghị định 30/2020/NĐ-CP (Phụ lục I, mục II.4) writes days.
 */
export function formatShort(day: LocalDate): string {
  const { year, month, day: dayOfMonth } = partsOf(day);
  return `${pad(dayOfMonth, 2)}/${monthNumber(month)}/${year}`;
}

/** "ngày 05 tháng 9 năm 2026" (same rule for zeros). */
export function formatLong(day: LocalDate): string {
  const { year, month, day: dayOfMonth } = partsOf(day);
  return `ngày ${pad(dayOfMonth, 2)} tháng ${monthNumber(month)} năm ${year}`;
}

/**
 * Accepts and gives 'YYYY-MM-DD'. The type is narrowed by a cast and not by a transform,
 * so that JSON Schema (OpenAPI) can be made of it for requests and answers alike.
 */
export const zLocalDate = z
  .string()
  .refine((text) => parseLocalDate(text) !== null, { error: 'Ngày không hợp lệ.' })
  .meta({ format: 'date', example: '2026-09-05' }) as unknown as z.ZodType<LocalDate, string>;

function monthNumber(month: number): string {
  return month <= 2 ? pad(month, 2) : String(month);
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
