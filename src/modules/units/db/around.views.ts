import { sql } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { UnitName } from '../domain/match/match.ts';

/**
 * Living units that a document of `nearUnitId` may name: itself (distance 0), what stands below (levels down), above, and
 * beside those above (its peers, and its superior's departments).
 */
export async function unitsAround(tx: Tx, nearUnitId: string, today: LocalDate): Promise<UnitName[]> {
  const { rows } = await sql<UnitName>`
    with near as (select id, path, length(path) / 37 as depth from unit where id = ${nearUnitId})
    select u.id, u.name, u.short_name as "shortName", u.kind,
      case when u.path like near.path || '%' then length(u.path) / 37 - near.depth
        when near.path like u.path || '%' then 1 + near.depth - length(u.path) / 37
        else 2 + near.depth - length(u.path) / 37 + 1 end as distance
    from unit u, near
    where (u.path like near.path || '%' or near.path like u.path || '%'
        or exists (select 1 from unit above where above.id = u.parent_id and near.path like above.path || '_%'))
      and (u.valid_to is null or u.valid_to >= ${today}::date)
    order by distance, u.sort_key`.execute(tx);
  return rows;
}
