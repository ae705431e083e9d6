import { conflict, notFound } from '../../../kernel/refusal.ts';
import type { ActContext } from '../../../platform/http/route.ts';
import { changeTask, type TaskChange, type TaskRow, taskRow } from '../db/tasks.repo.ts';
import { requireTaskAct, type TaskAct } from '../domain/transitions.ts';

/** The task, when it can do this now. */
export async function taskThatCan(ctx: ActContext, id: string, act: TaskAct): Promise<TaskRow> {
  const task = await taskRow(ctx.tx, id);
  if (!task) throw notFound('nhiệm vụ này');
  requireTaskAct(task.state, task.planState, act);
  return task;
}

/** Writes a change over the version that was seen; null takes any version of an open task. @throws Refusal 409 when the task has moved on */
export async function writeTask(ctx: ActContext, task: TaskRow, seen: number | null, change: TaskChange): Promise<number> {
  const version = await changeTask(ctx.tx, task, seen, change);
  if (version === null) {
    throw conflict('Nhiệm vụ này vừa được người khác thay đổi. Xin mở lại để xem nội dung mới nhất.', [], 'version-conflict');
  }
  return version;
}
