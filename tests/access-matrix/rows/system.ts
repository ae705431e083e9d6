import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { backupFolder } from '../../../src/platform/backup/scheduled.ts';
import type { Rows, Scene } from '../row.ts';

/** A backup that stands in its folder. */
async function backup(scene: Scene): Promise<string> {
  const id = randomUUID();
  const folder = backupFolder(scene.world.services.config);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${id}.tar.gz`), 'x');
  await scene.world.db.pool.query(
    `insert into backup_run (id, started_at, finished_at, file_name, size, sha256) values ($1, now(), now(), $2, 1, repeat('0', 64))`,
    [id, `${id}.tar.gz`],
  );
  return id;
}

export const systemRows: Rows = {
  listBackups: { about: 'root' },
  takeBackupNow: { about: 'root' },
  downloadBackup: { about: 'root', request: async (scene) => ({ params: { id: await backup(scene) } }) },
  listFailedJobs: { about: 'root' },
  retryFailedJob: { about: 'root', request: () => ({ params: { id: randomUUID() } }) },
};
