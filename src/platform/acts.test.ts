import { afterAll, beforeAll, expect, it } from 'vitest';
import { testWorld, type World } from '../../tests/support/world.ts';
import { verifyLog } from './acts.ts';

let w: World;
beforeAll(async () => {
  w = await testWorld();
});
afterAll(() => w.close());

it('links every act to the one before and finds what was changed, removed or cut off', async () => {
  const unit = await w.unit({ name: 'Sở thử' });
  const actor = w.actor({ role: 'officer', unit });
  const act = (n: number) => ({
    type: 'Tried',
    unitId: unit.id,
    subject: { kind: 'unit', id: unit.id },
    data: { n, b: { y: 1, x: [1, 'ă'] } },
  });
  for (let n = 0; n < 5; n++) await w.as(actor, (ctx) => ctx.record(act(n)));
  await w.as(actor, (ctx) => ctx.record(act(5), act(6)));
  expect(await w.db.transaction(verifyLog)).toEqual({ checked: 7, faults: [] });

  // Only the owner of the database, switching its own guards off, can do these.
  const withTampering = async (statement: string) => {
    const client = await w.db.pool.connect();
    try {
      await client.query('begin; alter table act disable trigger user');
      await client.query(statement);
      await client.query('commit');
    } finally {
      client.release();
    }
    return w.db.transaction(verifyLog);
  };
  const { rows } = await w.db.pool.query('select data from act where seq = 3');
  expect((await withTampering(`update act set data = '{"n": 99}' where seq = 3`)).faults.map((f) => f.seq)).toEqual([3]);
  await withTampering(`update act set data = '${JSON.stringify(rows[0].data)}' where seq = 3`);
  expect((await w.db.transaction(verifyLog)).faults).toEqual([]);
  expect((await withTampering('delete from act where seq = 7')).faults.map((f) => f.seq)).toEqual([7]);
  expect((await withTampering('delete from act where seq = 4')).faults.map((f) => f.seq)).toContain(4);
});
