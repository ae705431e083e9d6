import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { emptyEngine } from '../../../tests/support/database.ts';
import { testWorld, type World } from '../../../tests/support/world.ts';
import { SYSTEM_ACTOR } from '../../access/actor.ts';
import { verifyLog } from '../acts.ts';
import { openDatabase } from '../db/open.ts';
import { diskFileStore } from '../files/file-store.ts';
import { BackupRefused } from './manifest.ts';
import { NotEmpty, restoreBackup } from './restore.ts';
import { readTar, tarEnd, tarEntry } from './tar.ts';
import { writeBackup } from './write-backup.ts';

// Each of these opens an engine or two of its own, seconds each on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), 'sovang-backup-'));
const archive = join(folder, 'sao-luu.tar.gz');
let world: World;
let fileSum: string;

beforeAll(async () => {
  world = await testWorld();
  const root = await world.unit({ name: 'Ủy ban nhân dân tỉnh' });
  const below = await world.unit({ name: 'Sở Nội vụ', parent: root });
  for (let i = 0; i < 1200; i++) await world.person({ fullName: `Nguyễn Thị "Ngọc\\Ánh" ${i}`, unit: below });
  fileSum = await world.services.files.put(new TextEncoder().encode('Nội dung của một tệp đính kèm'));
  await world.db.pool.query(
    `insert into stored_file (id, sha256, name, media_type, size, stored_by, stored_at) values ($1, $2, 'minh chứng.txt', 'text/plain', 30, 'x', '2026-03-02 01:02:03.456789+00')`,
    [randomUUID(), fileSum],
  );
  // JSON's null beside SQL's null, numbers that no double holds.
  await world.db.pool.query(
    `insert into setting (key, value, changed_at) values ('null', 'null', now()), ('big', '12345678901234567890.123', now())`,
  );
  for (let i = 0; i < 5; i++) {
    await world.as(SYSTEM_ACTOR, (ctx) =>
      ctx.record({ type: 'test.done', unitId: root.id, subject: { kind: 'unit', id: root.id }, data: { i, chữ: 'Đặng' } }),
    );
  }
  await writeBackup(world.services, archive);
});
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

const allRows = async (pool: World['db']['pool']) => {
  const { rows } = await pool.query<{ relname: string }>(
    "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1",
  );
  const tables: Record<string, string[]> = {};
  for (const { relname } of rows) {
    if (relname === 'schema_migration') continue;
    tables[relname] = (await pool.query<{ line: string }>(`select t::text as line from ${relname} t order by 1`)).rows.map(
      (row) => row.line,
    );
  }
  return tables;
};

const files = () => diskFileStore(join(folder, `files-${randomUUID()}`));
type Target = Awaited<ReturnType<typeof emptyEngine>>;
const restore = (engine: NonNullable<Target>['engine'], options: Partial<Parameters<typeof restoreBackup>[0]> = {}) =>
  restoreBackup({ archive, engine, files: files(), secretFile: null, replace: false, acceptBrokenLog: false, ...options });

describe('a backup', () => {
  it.each(['embedded', 'postgres'] as const)('comes back whole on an empty database (%s)', async (kind) => {
    const target = await emptyEngine(kind);
    if (!target) return expect(kind).toBe('postgres'); // its programs are not installed; the other engine is
    const store = files();
    const secretFile = join(folder, `secret-${kind}`);
    const manifest = await restore(target.engine, { files: store, secretFile });
    expect(manifest.tables.person?.rows).toBe(1200);
    expect(manifest.tables.person?.parts.length).toBeGreaterThan(0);
    expect(await allRows(target.engine.pool)).toEqual(await allRows(world.db.pool));
    expect(new TextDecoder().decode(await store.get(fileSum))).toBe('Nội dung của một tệp đính kèm');
    expect(readFileSync(secretFile, 'utf8')).toBe(world.services.config.secret);
    await target.close();
  });

  it('can be worked with afterwards: the log goes on and still refuses changes', async () => {
    const target = await emptyEngine('embedded');
    const kept = join(folder, 'live');
    await target?.close();
    const again = await emptyEngine('embedded', kept);
    await restore(again!.engine);
    await again!.close();
    const db = await openDatabase({ databaseUrl: null, dataDir: kept });
    const faults = await db.transaction((tx) => verifyLog(tx));
    expect(faults).toEqual({ checked: 5, faults: [] });
    await expect(db.pool.query('update act set type = type')).rejects.toThrow('append-only');
    await expect(db.pool.query('delete from act')).rejects.toThrow('append-only');
    await expect(db.pool.query('truncate act')).rejects.toThrow('append-only');
    await expect(db.pool.query('delete from act_head')).rejects.toThrow('append-only');
    await expect(
      db.pool.query(
        "insert into person_position (id, person_id, unit_id, title, during) values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'x', daterange(null, null))",
      ),
    ).rejects.toThrow('foreign key');
    await db.close();
  });

  it('is not laid over data unless told so, and then replaces all of it', async () => {
    const target = await emptyEngine('embedded');
    await restore(target!.engine);
    await target!.engine.pool.query("insert into setting (key, value, changed_at) values ('later', '1', now())");
    await expect(restore(target!.engine)).rejects.toBeInstanceOf(NotEmpty);
    expect((await target!.engine.pool.query("select 1 from setting where key = 'later'")).rowCount).toBe(1);
    await restore(target!.engine, { replace: true });
    expect((await target!.engine.pool.query("select 1 from setting where key = 'later'")).rowCount).toBe(0);
    await target!.close();
  });
});

