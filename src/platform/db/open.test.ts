import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import type { Database } from './database.ts';
import { FolderInUse, lockFolder } from './folder-lock.ts';

let db: Database;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

describe('transactions', () => {
  it('roll back whole when anything in them throws', async () => {
    await expect(
      db.transaction(async (tx) => {
        await sql`insert into setting (key, value, changed_at) values ('a', '1', now())`.execute(tx);
        throw new Error('stop');
      }),
    ).rejects.toThrow('stop');
    const left = await db.transaction((tx) => sql<{ n: number }>`select count(*) as n from setting where key = 'a'`.execute(tx));
    expect(left.rows[0]?.n).toBe(0);
  });

  it('give days as text and counts as numbers', async () => {
    const { rows } = await db.transaction((tx) =>
      sql<{ d: string; n: number }>`select date '2026-11-20' as d, 5::bigint as n`.execute(tx),
    );
    expect(rows[0]).toEqual({ d: '2026-11-20', n: 5 });
  });

  it('cannot change the act log, not even as its owner', async () => {
    for (const statement of [
      'update act set type = type',
      'delete from act',
      'truncate act',
      'delete from act_head',
      'truncate act_head',
    ]) {
      await expect(db.transaction((tx) => sql.raw(statement).execute(tx))).rejects.toThrow(/append-only|permission denied/);
      if (statement.startsWith('truncate')) await expect(db.pool.query(statement)).rejects.toThrow(/append-only/);
    }
  });
});

describe('the folder of the embedded database', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sovang-lock-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is refused to a second holder and given back', () => {
    const unlock = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(FolderInUse);
    unlock();
    lockFolder(folder)();
  });

  it('is taken over from a process that is dead', () => {
    writeFileSync(join(folder, 'in-use.lock'), JSON.stringify({ pid: 2 ** 22 - 1, started: '1' }));
    lockFolder(folder)();
  });
});
