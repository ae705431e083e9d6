import type { ActContext } from '../../../platform/http/route.ts';
import { reopenLastTurn } from '../db/progress.repo.ts';
import { taskReopened } from '../domain/acts.ts';
import { PLANS_CHANGED } from './jobs.ts';
import { taskThatCan, writeTask } from './task-acts.ts';

/** Opens a finished or cancelled task again; of a recurring one, its last turn. */
export async function reopenTask(
  ctx: ActContext,
  taskId: string,
  input: { readonly version: number; readonly reason: string },
): Promise<{ version: number }> {
  const task = await taskThatCan(ctx, taskId, 'reopen');
  const lastTurnEnd = task.state === 'done' ? await reopenLastTurn(ctx.tx, taskId) : null;
  const version = await writeTask(ctx, task, input.version, {
    state: 'under-way',
    done_on: null,
    ...(task.state === 'done' ? { percent: null } : {}),
    ...(lastTurnEnd ? { due_on: lastTurnEnd } : {}),
  });
  await ctx.record(
    taskReopened(
      { unitId: task.unitId, subjectId: taskId },
      { planId: task.planId, content: task.content, reason: input.reason },
    ),
  );
  await ctx.later(PLANS_CHANGED, { planId: task.planId });
  return { version };
}
