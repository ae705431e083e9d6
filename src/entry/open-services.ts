import { join } from 'node:path';
import { type Clock, systemClock } from '../platform/clock.ts';
import type { Config } from '../platform/config.ts';
import { openDatabase } from '../platform/db/open.ts';
import { diskFileStore } from '../platform/files/file-store.ts';
import { openJobs } from '../platform/jobs/boss.ts';
import type { JobName, JobRunner } from '../platform/jobs/jobs.ts';
import { createLog } from '../platform/log.ts';
import { smtpMailer } from '../platform/mail/smtp.ts';
import type { Services } from '../platform/services.ts';
import { jobHandlers } from './job-handlers.ts';

export interface OpenServices extends Services {
  readonly jobs: JobRunner;
  /** Waits for running jobs, closes the mail connection and the database, gives the folder back. */
  close(): Promise<void>;
}

const GRACE_SECONDS = 25;

/**
 * Puts together everything but HTTP: the same for the server, the worker, the commands and the demo world.
 * @throws FolderInUse when another process has the embedded database open
 */
export async function openServices(config: Config, options: { clock?: Clock; logLevel?: string } = {}): Promise<OpenServices> {
  const log = createLog(options.logLevel ?? config.logLevel);
  const db = await openDatabase({ databaseUrl: config.databaseUrl, dataDir: config.dataDir, poolSize: config.databasePool, log });
  try {
    const jobs = await openJobs(db, log, Object.keys(jobHandlers) as JobName[]);
    const mailer = smtpMailer(config.smtpUrl, config.mailFrom);
    return {
      config,
      db,
      clock: options.clock ?? systemClock,
      files: diskFileStore(join(config.dataDir, 'files')),
      jobs,
      mailer,
      log,
      async close() {
        await jobs.stop(GRACE_SECONDS);
        mailer.close();
        await db.close();
      },
    };
  } catch (error) {
    await db.close();
    throw error;
  }
}
