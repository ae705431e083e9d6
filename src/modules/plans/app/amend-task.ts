import type { z } from 'zod';
import { notFound, ruleNotMet } from '../../../kernel/refusal.ts';
import { searchKey } from '../../../kernel/vi-text.ts';
import type { ActContext } from '../../../platform/http/route.ts';
import type { amendTask as amendTaskOperation, DraftTask } from '../contract.ts';
import { draftTasks } from '../db/draft.repo.ts';
import { asJson } from '../db/tables.ts';
import { replaceTaskUnits, type TaskChange } from '../db/tasks.repo.ts';
import { taskAmended } from '../domain/acts.ts';
import { ruleOf } from '../domain/plan-time.ts';
import { requireUnits } from './checks.ts';
import { PLANS_CHANGED } from './jobs.ts';
import { taskThatCan, writeTask } from './task-acts.ts';
import { layOutAgain } from './task-turns.ts';

export type Amendment = z.output<typeof amendTaskOperation.body>;

/** Changes a task of an issued plan. What stood before is kept in the log; reminders are worked out anew by whoever follows plans. */
export async function amendTask(ctx: ActContext, taskId: string, change: Amendment): Promise<{ version: number }> {
  const task = await taskThatCan(ctx, taskId, 'amend');
  const [before] = await draftTasks(ctx.tx, task.planId, [taskId]);
  if (!before) throw notFound('nhiệm vụ này');
  const after: DraftTask = {
    ...before,
    content: change.content ?? before.content,
    kind: change.kind ?? before.kind,
    ...change.time,
    lead: change.lead ?? before.lead,
    coordinating: change.coordinating ?? before.coordinating,
    product: change.product === undefined ? before.product : change.product,
  };
  if (after.timing === 'scheduled' && after.periodEnd === null) {
    throw ruleNotMet('Nhiệm vụ có thời hạn phải có ngày cuối.', [{ path: 'time.periodEnd', message: 'Xin ghi ngày cuối.' }]);
  }
  await requireUnits(
    ctx.tx,
    [...after.lead, ...after.coordinating].flatMap((unit) => unit.unitId ?? []),
    'lead',
  );
  const time: TaskChange = change.time
    ? {
        timing: after.timing,
        time_text: after.timeText,
        time_rule: asJson(ruleOf(after.timeText)),
        period_start: after.periodStart,
        period_end: after.periodEnd,
        dated_on: null,
        due_on: await layOutAgain(ctx, task.year, after),
      }
    : {};
  const version = await writeTask(ctx, task, change.version, {
    content: after.content,
    kind: after.kind,
    product: after.product,
    search_key: searchKey(after.content).slice(0, 2000),
    ...time,
  });
  if (change.lead || change.coordinating) await replaceTaskUnits(ctx.tx, after);
  const data = {
    planId: task.planId,
    content: after.content,
    reason: change.reason,
    before: snapshot(before),
    after: snapshot(after),
  };
  await ctx.record(taskAmended({ unitId: task.unitId, subjectId: taskId }, data));
  await ctx.later(PLANS_CHANGED, { planId: task.planId });
  return { version };
}

const snapshot = (task: DraftTask) => ({
  content: task.content,
  kind: task.kind,
  time: { timing: task.timing, timeText: task.timeText, periodStart: task.periodStart, periodEnd: task.periodEnd },
  lead: task.lead.map((unit) => unit.text),
  coordinating: task.coordinating.map((unit) => unit.text),
  product: task.product,
});
