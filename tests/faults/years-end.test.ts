import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SYSTEM_ACTOR } from '../../src/access/actor.ts';
import { verifyLog } from '../../src/platform/acts.ts';
import { backupFolder, takeBackup } from '../../src/platform/backup/scheduled.ts';
import { testWorld, type World, type WorldUnit } from '../support/world.ts';

/** Half a minute before and after the year ends in Việt Nam, which is still afternoon in UTC. */
const BEFORE = new Date('2026-12-31T16:59:30Z');
const AFTER = new Date('2026-12-31T17:00:30Z');

let world: World;
let root: WorldUnit;
beforeAll(async () => {
  world = await testWorld();
  root = await world.unit({ name: 'Ủy ban nhân dân tỉnh' });
});
afterAll(() => world.close());

const act = (n: number) =>
  world.as(SYSTEM_ACTOR, (ctx) =>
    ctx.record({
      type: 'test.done',
      unitId: root.id,
      subject: { kind: 'unit', id: root.id },
      data: { n, today: ctx.clock.today() },
    }),
  );

describe('at year’s end', () => {
  it('the day is Việt Nam’s, whatever the machine’s zone says', () => {
    world.clock.set(BEFORE);
    expect(world.clock.today()).toBe('2026-12-31');
    world.clock.set(AFTER);
    expect(world.clock.today()).toBe('2027-01-01');
    const script = `import { settableClock } from './src/platform/clock.ts';
      console.log(['${BEFORE.toISOString()}', '${AFTER.toISOString()}'].map((at) => settableClock(new Date(at)).today()).join(' '))`;
    for (const zone of ['America/Los_Angeles', 'Pacific/Kiritimati', 'UTC']) {
      const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
        encoding: 'utf8',
        env: { ...process.env, TZ: zone },
      });
      expect(stdout.trim()).toBe('2026-12-31 2027-01-01');
    }
  });

  it('the record of acts goes on as one chain', async () => {
    world.clock.set(BEFORE);
    await act(1);
    world.clock.set(AFTER);
    await act(2);
    const { rows } = await world.db.pool.query("select data->>'today' as today from act where type = 'test.done' order by seq");
    expect(rows.map((row) => row.today)).toEqual(['2026-12-31', '2027-01-01']);
    expect((await world.db.transaction((tx) => verifyLog(tx))).faults).toEqual([]);
  });

  it('a clock set back does not break the chain or the list of backups', async () => {
    world.clock.set(AFTER);
    await takeBackup(world.services);
    world.clock.set(BEFORE);
    await act(3);
    await takeBackup(world.services);
    expect((await world.db.transaction((tx) => verifyLog(tx))).faults).toEqual([]);
    const folder = backupFolder(world.services.config);
    expect(existsSync(join(folder, 'so-vang-20270101-000030.tar.gz'))).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['so-vang-20261231-235930.tar.gz', 'so-vang-20270101-000030.tar.gz']);
  });

  it('a request repeated across midnight is still the same request', async () => {
    const { createUnit } = await import('../../src/modules/units/contract.ts');
    const administrator = world.actor({ role: 'administrator', unit: root });
    const body = { parentId: root.id, name: 'Phòng giao thừa', kind: 'department', level: 'province' } as const;
    world.clock.set(BEFORE);
    const first = await world.call(administrator, createUnit, { body, key: 'across-midnight' });
    world.clock.set(AFTER);
    const second = await world.call(administrator, createUnit, { body, key: 'across-midnight' });
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.body).toEqual(first.body);
  });
});
