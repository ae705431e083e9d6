import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import type { Database, Tx } from '../db/database.ts';
import { createLog } from '../log.ts';
import type { Services } from '../services.ts';
import { openJobs } from './boss.ts';
import type { JobHandlers, JobName, JobOptions, JobRunner } from './jobs.ts';

// Kinds of this test alone: declared for the whole program they would ask for handlers there.
const NAMES = ['test.write', 'test.fail'] as unknown as JobName[];
const log = createLog('silent');

let db: Database;
let jobs: JobRunner;
const done: number[] = [];
beforeAll(async () => {
  db = await testDatabase();
  jobs = await openJobs(db, log, NAMES);
});
afterAll(async () => {
  await jobs.stop(5);
  await db.close();
});

const add = (tx: Tx, job: 'test.write' | 'test.fail', n: number, options?: JobOptions) =>
  jobs.later(tx, job as never, { n } as never, options);

const waiting = async (): Promise<number> =>
  (await db.pool.query<{ n: number }>("select count(*) as n from pgboss.job where name = 'test.write' and state = 'created'"))
    .rows[0]?.n ?? 0;

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 10_000;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error('did not happen');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('jobs', () => {
  it('exist only when the transaction that adds them commits', async () => {
    await expect(
      db.transaction(async (tx) => {
        await add(tx, 'test.write', 0);
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    expect(await waiting()).toBe(0);
    await db.transaction((tx) => add(tx, 'test.write', 1));
    expect(await waiting()).toBe(1);
  });

  it('wait once under one key, and each by itself without a key', async () => {
    const later = new Date(Date.now() + 3_600_000);
    await db.transaction(async (tx) => {
      for (let i = 0; i < 3; i++) await add(tx, 'test.write', 50, { singletonKey: 'one', startAfter: later });
      for (let i = 0; i < 2; i++) await add(tx, 'test.write', 60, { startAfter: later });
    });
    expect(await waiting()).toBe(1 + 1 + 2);
  });

  it('are done in this process once it works, the ones added before as well, and not before their time', async () => {
    const handlers = {
      'test.write': async (_: Services, { n }: { n: number }) => void done.push(n),
      'test.fail': async () => {
        throw new Error('the server does not answer');
      },
    } as unknown as JobHandlers;
    await jobs.work({ log } as Services, handlers, []);
    await db.transaction((tx) => add(tx, 'test.write', 2));
    await until(() => done.includes(1) && done.includes(2));
    expect(done.filter((n) => n >= 50)).toEqual([]);
  });

  it('that fail are tried again later, and stay to be seen and put back when given up', async () => {
    await db.transaction((tx) => add(tx, 'test.fail', 7));
    await until(
      async () => (await db.pool.query("select 1 from pgboss.job where name = 'test.fail' and state = 'retry'")).rowCount === 1,
    );
    expect(await jobs.failed()).toEqual([]);
    await db.pool.query("update pgboss.job set retry_count = retry_limit, start_after = now() where name = 'test.fail'");
    await db.transaction((tx) => add(tx, 'test.fail', 8));
    await until(async () => (await jobs.failed()).length > 0);
    const [given] = await jobs.failed();
    expect(given).toMatchObject({ job: 'test.fail', reason: 'the server does not answer' });
    expect(await jobs.retry(given?.id ?? '')).toBe(true);
    expect(await jobs.failed()).toEqual([]);
    expect(await jobs.retry(given?.id ?? '')).toBe(false);
  });

  it('that run are waited for when the program stops, and those that wait are kept for the next start', async () => {
    const own = await testDatabase();
    const runner = await openJobs(own, log, NAMES);
    const seen: string[] = [];
    const slow = async () => {
      seen.push('begun');
      // Longer than stopping takes when it does not wait: a shorter job would be done either way and prove nothing.
      await new Promise((resolve) => setTimeout(resolve, 1500));
      seen.push('done');
    };
    await runner.work({ log } as Services, { 'test.write': slow, 'test.fail': slow } as unknown as JobHandlers, []);
    await own.transaction((tx) => runner.later(tx, 'test.write' as never, { n: 1 } as never));
    await until(() => seen.length === 1);
    await own.transaction((tx) => runner.later(tx, 'test.write' as never, { n: 2 } as never));
    await runner.stop(10);
    expect(seen).toEqual(['begun', 'done']);
    const { rows } = await own.pool.query(
      "select state, count(*) as n from pgboss.job where name = 'test.write' group by state order by 1",
    );
    expect(rows).toEqual([
      { state: 'created', n: 1 },
      { state: 'completed', n: 1 },
    ]);
    await own.close();
  });
});
