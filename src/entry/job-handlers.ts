import { announcePlan, remindDue, sendDigests } from '../modules/reminders/index.ts';
import { nightlyBackup, takeBackup } from '../platform/backup/scheduled.ts';
import type { JobHandlers, JobSchedule } from '../platform/jobs/jobs.ts';
import { sweep } from '../platform/jobs/sweep.ts';
import { sendQueuedMail } from '../platform/mail/mail-jobs.ts';

/** What does each kind of job. Every kind that a slice declares must stand here, or this does not compile. */
export const jobHandlers: JobHandlers = {
  'backup.nightly': nightlyBackup,
  'backup.take': takeBackup,
  'mail.send': sendQueuedMail,
  'plans.changed': announcePlan,
  'platform.sweep': sweep,
  'reminders.digest': async (services) => void (await sendDigests(services)),
  'reminders.morning': async (services) => void (await remindDue(services)),
};

/** Work that comes round by itself; times are Việt Nam's. */
export const jobSchedules: readonly JobSchedule[] = [
  { job: 'backup.nightly', cron: '0 2 * * *', payload: {} },
  { job: 'platform.sweep', cron: '30 3 * * *', payload: {} },
  { job: 'reminders.digest', cron: '30 7 * * 1', payload: {} },
  { job: 'reminders.morning', cron: '0 7 * * *', payload: {} },
];
