import { sql } from 'kysely';
import type { Actor } from '../../../access/actor.ts';
import { jurisdictionOf } from '../../../access/jurisdiction.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Paging } from '../../../kernel/paging.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { jurisdictionFilter } from '../../../platform/db/jurisdiction-filter.ts';

export interface UrgedTask {
  readonly taskId: string;
  readonly content: string;
  readonly lastDay: LocalDate;
  readonly daysLate: number;
  readonly units: string;
}

export interface Urge {
  readonly id: string;
  readonly unitId: string;
  readonly byName: string;
  readonly at: Date;
  readonly onDay: LocalDate;
  readonly answerBy: LocalDate | null;
  readonly message: string | null;
  readonly tasks: readonly UrgedTask[];
}

export async function insertUrge(tx: Tx, urge: Urge & { readonly byAccount: string }): Promise<void> {
  await tx
    .insertInto('urge')
    .values({
      id: urge.id,
      unit_id: urge.unitId,
      by_account: urge.byAccount,
      by_name: urge.byName,
      at: urge.at,
      on_day: urge.onDay,
      answer_by: urge.answerBy,
      message: urge.message,
    })
    .execute();
  await tx
    .insertInto('urge_task')
    .values(
      urge.tasks.map((t) => ({
        urge_id: urge.id,
        task_id: t.taskId,
        content: t.content,
        last_day: t.lastDay,
        days_late: t.daysLate,
        units: t.units,
      })),
    )
    .execute();
}

const TASKS = sql<
  UrgedTask[]
>`(select jsonb_agg(jsonb_build_object('taskId', t.task_id, 'content', t.content, 'lastDay', t.last_day,
  'daysLate', t.days_late, 'units', t.units) order by t.last_day, t.task_id) from urge_task t where t.urge_id = g.id)`;
const COLUMNS = sql`g.id, g.unit_id as "unitId", g.by_name as "byName", g.at, g.on_day as "onDay", g.answer_by as "answerBy", g.message, ${TASKS} as tasks`;

/** One page of the urges of units the actor may urge from, newest first. */
export async function urgePage(
  tx: Tx,
  actor: Actor,
  query: Paging & { taskId?: string | undefined },
): Promise<{ rows: Urge[]; total: number }> {
  const reach = jurisdictionFilter(jurisdictionOf(actor, 'task.urge'), sql.ref('u.path'));
  const about = query.taskId
    ? sql`exists (select 1 from urge_task t where t.urge_id = g.id and t.task_id = ${query.taskId}::uuid)`
    : sql`true`;
  const from = sql`from urge g join v_unit_card u on u.id = g.unit_id where ${reach} and ${about}`;
  const { rows } = await sql<Urge>`select ${COLUMNS} ${from} order by g.at desc, g.id
    limit ${query.pageSize} offset ${(query.page - 1) * query.pageSize}`.execute(tx);
  const count = await sql<{ n: number }>`select count(*) as n ${from}`.execute(tx);
  return { rows, total: count.rows[0]?.n ?? 0 };
}

export interface UrgeForLetter extends Urge {
  readonly unitPath: string;
  readonly unitName: string;
  readonly superiorName: string | null;
  readonly place: string | null;
  /** Titles of the plans the tasks stand in. */
  readonly plans: readonly string[];
}

export async function urgeForLetter(tx: Tx, id: string): Promise<UrgeForLetter | null> {
  const { rows } = await sql<UrgeForLetter>`
    select ${COLUMNS}, u.path as "unitPath", u.name as "unitName", s.name as "superiorName", u.place,
      array(select distinct c.plan_title || ' của ' || c.unit_name from urge_task t join v_task_card c on c.id = t.task_id where t.urge_id = g.id) as plans
    from urge g join v_unit_card u on u.id = g.unit_id left join v_unit_card s on s.id = u.parent_id
    where g.id = ${id}::uuid`.execute(tx);
  return rows[0] ?? null;
}

export async function unitPathOf(tx: Tx, unitId: string): Promise<string | null> {
  const { rows } = await sql<{ path: string }>`select path from v_unit_card where id = ${unitId}::uuid`.execute(tx);
  return rows[0]?.path ?? null;
}
