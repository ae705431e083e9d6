import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../../access/actor.ts';
import { jurisdictionOf, may } from '../../../access/jurisdiction.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { QueryOf, ResultOf } from '../../../kernel/operation.ts';
import { notFound } from '../../../kernel/refusal.ts';
import { searchKey } from '../../../kernel/vi-text.ts';
import { actsOf } from '../../../platform/acts.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { jurisdictionFilter } from '../../../platform/db/jurisdiction-filter.ts';
import { reminderActs } from '../../reminders/domain/index.ts';
import type { getPlan, listOfferedTasks, listPlans, TaskCounts } from '../contract.ts';
import { planActKinds } from '../domain/acts.ts';
import { allowedPlanActs, PLAN_STATES, type PlanAct } from '../domain/transitions.ts';
import { planHead } from './plans.repo.ts';
import { planTarget, unitCard } from './targets.ts';
import { type CardRow, cardColumns, taskTables, toCard } from './task-cards.ts';
import { bucketCondition, bucketCounts, likeText } from './task-filter.ts';

const ORDERS: Record<QueryOf<typeof listPlans>['sort'], RawBuilder<unknown>> = {
  unit: sql`u.sort_key, p.year desc, p.id`,
  issuedOn: sql`p.issued_on asc nulls last, p.id`,
  '-issuedOn': sql`p.issued_on desc nulls first, p.made_at desc, p.id`,
  title: sql`p.search_key, p.id`,
};

/** Issued plans within reach, and drafts where drafts may be read: the rule of every list of plans. */
const seenBy = (actor: Actor): RawBuilder<boolean> => {
  const path = sql.ref<string>('u.path');
  return sql<boolean>`((p.state in ('issued', 'closed', 'withdrawn') and ${jurisdictionFilter(jurisdictionOf(actor, 'plan.readIssued'), path)})
    or (p.state in ('draft', 'discarded') and ${jurisdictionFilter(jurisdictionOf(actor, 'plan.read'), path)}))`;
};

/** A page of plans with their counts of tasks, and how many plans there are in each state. */
export async function planPage(
  tx: Tx,
  actor: Actor,
  query: QueryOf<typeof listPlans>,
  today: LocalDate,
): Promise<ResultOf<typeof listPlans>> {
  const conditions = [seenBy(actor), await placeCondition(tx, query)];
  if (query.year !== undefined) conditions.push(sql<boolean>`p.year = ${query.year}`);
  if (query.yearKind) conditions.push(sql<boolean>`p.year_kind = ${query.yearKind}`);
  for (const word of query.search ? searchKey(query.search).split(' ').filter(Boolean).slice(0, 10) : []) {
    const pattern = `%${likeText(word)}%`;
    conditions.push(sql<boolean>`(p.search_key like ${pattern} or u.search_key like ${pattern})`);
  }
  const where = sql.join(conditions, sql` and `);
  // Discarded drafts are shown only when asked for.
  const state = query.state ? sql`p.state = ${query.state}` : sql`p.state <> 'discarded'`;
  const tables = sql`plan p join v_unit_card u on u.id = p.unit_id`;
  const { rows } = await sql<{ counts: ResultOf<typeof listPlans>['counts']; rows: ResultOf<typeof listPlans>['rows'] | null }>`
    select (select jsonb_build_object(${sql.join(PLAN_STATES.map((one) => sql`${sql.lit(one)}, count(*) filter (where p.state = ${one})`))})
        from ${tables} where ${where}) as counts,
      (select jsonb_agg(to_jsonb(page) - 'spot' order by page.spot) from (
        select p.id, jsonb_build_object('id', u.id, 'name', u.name) as unit, p.title, p.year_kind as "yearKind", p.year, p.state, p.number, p.symbol,
          p.issued_on as "issuedOn", p.signer, n."taskCount", n."doneCount", n."lateCount", n."unseenCount",
          p.parent_plan_id as "parentPlanId", p.spot
        from (select p.*, row_number() over (order by ${ORDERS[query.sort]}) as spot from ${tables}
          where ${where} and ${state} order by ${ORDERS[query.sort]} limit ${query.pageSize} offset ${(query.page - 1) * query.pageSize}) p
        join v_unit_card u on u.id = p.unit_id
        cross join lateral (
          select count(*) as "taskCount", count(*) filter (where ${bucketCondition('done', today)}) as "doneCount",
            count(*) filter (where ${bucketCondition('late', today)}) as "lateCount",
            count(*) filter (where ${bucketCondition('unseen', today)}) as "unseenCount"
          from plan_task t where t.plan_id = p.id) n) page) as rows`.execute(tx);
  const { counts, rows: found } = rows[0]!;
  const total = query.state ? counts[query.state] : counts.draft + counts.issued + counts.closed + counts.withdrawn;
  return { rows: found ?? [], total, counts };
}

async function placeCondition(tx: Tx, query: QueryOf<typeof listPlans>): Promise<RawBuilder<boolean>> {
  if (!query.unitId) return sql<boolean>`true`;
  const unit = await unitCard(tx, query.unitId);
  if (!unit) throw notFound('đơn vị này');
  switch (query.scope) {
    case 'own':
      return sql<boolean>`p.unit_id = ${unit.id}`;
    case 'below':
      return sql<boolean>`u.path like ${`${unit.path}_%`}`;
    case 'above':
      return sql<boolean>`(starts_with(${unit.path}, u.path) and u.id <> ${unit.id})`;
    case 'any':
      return sql<boolean>`(starts_with(u.path, ${unit.path}) or starts_with(${unit.path}, u.path))`;
  }
}

