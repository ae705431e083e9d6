import type { Tx } from '../db/database.ts';
import type { Services } from '../services.ts';

/**
 * Kinds of work that is done later, with what each needs. Slices add theirs in their `app/jobs.ts`:
 * `declare module '…/platform/jobs/jobs.ts' { interface JobKinds { 'reminders.send': { … } } }`.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging from every slice
export interface JobKinds {}
export type JobName = keyof JobKinds & string;
export type JobPayload<N extends JobName> = JobKinds[N];

export interface JobOptions {
  /** Not before this instant. */
  readonly startAfter?: Date;
  /** While a job with this key waits, another is not added. */
  readonly singletonKey?: string;
}

/** A job that failed for good: all its attempts are used up. */
export interface FailedJob {
  readonly id: string;
  readonly job: string;
  readonly failedAt: Date;
  /** The last error's message, for the administrator. */
  readonly reason: string;
}

export interface Jobs {
  /** Adds a job in the open transaction: it exists if and only if that commits. Handlers must bear being run twice. */
  later<N extends JobName>(tx: Tx, job: N, payload: JobPayload<N>, options?: JobOptions): Promise<void>;
  /** Not inside a transaction: jobs that were given up, newest first, 200 at most. */
  failed(): Promise<FailedJob[]>;
  /** Not inside a transaction: puts a given-up job back in its queue. False when there is none with this id. */
  retry(id: string): Promise<boolean>;
}

/** What does each kind of job. A kind without a handler does not compile. Handlers open their own transactions. */
export type JobHandlers = { readonly [N in JobName]: (services: Services, payload: JobPayload<N>) => Promise<void> };

/** Work that comes round by itself. Times are Việt Nam's. */
export type JobSchedule = {
  [N in JobName]: { readonly job: N; readonly cron: string; readonly payload: JobPayload<N> };
}[JobName];

export interface JobRunner extends Jobs {
  /** Begins to take jobs in this process. Without it jobs are only added; another process does them. */
  work(services: Services, handlers: JobHandlers, schedules: readonly JobSchedule[]): Promise<void>;
  /** Takes no more jobs, waits for those that run (up to `graceSeconds`), leaves the rest for the next start. */
  stop(graceSeconds: number): Promise<void>;
}
