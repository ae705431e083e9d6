import { writeFileSync } from 'node:fs';
import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import { verifyLog } from '../acts.ts';
import type { Tables, Tx } from '../db/database.ts';
import { MIGRATION_TABLE, type MigrationFile, migrationFiles } from '../db/migrate.ts';
import type { OpenEngine } from '../db/open.ts';
import type { FileStore } from '../files/file-store.ts';
import { archivedTables, type Column, isJson, quoted } from './columns.ts';
import { BackupRefused, type Manifest, SECRET_NAME } from './manifest.ts';
import { checkArchive, entriesOf } from './read-backup.ts';

export interface RestoreOptions {
  readonly archive: string;
  readonly engine: OpenEngine;
  readonly files: FileStore;
  /** Where the installation's secret is kept, to bring back the archive's; null when it is set from outside. */
  readonly secretFile: string | null;
  /** Whether data that is there may be replaced. */
  readonly replace: boolean;
  /** Whether an act log whose chain is broken is brought back all the same. */
  readonly acceptBrokenLog: boolean;
}

/** Data is there and nobody said that it may go. */
export class NotEmpty extends Error {
  constructor() {
    super('Cơ sở dữ liệu đang có dữ liệu nên không được phục hồi đè lên.');
    this.name = 'NotEmpty';
  }
}

/**
 * Brings an archive back. It is read and checked whole before anything is touched; the rows then go in within one
 * transaction (tables made anew as they were when the backup was taken, rows, foreign keys proven, newer migrations), so
 * that it succeeds whole or changes nothing.
 * @throws BackupRefused, NotEmpty
 */
