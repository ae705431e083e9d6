import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testWorld, type World, type WorldUnit } from '../../../../tests/support/world.ts';
import type { Actor } from '../../../access/actor.ts';
import { checkArchive } from '../../../platform/backup/read-backup.ts';
import { backupFolder, catchUpBackup, nightlyBackup, takeBackup } from '../../../platform/backup/scheduled.ts';
import * as ops from '../contract.ts';

let world: World;
let root: WorldUnit;
let administrator: Actor;
let below: Actor;
beforeAll(async () => {
  world = await testWorld();
  root = await world.unit({ name: 'Ủy ban nhân dân tỉnh' });
  administrator = world.actor({ role: 'administrator', unit: root });
  below = world.actor({ role: 'administrator', unit: await world.unit({ name: 'Sở Nội vụ', parent: root }) });
});
afterAll(() => world.close());

const folder = () => backupFolder(world.services.config);
const archives = () => (existsSync(folder()) ? readdirSync(folder()) : []);

describe('backups on the administrator’s page', () => {
  it('are taken on demand, listed and downloaded whole', async () => {
    expect((await world.call(administrator, ops.takeBackupNow)).status).toBe(204);
    expect(world.jobs.at(-1)).toMatchObject({ job: 'backup.take', options: { singletonKey: 'backup' } });
    await takeBackup(world.services);
    const list = (await world.call(administrator, ops.listBackups)).body;
    expect(list).toMatchObject({ keepDays: 14, rows: [{ state: 'done', kept: true }] });
    const file = await world.call(administrator, ops.downloadBackup, { params: { id: list.rows[0].id } });
    expect(file.body.length).toBe(list.rows[0].size);
    expect(file.headers.get('content-disposition')).toContain('so-vang-20260302-080000.tar.gz');
    const copy = join(world.services.config.dataDir, 'copy.tar.gz');
    writeFileSync(copy, file.body);
    expect((await checkArchive(copy)).tables.unit?.rows).toBe(2);
  });

  it('are not for the administrator of a unit below', async () => {
    const { rows } = (await world.call(administrator, ops.listBackups)).body;
    expect(rows.length).toBeGreaterThan(0);
    expect((await world.call(below, ops.listBackups)).status).toBe(404);
    expect((await world.call(below, ops.downloadBackup, { params: { id: rows[0].id } })).status).toBe(404);
  });

  it('stand as failed when they failed, with what was there before untouched', async () => {
    const before = archives();
    world.clock.advance(1000);
    const broken = { ...world.services, files: { ...world.services.files, get: () => Promise.reject(new Error('disk')) } };
    await world.db.pool.query(
      `insert into stored_file (id, sha256, name, media_type, size, stored_by, stored_at) values (gen_random_uuid(), repeat('a', 64), 'x', 'text/plain', 1, 'x', now())`,
    );
    await expect(takeBackup(broken)).rejects.toThrow('disk');
    expect((await world.call(administrator, ops.listBackups)).body.rows[0]).toMatchObject({
      state: 'failed',
      kept: false,
      size: null,
    });
    expect(archives()).toEqual(before);
    await world.db.pool.query('delete from stored_file');
  });

  it('are let go of after the stated days, the newest never, and other files never', async () => {
    mkdirSync(folder(), { recursive: true });
    for (const name of ['so-vang-20260101-020000.tar.gz', 'của-tôi.tar.gz']) writeFileSync(join(folder(), name), 'x');
    world.clock.advance(60_000);
    await takeBackup(world.services);
    expect(archives()).not.toContain('so-vang-20260101-020000.tar.gz');
    expect(archives()).toContain('của-tôi.tar.gz');
    expect(archives()).toContain('so-vang-20260302-080000.tar.gz');
  });

  it('come round by themselves on the embedded database, and at start when the night was missed', async () => {
    const count = archives().length;
    world.clock.advance(86_400_000);
    await nightlyBackup(world.services);
    await nightlyBackup(world.services);
    expect(archives().length).toBe(count + (world.db.kind === 'embedded' ? 1 : 0));
    world.jobs.length = 0;
    await catchUpBackup(world.services);
    expect(world.jobs).toEqual([]);
    world.clock.advance(2 * 86_400_000);
    await catchUpBackup(world.services);
    expect(world.jobs.map((j) => j.job)).toEqual(world.db.kind === 'embedded' ? ['backup.take'] : []);
  });
});

describe('jobs that were given up', () => {
  it('are listed in words and put back', async () => {
    const failed = [
      {
        id: '019a9e2c-4a00-7000-8000-0000000000d1',
        job: 'mail.send',
        failedAt: world.clock.now(),
        reason: 'connect ECONNREFUSED',
      },
    ];
    const retried: string[] = [];
    Object.assign(world.services.jobs, {
      failed: async () => failed,
      retry: async (id: string) => {
        retried.push(id);
        return true;
      },
    });
    expect((await world.call(administrator, ops.listFailedJobs)).body.rows).toMatchObject([
      { label: 'Gửi thư', reason: 'connect ECONNREFUSED' },
    ]);
    const answer = await world.call(administrator, ops.retryFailedJob, { params: { id: failed[0]!.id } });
    expect(answer.body).toEqual({ done: true });
    expect(retried).toEqual([failed[0]!.id]);
  });
});
