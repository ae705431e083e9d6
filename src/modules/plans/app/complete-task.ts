import { formatShort, type LocalDate, partsOf } from '../../../kernel/local-date.ts';
import { conflict, ruleNotMet } from '../../../kernel/refusal.ts';
import type { ActContext } from '../../../platform/http/route.ts';
import { evidenceCount, insertReport, noteLook, setAllTurnsDone, setTurnDone, turnsOf } from '../db/progress.repo.ts';
import type { TaskRow } from '../db/tasks.repo.ts';
import { taskDone, turnDone } from '../domain/acts.ts';
import { PLANS_CHANGED } from './jobs.ts';
import { turnOf } from './report-progress.ts';
import { taskThatCan, writeTask } from './task-acts.ts';

export interface Completion {
  readonly version: number;
  readonly doneOn: LocalDate;
  readonly note: string;
  readonly occurrenceId: string | null;
}

/** Records a task as done, or one of its turns; the last turn done makes the task done. */
export async function completeTask(
  ctx: ActContext,
  taskId: string,
  done: Completion,
): Promise<{ version: number; state: 'under-way' | 'done' }> {
  const task = await taskThatCan(ctx, taskId, 'complete');
  if (done.doneOn > ctx.clock.today()) {
    throw ruleNotMet('Ngày hoàn thành không được sau hôm nay.', [
      { path: 'doneOn', message: 'Ngày hoàn thành không được sau hôm nay.' },
    ]);
  }
  if (partsOf(done.doneOn).year < task.year.year - 1) {
    // A slip of the keyboard ("0026"); work begun ahead of its plan's year stays possible.
    const message = `Ngày hoàn thành ${formatShort(done.doneOn)} quá xa trước năm của kế hoạch. Xin kiểm tra lại năm.`;
    throw ruleNotMet(message, [{ path: 'doneOn', message }]);
  }
  const outcome =
    done.occurrenceId === null ? await wholeTask(ctx, task, done) : await oneTurn(ctx, task, done, done.occurrenceId);
  await noteLook(ctx.tx, taskId, ctx.actor.accountId, ctx.at);
  await ctx.record(...outcome.acts);
  await ctx.later(PLANS_CHANGED, { planId: task.planId });
  return { version: outcome.version, state: outcome.state };
}

async function wholeTask(ctx: ActContext, task: TaskRow, done: Completion) {
  const version = await writeTask(ctx, task, done.version, { state: 'done', done_on: done.doneOn, percent: 100 });
  await setAllTurnsDone(ctx.tx, task.id, done.doneOn);
  if (done.note) await noteReport(ctx, task, done, null);
  return { version, state: 'done' as const, acts: [await doneAct(ctx, task, done)] };
}

async function oneTurn(ctx: ActContext, task: TaskRow, done: Completion, turnId: string) {
  const turn = await turnOf(ctx, task.id, turnId);
  if (!turn || turn.doneOn !== null) throw conflict('Đợt này đã được ghi nhận hoàn thành.');
  const open = (await turnsOf(ctx.tx, task.id)).filter((one) => one.doneOn === null && one.id !== turnId);
  const isLast = open.length === 0;
  const version = await writeTask(ctx, task, done.version, {
    ...(isLast ? { state: 'done', done_on: done.doneOn, percent: 100 } : { state: 'under-way', due_on: open[0]?.end ?? null }),
  });
  if (!(await setTurnDone(ctx.tx, task.id, turnId, done.doneOn, done.note || null)))
    throw conflict('Đợt này đã được ghi nhận hoàn thành.');
  if (done.note) await noteReport(ctx, task, done, turnId);
  const turnData = { planId: task.planId, turn: turn.label, doneOn: done.doneOn, note: done.note };
  const acts = [turnDone({ unitId: task.unitId, subjectId: task.id }, turnData)];
  if (isLast) acts.push(await doneAct(ctx, task, { ...done, note: '' }));
  return { version, state: isLast ? ('done' as const) : ('under-way' as const), acts };
}

async function doneAct(ctx: ActContext, task: TaskRow, done: Completion) {
  const evidence = await evidenceCount(ctx.tx, task.id);
  return taskDone(
    { unitId: task.unitId, subjectId: task.id },
    { planId: task.planId, doneOn: done.doneOn, note: done.note, evidence },
  );
}

const noteReport = (ctx: ActContext, task: TaskRow, done: Completion, turnId: string | null) =>
  insertReport(ctx.tx, {
    id: ctx.newId(),
    taskId: task.id,
    turnId,
    at: ctx.at,
    accountId: ctx.actor.accountId,
    who: ctx.actor.name,
    note: done.note,
    percent: null,
  });
