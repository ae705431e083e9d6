import { SYSTEM_ACTOR } from '../../../access/actor.ts';
import { formatShort, type LocalDate } from '../../../kernel/local-date.ts';
import type { HolidayCalendar } from '../../../kernel/working-days.ts';
import { holidayCalendar } from '../../../platform/calendar.ts';
import { actAs, type Services } from '../../../platform/services.ts';
import { type DueTask, dueTasks, receiversOf } from '../db/due.views.ts';
import { type Receiver, receiversFor } from '../domain/receivers.ts';
import { distanceInWords, dueStage, horizon } from '../domain/stage.ts';
import './jobs.ts';
import { type Told, tell } from './tell.ts';

/** Tasks looked at in one transaction: short enough that nobody waits. */
const PAGE = 500;

/**
 * The morning round. Running it twice, or after days of standing still, tells nobody anything twice: each stage of each
 * last day is one notice. A last day that was moved has stages of its own.
 * @returns how many notices were new
 */
export async function remindDue(services: Services, calendar: HolidayCalendar = holidayCalendar()): Promise<number> {
  const today = services.clock.today();
  const { from, to } = horizon(today, calendar);
  let told = 0;
  for (let after: string | null = null; ; ) {
    const page = await actAs(services, SYSTEM_ACTOR, async (ctx) => {
      const tasks = await dueTasks(ctx.tx, from, to, after, PAGE);
      const receivers = await receiversOf(
        ctx.tx,
        [...new Set(tasks.flatMap((t) => [t.unitId, ...t.leadUnitIds]))],
        [...new Set(tasks.flatMap((t) => t.personIds))],
      );
      const notices = tasks.flatMap((task) => noticesOf(task, today, calendar, receivers));
      told += (await tell(ctx, notices)).size;
      return tasks;
    });
    if (page.length < PAGE) return told;
    after = page.at(-1)?.id ?? null;
  }
}

function noticesOf(task: DueTask, today: LocalDate, calendar: HolidayCalendar, receivers: readonly Receiver[]): Told[] {
  const stage = dueStage(task.dueOn, today, calendar);
  if (!stage) return [];
  const late = today > task.dueOn;
  const distance = distanceInWords(task.dueOn, today, calendar);
  return [...receiversFor(task, late, receivers)].map((accountId) => ({
    accountId,
    kind: late ? ('late' as const) : ('reminder' as const),
    title: `Nhiệm vụ ${distance}`,
    body: `${task.content}\nThời hạn: ${formatShort(task.dueOn)} (${distance}).\nThuộc: ${task.planTitle}, ${task.unitName}.`,
    link: `/nhiem-vu/${task.id}`,
    dedupeKey: `task:${task.id}:${task.dueOn}:${stage.id}`,
  }));
}
