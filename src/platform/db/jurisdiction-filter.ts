import { type Expression, type RawBuilder, sql } from 'kysely';
import type { Jurisdiction, Reach } from '../../access/jurisdiction.ts';

/** The SQL interpreter of a jurisdiction, for list queries: true for units within reach. `unitPath` is the column with "/a/b/c/". */
export function jurisdictionFilter(jurisdiction: Jurisdiction, unitPath: Expression<string>): RawBuilder<boolean> {
  if (jurisdiction.length === 0) return sql<boolean>`false`;
  return sql<boolean>`(${sql.join(
    jurisdiction.map((reach) => condition(reach, unitPath)),
    sql` or `,
  )})`;
}

function condition(reach: Reach, unitPath: Expression<string>): RawBuilder<unknown> {
  switch (reach.kind) {
    case 'all':
      return sql`true`;
    case 'unit':
      return sql`${unitPath} = ${reach.path}`;
    case 'below':
      // Ids are uuids: no character of LIKE's own language can stand in a path.
      return sql`(${unitPath} like ${`${reach.path}_%`})`;
    case 'above':
      return sql`${unitPath} = any(${ancestorPaths(reach.path)}::text[])`;
    case 'assigned':
      // Persons are asked for by the query itself; being assigned opens no unit.
      return sql`false`;
  }
}

/** "/a/b/c/" → ["/a/", "/a/b/"] */
function ancestorPaths(path: string): string[] {
  const ids = path.split('/').filter(Boolean);
  return ids.slice(0, -1).map((_, i) => `/${ids.slice(0, i + 1).join('/')}/`);
}