export async function restoreBackup(options: RestoreOptions): Promise<Manifest> {
  const { archive, engine, files, secretFile, replace } = options;
  const manifest = await checkArchive(archive);
  const { known, newer } = matchSchema(manifest);
  const client = await engine.pool.connect();
  try {
    await refuseOthers(client, engine.kind);
    if (!replace && (await hasData(client))) throw new NotEmpty();
    await client.query('begin');
    await client.query("set local timezone = 'UTC'");
    await client.query('drop schema if exists pgboss cascade; drop schema public cascade; create schema public;');
    await client.query(MIGRATION_TABLE);
    await applyAll(client, known);
    const tables = await archivedTables(client);
    const unknown = Object.keys(manifest.tables).find((table) => !tables.has(table));
    if (unknown || tables.size !== Object.keys(manifest.tables).length) throw new BackupRefused('danh sách bảng không khớp.');
    const keys = await dropForeignKeys(client);
    for (const table of tables.keys()) {
      // What a migration itself put in (the first link of the act log) comes from the archive, too.
      await client.query(`alter table ${quoted(table)} disable trigger user; delete from ${quoted(table)};`);
    }
    let secret: Uint8Array | null = null;
    for await (const { name, bytes } of entriesOf(archive)) {
      const [folder = '', table = ''] = name.split('/');
      if (folder === 'tables') await loadPart(client, table, tables.get(table) ?? [], Buffer.from(bytes).toString('utf8'));
      if (folder === 'files') await files.put(bytes);
      if (name === SECRET_NAME) secret = Uint8Array.from(bytes);
    }
    for (const table of tables.keys()) await client.query(`alter table ${quoted(table)} enable trigger user`);
    // Adding a foreign key checks every row.
    for (const { table, name, definition } of keys)
      await client.query(`alter table ${quoted(table)} add constraint ${quoted(name)} ${definition}`);
    await compareCounts(client, manifest);
    if (!options.acceptBrokenLog) await proveLog(client);
    await applyAll(client, newer);
    await client.query('commit');
    if (secret && secretFile) writeFileSync(secretFile, secret, { mode: 0o600 });
    return manifest;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

/** Our migrations up to the archive's, and those after. An archive of a newer program is refused. */
function matchSchema(manifest: Manifest): { known: MigrationFile[]; newer: MigrationFile[] } {
  const ours = migrationFiles();
  for (const { name, sha256 } of manifest.schema) {
    const file = ours.find((candidate) => candidate.name === name);
    if (!file) throw new BackupRefused('bản sao lưu thuộc bản phần mềm mới hơn. Xin dùng bản mới.');
    if (file.sha256 !== sha256) throw new BackupRefused(`cấu trúc dữ liệu "${name}" khác với phần mềm này.`);
  }
  const taken = new Set(manifest.schema.map((migration) => migration.name));
  return { known: ours.filter((file) => taken.has(file.name)), newer: ours.filter((file) => !taken.has(file.name)) };
}

async function applyAll(client: pg.ClientBase, migrations: readonly MigrationFile[]): Promise<void> {
  for (const { name, text, sha256 } of migrations) {
    await client.query(text);
    await client.query('insert into schema_migration (name, sha256) values ($1, $2)', [name, sha256]);
  }
}

/** A server or a worker that is at work on this database would lose what it writes meanwhile. */
async function refuseOthers(client: pg.ClientBase, kind: OpenEngine['kind']): Promise<void> {
  if (kind === 'embedded') return;
  const { rows } = await client.query<{ n: number }>(
    "select count(*)::int as n from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'",
  );
  if ((rows[0]?.n ?? 0) > 0)
    throw new Error(
      'Còn tiến trình khác đang nối vào cơ sở dữ liệu. Xin dừng máy chủ và các tiến trình làm việc nền rồi phục hồi.',
    );
}

/** @throws Error when the schema holds tables that are not ours */
async function hasData(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ relname: string }>(
    "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'",
  );
  if (rows.length === 0) return false;
  if (!rows.some((row) => row.relname === 'schema_migration')) throw new Error('Cơ sở dữ liệu này có bảng không thuộc Sổ Vàng.');
  const empty = new Set<string>(['schema_migration', 'act_head']);
  for (const { relname } of rows) {
    if (empty.has(relname)) continue;
    if (((await client.query(`select 1 from ${quoted(relname)} limit 1`)).rowCount ?? 0) > 0) return true;
  }
  return false;
}

async function dropForeignKeys(client: pg.ClientBase): Promise<{ table: string; name: string; definition: string }[]> {
  const { rows } = await client.query<{ table: string; name: string; definition: string }>(
    `select c.relname as table, k.conname as name, pg_get_constraintdef(k.oid) as definition
     from pg_constraint k join pg_class c on c.oid = k.conrelid
     where k.contype = 'f' and c.relnamespace = 'public'::regnamespace order by 1, 2`,
  );
  for (const { table, name } of rows) await client.query(`alter table ${quoted(table)} drop constraint ${quoted(name)}`);
  return rows;
}

async function loadPart(client: pg.ClientBase, table: string, columns: readonly Column[], ndjson: string): Promise<void> {
  const names = columns.map((column) => quoted(column.name)).join(', ');
  const values = columns
    .map((column) => (isJson(column) ? `r.${quoted(column.name)}::${column.type}` : `r.${quoted(column.name)}`))
    .join(', ');
  const shape = columns.map((column) => `${quoted(column.name)} ${isJson(column) ? 'text' : column.type}`).join(', ');
  const rows = `[${ndjson.trimEnd().split('\n').join(',')}]`;
  await client.query(
    `insert into ${quoted(table)} (${names}) overriding system value select ${values} from jsonb_to_recordset($1::jsonb) as r(${shape})`,
    [rows],
  );
}

async function compareCounts(client: pg.ClientBase, manifest: Manifest): Promise<void> {
  for (const [table, { rows }] of Object.entries(manifest.tables)) {
    const counted = (await client.query<{ n: number }>(`select count(*)::int as n from ${quoted(table)}`)).rows[0]?.n;
    if (counted !== rows) throw new BackupRefused(`bảng "${table}" có ${counted} dòng, mục lục ghi ${rows}.`);
  }
  const head = (await client.query<{ seq: number; hash: string }>('select seq, hash from act_head')).rows[0];
  if (Number(head?.seq) !== manifest.acts.count || head?.hash !== manifest.acts.head)
    throw new BackupRefused('phần cuối nhật ký không khớp mục lục.');
}

async function proveLog(client: pg.PoolClient): Promise<void> {
  // The rows are not committed yet: the chain is walked through this very connection.
  const pool = {
    connect: async () => ({ query: client.query.bind(client), release: () => undefined }),
    end: async () => undefined,
  };
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: pool as never }) });
  const { faults } = await verifyLog(kysely as unknown as Tx);
  const [first] = faults;
  if (first) throw new BackupRefused(`nhật ký trong bản sao lưu không còn nguyên vẹn. ${first.message}`);
}