describe('an archive that is not what was written is refused and nothing is touched', () => {
  let target: Target;
  beforeAll(async () => {
    target = await emptyEngine('embedded');
  });
  afterAll(() => target?.close());
  const good = () => gunzipSync(readFileSync(archive));
  /** The archive with its entries passed through `change`. */
  const rebuilt = async (change: (name: string, text: string) => string | null): Promise<Buffer> => {
    const out: Buffer[] = [];
    const source = (async function* () {
      yield good();
    })();
    for await (const { name, bytes } of readTar(source)) {
      const text = change(name, Buffer.from(bytes).toString('utf8'));
      if (text !== null) out.push(...tarEntry(name, Buffer.from(text), 0));
    }
    return Buffer.concat([...out, tarEnd()]);
  };
  const changedManifest = (change: (manifest: Record<string, never>) => void) =>
    rebuilt((name, text) => {
      if (name !== 'manifest.json') return text;
      const manifest = JSON.parse(text);
      change(manifest);
      return JSON.stringify(manifest);
    });

  const CASES: Record<string, () => Promise<Buffer>> = {
    'cut off': async () => readFileSync(archive).subarray(0, 20_000),
    'one byte changed': async () => {
      const bytes = Buffer.from(readFileSync(archive));
      const middle = Math.floor(bytes.length / 2);
      bytes[middle] = (bytes[middle] ?? 0) ^ 0xff;
      return bytes;
    },
    'no archive at all': async () => Buffer.from('Kính gửi'),
    empty: async () => Buffer.alloc(0),
    'a row changed': async () =>
      gzipSync(
        await rebuilt((name, text) => (name.startsWith('tables/unit/') ? text.replace('Sở Nội vụ', 'Sở Ngoại vụ') : text)),
      ),
    'a part missing': async () => gzipSync(await rebuilt((name, text) => (name.startsWith('tables/unit/') ? null : text))),
    'a part added': async () =>
      gzipSync(Buffer.concat([...tarEntry('tables/extra/000000.ndjson', Buffer.from('{}\n'), 0), good()])),
    'a file changed': async () => gzipSync(await rebuilt((name, text) => (name.startsWith('files/') ? 'khác' : text))),
    'no manifest': async () => gzipSync(await rebuilt((name, text) => (name === 'manifest.json' ? null : text))),
    'of a newer program': async () =>
      gzipSync(
        await changedManifest((m) => (m.schema as unknown as object[]).push({ name: '9999_later.sql', sha256: '0'.repeat(64) })),
      ),
    'of another schema': async () =>
      gzipSync(
        await changedManifest((m) =>
          Object.assign((m.schema as unknown as { sha256: string }[])[0]!, { sha256: '0'.repeat(64) }),
        ),
      ),
    'of a newer format': async () => gzipSync(await changedManifest((m) => Object.assign(m, { version: 2 }))),
  };

  it.each(Object.keys(CASES))('%s', async (name) => {
    const damaged = join(folder, 'damaged.tar.gz');
    writeFileSync(damaged, await CASES[name]!());
    await expect(restore(target!.engine, { archive: damaged })).rejects.toBeInstanceOf(BackupRefused);
    expect((await target!.engine.pool.query("select 1 from pg_class where relnamespace = 'public'::regnamespace")).rowCount).toBe(
      0,
    );
  });

  it('whose act log was rewritten together with its sums', async () => {
    const { createHash } = await import('node:crypto');
    const parts = new Map<string, string>();
    const bytes = await rebuilt((name, text) => {
      if (name.startsWith('tables/act/')) {
        const changed = text.replace('Đặng', 'Dặng');
        parts.set(name, createHash('sha256').update(changed).digest('hex'));
        return changed;
      }
      if (name !== 'manifest.json') return text;
      const manifest = JSON.parse(text);
      manifest.tables.act.parts[0].sha256 = parts.get('tables/act/000000.ndjson');
      return JSON.stringify(manifest);
    });
    const forged = join(folder, 'forged.tar.gz');
    writeFileSync(forged, gzipSync(bytes));
    await expect(restore(target!.engine, { archive: forged })).rejects.toThrow('nhật ký');
    await restore(target!.engine, { archive: forged, acceptBrokenLog: true });
  });
});
