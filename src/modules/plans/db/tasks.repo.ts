import { sql } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { searchKey } from '../../../kernel/vi-text.ts';
import type { WorkYear } from '../../../kernel/year.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { DraftTask } from '../contract.ts';
import { dueDayOf, ruleOf } from '../domain/plan-time.ts';
import type { TimeRule } from '../domain/reading/time/rule.ts';
import type { TaskKind } from '../domain/task-kind.ts';
import type { TaskState, Timing } from '../domain/task-state.ts';
import type { PlanState } from '../domain/transitions.ts';
import { asJson } from './tables.ts';

export interface TaskRow {
  readonly id: string;
  readonly planId: string;
  readonly planState: PlanState;
  readonly planTitle: string;
  readonly unitId: string;
  readonly year: WorkYear;
  readonly content: string;
  readonly kind: TaskKind;
  readonly timing: Timing;
  readonly timeText: string | null;
  readonly rule: TimeRule | null;
  readonly periodStart: LocalDate | null;
  readonly periodEnd: LocalDate | null;
  readonly dueOn: LocalDate | null;
  readonly product: string | null;
  readonly state: TaskState;
  readonly version: number;
}

export async function taskRow(tx: Tx, id: string): Promise<TaskRow | null> {
  const row = await tx
    .selectFrom('plan_task as t')
    .innerJoin('plan as p', 'p.id', 't.plan_id')
    .selectAll('t')
    .select(['p.state as plan_state', 'p.title as plan_title'])
    .where('t.id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    planId: row.plan_id,
    planState: row.plan_state,
    planTitle: row.plan_title,
    unitId: row.unit_id,
    year: { kind: row.year_kind, year: row.year },
    content: row.content,
    kind: row.kind,
    timing: row.timing,
    timeText: row.time_text,
    rule: row.time_rule as TimeRule | null,
    periodStart: row.period_start,
    periodEnd: row.period_end,
    dueOn: row.due_on,
    product: row.product,
    state: row.state,
    version: row.version,
  };
}

export interface TaskPlace {
  readonly planId: string;
  readonly unitId: string;
  readonly year: WorkYear;
}

/** Rows of one insert: PostgreSQL takes 65,535 parameters in one statement. */
const AT_ONCE = 500;

/** Enters tasks with their units and people, in the given order from `firstOrdinal` on. */
export async function insertTasks(tx: Tx, place: TaskPlace, tasks: readonly DraftTask[], firstOrdinal = 1): Promise<void> {
  for (let from = 0; from < tasks.length; from += AT_ONCE) {
    const part = tasks.slice(from, from + AT_ONCE);
    await tx
      .insertInto('plan_task')
      .values(part.map((task, index) => columnsOf(task, place, firstOrdinal + from + index)))
      .execute();
    await insertTaskUnits(tx, part);
    const people = part.flatMap((task) => [...new Set(task.personIds)].map((id) => ({ task_id: task.id, person_id: id })));
    if (people.length > 0) await tx.insertInto('plan_task_person').values(people).execute();
  }
}

const columnsOf = (task: DraftTask, place: TaskPlace, ordinal: number) => ({
  id: task.id,
  plan_id: place.planId,
  unit_id: place.unitId,
  year_kind: place.year.kind,
  year: place.year.year,
  ordinal,
  section: task.section,
  content: task.content,
  kind: task.kind,
  timing: task.timing,
  time_text: task.timeText,
  time_rule: asJson(ruleOf(task.timeText)),
  period_start: task.periodStart,
  period_end: task.periodEnd,
  dated_on: null,
  due_on: dueDayOf(task),
  product: task.product,
  note: task.note,
  source: asJson(task.source),
  parent_task_id: task.parentTaskId,
  done_on: null,
  percent: null,
  first_looked_at: null,
  search_key: searchKey(task.content).slice(0, 2000),
});

async function insertTaskUnits(tx: Tx, tasks: readonly Pick<DraftTask, 'id' | 'lead' | 'coordinating'>[]): Promise<void> {
  const rows = tasks.flatMap((task) =>
    (['lead', 'coordinating'] as const).flatMap((role) =>
      task[role].map((unit, position) => ({ task_id: task.id, role, position, text: unit.text, unit_id: unit.unitId })),
    ),
  );
  for (let from = 0; from < rows.length; from += 5000) {
    await tx
      .insertInto('plan_task_unit')
      .values(rows.slice(from, from + 5000))
      .execute();
  }
}

export async function replaceTaskUnits(tx: Tx, task: Pick<DraftTask, 'id' | 'lead' | 'coordinating'>): Promise<void> {
  await tx.deleteFrom('plan_task_unit').where('task_id', '=', task.id).execute();
  await insertTaskUnits(tx, [task]);
}

/** Writes the tasks of a draft anew: nothing has been reported on them yet. */
export async function replaceDraftTasks(tx: Tx, place: TaskPlace, tasks: readonly DraftTask[]): Promise<void> {
  await tx.deleteFrom('plan_task').where('plan_id', '=', place.planId).execute();
  await insertTasks(tx, place, tasks);
}

/** Which of these ids are tasks of other plans: an id made by a client may not take over somebody else's task. */
export async function tasksElsewhere(tx: Tx, planId: string, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .selectFrom('plan_task')
    .select('id')
    .where('id', 'in', [...ids])
    .where('plan_id', '<>', planId)
    .execute();
  return rows.map((row) => row.id);
}

export async function lastOrdinal(tx: Tx, planId: string): Promise<number> {
  const row = await tx
    .selectFrom('plan_task')
    .select((eb) => eb.fn.max('ordinal').as('last'))
    .where('plan_id', '=', planId)
    .executeTakeFirst();
  return row?.last ?? 0;
}

export interface TaskChange {
  readonly state?: TaskState;
  readonly done_on?: LocalDate | null;
  readonly percent?: number | null;
  readonly due_on?: LocalDate | null;
  readonly dated_on?: LocalDate | null;
  readonly content?: string;
  readonly kind?: TaskKind;
  readonly timing?: Timing;
  readonly time_text?: string | null;
  readonly time_rule?: string;
  readonly period_start?: LocalDate | null;
  readonly period_end?: LocalDate | null;
  readonly product?: string | null;
  readonly search_key?: string;
}

/**
 * The one conditional write of every act on a task: only in the state that was checked, only over the version that was
 * seen, only while its plan is issued. Null when any of these no longer holds.
 * @param seen null for what adds up instead of replacing (a report): any version of a task still open will do
 */
export async function changeTask(tx: Tx, task: TaskRow, seen: number | null, change: TaskChange): Promise<number | null> {
  const row = await tx
    .updateTable('plan_task')
    .set({ ...change, version: sql`version + 1` })
    .where('id', '=', task.id)
    .where(
      seen === null
        ? sql<boolean>`state in ('not-begun', 'under-way')`
        : sql<boolean>`state = ${task.state} and version = ${seen}`,
    )
    .where(sql<boolean>`exists (select 1 from plan p where p.id = plan_task.plan_id and p.state = 'issued')`)
    .returning('version')
    .executeTakeFirst();
  return row?.version ?? null;
}
