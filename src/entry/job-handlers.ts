import { nightlyBackup, takeBackup } from '../platform/backup/scheduled.ts';
import type { JobHandlers, JobSchedule } from '../platform/jobs/jobs.ts';
import { sweep } from '../platform/jobs/sweep.ts';
import { sendQueuedMail } from '../platform/mail/mail-jobs.ts';

/** What does each kind of job. Every kind that a slice declares must stand here, or this does not compile. */
export const jobHandlers: JobHandlers = {
  'backup.nightly': nightlyBackup,
  'backup.take': takeBackup,
  'mail.send': sendQueuedMail,
  'platform.sweep': sweep,
};

/** Work that comes round by itself; times are Việt Nam's. */
export const jobSchedules: readonly JobSchedule[] = [
  { job: 'backup.nightly', cron: '0 2 * * *', payload: {} },
  { job: 'platform.sweep', cron: '30 3 * * *', payload: {} },
];
