import { sql } from 'kysely';
import type { Actor } from '../../../access/actor.ts';
import { jurisdictionOf } from '../../../access/jurisdiction.ts';
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { jurisdictionFilter } from '../../../platform/db/jurisdiction-filter.ts';
import type { TreeNode } from '../contract.ts';

/** A tree of no more units than this is sent whole; a larger one level by level. */
const WHOLE_TREE = 400;

export interface Tree {
  readonly nodes: TreeNode[];
  readonly complete: boolean;
  readonly onDay: LocalDate;
}

/**
 * The tree as it stood on a day, as far as the actor reaches today. The unit at the top was there before this program was, so that it
 * also stands above on days before its first one.
 */
export async function treeOn(tx: Tx, actor: Actor, onDay: LocalDate, under: string | undefined): Promise<Tree> {
  const standing = sql`standing as (
    select p.unit_id, p.parent_id, p.name, u.kind, u.level, u.valid_to, u.sort_key
    from unit_period p join unit u on u.id = p.unit_id
    where (p.during @> ${onDay}::date or u.parent_id is null and ${onDay}::date < u.valid_from and lower(p.during) = u.valid_from)
      and ${jurisdictionFilter(jurisdictionOf(actor, 'unit.read'), sql.ref('u.path'))})`;
  const counted = await sql<{ count: number }>`with ${standing} select count(*) as count from standing`.execute(tx);
  const complete = under === undefined && counted.rows[0]!.count <= WHOLE_TREE;
  const wanted = complete
    ? sql`true`
    : under
      ? sql`s.parent_id = ${under}`
      : // The highest that the actor sees: nobody above it is among them.
        sql`not exists (select 1 from standing above where above.unit_id = s.parent_id)`;
  const { rows } = await sql<TreeNode>`with ${standing}
    select s.unit_id as id, s.parent_id as "parentId", s.name, s.kind, s.level, s.valid_to as "validTo",
      (select count(*) from standing child where child.parent_id = s.unit_id) as "childCount"
    from standing s where ${wanted}
    order by s.sort_key, s.unit_id`.execute(tx);
  return { nodes: rows, complete, onDay };
}

/** Names and places of a unit through time, latest first; names above that the actor may not see are left out. */
export async function periodsOf(tx: Tx, actor: Actor, unitId: string) {
  const reach = jurisdictionFilter(jurisdictionOf(actor, 'unit.read'), sql.ref('parent.path'));
  const { rows } = await sql<{
    from: LocalDate;
    after: LocalDate | null;
    name: string;
    parentName: string | null;
    reason: string | null;
    decision: string | null;
  }>`select lower(p.during) as "from", upper(p.during) as "after", p.name, p.reason, p.decision,
      (select on_day.name from unit parent join unit_period on_day on on_day.unit_id = parent.id
        where parent.id = p.parent_id and on_day.during @> lower(p.during) and ${reach}) as "parentName"
    from unit_period p where p.unit_id = ${unitId} order by lower(p.during) desc`.execute(tx);
  return rows.map(({ after, ...period }) => ({ ...period, to: after === null ? null : addDays(after, -1) }));
}

/** Units that went before or after. */
export async function successionsOf(tx: Tx, unitId: string) {
  const { rows } = await sql<{
    direction: 'predecessor' | 'successor';
    kind: 'merge' | 'split' | 'replace';
    id: string;
    name: string;
    onDay: LocalDate;
    decision: string | null;
  }>`select case when s.predecessor_id = ${unitId} then 'successor' else 'predecessor' end as direction,
      s.kind, u.id, u.name, s.on_day as "onDay", s.decision
    from unit_succession s
    join unit u on u.id = case when s.predecessor_id = ${unitId} then s.successor_id else s.predecessor_id end
    where ${unitId} in (s.predecessor_id, s.successor_id) order by s.on_day desc, u.sort_key`.execute(tx);
  return rows.map(({ id, name, ...rest }) => ({ ...rest, unit: { id, name } }));
}
