import type { LocalDate } from '../../../kernel/local-date.ts';
import { ruleNotMet } from '../../../kernel/refusal.ts';
import type { ActContext } from '../../../platform/http/route.ts';
import { taskDated } from '../domain/acts.ts';
import { PLANS_CHANGED } from './jobs.ts';
import { taskThatCan, writeTask } from './task-acts.ts';

export interface EventDay {
  readonly version: number;
  readonly eventOn: LocalDate;
  readonly periodStart: LocalDate | null;
  readonly periodEnd: LocalDate;
  readonly note: string;
}

/** The event that a conditional task waited for: from here it has days of its own, and falls due like any other. */
export async function dateTask(ctx: ActContext, taskId: string, event: EventDay): Promise<{ version: number }> {
  const task = await taskThatCan(ctx, taskId, 'date');
  if (task.timing !== 'conditional') throw ruleNotMet('Chỉ nhiệm vụ chờ sự việc mới ghi ngày có sự việc.');
  const version = await writeTask(ctx, task, event.version, {
    dated_on: event.eventOn,
    period_start: event.periodStart ?? event.eventOn,
    period_end: event.periodEnd,
    due_on: event.periodEnd,
  });
  const data = { planId: task.planId, eventOn: event.eventOn, periodEnd: event.periodEnd, note: event.note };
  await ctx.record(taskDated({ unitId: task.unitId, subjectId: taskId }, data));
  await ctx.later(PLANS_CHANGED, { planId: task.planId });
  return { version };
}
