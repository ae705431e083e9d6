import type { LocalDate } from '../../../kernel/local-date.ts';
import type { WorkYear } from '../../../kernel/year.ts';
import { parseTime } from './reading/time/parse.ts';
import { resolveTime } from './reading/time/resolve.ts';
import type { PlanCalendar, TimeRule } from './reading/time/rule.ts';
import type { Timing } from './task-state.ts';

/** The time of a task: how it is timed, in whose words, and the days that follow. */
export interface TaskTime {
  readonly timing: Timing;
  readonly timeText: string | null;
  readonly periodStart: LocalDate | null;
  readonly periodEnd: LocalDate | null;
}

/**
 * The day a task without turns is due. Work that goes on all the year has none: it is reported on, never late, since nobody
 * can finish it before the year does.
 */
export const dueDayOf = ({ timing, periodEnd }: Pick<TaskTime, 'timing' | 'periodEnd'>): LocalDate | null =>
  timing === 'continuous' ? null : periodEnd;

export const calendarOf = ({ kind, year }: WorkYear): PlanCalendar => ({ planYear: year, yearKind: kind });

/** The rule that a time text states, or null when it is not understood. */
export function ruleOf(timeText: string | null): TimeRule | null {
  const rule = timeText ? parseTime(timeText) : null;
  return rule && rule.kind !== 'phrase' ? rule : null;
}

/** What a time text means in a plan's year; not understood is untimed, never guessed. */
export function timeOf(timeText: string | null, year: WorkYear): TaskTime {
  const rule = ruleOf(timeText);
  if (!rule) return { timing: 'untimed', timeText, periodStart: null, periodEnd: null };
  const { start, end, timing } = resolveTime(rule, calendarOf(year));
  return { timing, timeText, periodStart: start as LocalDate | null, periodEnd: end as LocalDate | null };
}
