import { sql } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { type Fault, malformed, ruleNotMet } from '../../../kernel/refusal.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { ActContext } from '../../../platform/http/route.ts';
import type { PlanDraft } from '../contract.ts';
import type { WholeDraft } from '../db/plans.repo.ts';
import type { UnitCard } from '../db/targets.ts';
import { tasksElsewhere } from '../db/tasks.repo.ts';
import { faultsOfDraft } from '../domain/draft.ts';

/**
 * A draft that can stand as a plan: title, year and contents are there, and everything it names exists.
 * @throws Refusal 422 naming every fault
 */
export async function wholeDraft(ctx: ActContext, unit: UnitCard, planId: string, draft: PlanDraft): Promise<WholeDraft> {
  const faults = [...faultsOfDraft(draft), ...(await referenceFaults(ctx, unit, planId, draft))];
  const { title, year, yearKind } = draft.header;
  if (faults.length > 0 || !title || year === null)
    throw ruleNotMet('Bản dự thảo còn mục cần sửa trước khi lưu thành kế hoạch.', faults);
  return { draft, title, year: { kind: yearKind, year } };
}

/** Faults in what a draft names: units, people, the superior's plan and tasks, ids of tasks. */
async function referenceFaults(ctx: ActContext, unit: UnitCard, planId: string, draft: PlanDraft): Promise<Fault[]> {
  const { tx } = ctx;
  const tasks = draft.tasks;
  const units = await unknownUnits(
    tx,
    tasks.flatMap((task) => [...task.lead, ...task.coordinating]).flatMap((one) => one.unitId ?? []),
  );
  const people = await strangers(
    tx,
    [
      unit.path,
      ...(await pathsOf(
        tx,
        tasks.flatMap((task) => task.lead.flatMap((one) => one.unitId ?? [])),
      )),
    ],
    tasks.flatMap((task) => task.personIds),
    ctx.clock.today(),
  );
  const foreign = new Set(
    await tasksElsewhere(
      tx,
      planId,
      tasks.map((task) => task.id),
    ),
  );
  const parents = await offeredAbove(
    tx,
    unit.path,
    tasks.flatMap((task) => task.parentTaskId ?? []),
  );
  const faults: Fault[] = [];
  tasks.forEach((task, index) => {
    const at = `tasks.${index}`;
    const wrong = (path: string, message: string) =>
      faults.push({ path: `${at}.${path}`, message: `Nhiệm vụ thứ ${index + 1}: ${message}` });
    if ([...task.lead, ...task.coordinating].some((one) => one.unitId && units.has(one.unitId)))
      wrong('lead', 'có đơn vị không còn trong hệ thống.');
    if (task.personIds.some((id) => people.has(id))) wrong('personIds', 'có người không thuộc các đơn vị thực hiện.');
    if (foreign.has(task.id)) wrong('id', 'mã đã dùng ở kế hoạch khác.');
    if (task.parentTaskId && !parents.has(task.parentTaskId)) wrong('parentTaskId', 'nhiệm vụ cấp trên không còn hiệu lực.');
  });
  if (draft.parentPlanId && !(await isIssuedAbove(tx, unit.path, draft.parentPlanId))) {
    faults.push({ path: 'parentPlanId', message: 'Kế hoạch cấp trên không còn hiệu lực hoặc không phải của cấp trên.' });
  }
  return faults;
}

/** Places in the tree of the units named. */
export async function pathsOf(tx: Tx, unitIds: readonly string[]): Promise<string[]> {
  if (unitIds.length === 0) return [];
  const { rows } = await sql<{
    path: string;
  }>`select path from v_unit_card where id = any(${[...new Set(unitIds)]}::uuid[])`.execute(tx);
  return rows.map((row) => row.path);
}

/** Those of the units that have ended before a day. */
export async function endedUnits(tx: Tx, ids: readonly string[], before: LocalDate): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    select id from v_unit_card where id = any(${[...new Set(ids)]}::uuid[]) and valid_to < ${before}::date`.execute(tx);
  return new Set(rows.map((row) => row.id));
}

async function unknownUnits(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`select id from v_unit_card where id = any(${[...new Set(ids)]}::uuid[])`.execute(tx);
  const known = new Set(rows.map((row) => row.id));
  return new Set(ids.filter((id) => !known.has(id)));
}

/** Units that do not exist any more. @throws Refusal 400 */
export async function requireUnits(tx: Tx, ids: readonly string[], path: string): Promise<void> {
  const unknown = await unknownUnits(tx, ids);
  if (unknown.size > 0) throw malformed([{ path, message: 'Có đơn vị không còn trong hệ thống.' }]);
}

/** Those of the persons who hold no position in, or below, any of the units on that day. */
export async function strangers(
  tx: Tx,
  unitPaths: readonly string[],
  personIds: readonly string[],
  today: string,
): Promise<Set<string>> {
  if (personIds.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    select distinct pp.person_id as id from v_person_place pp join v_unit_card u on u.id = pp.unit_id
    where pp.person_id = any(${[...new Set(personIds)]}::uuid[]) and pp.during @> ${today}::date
      and exists (select 1 from unnest(${[...unitPaths]}::text[]) as near(path) where starts_with(u.path, near.path))`.execute(
    tx,
  );
  const known = new Set(rows.map((row) => row.id));
  return new Set(personIds.filter((id) => !known.has(id)));
}

/** Those of the tasks that stand in issued plans of units above. */
async function offeredAbove(tx: Tx, unitPath: string, taskIds: readonly string[]): Promise<Set<string>> {
  if (taskIds.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    select t.id from v_task_card t
    where t.id = any(${[...new Set(taskIds)]}::uuid[]) and t.plan_state in ('issued', 'closed')
      and starts_with(${unitPath}, t.unit_path) and t.unit_path <> ${unitPath}`.execute(tx);
  return new Set(rows.map((row) => row.id));
}

/** Whether it is an issued plan of a unit above this one. */
export async function isIssuedAbove(tx: Tx, unitPath: string, planId: string): Promise<boolean> {
  const { rows } = await sql<{ one: number }>`
    select 1 as one from v_plan_card p where p.id = ${planId} and p.state in ('issued', 'closed')
      and starts_with(${unitPath}, p.unit_path) and p.unit_path <> ${unitPath}`.execute(tx);
  return rows.length > 0;
}
