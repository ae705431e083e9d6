import { daysInMonth, fromParts, type LocalDate, partsOf } from './local-date.ts';

/** A quarter 1–4 of the calendar year. */
export type Quarter = 1 | 2 | 3 | 4;
/** 1 = sáu tháng đầu năm, 2 = sáu tháng cuối năm. */
export type HalfYear = 1 | 2;

/** Both days belong to the period. */
export interface Period {
  readonly start: LocalDate;
  readonly end: LocalDate;
}

export function quarterOf(day: LocalDate): Quarter {
  return Math.ceil(partsOf(day).month / 3) as Quarter;
}

export function halfYearOf(day: LocalDate): HalfYear {
  return partsOf(day).month <= 6 ? 1 : 2;
}

export function startOfMonth(day: LocalDate): LocalDate {
  const { year, month } = partsOf(day);
  return firstDay(year, month);
}

export function endOfMonth(day: LocalDate): LocalDate {
  const { year, month } = partsOf(day);
  return lastDay(year, month);
}

export function startOfQuarter(day: LocalDate): LocalDate {
  return firstDay(partsOf(day).year, quarterOf(day) * 3 - 2);
}

export function endOfQuarter(day: LocalDate): LocalDate {
  return lastDay(partsOf(day).year, quarterOf(day) * 3);
}

export function startOfHalfYear(day: LocalDate): LocalDate {
  return firstDay(partsOf(day).year, halfYearOf(day) * 6 - 5);
}

export function endOfHalfYear(day: LocalDate): LocalDate {
  return lastDay(partsOf(day).year, halfYearOf(day) * 6);
}

export function startOfYear(day: LocalDate): LocalDate {
  return firstDay(partsOf(day).year, 1);
}

export function endOfYear(day: LocalDate): LocalDate {
  return lastDay(partsOf(day).year, 12);
}

function firstDay(year: number, month: number): LocalDate {
  return required(fromParts(year, month, 1));
}

function lastDay(year: number, month: number): LocalDate {
  return required(fromParts(year, month, daysInMonth(year, month)));
}

function required(day: LocalDate | null): LocalDate {
  if (day === null) throw new RangeError('Day outside the years 1–9999');
  return day;
}
