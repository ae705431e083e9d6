import { sql } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Occurrence } from '../domain/occurrences.ts';

export interface TurnRow {
  readonly id: string;
  readonly ordinal: number;
  readonly label: string;
  readonly start: LocalDate;
  readonly end: LocalDate;
  readonly doneOn: LocalDate | null;
}

export async function turnsOf(tx: Tx, taskId: string): Promise<TurnRow[]> {
  return tx
    .selectFrom('task_occurrence')
    .select(['id', 'ordinal', 'label', 'starts_on as start', 'ends_on as end', 'done_on as doneOn'])
    .where('task_id', '=', taskId)
    .orderBy('ordinal')
    .execute();
}

export interface NewTurns {
  readonly taskId: string;
  readonly turns: readonly (Occurrence & { readonly id: string })[];
}

/** Lays out the turns of tasks, after `after` turns that each has already. */
export async function insertTurns(tx: Tx, tasks: readonly NewTurns[], after = 0): Promise<void> {
  const rows = tasks.flatMap(({ taskId, turns }) =>
    turns.map((turn, index) => ({
      id: turn.id,
      task_id: taskId,
      ordinal: after + index + 1,
      label: turn.label,
      starts_on: turn.start,
      ends_on: turn.end,
      done_on: null,
      note: null,
    })),
  );
  for (let from = 0; from < rows.length; from += 5000) {
    await tx
      .insertInto('task_occurrence')
      .values(rows.slice(from, from + 5000))
      .execute();
  }
}

/** Takes away turns not yet done; those done stay as history. */
export async function dropOpenTurns(tx: Tx, taskId: string): Promise<void> {
  await tx.deleteFrom('task_occurrence').where('task_id', '=', taskId).where('done_on', 'is', null).execute();
}

/** False when the turn was done already. */
export async function setTurnDone(
  tx: Tx,
  taskId: string,
  turnId: string,
  doneOn: LocalDate,
  note: string | null,
): Promise<boolean> {
  const row = await tx
    .updateTable('task_occurrence')
    .set({ done_on: doneOn, note })
    .where('id', '=', turnId)
    .where('task_id', '=', taskId)
    .where('done_on', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Every open turn, when the whole task is recorded as done. */
export async function setAllTurnsDone(tx: Tx, taskId: string, doneOn: LocalDate): Promise<void> {
  await tx
    .updateTable('task_occurrence')
    .set({ done_on: doneOn })
    .where('task_id', '=', taskId)
    .where('done_on', 'is', null)
    .execute();
}

/** Opens the last turn again, when a recurring task is taken up again. */
export async function reopenLastTurn(tx: Tx, taskId: string): Promise<LocalDate | null> {
  const { rows } = await sql<{ ends_on: LocalDate }>`
    update task_occurrence set done_on = null, note = null
    where id = (select id from task_occurrence where task_id = ${taskId} order by ordinal desc limit 1)
    returning ends_on`.execute(tx);
  return rows[0]?.ends_on ?? null;
}

export async function insertReport(
  tx: Tx,
  report: {
    id: string;
    taskId: string;
    turnId: string | null;
    at: Date;
    accountId: string;
    who: string;
    note: string;
    percent: number | null;
  },
): Promise<void> {
  await tx
    .insertInto('task_report')
    .values({
      id: report.id,
      task_id: report.taskId,
      occurrence_id: report.turnId,
      at: report.at,
      account_id: report.accountId,
      who: report.who,
      note: report.note,
      percent: report.percent,
    })
    .execute();
}

export async function insertEvidence(
  tx: Tx,
  evidence: {
    id: string;
    taskId: string;
    turnId: string | null;
    fileId: string;
    note: string | null;
    at: Date;
    accountId: string;
    who: string;
  },
): Promise<void> {
  await tx
    .insertInto('task_evidence')
    .values({
      id: evidence.id,
      task_id: evidence.taskId,
      occurrence_id: evidence.turnId,
      file_id: evidence.fileId,
      note: evidence.note,
      at: evidence.at,
      account_id: evidence.accountId,
      who: evidence.who,
      removed_at: null,
    })
    .execute();
}

export async function evidenceRow(
  tx: Tx,
  taskId: string,
  evidenceId: string,
): Promise<{ fileId: string; accountId: string } | null> {
  const row = await tx
    .selectFrom('task_evidence')
    .select(['file_id', 'account_id'])
    .where('id', '=', evidenceId)
    .where('task_id', '=', taskId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return row ? { fileId: row.file_id, accountId: row.account_id } : null;
}

export async function evidenceCount(tx: Tx, taskId: string): Promise<number> {
  const row = await tx
    .selectFrom('task_evidence')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('task_id', '=', taskId)
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return row.count;
}

export async function markEvidenceRemoved(tx: Tx, evidenceId: string, at: Date): Promise<boolean> {
  const row = await tx
    .updateTable('task_evidence')
    .set({ removed_at: at })
    .where('id', '=', evidenceId)
    .where('removed_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Notes that an account has opened a task; the first of all looks is kept on the task itself. */
export async function noteLook(tx: Tx, taskId: string, accountId: string, at: Date): Promise<void> {
  await tx
    .insertInto('task_look')
    .values({ task_id: taskId, account_id: accountId, at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await tx
    .updateTable('plan_task')
    .set({ first_looked_at: at })
    .where('id', '=', taskId)
    .where('first_looked_at', 'is', null)
    .execute();
}

export async function peopleOfTask(tx: Tx, taskId: string): Promise<string[]> {
  const rows = await tx.selectFrom('plan_task_person').select('person_id').where('task_id', '=', taskId).execute();
  return rows.map((row) => row.person_id);
}

export async function replacePeople(tx: Tx, taskId: string, personIds: readonly string[]): Promise<void> {
  await tx.deleteFrom('plan_task_person').where('task_id', '=', taskId).execute();
  if (personIds.length === 0) return;
  await tx
    .insertInto('plan_task_person')
    .values(personIds.map((person_id) => ({ task_id: taskId, person_id })))
    .execute();
}
