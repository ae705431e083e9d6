import type pg from 'pg';

/** Left out of archives: which migrations ran stands in the manifest; sessions and half-done sign-ins must not come back to life. */
const LEFT_OUT = ['schema_migration', 'auth_session', 'auth_verification', 'sign_in_attempt'];

export interface Column {
  readonly name: string;
  /** As SQL writes it: "text", "daterange", "timestamp with time zone". */
  readonly type: string;
}

/** Tables of the schema that go into an archive, with their columns in order. Generated columns are left out: they come by themselves. */
export async function archivedTables(client: pg.ClientBase): Promise<Map<string, Column[]>> {
  const { rows } = await client.query<{ table: string; name: string; type: string }>(
    `select c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
       and a.attgenerated = '' and c.relname <> all($1)
     order by c.relname, a.attnum`,
    [LEFT_OUT],
  );
  const tables = new Map<string, Column[]>();
  for (const { table, name, type } of rows) tables.set(table, [...(tables.get(table) ?? []), { name, type }]);
  return tables;
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
/** Written as text inside the row: JSON's own null and SQL's null are two things. */
export const isJson = (column: Column): boolean => column.type === 'jsonb' || column.type === 'json';
