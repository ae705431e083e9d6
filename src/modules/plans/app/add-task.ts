import { conflict, notFound } from '../../../kernel/refusal.ts';
import type { ActContext } from '../../../platform/http/route.ts';
import type { DraftTask } from '../contract.ts';
import { takeIssued } from '../db/plans.repo.ts';
import { unitCard } from '../db/targets.ts';
import { insertTasks, lastOrdinal, taskRow } from '../db/tasks.repo.ts';
import { taskAdded } from '../domain/acts.ts';
import { emptyDraft } from '../domain/draft.ts';
import { wholeDraft } from './checks.ts';
import { PLANS_CHANGED } from './jobs.ts';
import { planMovedOn, planThatCan } from './plan-acts.ts';
import { layOutTurns } from './task-turns.ts';

/** Adds a task to an issued plan, at its end, with the reason. */
export async function addTask(ctx: ActContext, planId: string, task: DraftTask, reason: string): Promise<{ taskId: string }> {
  const plan = await planThatCan(ctx, planId, 'amend');
  const unit = await unitCard(ctx.tx, plan.unitId);
  if (!unit) throw notFound('đơn vị này');
  if (await taskRow(ctx.tx, task.id)) throw conflict('Nhiệm vụ này đã có trong kế hoạch.', [], 'already-exists');
  // The new task is held to what every task of a draft is held to.
  await wholeDraft(ctx, unit, planId, { ...emptyDraft(plan.header), tasks: [task] });
  // The plan's own row is written first: of two tasks added at once, the second takes the next place.
  if (!(await takeIssued(ctx.tx, planId, ctx.at))) throw planMovedOn();
  await insertTasks(ctx.tx, { planId, unitId: plan.unitId, year: plan.year }, [task], (await lastOrdinal(ctx.tx, planId)) + 1);
  await layOutTurns(ctx, plan.year, [task]);
  await ctx.record(taskAdded({ unitId: plan.unitId, subjectId: task.id }, { planId, content: task.content, reason }));
  await ctx.later(PLANS_CHANGED, { planId });
  return { taskId: task.id };
}
