import { notFound } from '../../../kernel/refusal.ts';
import type { ActContext } from '../../../platform/http/route.ts';
import { insertReport, noteLook, type TurnRow, turnsOf } from '../db/progress.repo.ts';
import { taskProgressed } from '../domain/acts.ts';
import { taskThatCan, writeTask } from './task-acts.ts';

export interface ProgressReport {
  readonly note: string;
  readonly percent: number | null;
  readonly occurrenceId: string | null;
}

/** How far a task is, in words and if wanted in percent. Reports add up, so they need no version: two may come together. */
export async function reportProgress(ctx: ActContext, taskId: string, report: ProgressReport): Promise<{ version: number }> {
  const task = await taskThatCan(ctx, taskId, 'progress');
  const turn = await turnOf(ctx, taskId, report.occurrenceId);
  const percent = report.percent === null ? {} : { percent: report.percent };
  const version = await writeTask(ctx, task, null, { state: 'under-way', ...percent });
  await insertReport(ctx.tx, {
    id: ctx.newId(),
    taskId,
    turnId: turn?.id ?? null,
    at: ctx.at,
    accountId: ctx.actor.accountId,
    who: ctx.actor.name,
    note: report.note,
    percent: report.percent,
  });
  await noteLook(ctx.tx, taskId, ctx.actor.accountId, ctx.at);
  const data = { planId: task.planId, note: report.note, percent: report.percent, turn: turn?.label ?? null };
  await ctx.record(taskProgressed({ unitId: task.unitId, subjectId: taskId }, data));
  return { version };
}

/** The turn of a task that was named; null when none was. @throws Refusal 404 for a turn of another task */
export async function turnOf(ctx: ActContext, taskId: string, turnId: string | null): Promise<TurnRow | null> {
  if (turnId === null) return null;
  const turn = (await turnsOf(ctx.tx, taskId)).find((one) => one.id === turnId);
  if (!turn) throw notFound('đợt này của nhiệm vụ');
  return turn;
}
