import { sql } from 'kysely';
import type { Actor } from '../../../access/actor.ts';
import { jurisdictionOf } from '../../../access/jurisdiction.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { jurisdictionFilter } from '../../../platform/db/jurisdiction-filter.ts';
import type { Receiver } from '../domain/receivers.ts';

/** An unfinished task of an issued plan with a last day: what reminders and urging are about. */
export interface DueTask {
  readonly id: string;
  readonly planId: string;
  readonly planTitle: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly content: string;
  readonly dueOn: LocalDate;
  readonly leadUnitIds: readonly string[];
  readonly personIds: readonly string[];
}

const COLUMNS = sql`c.id, c.plan_id as "planId", c.plan_title as "planTitle", c.unit_id as "unitId", c.unit_name as "unitName",
  c.content, c.due_on as "dueOn", c.lead_unit_ids as "leadUnitIds", c.person_ids as "personIds"`;

/** Tasks with their last day between two days, in pages by id. */
export async function dueTasks(
  tx: Tx,
  from: LocalDate,
  to: LocalDate,
  afterId: string | null,
  limit: number,
): Promise<DueTask[]> {
  const { rows } = await sql<DueTask>`
    select ${COLUMNS} from v_task_card c
    where c.plan_state = 'issued' and c.state in ('not-begun', 'under-way') and c.due_on between ${from} and ${to}
      and (${afterId}::uuid is null or c.id > ${afterId}::uuid)
    order by c.id limit ${limit}`.execute(tx);
  return rows;
}

export type PlanTask = Omit<DueTask, 'dueOn'> & { readonly dueOn: LocalDate | null };

/** All unfinished tasks of a plan, if it is issued. */
export async function tasksOfIssuedPlan(tx: Tx, planId: string): Promise<PlanTask[]> {
  const { rows } = await sql<PlanTask>`
    select ${COLUMNS} from v_task_card c
    where c.plan_id = ${planId}::uuid and c.plan_state = 'issued' and c.state in ('not-begun', 'under-way')
    order by c.ordinal`.execute(tx);
  return rows;
}

/** Those of the named tasks that are unfinished, have a last day, and stand in units the actor may urge. */
export async function urgeableTasks(tx: Tx, actor: Actor, ids: readonly string[]): Promise<DueTask[]> {
  const reach = jurisdictionFilter(jurisdictionOf(actor, 'task.urge'), sql.ref('c.unit_path'));
  const { rows } = await sql<DueTask>`
    select ${COLUMNS} from v_task_card c
    where c.id = any(${[...ids]}::uuid[]) and c.plan_state = 'issued' and c.state in ('not-begun', 'under-way')
      and c.due_on is not null and ${reach}
    order by c.due_on, c.unit_name, c.id`.execute(tx);
  return rows;
}

/** Responsible units of tasks in the words of their plans, leading ones first; falls back to the unit of the plan. */
export async function unitsInWords(tx: Tx, taskIds: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ taskId: string; units: string }>`
    select task_id as "taskId", string_agg(text, ', ' order by position) as units
    from v_task_unit where role = 'lead' and task_id = any(${[...taskIds]}::uuid[]) group by task_id`.execute(tx);
  return new Map(rows.map((row) => [row.taskId, row.units]));
}

/** Active accounts that work on units, by person and by role held on a unit. */
export async function receiversOf(tx: Tx, unitIds: readonly string[], personIds: readonly string[]): Promise<Receiver[]> {
  const { rows } = await sql<Receiver>`
    select g.account_id as "accountId", a.person_id as "personId", g.unit_id as "unitId", g.role
    from v_account_grant g join v_account_card a on a.id = g.account_id
    where a.active and g.role in ('officer', 'head', 'member')
      and (g.unit_id = any(${[...unitIds]}::uuid[]) or a.person_id = any(${[...personIds]}::uuid[]))`.execute(tx);
  return rows;
}
