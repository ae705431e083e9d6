import { may } from '../../../access/jurisdiction.ts';
import type { ActContext } from '../../../platform/http/route.ts';
import { noteLook } from '../db/progress.repo.ts';
import { taskTarget } from '../db/targets.ts';
import { taskRow } from '../db/tasks.repo.ts';

/**
 * Notes that a task was opened by one of those who are to do it. A superior or an auditor looking at it leaves no trace:
 * the number "never looked at" is about those who must act.
 */
export async function lookAtTask(ctx: ActContext, taskId: string): Promise<{ seen: boolean }> {
  const task = await taskRow(ctx.tx, taskId);
  const target = await taskTarget(ctx.tx, taskId, ctx.actor);
  const counts = task?.planState === 'issued' && target !== null && may(ctx.actor, 'task.progress', target);
  if (counts) await noteLook(ctx.tx, taskId, ctx.actor.accountId, ctx.at);
  return { seen: counts };
}
