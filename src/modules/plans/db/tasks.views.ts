import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '../../../access/actor.ts';
import { daysBetween, type LocalDate } from '../../../kernel/local-date.ts';
import type { QueryOf, ResultOf } from '../../../kernel/operation.ts';
import { malformed } from '../../../kernel/refusal.ts';
import { boundsOf } from '../../../kernel/year.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type {
  getTaskBoard,
  getTaskCalendar,
  getTaskTimeline,
  listTasks,
  TaskCard,
  TaskCounts,
  zTaskFilter,
} from '../contract.ts';
import { type CardRow, cardColumns, taskTables, toCard } from './task-cards.ts';
import { bucketCondition, bucketCounts, taskScope } from './task-filter.ts';

type Filter = z.output<typeof zTaskFilter>;

const ORDERS: Record<QueryOf<typeof listTasks>['sort'], RawBuilder<unknown>> = {
  dueOn: sql`t.due_on asc nulls last, t.plan_id, t.ordinal`,
  '-dueOn': sql`t.due_on desc nulls last, t.plan_id, t.ordinal`,
  plan: sql`t.plan_id, t.ordinal`,
  unit: sql`u.sort_key, t.plan_id, t.ordinal`,
};

/** A page of tasks with the counts of all parts: one query. */
export async function taskPage(
  tx: Tx,
  actor: Actor,
  query: QueryOf<typeof listTasks>,
  today: LocalDate,
): Promise<ResultOf<typeof listTasks>> {
  const { where } = await taskScope(tx, actor, query);
  const { rows } = await sql<{ counts: TaskCounts; rows: CardRow[] | null }>`
    select (select ${bucketCounts(today)} from ${taskTables} where ${where}) as counts,
      (select jsonb_agg(to_jsonb(page) - 'place' order by page.place) from (
        select ${cardColumns(today)}, row_number() over (order by ${ORDERS[query.sort]}) as place
        from ${taskTables} where ${where} and ${bucketCondition(query.bucket, today)}
        order by ${ORDERS[query.sort]} limit ${query.pageSize} offset ${(query.page - 1) * query.pageSize}) page) as rows`.execute(
    tx,
  );
  const { counts, rows: found } = rows[0]!;
  return { rows: (found ?? []).map((row) => toCard(row, today)), total: counts[query.bucket], counts };
}

/** All tasks of a filter, up to `limit`, for a workbook or a calendar feed. */
export async function allTasks(tx: Tx, actor: Actor, filter: Filter, today: LocalDate, limit: number): Promise<TaskCard[]> {
  const { where } = await taskScope(tx, actor, filter);
  const { rows } = await sql<CardRow>`
    select ${cardColumns(today)} from ${taskTables} where ${where} and ${bucketCondition(filter.bucket, today)}
    order by ${ORDERS.dueOn} limit ${limit}`.execute(tx);
  return rows.map((row) => toCard(row, today));
}

const COLUMNS = ['q1', 'q2', 'q3', 'q4', 'undated'] as const;

/** Tasks by quarter of their due day: the first of each column, and the count of all. */
export async function taskBoard(
  tx: Tx,
  actor: Actor,
  query: QueryOf<typeof getTaskBoard>,
  today: LocalDate,
): Promise<ResultOf<typeof getTaskBoard>> {
  const { where } = await taskScope(tx, actor, query);
  const column = sql`case when t.due_on is null then 'undated' else 'q' || extract(quarter from t.due_on)::int end`;
  const { rows } = await sql<{
    column: (typeof COLUMNS)[number];
    total: number;
    done: number;
    late: number;
    underWay: number;
    notBegun: number;
    rows: CardRow[] | null;
  }>`
    with placed as materialized (
      select t.id, ${column} as "column", row_number() over (partition by ${column} order by t.due_on, t.plan_id, t.ordinal) as place,
        t.state, coalesce(${bucketCondition('late', today)}, false) as late
      from ${taskTables} where ${where} and ${bucketCondition(query.bucket, today)}
    ), cards as (
      select placed.column, placed.place, card.card from placed
      cross join lateral (select to_jsonb(one) as card from (select ${cardColumns(today)} from ${taskTables} where t.id = placed.id) one) card
      where placed.place <= ${query.perColumn}
    )
    select n.column, n.total, n.done, n.late, n."underWay", n."notBegun",
      (select jsonb_agg(c.card order by c.place) from cards c where c.column = n.column) as rows
    from (select placed.column, count(*) as total, count(*) filter (where state = 'done') as done, count(*) filter (where late) as late,
        count(*) filter (where state = 'under-way' and not late) as "underWay", count(*) filter (where state = 'not-begun' and not late) as "notBegun"
      from placed group by placed.column) n`.execute(tx);
  const found = new Map(rows.map((row) => [row.column, row]));
  return {
    columns: COLUMNS.map((name) => {
      const row = found.get(name) ?? { total: 0, done: 0, late: 0, underWay: 0, notBegun: 0, rows: null };
      return { ...row, column: name, rows: (row.rows ?? []).map((card) => toCard(card, today)) };
    }),
  };
}

