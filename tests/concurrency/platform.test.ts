import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SYSTEM_ACTOR } from '../../src/access/actor.ts';
import { createUnit } from '../../src/modules/units/contract.ts';
import { verifyLog } from '../../src/platform/acts.ts';
import { migrate } from '../../src/platform/db/migrate.ts';
import { openJobs } from '../../src/platform/jobs/boss.ts';
import type { JobHandlers, JobName } from '../../src/platform/jobs/jobs.ts';
import { createLog } from '../../src/platform/log.ts';
import type { Services } from '../../src/platform/services.ts';
import { testDatabase } from '../support/database.ts';
import { startThrowawayPostgres } from '../support/throwaway-postgres.ts';
import { testWorld, type World, type WorldUnit } from '../support/world.ts';

/** What only a server with many connections can show. */
let world: World;
let root: WorldUnit;
beforeAll(async () => {
  world = await testWorld();
  root = await world.unit({ name: 'Ủy ban nhân dân tỉnh' });
});
afterAll(() => world.close());

const act = (n: number, fail = false) =>
  world.as(SYSTEM_ACTOR, async (ctx) => {
    await ctx.record({ type: 'test.done', unitId: root.id, subject: { kind: 'unit', id: root.id }, data: { n } });
    if (fail) throw new Error('changed my mind');
  });

describe('the record of acts', () => {
  it('is one chain without gaps however many act at once, some of them in vain', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 60 }, (_, n) => act(n, n % 3 === 0)));
    expect(outcomes.filter((o) => o.status === 'fulfilled')).toHaveLength(40);
    const { checked, faults } = await world.db.transaction((tx) => verifyLog(tx));
    expect({ checked, faults }).toEqual({ checked: 40, faults: [] });
  });
});

describe('a write sent twice at once', () => {
  it('acts once, the second waits for the first and answers the same', async () => {
    const administrator = world.actor({ role: 'administrator', unit: root });
    const body = { parentId: root.id, name: 'Phòng Tổ chức', kind: 'department', level: 'province' } as const;
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 8 }, () => world.call(administrator, createUnit, { body, key })));
    expect(answers.map((a) => a.status)).toEqual(Array(8).fill(200));
    expect(new Set(answers.map((a) => a.body.id)).size).toBe(1);
  });
});

describe('two processes', () => {
  it('that start on one new database bring its schema up once', async () => {
    const server = await startThrowawayPostgres();
    const pools = [1, 2, 3].map(() => new pg.Pool({ connectionString: server.url }));
    await Promise.all(pools.map((pool) => migrate(pool)));
    const { rows } = await pools[0]!.query('select count(*)::int as n, count(distinct name)::int as names from schema_migration');
    expect(rows[0].n).toBe(rows[0].names);
    await Promise.all(pools.map((pool) => pool.end()));
    await server.stop();
  });

  it('that work on the same queue do each job once', async () => {
    const db = await testDatabase();
    const names = ['test.count'] as unknown as JobName[];
    const done: number[] = [];
    const workers = [await openJobs(db, createLog('silent'), names), await openJobs(db, createLog('silent'), names)];
    await db.transaction(async (tx) => {
      for (let n = 0; n < 30; n++) await workers[0]!.later(tx, 'test.count' as never, { n } as never);
    });
    const handlers = { 'test.count': async (_: Services, { n }: { n: number }) => void done.push(n) } as unknown as JobHandlers;
    for (const worker of workers) await worker.work({ log: createLog('silent') } as Services, handlers, []);
    const until = Date.now() + 25_000;
    while (done.length < 30 && Date.now() < until) {
      await db.transaction((tx) =>
        workers[0]!.later(tx, 'test.count' as never, { n: -1 } as never, {
          singletonKey: 'wake',
          startAfter: new Date(Date.now() + 3_600_000),
        }),
      );
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    expect(done.filter((n) => n >= 0).sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, n) => n));
    for (const worker of workers) await worker.stop(5);
    await db.close();
  }, 60_000);
});
