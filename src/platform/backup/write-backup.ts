import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, readFileSync } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import type { Services } from '../services.ts';
import { archivedTables, type Column, isJson, quoted } from './columns.ts';
import { fileName, MANIFEST_NAME, type Manifest, partName, SECRET_NAME } from './manifest.ts';
import { tarEnd, tarEntry } from './tar.ts';

/** Rows fetched at a time, and the size at which a part is closed: what bounds memory. */
const FETCH_ROWS = 500;
const PART_BYTES = 4 * 1024 * 1024;

export interface BackupFacts {
  readonly size: number;
  readonly sha256: string;
  readonly tables: number;
  readonly rows: number;
  readonly files: number;
}

/**
 * Writes everything of the installation into one archive: all rows of one moment, the files they name, and a manifest with
 * counts and sums. The archive stands under its name only when it is complete.
 * On the embedded database requests wait while the rows are read.
 */
export async function writeBackup(
  services: Pick<Services, 'db' | 'files' | 'clock' | 'config'>,
  target: string,
): Promise<BackupFacts> {
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  const draft = `${target}.${randomUUID()}.part`;
  const manifests: Manifest[] = [];
  try {
    await pipeline(
      Readable.from(archive(services, (manifest) => manifests.push(manifest))),
      createGzip({ level: 6 }),
      createWriteStream(draft, { mode: 0o600 }),
    );
    const handle = await open(draft, 'r+');
    await handle.sync();
    await handle.close();
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  const manifest = manifests[0]!;
  const tables = Object.values(manifest.tables);
  return {
    size: (await stat(target)).size,
    sha256: await sumOfFile(target),
    tables: tables.length,
    rows: tables.reduce((sum, table) => sum + table.rows, 0),
    files: manifest.files.count,
  };
}

async function* archive(
  { db, files, clock, config }: Pick<Services, 'db' | 'files' | 'clock' | 'config'>,
  done: (manifest: Manifest) => void,
): AsyncGenerator<Buffer> {
  const seconds = Math.floor(clock.now().getTime() / 1000);
  const tables: Manifest['tables'] = {};
  let schema: Manifest['schema'] = [];
  let acts: Manifest['acts'] = { count: 0, head: '0'.repeat(64) };
  let sums: string[] = [];

  const client = await db.pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    await client.query("set local timezone = 'UTC'");
    schema = (await client.query<{ name: string; sha256: string }>('select name, sha256 from schema_migration order by name'))
      .rows;
    for (const [table, columns] of await archivedTables(client)) {
      const parts: { rows: number; sha256: string }[] = [];
      for await (const part of partsOf(client, table, columns)) {
        yield* tarEntry(partName(table, parts.length), part.bytes, seconds);
        parts.push({ rows: part.rows, sha256: sum(part.bytes) });
      }
      tables[table] = { rows: parts.reduce((total, part) => total + part.rows, 0), parts };
    }
    const head = (await client.query<{ seq: number; hash: string }>('select seq, hash from act_head')).rows[0]!;
    acts = { count: Number(head.seq), head: head.hash };
    sums = (await client.query<{ sha256: string }>('select distinct sha256 from stored_file order by sha256')).rows.map(
      (row) => row.sha256,
    );
  } finally {
    await client.query('rollback');
    client.release();
  }

  // A file is on disk before a row names it and is never changed: read after the transaction, so that requests go on.
  for (const sha256 of sums) yield* tarEntry(fileName(sha256), await files.get(sha256), seconds);
  const secret = config.secretFile ? readFileSync(config.secretFile) : null;
  if (secret) yield* tarEntry(SECRET_NAME, secret, seconds);

  const manifest: Manifest = {
    format: 'sovang-backup',
    version: 1,
    takenAt: clock.now().toISOString(),
    engine: db.kind,
    schema,
    tables,
    files: { count: sums.length, sha256: sum(Buffer.from(sums.join('\n'))) },
    acts,
    secret: secret ? sum(secret) : null,
  };
  yield* tarEntry(MANIFEST_NAME, Buffer.from(JSON.stringify(manifest, null, 1)), seconds);
  yield tarEnd();
  done(manifest);
}

async function* partsOf(
  client: pg.ClientBase,
  table: string,
  columns: readonly Column[],
): AsyncGenerator<{ bytes: Buffer; rows: number }> {
  const selected = columns.map((column) => (isJson(column) ? `${quoted(column.name)}::text` : quoted(column.name)));
  await client.query(
    `declare backup_rows no scroll cursor for select to_jsonb(r)::text as line from (select ${selected.join(', ')} from ${quoted(table)}) r`,
  );
  let lines: string[] = [];
  let bytes = 0;
  const part = () => {
    const made = { bytes: Buffer.from(`${lines.join('\n')}\n`), rows: lines.length };
    lines = [];
    bytes = 0;
    return made;
  };
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`fetch ${FETCH_ROWS} from backup_rows`);
    for (const { line } of rows) {
      lines.push(line);
      bytes += line.length;
    }
    if (bytes >= PART_BYTES) yield part();
    if (rows.length < FETCH_ROWS) break;
  }
  if (lines.length > 0) yield part();
  await client.query('close backup_rows');
}

export const sum = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function sumOfFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
