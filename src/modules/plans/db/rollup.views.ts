import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../../access/actor.ts';
import { jurisdictionOf } from '../../../access/jurisdiction.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { QueryOf, ResultOf } from '../../../kernel/operation.ts';
import { notFound } from '../../../kernel/refusal.ts';
import { searchKey } from '../../../kernel/vi-text.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { jurisdictionFilter } from '../../../platform/db/jurisdiction-filter.ts';
import type { getRollup } from '../contract.ts';
import { unitCard } from './targets.ts';
import { bucketCondition, isListed, likeText } from './task-filter.ts';

type Query = QueryOf<typeof getRollup>;
type Result = ResultOf<typeof getRollup>;

const SHOWN: Record<Query['show'], RawBuilder<boolean>> = {
  all: sql<boolean>`true`,
  issued: sql<boolean>`r.issued`,
  notIssued: sql<boolean>`not r.issued`,
  late: sql<boolean>`r.late > 0`,
  unseen: sql<boolean>`r.unseen > 0`,
};
const ORDERS: Record<Query['sort'], RawBuilder<unknown>> = {
  name: sql`r.sort_key, r.id`,
  '-late': sql`r.late desc, r.sort_key, r.id`,
  '-unseen': sql`r.unseen desc, r.sort_key, r.id`,
  done: sql`case when r.tasks = 0 then 0 else r.done::numeric / r.tasks end, r.sort_key, r.id`,
};

/**
 * Units below one, each with its plan of the year and how far its tasks are. Tasks and plans are counted once for all
 * units together; the parts are those of the task lists, so that each number opens as many rows as it says.
 */
export async function rollup(tx: Tx, actor: Actor, query: Query, today: LocalDate): Promise<Result> {
  const top = await unitCard(tx, query.unitId);
  if (!top) throw notFound('đơn vị này');
  const reach = jurisdictionFilter(jurisdictionOf(actor, 'rollup.read'), sql.ref('u.path'));
  const level = query.depth === 'children' ? sql`u.parent_id = ${top.id}` : sql`u.path like ${`${top.path}_%`}`;
  const words = query.search ? searchKey(query.search).split(' ').filter(Boolean).slice(0, 10) : [];
  const shown = sql.join(
    [SHOWN[query.show], ...words.map((word) => sql`r.search_key like ${`%${likeText(word)}%`}`)],
    sql` and `,
  );
  const yearOf = (alias: 't' | 'p') => {
    const kind = query.yearKind ? sql`and ${sql.ref(`${alias}.year_kind`)} = ${query.yearKind}` : sql``;
    return sql`${sql.ref(`${alias}.year`)} = ${query.year} ${kind}`;
  };
  const count = (bucket: 'done' | 'late' | 'soon' | 'unseen') => sql`count(*) filter (where ${bucketCondition(bucket, today)})`;
  const lastDay = `${query.year}-12-31`;
  const { rows } = await sql<{ totals: Result['totals']; rows: Result['rows'] | null; total: number }>`
    with below as materialized (
      select u.id, u.name, u.sort_key, u.search_key from v_unit_card u
      where ${level} and ${reach} and u.valid_from <= ${lastDay}::date and (u.valid_to is null or u.valid_to >= ${`${query.year}-01-01`}::date)
    ), numbers as materialized (
      select t.unit_id, count(*) as tasks, ${count('done')} as done, ${count('late')} as late, ${count('soon')} as soon, ${count('unseen')} as unseen
      from plan_task t join plan p on p.id = t.plan_id
      where ${yearOf('t')} and ${isListed} and t.unit_id in (select below.id from below)
      group by t.unit_id
    ), plans as materialized (
      select distinct on (p.unit_id) p.unit_id, p.id, p.state, p.issued_on
      from plan p where ${yearOf('p')} and p.state in ('draft', 'issued', 'closed') and p.unit_id in (select below.id from below)
      order by p.unit_id, case p.state when 'issued' then 0 when 'closed' then 1 else 2 end, p.issued_on desc nulls last, p.id
    ), r as materialized (
      select below.id, below.name, below.sort_key, below.search_key, coalesce(plans.state in ('issued', 'closed'), false) as issued,
        coalesce(plans.state, 'none') as plan_state, plans.id as plan_id, plans.issued_on,
        coalesce(n.tasks, 0) as tasks, coalesce(n.done, 0) as done, coalesce(n.late, 0) as late, coalesce(n.soon, 0) as soon,
        coalesce(n.unseen, 0) as unseen
      from below left join plans on plans.unit_id = below.id left join numbers n on n.unit_id = below.id
    )
    select (select jsonb_build_object('units', count(*), 'issued', count(*) filter (where r.issued), 'notIssued', count(*) filter (where not r.issued),
        'tasks', coalesce(sum(r.tasks), 0), 'done', coalesce(sum(r.done), 0), 'late', coalesce(sum(r.late), 0), 'soon', coalesce(sum(r.soon), 0),
        'unseen', coalesce(sum(r.unseen), 0)) from r) as totals,
      (select count(*) from r where ${shown}) as total,
      (select jsonb_agg(page.one order by page.place) from (
        select jsonb_build_object('unit', jsonb_build_object('id', r.id, 'name', r.name,
            'childCount', (select count(*) from v_unit_card c where c.parent_id = r.id and (c.valid_to is null or c.valid_to >= ${today}::date))),
          'issued', r.issued, 'planState', r.plan_state, 'planId', r.plan_id, 'issuedOn', r.issued_on, 'tasks', r.tasks, 'done', r.done,
          'late', r.late, 'soon', r.soon, 'unseen', r.unseen) as one, row_number() over (order by ${ORDERS[query.sort]}) as place
        from r where ${shown} order by ${ORDERS[query.sort]}
        limit ${query.pageSize} offset ${(query.page - 1) * query.pageSize}) page) as rows`.execute(tx);
  const found = rows[0]!;
  return { rows: found.rows ?? [], total: found.total, totals: found.totals };
}
