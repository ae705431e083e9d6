import { type RawBuilder, sql } from 'kysely';
import { daysBetween, type LocalDate } from '../../../kernel/local-date.ts';
import type { TaskCard } from '../contract.ts';
import { bucketCondition } from './task-filter.ts';

/** Where task rows come from in every list: the task, its plan, its plan's unit. */
export const taskTables = sql`plan_task t join plan p on p.id = t.plan_id join v_unit_card u on u.id = t.unit_id`;

/**
 * Columns of a task card on `taskTables`. The lists of units and people are subqueries: PostgreSQL works them out for the
 * rows of the page only, after ordering and limit.
 */
export function cardColumns(today: LocalDate): RawBuilder<unknown> {
  const units = (role: 'lead' | 'coordinating') => sql`coalesce((
    select jsonb_agg(jsonb_build_object('text', tu.text, 'unitId', tu.unit_id) order by tu.position)
    from plan_task_unit tu where tu.task_id = t.id and tu.role = ${role}), '[]'::jsonb)`;
  return sql`t.id, t.plan_id as "planId", p.title as "planTitle", jsonb_build_object('id', u.id, 'name', u.name) as unit, t.section,
    t.ordinal, t.content, t.kind, t.timing, t.time_text as "timeText", t.period_start as "periodStart", t.period_end as "periodEnd",
    t.due_on as "dueOn", t.state, coalesce(${bucketCondition('late', today)}, false) as late,
    coalesce(${bucketCondition('soon', today)}, false) as soon, t.done_on as "doneOn", t.percent,
    t.first_looked_at is not null as seen, ${units('lead')} as lead, ${units('coordinating')} as coordinating,
    coalesce((select jsonb_agg(jsonb_build_object('id', pc.id, 'name', pc.full_name) order by pc.sort_key)
      from plan_task_person tp join v_person_card pc on pc.id = tp.person_id where tp.task_id = t.id), '[]'::jsonb) as people,
    (select count(*) from task_evidence e where e.task_id = t.id and e.removed_at is null) as "evidenceCount", t.version`;
}

export type CardRow = Omit<TaskCard, 'lateDays'>;

export const toCard = <R extends CardRow>(row: R, today: LocalDate): R & { lateDays: number } => ({
  ...row,
  lateDays: row.late && row.dueOn ? daysBetween(row.dueOn, today) : 0,
});
