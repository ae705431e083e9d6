import { conflict, notFound } from '../../../kernel/refusal.ts';
import { enterFile, type KeptFile, storedFile } from '../../../platform/files/stored-file.ts';
import type { ActContext } from '../../../platform/http/route.ts';
import { evidenceRow, insertEvidence, markEvidenceRemoved } from '../db/progress.repo.ts';
import { taskRow } from '../db/tasks.repo.ts';
import { evidenceAdded, evidenceRemoved } from '../domain/acts.ts';
import { TASK_STATE_LABELS } from '../domain/task-state.ts';
import { turnOf } from './report-progress.ts';
import { taskThatCan } from './task-acts.ts';

/** Adds a file that proves the work. */
export async function addEvidence(
  ctx: ActContext,
  taskId: string,
  file: KeptFile,
  about: { readonly note: string | null; readonly occurrenceId: string | null },
): Promise<{ id: string; name: string }> {
  const task = await taskThatCan(ctx, taskId, 'evidence');
  const turn = await turnOf(ctx, taskId, about.occurrenceId);
  const id = ctx.newId();
  await insertEvidence(ctx.tx, {
    id,
    taskId,
    turnId: turn?.id ?? null,
    fileId: await enterFile(ctx, file),
    note: about.note,
    at: ctx.at,
    accountId: ctx.actor.accountId,
    who: ctx.actor.name,
  });
  const data = { planId: task.planId, fileName: file.name, sha256: file.sha256 };
  await ctx.record(evidenceAdded({ unitId: task.unitId, subjectId: taskId }, data));
  return { id, name: file.name };
}

/** Takes back a file added by mistake, while the task is not done: what proved a task done stays with it. */
export async function removeEvidence(ctx: ActContext, taskId: string, evidenceId: string): Promise<void> {
  const task = await taskThatCan(ctx, taskId, 'evidence');
  const evidence = await evidenceRow(ctx.tx, taskId, evidenceId);
  if (!evidence) throw notFound('minh chứng này');
  if (task.state === 'done') {
    throw conflict(
      `Nhiệm vụ đang ở trạng thái “${TASK_STATE_LABELS.done}” nên không thể gỡ minh chứng; xin mở lại nhiệm vụ trước.`,
      [{ action: 'reopen', label: 'Mở lại nhiệm vụ' }],
    );
  }
  const file = await storedFile(ctx.tx, evidence.fileId);
  if (!file || !(await markEvidenceRemoved(ctx.tx, evidenceId, ctx.at))) throw notFound('minh chứng này');
  const data = { planId: task.planId, fileName: file.name, sha256: file.sha256 };
  await ctx.record(evidenceRemoved({ unitId: task.unitId, subjectId: taskId }, data));
}

/** The file of a piece of evidence; removed ones are not given any more. */
export async function evidenceFile(ctx: ActContext, taskId: string, evidenceId: string): Promise<KeptFile> {
  const evidence = (await taskRow(ctx.tx, taskId)) && (await evidenceRow(ctx.tx, taskId, evidenceId));
  const file = evidence ? await storedFile(ctx.tx, evidence.fileId) : null;
  if (!file) throw notFound('minh chứng này');
  return file;
}
