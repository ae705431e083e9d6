import { addDays, daysBetween, formatShort, type LocalDate } from '../../../../kernel/local-date.ts';
import { formatCount } from '../../../../ui/text/format.ts';
import type { TaskCard } from '../../contract/shared.ts';
import { TASK_STATE_LABELS, TIMING_LABELS } from '../../domain/task-state.ts';

type Due = Pick<TaskCard, 'state' | 'late' | 'soon' | 'lateDays' | 'dueOn' | 'doneOn' | 'timing'>;

/** Until when: "Hạn 31/3/2026", for where the state beside it says how late or near that is. */
export function dayWords(task: Due): string {
  if (task.state === 'done') return task.doneOn ? `Hoàn thành ngày ${formatShort(task.doneOn)}` : TASK_STATE_LABELS.done;
  if (task.state === 'cancelled') return TASK_STATE_LABELS.cancelled;
  if (task.dueOn) return `Hạn ${formatShort(task.dueOn)}`;
  return task.timing === 'conditional' ? 'Chưa có sự việc để định hạn' : `${TIMING_LABELS[task.timing]}, không có hạn`;
}

/** Until when, and how far that is from today: "Hạn 31/3/2026, còn 5 ngày". */
export function dueWords(task: Due, today: LocalDate): string {
  const day = dayWords(task);
  if (task.late) return `${day}, quá hạn ${formatCount(task.lateDays)} ngày`;
  if (!task.soon || !task.dueOn) return day;
  const left = daysBetween(today, task.dueOn);
  return left === 0 ? `${day}, là hôm nay` : `${day}, còn ${formatCount(left)} ngày`;
}

/** Names of units, or of people, in one line. */
export const unitWords = (units: TaskCard['lead']): string => units.map(({ text }) => text).join(', ');
export const peopleWords = (people: TaskCard['people']): string => people.map(({ name }) => name).join(', ');

export interface Month {
  readonly first: LocalDate;
  readonly last: LocalDate;
}

/** First and last day of "2026-03". */
export function monthDays(month: string): Month {
  const first = `${month}-01` as LocalDate;
  const beyond = addDays(first, 31);
  return { first, last: addDays(`${beyond.slice(0, 7)}-01` as LocalDate, -1) };
}

/** The month `count` after (or before) another: "2026-12", 1 → "2027-01". */
export function monthAfter(month: string, count: number): string {
  const place = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count;
  return `${Math.floor(place / 12)}-${String((place % 12) + 1).padStart(2, '0')}`;
}

export const monthWords = (month: string): string => `Tháng ${Number(month.slice(5))} năm ${month.slice(0, 4)}`;

/** Things by what they have in common, in the order they came. */
export function groupsOf<T, K>(things: readonly T[], keyOf: (thing: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const thing of things) groups.set(keyOf(thing), [...(groups.get(keyOf(thing)) ?? []), thing]);
  return groups;
}