type Detail = ResultOf<typeof getPlan>;

/** A plan with its tasks, for those who may read it. */
export async function planDetail(tx: Tx, actor: Actor, id: string, today: LocalDate): Promise<Detail> {
  const plan = await planHead(tx, id);
  if (!plan) throw notFound('kế hoạch này');
  const { rows } = await sql<
    Pick<Detail, 'unit' | 'parentPlan' | 'childPlanCount' | 'signedFile'> & {
      path: string;
      counts: TaskCounts;
      tasks: (CardRow & Detail['tasks'][number])[] | null;
    }
  >`
    select jsonb_build_object('id', u.id, 'name', u.name) as unit, u.path,
      (select jsonb_build_object('id', pp.id, 'title', pp.title, 'unit', jsonb_build_object('id', pu.id, 'name', pu.name))
        from plan pp join v_unit_card pu on pu.id = pp.unit_id where pp.id = p.parent_plan_id) as "parentPlan",
      (select count(*) from plan c where c.parent_plan_id = p.id and c.state in ('issued', 'closed')) as "childPlanCount",
      (select jsonb_build_object('name', f.name, 'size', f.size) from stored_file f where f.id = p.signed_file_id) as "signedFile",
      (select ${bucketCounts(today)} from plan_task t where t.plan_id = p.id) as counts,
      (select jsonb_agg(to_jsonb(one) order by one.ordinal) from (
        select ${cardColumns(today)}, t.product, t.note, t.parent_task_id as "parentTaskId" from ${taskTables} where t.plan_id = ${id}) one) as tasks
    from plan p join v_unit_card u on u.id = p.unit_id where p.id = ${id}`.execute(tx);
  const { path, tasks, ...row } = rows[0]!;
  return {
    ...row,
    id,
    version: plan.version,
    state: plan.state,
    header: plan.header,
    grounds: plan.grounds,
    parts: plan.parts,
    recipients: plan.recipients,
    tasks: (tasks ?? []).map((task) => toCard(task, today)),
    importId: plan.importId,
    allowed: allowedPlanActs(plan.state).filter((act) => may(actor, ACTION_OF[act], { unitPaths: [path] })),
  };
}

const ACTION_OF: Record<PlanAct, 'plan.draft' | 'plan.issue'> = {
  edit: 'plan.draft',
  discard: 'plan.draft',
  issue: 'plan.issue',
  attach: 'plan.issue',
  amend: 'plan.issue',
  close: 'plan.issue',
  reopen: 'plan.issue',
  withdraw: 'plan.issue',
};

/** A name that means many bodies at once: "Các trường", "Thủ trưởng các đơn vị", "Tất cả cơ quan". */
const MANY = '(^|\\s)(các|mọi|từng|tất cả|toàn thể|toàn ngành)(\\s|$)';

/**
 * Tasks of an issued plan as an offer to a unit below: those that name it, and those for all bodies (with a name that
 * stands for no one unit), are for it.
 */
export async function offeredTasks(
  tx: Tx,
  actor: Actor,
  planId: string,
  unitId: string,
  today: LocalDate,
): Promise<ResultOf<typeof listOfferedTasks>> {
  const target = await planTarget(tx, planId, actor);
  if (!target || !may(actor, 'plan.readIssued', target)) throw notFound('kế hoạch này');
  const { rows } = await sql<CardRow & { forUnit: boolean; taken: boolean }>`
    select ${cardColumns(today)},
      exists (select 1 from plan_task_unit tu where tu.task_id = t.id and (tu.unit_id = ${unitId} or (tu.unit_id is null and tu.text ~* ${MANY}))) as "forUnit",
      exists (select 1 from plan_task mine join plan mp on mp.id = mine.plan_id
        where mine.parent_task_id = t.id and mine.unit_id = ${unitId} and mp.state in ('draft', 'issued', 'closed')) as taken
    from ${taskTables} where t.plan_id = ${planId} and t.state <> 'cancelled' and p.state in ('issued', 'closed')
    order by t.ordinal`.execute(tx);
  return { tasks: rows.map((row) => toCard(row, today)) };
}

const SENTENCES = new Map(
  [...planActKinds, ...reminderActs].map((kind) => [kind.type, kind.sentence as (data: never) => string]),
);

/** What happened to a plan or a task, newest first, in sentences. */
export async function historyOf(
  tx: Tx,
  kind: 'plan' | 'plan_task',
  id: string,
): Promise<{ at: string; who: string; sentence: string }[]> {
  const acts = kind === 'plan' ? await actsOfPlan(tx, id) : await actsOf(tx, kind, id);
  return acts.flatMap((act) => {
    const sentence = SENTENCES.get(act.type as never);
    return sentence ? [{ at: act.at.toISOString(), who: act.accountName, sentence: sentence(act.data as never) }] : [];
  });
}

/** A plan's own acts, and those that changed what it says: tasks added, amended, cancelled. */
async function actsOfPlan(tx: Tx, id: string): ReturnType<typeof actsOf> {
  const own = await actsOf(tx, 'plan', id);
  const { rows } = await sql<(typeof own)[number]>`
    select a.seq, a.at, a.type, a.account_name as "accountName", a.data from act a
    where a.subject_kind = 'plan_task' and a.type in ('task.added', 'task.amended', 'task.cancelled')
      and a.subject_id in (select t.id from plan_task t where t.plan_id = ${id}::uuid)
    order by a.seq desc limit 200`.execute(tx);
  return [...own, ...rows].sort((a, b) => b.seq - a.seq);
}
