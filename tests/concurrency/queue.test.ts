import { expect, it } from 'vitest';
import { openJobs } from '../../src/platform/jobs/boss.ts';
import type { JobName } from '../../src/platform/jobs/jobs.ts';
import { createLog } from '../../src/platform/log.ts';
import { testDatabase } from '../support/database.ts';

// Kinds of this test alone: declared for the whole program they would ask for handlers there.
const NAMES = ['test.write', 'test.fail'] as unknown as JobName[];

it('the queue is opened by a server and a worker at the same moment', async () => {
  const fresh = await testDatabase();
  try {
    const all = await Promise.all([1, 2, 3, 4].map(() => openJobs(fresh, createLog('silent'), NAMES)));
    for (const runner of all) await runner.stop(1);
    const { rows } = await fresh.pool.query("select count(*) as n from pgboss.queue where name like 'test.%'");
    expect(rows[0].n).toBe(2);
  } finally {
    await fresh.close();
  }
});
