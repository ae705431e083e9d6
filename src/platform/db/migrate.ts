import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';

const FOLDER = join(import.meta.dirname, '../../../migrations');
/** Any fixed number: all processes that migrate this database take the same lock. */
const MIGRATION_LOCK = 7_220_311;
const APP_ROLE = 'sovang_app';

export const MIGRATION_TABLE =
  'create table if not exists schema_migration (name text primary key, sha256 text not null, applied_at timestamptz not null default now())';

export interface MigrationFile {
  readonly name: string;
  readonly text: string;
  readonly sha256: string;
}

/** The files of `migrations/` in the order they are applied. */
export const migrationFiles = (): MigrationFile[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const text = readFileSync(join(FOLDER, name), 'utf8');
      return { name, text, sha256: createHash('sha256').update(text).digest('hex') };
    });

/**
 * Applies the files of `migrations/` that are not yet applied, each in a transaction of its own, one process at a time.
 * Files are forward only; one that was applied may not change afterwards.
 * @returns the role that acts run as, or null where it could not be made (the triggers still guard the act log)
 * @throws Error when an applied file has changed or a newer program has migrated this database
 */
export async function migrate(pool: pg.Pool): Promise<string | null> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await client.query(MIGRATION_TABLE);
    const applied = new Map(
      (await client.query<{ name: string; sha256: string }>('select name, sha256 from schema_migration')).rows.map((r) => [
        r.name,
        r.sha256,
      ]),
    );
    const files = migrationFiles();
    const unknown = [...applied.keys()].filter((name) => !files.some((file) => file.name === name));
    if (unknown.length > 0)
      throw new Error(`Cơ sở dữ liệu thuộc bản phần mềm mới hơn (có ${unknown.join(', ')}). Xin dùng bản mới.`);
    let changed = false;
    for (const { name, text, sha256 } of files) {
      const before = applied.get(name);
      if (before === sha256) continue;
      if (before) throw new Error(`Tệp migrations/${name} đã được áp dụng rồi lại bị sửa; xin khôi phục tệp cũ và viết tệp mới.`);
      await client.query('begin');
      try {
        await client.query(text);
        await client.query('insert into schema_migration (name, sha256) values ($1, $2)', [name, sha256]);
        await client.query('commit');
        changed = true;
      } catch (error) {
        await client.query('rollback');
        throw new Error(`migrations/${name}: ${(error as Error).message}`, { cause: error });
      }
    }
    return await grantAppRole(client, changed);
  } finally {
    await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    client.release();
  }
}

/** Acts run as a role that can neither change the act log nor the schema; `migrations/` itself runs as the owner. */
async function grantAppRole(client: pg.PoolClient, changed: boolean): Promise<string | null> {
  const exists = async () => (await client.query('select 1 from pg_roles where rolname = $1', [APP_ROLE])).rowCount === 1;
  if (!(await exists())) {
    try {
      await client.query(`create role ${APP_ROLE} nologin`);
    } catch (error) {
      // Another database of the same server may have made it a moment ago; without CREATEROLE we go on without.
      if (!(await exists())) {
        if ((error as { code?: string }).code === '42501') return null;
        throw error;
      }
    }
  }
  const { rows } = await client.query<{ member: boolean }>("select pg_has_role(current_user, $1, 'member') as member", [
    APP_ROLE,
  ]);
  if (!rows[0]?.member) return null;
  const granted = await client.query("select has_table_privilege($1, 'act', 'insert') as ok", [APP_ROLE]);
  if (changed || !granted.rows[0].ok) {
    await client.query(`
      grant usage on schema public to ${APP_ROLE};
      grant select, insert, update, delete on all tables in schema public to ${APP_ROLE};
      grant usage, select on all sequences in schema public to ${APP_ROLE};
      revoke update, delete, truncate on act from ${APP_ROLE};
      revoke insert, update, delete, truncate on schema_migration from ${APP_ROLE};
    `);
  }
  return APP_ROLE;
}
