import { createReadStream, existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Config } from '../config.ts';
import type { Tx } from '../db/database.ts';
import { backupFolder } from './scheduled.ts';

export interface BackupRun {
  readonly id: string;
  readonly started_at: Date;
  readonly finished_at: Date | null;
  readonly file_name: string | null;
  readonly size: number | null;
  readonly sha256: string | null;
  readonly error: string | null;
}

/** The last hundred, newest first. */
export const backupRuns = (tx: Tx): Promise<BackupRun[]> =>
  tx.selectFrom('backup_run').selectAll().orderBy('started_at', 'desc').limit(100).execute();

export const backupRun = (tx: Tx, id: string): Promise<BackupRun | undefined> =>
  tx.selectFrom('backup_run').selectAll().where('id', '=', id).executeTakeFirst();

export const isKept = (config: Config, run: BackupRun): boolean =>
  run.file_name !== null && existsSync(join(backupFolder(config), run.file_name));

/** The archive as a stream: it may be larger than memory. Null when it has been let go of, or lies on another machine. */
export async function openArchive(config: Config, run: BackupRun): Promise<ReadableStream<Uint8Array> | null> {
  if (run.file_name === null) return null;
  const file = join(backupFolder(config), run.file_name);
  if (
    !(await stat(file).then(
      () => true,
      () => false,
    ))
  )
    return null;
  return Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>;
}
