import { type RawBuilder, sql } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { TaskState, Timing } from '../domain/task-state.ts';

/** A task of an issued plan as other slices see it: one row of `v_task_card`. */
export interface TaskBrief {
  readonly id: string;
  readonly planId: string;
  readonly planTitle: string;
  readonly unitId: string;
  readonly unitPath: string;
  readonly unitName: string;
  readonly content: string;
  readonly timing: Timing;
  readonly periodStart: LocalDate | null;
  readonly periodEnd: LocalDate | null;
  readonly dueOn: LocalDate | null;
  readonly state: TaskState;
  readonly leadUnitIds: string[];
  readonly coordinatingUnitIds: string[];
  readonly personIds: string[];
}

const OPEN = sql<boolean>`c.plan_state = 'issued' and c.state in ('not-begun', 'under-way')`;

const briefs = async (tx: Tx, where: RawBuilder<boolean>): Promise<TaskBrief[]> => {
  const { rows } = await sql<TaskBrief>`
    select c.id, c.plan_id as "planId", c.plan_title as "planTitle", c.unit_id as "unitId", c.unit_path as "unitPath", c.unit_name as "unitName",
      c.content, c.timing, c.period_start as "periodStart", c.period_end as "periodEnd", c.due_on as "dueOn", c.state,
      c.lead_unit_ids as "leadUnitIds", c.coordinating_unit_ids as "coordinatingUnitIds", c.person_ids as "personIds"
    from v_task_card c where ${where} order by c.due_on nulls last, c.plan_id, c.ordinal`.execute(tx);
  return rows;
};

/** Unfinished tasks of an issued plan; none for a plan in any other state. */
export const openTasksFor = (tx: Tx, planId: string): Promise<TaskBrief[]> =>
  briefs(tx, sql<boolean>`c.plan_id = ${planId} and ${OPEN}`);

/** Tasks by their ids, in whatever state; unknown ids are left out. */
export const tasksByIds = (tx: Tx, ids: readonly string[]): Promise<TaskBrief[]> =>
  briefs(tx, sql<boolean>`c.id = any(${[...ids]}::uuid[])`);

/** Unfinished tasks of issued plans whose next last day lies between two days, both included. */
export const tasksDueBetween = (tx: Tx, from: LocalDate, to: LocalDate): Promise<TaskBrief[]> =>
  briefs(tx, sql<boolean>`${OPEN} and c.due_on between ${from}::date and ${to}::date`);
