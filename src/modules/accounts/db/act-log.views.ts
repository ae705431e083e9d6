import { sql } from 'kysely';
import type { Jurisdiction } from '../../../access/jurisdiction.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { jurisdictionFilter } from '../../../platform/db/jurisdiction-filter.ts';

export interface ActFilter {
  readonly page: number;
  readonly pageSize: number;
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
  readonly unitId?: string | undefined;
  readonly kind?: string | undefined;
  readonly who?: string | undefined;
}

export interface StoredAct {
  readonly seq: number;
  readonly at: Date;
  readonly type: string;
  readonly who: string;
  readonly unitName: string | null;
  readonly data: Record<string, unknown>;
  readonly subjectKind: string;
  readonly subjectId: string;
}

/** Midnight in Việt Nam, UTC+7 all year. */
const midnight = (day: LocalDate): string => `${day}T00:00:00+07:00`;

/** One page of acts in units within reach, newest first. Acts of no unit are seen by who reaches the root unit. */
export async function actPage(tx: Tx, reach: Jurisdiction, filter: ActFilter): Promise<{ rows: StoredAct[]; total: number }> {
  const conditions = [
    sql<boolean>`(${jurisdictionFilter(reach, sql.ref('c.path'))} or (l.unit_id is null and exists (
      select 1 from v_unit_card r where r.parent_id is null and ${jurisdictionFilter(reach, sql.ref('r.path'))})))`,
  ];
  if (filter.from) conditions.push(sql<boolean>`l.at >= ${midnight(filter.from)}::timestamptz`);
  if (filter.to) conditions.push(sql<boolean>`l.at < ${midnight(filter.to)}::timestamptz + interval '1 day'`);
  if (filter.unitId) conditions.push(sql<boolean>`c.path like (select path from v_unit_card where id = ${filter.unitId}) || '%'`);
  if (filter.kind) conditions.push(sql<boolean>`l.subject_kind = ${filter.kind}`);
  if (filter.who)
    conditions.push(
      sql<boolean>`unaccent(lower(l.account_name)) like unaccent(lower(${`%${filter.who.replace(/[%_\\]/g, '\\$&')}%`}))`,
    );
  const { rows } = await sql<StoredAct & { total: number }>`
    select l.seq, l.at, l.type, l.account_name as who, c.name as "unitName", l.data, l.subject_kind as "subjectKind", l.subject_id as "subjectId",
      count(*) over () as total
    from act l left join v_unit_card c on c.id = l.unit_id
    where ${sql.join(conditions, sql` and `)}
    order by l.seq desc limit ${filter.pageSize} offset ${(filter.page - 1) * filter.pageSize}`.execute(tx);
  return { rows, total: rows[0]?.total ?? 0 };
}
