import { addDays, dayOfWeek, type LocalDate, partsOf } from './local-date.ts';

/** Days that differ from the plain week of Monday to Friday. Data: `law/calendar/*.yaml`. */
export interface HolidayCalendar {
  /** Years whose yearly notices are in `days`; in other years only weekends and the days fixed by law are known. */
  readonly years: ReadonlySet<number>;
  readonly days: ReadonlyMap<LocalDate, SpecialDay>;
}

export interface SpecialDay {
  readonly day: LocalDate;
  /** Vietnamese, as shown: "Giỗ Tổ Hùng Vương (nghỉ bù)". */
  readonly name: string;
  /** A public holiday; a day off exchanged for a worked Saturday; that Saturday. */
  readonly kind: 'holiday' | 'swappedOff' | 'swappedWorking';
  /** The law or notice it rests on, as cited. */
  readonly source: string;
  readonly certainty: Certainty;
}

/** How sure we are: the text read (V), read in a source that quotes it (V2), from memory (M-…). */
export type Certainty = 'V' | 'V2' | 'M-hi' | 'M-med' | 'M-lo';

/** A day state agencies work: Monday to Friday but for days off, and the Saturdays worked in exchange. */
export function isWorkingDay(calendar: HolidayCalendar, day: LocalDate): boolean {
  const special = calendar.days.get(day);
  return special ? special.kind === 'swappedWorking' : dayOfWeek(day) <= 5;
}

/** False when the notices of that day's year are not known, so that a count may still change. */
export function isNoticeKnown(calendar: HolidayCalendar, day: LocalDate): boolean {
  return calendar.years.has(partsOf(day).year);
}

/**
 * The `count`-th working day after `day` (before it when negative); `day` itself is not counted, working or not.
 * 0 gives `day`. Periods in working days are so counted from the day after the event
 * (Bộ luật Dân sự 2015, Điều 147 khoản 2).
 */
export function addWorkingDays(calendar: HolidayCalendar, day: LocalDate, count: number): LocalDate {
  if (!Number.isInteger(count)) throw new RangeError(`Not a whole number of days: ${count}`);
  const step = Math.sign(count);
  let current = day;
  for (let left = Math.abs(count); left > 0; ) {
    current = addDays(current, step);
    if (isWorkingDay(calendar, current)) left -= 1;
  }
  return current;
}

/** `day` if it is a working day, otherwise the last one before it. */
export function previousWorkingDay(calendar: HolidayCalendar, day: LocalDate): LocalDate {
  return isWorkingDay(calendar, day) ? day : addWorkingDays(calendar, day, -1);
}

/** `day` if it is a working day, otherwise the first one after it (Bộ luật Dân sự 2015, Điều 148 khoản 5). */
export function nextWorkingDay(calendar: HolidayCalendar, day: LocalDate): LocalDate {
  return isWorkingDay(calendar, day) ? day : addWorkingDays(calendar, day, 1);
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier: days late on `to` when due on `from`. */
export function workingDaysBetween(calendar: HolidayCalendar, from: LocalDate, to: LocalDate): number {
  if (to < from) return -workingDaysBetween(calendar, to, from);
  let count = 0;
  for (let day = from; day < to; ) {
    day = addDays(day, 1);
    if (isWorkingDay(calendar, day)) count += 1;
  }
  return count;
}
