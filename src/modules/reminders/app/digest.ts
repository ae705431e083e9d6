import { SYSTEM_ACTOR } from '../../../access/actor.ts';
import { addDays, dayOfWeek, formatShort, type LocalDate } from '../../../kernel/local-date.ts';
import { holidayCalendar } from '../../../platform/calendar.ts';
import { actAs, type Services } from '../../../platform/services.ts';
import { type DueTask, dueTasks, receiversOf } from '../db/due.views.ts';
import { receiversFor } from '../domain/receivers.ts';
import { distanceInWords } from '../domain/stage.ts';
import './jobs.ts';
import { tell } from './tell.ts';

const PAGE = 500;
/** Late tasks older than this are no longer repeated every week; the roll-up still shows them. */
const LATE_DAYS = 90;
/** A letter names this many tasks and counts the rest. */
const NAMED = 20;

/** The weekly digest: for each person one notice of what is late and what the week holds. Empty weeks send nothing. */
export async function sendDigests(services: Services): Promise<number> {
  const today = services.clock.today();
  const calendar = holidayCalendar();
  const [from, to] = [addDays(today, -LATE_DAYS), addDays(today, 6)];
  const mine = new Map<string, DueTask[]>();
  for (let after: string | null = null; ; ) {
    const page: DueTask[] = await services.db.transaction(async (tx) => {
      const tasks = await dueTasks(tx, from, to, after, PAGE);
      const receivers = await receiversOf(
        tx,
        [...new Set(tasks.flatMap((t) => [t.unitId, ...t.leadUnitIds]))],
        [...new Set(tasks.flatMap((t) => t.personIds))],
      );
      for (const task of tasks) {
        for (const account of receiversFor(task, today > task.dueOn, receivers))
          mine.set(account, [...(mine.get(account) ?? []), task]);
      }
      return tasks;
    });
    if (page.length < PAGE) break;
    after = page.at(-1)?.id ?? null;
  }
  const told = await actAs(services, SYSTEM_ACTOR, (ctx) =>
    tell(
      ctx,
      [...mine].map(([accountId, tasks]) => ({
        accountId,
        kind: 'digest' as const,
        title: digestTitle(tasks, today),
        body: digestBody(tasks, today, (day) => distanceInWords(day, today, calendar)),
        link: '/viec-cua-toi',
        dedupeKey: `digest:${mondayOf(today)}`,
      })),
    ),
  );
  return told.size;
}

function digestTitle(tasks: readonly DueTask[], today: LocalDate): string {
  const late = tasks.filter((task) => task.dueOn < today).length;
  const week = tasks.length - late;
  if (late === 0) return `Tuần này có ${week} nhiệm vụ đến hạn`;
  return week === 0 ? `Có ${late} nhiệm vụ quá hạn` : `Tuần này có ${week} nhiệm vụ đến hạn, ${late} nhiệm vụ quá hạn`;
}

function digestBody(tasks: readonly DueTask[], today: LocalDate, distance: (day: LocalDate) => string): string {
  const line = (task: DueTask) => `- ${task.content} (hạn ${formatShort(task.dueOn)}, ${distance(task.dueOn)}; ${task.unitName})`;
  const section = (title: string, part: readonly DueTask[]) =>
    part.length === 0
      ? []
      : [title, ...part.slice(0, NAMED).map(line), ...(part.length > NAMED ? [`và ${part.length - NAMED} nhiệm vụ khác.`] : [])];
  const sorted = tasks.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  return [
    ...section(
      'Quá hạn:',
      sorted.filter((task) => task.dueOn < today),
    ),
    ...section(
      'Đến hạn trong tuần:',
      sorted.filter((task) => task.dueOn >= today),
    ),
  ].join('\n');
}

/** Two digests of one week are one, whichever day they were made on. */
const mondayOf = (day: LocalDate): LocalDate => addDays(day, 1 - dayOfWeek(day));
