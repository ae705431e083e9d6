import { addDays, compare, type LocalDate } from '../../../kernel/local-date.ts';
import {
  addWorkingDays,
  type HolidayCalendar,
  isWorkingDay,
  previousWorkingDay,
  workingDaysBetween,
} from '../../../kernel/working-days.ts';

/** A point on the way to a last day and beyond at which people are told. */
export interface Stage {
  /** Part of the key under which a reminder is sent once: "before-3", "on-day", "after-5". */
  readonly id: string;
  /** The working day from which it is due. */
  readonly day: LocalDate;
}

/** Working days before the last day on which people are told. */
const BEFORE = [7, 3, 1] as const;
/** Working days after it; late work is then left to urging, so that notices keep their weight. */
const AFTER = [1, 5, 10, 20, 40] as const;

/**
 * All stages for a last day, in order of their days. One that would fall on a day off stands on the working day before it
 * (a reminder may come early, never late); the last day itself is not moved by us.
 */
export function stagesFor(lastDay: LocalDate, calendar: HolidayCalendar): Stage[] {
  const onDay = previousWorkingDay(calendar, lastDay);
  const before = BEFORE.map((n) => ({ id: `before-${n}`, day: addWorkingDays(calendar, onDay, -n) }));
  const after = AFTER.map((n) => ({ id: `after-${n}`, day: addWorkingDays(calendar, lastDay, n) }));
  return [...before, { id: 'on-day', day: onDay }, ...after];
}

/**
 * The one reminder that is due: the latest stage whose day has come. Stages missed while the machine was off are not
 * made up for one by one. Null on days off, and before the first stage.
 */
export function dueStage(lastDay: LocalDate, today: LocalDate, calendar: HolidayCalendar): Stage | null {
  if (!isWorkingDay(calendar, today)) return null;
  return stagesFor(lastDay, calendar).findLast((stage) => compare(stage.day, today) <= 0) ?? null;
}

/** The last days whose first stage has come by `today` lie no later than this: bounds the query for tasks to look at. */
export function horizon(today: LocalDate, calendar: HolidayCalendar): { from: LocalDate; to: LocalDate } {
  const furthest = Math.max(...BEFORE) + 1;
  return { from: addDays(today, -90), to: addDays(addWorkingDays(calendar, today, furthest), 10) };
}

/** "còn 03 ngày làm việc", "hết hạn hôm nay", "đã quá hạn 12 ngày làm việc". */
export function distanceInWords(lastDay: LocalDate, today: LocalDate, calendar: HolidayCalendar): string {
  if (lastDay === today) return 'hết hạn hôm nay';
  if (compare(today, lastDay) < 0) {
    const left = workingDaysBetween(calendar, today, lastDay);
    return left === 0 ? 'hết hạn trong những ngày nghỉ tới' : `còn ${twoDigits(left)} ngày làm việc`;
  }
  const late = workingDaysBetween(calendar, lastDay, today);
  return late === 0 ? 'vừa hết hạn' : `đã quá hạn ${twoDigits(late)} ngày làm việc`;
}

const twoDigits = (n: number): string => String(n).padStart(2, '0');
