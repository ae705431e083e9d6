import { sql } from 'kysely';
import type { AccessTarget, Actor } from '../../../access/actor.ts';
import { may } from '../../../access/jurisdiction.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { PlanState } from '../domain/transitions.ts';

/** What the routes authorise against: always the stored record, never an id of the body alone. */

export interface UnitCard {
  readonly id: string;
  readonly path: string;
  readonly name: string;
  readonly parentName: string | null;
}

export async function unitCard(tx: Tx, id: string): Promise<UnitCard | null> {
  const { rows } = await sql<UnitCard>`
    select u.id, u.path, u.name, p.name as "parentName" from v_unit_card u left join v_unit_card p on p.id = u.parent_id
    where u.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

export async function unitTarget(tx: Tx, id: string | null | undefined): Promise<AccessTarget | null> {
  const unit = id ? await unitCard(tx, id) : null;
  return unit && { unitPaths: [unit.path] };
}

export async function importTarget(tx: Tx, id: string): Promise<AccessTarget | null> {
  const { rows } = await sql<{ path: string }>`
    select u.path from plan_import i join v_unit_card u on u.id = i.unit_id where i.id = ${id}`.execute(tx);
  return rows[0] ? { unitPaths: [rows[0].path] } : null;
}

/** The plan's own unit: for whatever changes a plan. */
export async function ownPlanTarget(tx: Tx, id: string): Promise<AccessTarget | null> {
  const { rows } = await sql<{ path: string }>`
    select u.path from plan p join v_unit_card u on u.id = p.unit_id where p.id = ${id}`.execute(tx);
  return rows[0] ? { unitPaths: [rows[0].path] } : null;
}

interface Involved {
  readonly state: PlanState;
  readonly path: string;
  readonly involved: string[];
  readonly people: string[];
}

const isPublished = (state: PlanState): boolean => state !== 'draft' && state !== 'discarded';

/**
 * For reading a plan: its unit and the units its tasks are given to. A draft is seen only by those who may read drafts of
 * its unit; for everybody else it does not exist.
 */
export async function planTarget(tx: Tx, id: string, actor: Actor): Promise<AccessTarget | null> {
  const { rows } = await sql<Involved>`
    select p.state, u.path,
      array(select distinct tu_u.path from plan_task t join plan_task_unit tu on tu.task_id = t.id
        join v_unit_card tu_u on tu_u.id = tu.unit_id where t.plan_id = p.id) as involved,
      array[]::uuid[] as people
    from plan p join v_unit_card u on u.id = p.unit_id where p.id = ${id}`.execute(tx);
  return readable(rows[0], actor);
}

/** For reading a task or working on it: the unit of its plan, the units it is given to, the persons it is assigned to. */
export async function taskTarget(tx: Tx, id: string, actor: Actor): Promise<AccessTarget | null> {
  const { rows } = await sql<Involved>`
    select p.state, u.path,
      array(select tu_u.path from plan_task_unit tu join v_unit_card tu_u on tu_u.id = tu.unit_id where tu.task_id = t.id) as involved,
      array(select tp.person_id from plan_task_person tp where tp.task_id = t.id) as people
    from plan_task t join plan p on p.id = t.plan_id join v_unit_card u on u.id = t.unit_id where t.id = ${id}`.execute(tx);
  return readable(rows[0], actor);
}

/** The unit whose plan the task stands in: for whatever changes the plan itself. */
export async function ownTaskTarget(tx: Tx, id: string): Promise<AccessTarget | null> {
  const { rows } = await sql<{ path: string }>`
    select u.path from plan_task t join v_unit_card u on u.id = t.unit_id where t.id = ${id}`.execute(tx);
  return rows[0] ? { unitPaths: [rows[0].path] } : null;
}

function readable(row: Involved | undefined, actor: Actor): AccessTarget | null {
  if (!row) return null;
  const own = { unitPaths: [row.path] };
  if (!isPublished(row.state)) return may(actor, 'plan.read', own) ? own : null;
  return { unitPaths: [row.path, ...row.involved], personIds: row.people };
}
