import { sql } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { WorkYear } from '../../../kernel/year.ts';
import type { ActContext } from '../../../platform/http/route.ts';
import { dropOpenTurns, insertTurns, turnsOf } from '../db/progress.repo.ts';
import { occurrencesOf } from '../domain/occurrences.ts';
import { dueDayOf, ruleOf } from '../domain/plan-time.ts';
import type { Timing } from '../domain/task-state.ts';

interface TimedTask {
  readonly id: string;
  readonly timing: Timing;
  readonly timeText: string | null;
  readonly periodEnd: LocalDate | null;
}

/** Lays out the turns of the recurring tasks of a plan; each such task is then due at the end of its first turn. */
export async function layOutTurns(ctx: ActContext, year: WorkYear, tasks: readonly TimedTask[]): Promise<void> {
  const laid = tasks.flatMap((task) => {
    const turns = occurrencesOf(ruleOf(task.timeText), year);
    return turns.length > 0 ? [{ taskId: task.id, turns: turns.map((turn) => ({ ...turn, id: ctx.newId() })) }] : [];
  });
  if (laid.length === 0) return;
  await insertTurns(ctx.tx, laid);
  await sql`
    update plan_task t set due_on = first.ends_on
    from task_occurrence first where first.task_id = t.id and first.ordinal = 1 and t.id = any(${laid.map((one) => one.taskId)}::uuid[])`.execute(
    ctx.tx,
  );
}

/**
 * Lays out the turns anew after a task's time was changed: turns done stay, open ones give way to those of the new time
 * that end after the last one done. Answers the task's next due day.
 */
export async function layOutAgain(ctx: ActContext, year: WorkYear, task: TimedTask): Promise<LocalDate | null> {
  await dropOpenTurns(ctx.tx, task.id);
  const done = await turnsOf(ctx.tx, task.id);
  const lastDone = done.at(-1)?.end ?? '';
  const turns = occurrencesOf(ruleOf(task.timeText), year)
    .filter((turn) => turn.end > lastDone)
    .map((turn) => ({ ...turn, id: ctx.newId() }));
  await insertTurns(ctx.tx, [{ taskId: task.id, turns }], done.at(-1)?.ordinal ?? 0);
  return turns[0]?.end ?? dueDayOf(task);
}
