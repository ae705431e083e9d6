import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { DraftTask, PlanDraft } from '../contract.ts';
import type { PlanHead } from './plans.repo.ts';

/** Tasks of a plan in the shape in which they are corrected, in their order; `only` narrows to some of them. */
export async function draftTasks(tx: Tx, planId: string, only: readonly string[] | null = null): Promise<DraftTask[]> {
  const units = (role: 'lead' | 'coordinating') => sql`coalesce((
    select jsonb_agg(jsonb_build_object('text', tu.text, 'unitId', tu.unit_id) order by tu.position)
    from plan_task_unit tu where tu.task_id = t.id and tu.role = ${role}), '[]'::jsonb)`;
  const { rows } = await sql<DraftTask>`
    select t.id, t.section, t.content, t.kind, t.timing, t.time_text as "timeText", t.period_start as "periodStart",
      t.period_end as "periodEnd", ${units('lead')} as lead, ${units('coordinating')} as coordinating,
      coalesce((select jsonb_agg(tp.person_id) from plan_task_person tp where tp.task_id = t.id), '[]'::jsonb) as "personIds",
      t.product, t.note, t.parent_task_id as "parentTaskId", nullif(t.source, 'null'::jsonb) as source, true as checked, '[]'::jsonb as warnings
    from plan_task t
    where t.plan_id = ${planId} and ${only === null ? sql`true` : sql`t.id = any(${[...only]}::uuid[])`}
    order by t.ordinal`.execute(tx);
  return rows;
}

/** A stored plan in the shape in which it is corrected. */
export async function draftOfPlan(tx: Tx, plan: PlanHead): Promise<PlanDraft> {
  return {
    header: plan.header,
    grounds: plan.grounds,
    parts: plan.parts,
    tasks: await draftTasks(tx, plan.id),
    recipients: plan.recipients,
    parentPlanId: plan.parentPlanId,
  };
}
