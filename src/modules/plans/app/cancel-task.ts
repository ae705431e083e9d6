import type { ActContext } from '../../../platform/http/route.ts';
import { taskCancelled } from '../domain/acts.ts';
import { PLANS_CHANGED } from './jobs.ts';
import { taskThatCan, writeTask } from './task-acts.ts';

/** Cancels a task of an issued plan; what was reported stays. */
export async function cancelTask(
  ctx: ActContext,
  taskId: string,
  input: { readonly version: number; readonly reason: string },
): Promise<{ version: number }> {
  const task = await taskThatCan(ctx, taskId, 'cancel');
  const version = await writeTask(ctx, task, input.version, { state: 'cancelled' });
  await ctx.record(
    taskCancelled(
      { unitId: task.unitId, subjectId: taskId },
      { planId: task.planId, content: task.content, reason: input.reason },
    ),
  );
  await ctx.later(PLANS_CHANGED, { planId: task.planId });
  return { version };
}