const MOST_ENTRIES = 500;
const MOST_DAYS = 370;

/** Last days between two days: of tasks, and of each turn of recurring ones. */
export async function taskCalendar(
  tx: Tx,
  actor: Actor,
  query: QueryOf<typeof getTaskCalendar>,
  today: LocalDate,
): Promise<ResultOf<typeof getTaskCalendar>> {
  const days = daysBetween(query.from, query.to);
  if (days < 0 || days > MOST_DAYS)
    throw malformed([{ path: 'to', message: `Xin chọn khoảng thời gian từ 1 đến ${MOST_DAYS} ngày.` }]);
  const { where } = await taskScope(tx, actor, query);
  const span = (column: RawBuilder<unknown>) => sql<boolean>`${column} between ${query.from}::date and ${query.to}::date`;
  const { rows } = await sql<{
    total: number;
    entries: { day: LocalDate; occurrence: { id: string; label: string; done: boolean } | null; task: CardRow }[] | null;
  }>`
    with found as materialized (
      select t.id, t.period_end as day, null::uuid as turn_id, null::text as label, null::boolean as done, t.plan_id, t.ordinal
      from ${taskTables}
      where ${where} and ${bucketCondition(query.bucket, today)} and ${span(sql.ref('t.period_end'))}
        and not exists (select 1 from task_occurrence o where o.task_id = t.id)
      union all
      select t.id, o.ends_on, o.id, o.label, o.done_on is not null, t.plan_id, t.ordinal
      from ${taskTables} join task_occurrence o on o.task_id = t.id
      where ${where} and ${bucketCondition(query.bucket, today)} and ${span(sql.ref('o.ends_on'))}
    ), first as (select * from found order by day, plan_id, ordinal limit ${MOST_ENTRIES})
    select (select count(*) from found) as total,
      (select jsonb_agg(jsonb_build_object('day', first.day, 'task', card.card,
          'occurrence', case when first.turn_id is null then null
            else jsonb_build_object('id', first.turn_id, 'label', first.label, 'done', first.done) end) order by first.day, first.plan_id, first.ordinal)
        from first cross join lateral (
          select to_jsonb(one) as card from (select ${cardColumns(today)} from ${taskTables} where t.id = first.id) one) card) as entries`.execute(
    tx,
  );
  const { total, entries } = rows[0]!;
  return { entries: (entries ?? []).map((entry) => ({ ...entry, task: toCard(entry.task, today) })), total };
}

interface TurnBar {
  readonly id: string;
  readonly label: string;
  readonly start: LocalDate;
  readonly end: LocalDate;
  readonly done: boolean;
}

/** Tasks as bars over a year. */
export async function taskTimeline(
  tx: Tx,
  actor: Actor,
  query: QueryOf<typeof getTaskTimeline>,
  today: LocalDate,
): Promise<ResultOf<typeof getTaskTimeline>> {
  const { where } = await taskScope(tx, actor, query);
  const bounds = boundsOf({ kind: query.yearKind ?? 'calendar', year: query.year });
  const { rows } = await sql<CardRow & { occurrences: TurnBar[]; total: number }>`
    select ${cardColumns(today)}, count(*) over () as total,
      coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'label', o.label, 'start', o.starts_on, 'end', o.ends_on,
        'done', o.done_on is not null) order by o.ordinal) from task_occurrence o where o.task_id = t.id), '[]'::jsonb) as occurrences
    from ${taskTables} where ${where} and ${bucketCondition(query.bucket, today)}
    order by t.due_on is null and t.period_start is null, coalesce(t.period_start, ${bounds.start}::date), coalesce(t.period_end, t.due_on), t.plan_id, t.ordinal
    limit ${query.pageSize} offset ${(query.page - 1) * query.pageSize}`.execute(tx);
  return { rows: rows.map(({ total: _, ...row }) => toCard(row, today)), total: rows[0]?.total ?? 0 };
}
