import { randomUUID } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import type { Database } from '../db/database.ts';
import type { Services } from '../services.ts';
import { writeBackup } from './write-backup.ts';

declare module '../jobs/jobs.ts' {
  interface JobKinds {
    /** Takes a backup into the data folder. */
    'backup.take': Record<string, never>;
    /** The same, every night, on the embedded database only. */
    'backup.nightly': Record<string, never>;
  }
}
declare module '../db/database.ts' {
  interface Tables {
    backup_run: {
      id: string;
      started_at: Date;
      finished_at: Date | null;
      file_name: string | null;
      size: number | null;
      sha256: string | null;
      error: string | null;
    };
  }
}

/** Names that this program gives; nothing else in the folder is ever deleted. */
const NAME = /^so-vang-\d{8}-\d{6}\.tar\.gz$/;
const DAY_MS = 86_400_000;

export const backupFolder = (config: Config): string => join(config.dataDir, 'backups');

/** Takes one backup, notes how it went, and lets go of those older than the stated number of days (never of the newest). */
export async function takeBackup(services: Services): Promise<void> {
  const { db, config, clock } = services;
  const id = randomUUID();
  const started = clock.now();
  const name = `so-vang-${stamp(started)}.tar.gz`;
  await db.transaction((tx) =>
    tx
      .insertInto('backup_run')
      .values({ id, started_at: started, finished_at: null, file_name: null, size: null, sha256: null, error: null })
      .execute(),
  );
  const settle = (outcome: { file_name?: string; size?: number; sha256?: string; error?: string }) =>
    db.transaction((tx) =>
      tx
        .updateTable('backup_run')
        .set({ ...outcome, finished_at: clock.now() })
        .where('id', '=', id)
        .execute(),
    );
  try {
    const { size, sha256 } = await writeBackup(services, join(backupFolder(config), name));
    await settle({ file_name: name, size, sha256 });
  } catch (error) {
    await settle({ error: (error as Error).message });
    throw error;
  }
  dropOld(backupFolder(config), new Date(clock.now().getTime() - config.backupKeepDays * DAY_MS));
}

export async function nightlyBackup(services: Services): Promise<void> {
  // A PostgreSQL server has an administrator with tools of their own; the office with one computer has nobody.
  if (services.db.kind !== 'embedded') return;
  const newest = await services.db.transaction(newestBackup);
  // A night missed is made up for at start, by the queue and by `catchUpBackup`: one archive is enough.
  if (newest && services.clock.now().getTime() - newest.getTime() < DAY_MS / 4) return;
  await takeBackup(services);
}

/** At start: an office that switches off at night would never see the nightly job run. */
export async function catchUpBackup(services: Services): Promise<void> {
  if (services.db.kind !== 'embedded') return;
  await services.db.transaction(async (tx) => {
    const newest = await newestBackup(tx);
    const used = await tx.selectFrom('act_head').select('seq').executeTakeFirstOrThrow();
    if (used.seq === 0) return;
    if (newest && services.clock.now().getTime() - newest.getTime() < DAY_MS) return;
    await services.jobs.later(tx, 'backup.take', {}, { singletonKey: 'backup' });
  });
}

async function newestBackup(tx: Parameters<Parameters<Database['transaction']>[0]>[0]): Promise<Date | null> {
  const row = await tx
    .selectFrom('backup_run')
    .select('started_at')
    .where('file_name', 'is not', null)
    .orderBy('started_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.started_at ?? null;
}

/** "20260302-013000", Việt Nam's time. */
function stamp(instant: Date): string {
  const local = new Date(instant.getTime() + 7 * 3_600_000).toISOString();
  return `${local.slice(0, 10).replaceAll('-', '')}-${local.slice(11, 19).replaceAll(':', '')}`;
}

/** Names carry their time, so a copied or touched archive keeps its age. */
function dropOld(folder: string, before: Date): void {
  const names = readdirSync(folder)
    .filter((name) => NAME.test(name))
    .sort();
  const oldest = `so-vang-${stamp(before)}`;
  for (const name of names.slice(0, -1)) if (name < oldest) rmSync(join(folder, name));
}
