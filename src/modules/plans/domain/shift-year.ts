import { addMonths, type LocalDate } from '../../../kernel/local-date.ts';
import { endOfMonth } from '../../../kernel/periods.ts';
import type { WorkYear } from '../../../kernel/year.ts';
import { type TaskTime, timeOf } from './plan-time.ts';

/**
 * A day the same number of years on. The last day of a month stays the last day of that month (29/02 and 28/02 both become
 * the last day of February), since ends of months and quarters are meant as such; every other day keeps its number.
 */
export function shiftDay(day: LocalDate, years: number): LocalDate {
  const moved = addMonths(day, 12 * years);
  return day === endOfMonth(day) ? endOfMonth(moved) : moved;
}

/** Years named in a time text, moved: "15/11/2025" → "15/11/2026", "Năm học 2025-2026" → "Năm học 2026-2027". */
export function shiftTimeText(text: string, from: number, years: number): string {
  return text.replace(/(?<!\d)(20\d{2})(?!\d)/g, (word) =>
    Math.abs(Number(word) - from) <= 1 ? String(Number(word) + years) : word,
  );
}

/**
 * A task's time moved from one plan year to another. Where the words give the days, they are read again in the new year, so
 * that months, quarters and school years keep their meaning; otherwise the days are moved. A conditional task waits anew.
 */
export function shiftTime(time: TaskTime, from: WorkYear, to: WorkYear): TaskTime {
  const years = to.year - from.year;
  const timeText = time.timeText === null ? null : shiftTimeText(time.timeText, from.year, years);
  if (time.timing === 'conditional') return { timing: 'conditional', timeText, periodStart: null, periodEnd: null };
  const before = timeOf(time.timeText, from);
  const saidByWords =
    before.timing === time.timing && before.periodStart === time.periodStart && before.periodEnd === time.periodEnd;
  if (saidByWords && (before.periodEnd !== null || time.periodEnd === null))
    return { ...timeOf(timeText, to), timing: time.timing };
  const move = (day: LocalDate | null) => (day === null ? null : shiftDay(day, years));
  return { timing: time.timing, timeText, periodStart: move(time.periodStart), periodEnd: move(time.periodEnd) };
}

const SINGLE_YEAR = /(?<!tháng\s+\d{1,2}\s+)(?<!giai đoạn\s+)(năm\s+)(20\d{2})(?!\d|\s*[-–]\s*20\d{2})/giu;
const SCHOOL_YEAR = /(năm học\s+)(20\d{2})(\s*[-–]\s*)(20\d{2})/giu;
const PART_OF_YEAR = /((?:quý|tháng)\s+(?:[IV]+|\d{1,2})\s*\/\s*)(20\d{2})(?!\d)/giu;

/**
 * Years in the words of a title or task, moved where they say which year's work it is: "phong trào thi đua năm 2025". Days of
 * documents ("ngày 15 tháng 6 năm 2022"), periods ("giai đoạn 2021-2025") and numbers of documents stay.
 */
export function shiftWords(text: string, from: number, years: number): string {
  const near = (word: string) => (Math.abs(Number(word) - from) <= 1 ? String(Number(word) + years) : word);
  return text
    .replace(
      SCHOOL_YEAR,
      (_, head: string, first: string, dash: string, second: string) => `${head}${near(first)}${dash}${near(second)}`,
    )
    .replace(SINGLE_YEAR, (_, head: string, year: string) => `${head}${near(year)}`)
    .replace(PART_OF_YEAR, (_, head: string, year: string) => `${head}${near(year)}`);
}
