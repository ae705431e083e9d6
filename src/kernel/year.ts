import { addDays, fromParts, type LocalDate, partsOf } from './local-date.ts';
import type { Period } from './periods.ts';

export type YearKind = 'calendar' | 'school';

/** The year a plan, a registration or a cluster belongs to. `year` of a school year is the one it begins in: 2026 = năm học 2026-2027. */
export interface WorkYear {
  readonly kind: YearKind;
  readonly year: number;
}

/** The day a school year begins; every school year ends on the day before the next one begins. */
export interface SchoolYearStart {
  readonly month: number;
  readonly day: number;
}

/**
 * 1 August–31 July. The decisions on the time frame of each school year end it on 31/5 (teaching) and 30/6 or 31/7 (all work);
 * evaluation and commendation of a school year are finished in June and July, and the work of the next begins in August.
 * Every day so belongs to one school year; an agency that counts otherwise gives its own day.
 */
export const DEFAULT_SCHOOL_YEAR_START: SchoolYearStart = { month: 8, day: 1 };

/** "2026", "năm học 2026-2027". */
export function labelOf(workYear: WorkYear): string {
  return workYear.kind === 'calendar' ? String(workYear.year) : `năm học ${workYear.year}-${workYear.year + 1}`;
}

/** First and last day of the year. */
export function boundsOf(workYear: WorkYear, schoolStart: SchoolYearStart = DEFAULT_SCHOOL_YEAR_START): Period {
  const begin = workYear.kind === 'calendar' ? { month: 1, day: 1 } : schoolStart;
  const start = beginning(workYear.year, begin);
  return { start, end: addDays(beginning(workYear.year + 1, begin), -1) };
}

/** The calendar or school year a day falls in. */
export function yearOf(day: LocalDate, kind: YearKind, schoolStart: SchoolYearStart = DEFAULT_SCHOOL_YEAR_START): WorkYear {
  const { year } = partsOf(day);
  if (kind === 'calendar') return { kind, year };
  return { kind, year: day >= beginning(year, schoolStart) ? year : year - 1 };
}

function beginning(year: number, { month, day }: SchoolYearStart): LocalDate {
  const result = fromParts(year, month, day);
  if (result === null) throw new RangeError(`No such day to begin a year: ${day}/${month}/${year}`);
  return result;
}
