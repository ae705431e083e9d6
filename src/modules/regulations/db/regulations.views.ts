import { type Expression, type SqlBool, sql } from 'kysely';
import type { Actor } from '../../../access/actor.ts';
import { jurisdictionOf } from '../../../access/jurisdiction.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { searchKey } from '../../../kernel/vi-text.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { jurisdictionFilter } from '../../../platform/db/jurisdiction-filter.ts';
import { wordsFilter } from '../../units/index.ts';
import type { Binding } from '../domain/applied.ts';
import { depthOf, localValueOf, type RegulationContent, type Standing } from '../domain/regulation.ts';
import type { RegulationState } from '../domain/transitions.ts';
import './tables.ts';

export interface RegulationFilters {
  readonly q?: string | undefined;
  readonly unitId?: string | undefined;
  readonly standing?: Standing | undefined;
  readonly page: number;
  readonly pageSize: number;
}
interface ListedRegulation extends Omit<RegulationContent, 'note'> {
  readonly id: string;
  readonly state: RegulationState;
  readonly unit: { readonly id: string; readonly name: string };
}

const inStanding = (standing: Standing, today: LocalDate): Expression<SqlBool> => {
  const dated: Record<Standing, Expression<SqlBool>> = {
    withdrawn: sql<boolean>`r.state = 'withdrawn'`,
    coming: sql<boolean>`r.state <> 'withdrawn' and r.from_day > ${today}::date`,
    past: sql<boolean>`r.state <> 'withdrawn' and r.to_day < ${today}::date`,
    inForce: sql<boolean>`r.state <> 'withdrawn' and r.from_day <= ${today}::date and (r.to_day is null or r.to_day >= ${today}::date)`,
  };
  return dated[standing];
};

/** A page of regulations that the actor may read, the latest first. */
export async function regulationPage(
  tx: Tx,
  actor: Actor,
  filters: RegulationFilters,
  today: LocalDate,
): Promise<{ rows: ListedRegulation[]; total: number }> {
  const conditions: Expression<SqlBool>[] = [jurisdictionFilter(jurisdictionOf(actor, 'regulation.read'), sql.ref('u.path'))];
  if (filters.q) conditions.push(wordsFilter(sql.ref('r.search_key'), [searchKey(filters.q)]));
  if (filters.unitId)
    conditions.push(
      sql<boolean>`(select below.path from v_unit_card below where below.id = ${filters.unitId}) like u.path || '%'`,
    );
  if (filters.standing) conditions.push(inStanding(filters.standing, today));
  const matching = sql`from regulation r join v_unit_card u on u.id = r.unit_id where ${sql.join(conditions, sql` and `)}`;
  const { rows } = await sql<ListedRegulation>`select r.id, r.state, r.number, r.title, r.issuer, r.signed_on as "signedOn",
      r.from_day as "from", r.to_day as "to", r.entries, jsonb_build_object('id', u.id, 'name', u.name) as unit ${matching}
    order by r.from_day desc, r.signed_on desc, r.id limit ${filters.pageSize} offset ${(filters.page - 1) * filters.pageSize}`.execute(
    tx,
  );
  const counted = await sql<{ total: number }>`select count(*)::int as total ${matching}`.execute(tx);
  return { rows, total: counted.rows[0]?.total ?? 0 };
}

/** Everything that regulations of these units and of those above them set, whatever the day, each once and with where it comes from. */
export async function bindingsOn(tx: Tx, ...unitPaths: readonly string[]): Promise<Binding[]> {
  if (unitPaths.length === 0) return [];
  const above = sql.join(
    unitPaths.map((path) => sql`${path}::text like u.path || '%'`),
    sql` or `,
  );
  const { rows } = await sql<
    RegulationContent & { id: string; unitName: string; unitPath: string }
  >`select r.id, r.number, r.title,
      r.issuer, r.signed_on as "signedOn", r.from_day as "from", r.to_day as "to", r.note, r.entries, u.name as "unitName",
      u.path as "unitPath"
    from regulation r join v_unit_card u on u.id = r.unit_id
    where r.state <> 'withdrawn' and (${above})
    order by length(u.path) desc, r.from_day desc, r.signed_on desc, r.id`.execute(tx);
  return rows.flatMap((row) =>
    row.entries.flatMap((entry) => {
      const value = localValueOf(row, entry, depthOf(row.unitPath));
      return value ? [{ value, regulationId: row.id, unitName: row.unitName }] : [];
    }),
  );
}
