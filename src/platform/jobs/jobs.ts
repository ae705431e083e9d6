import type { Tx } from '../db/database.ts';

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

export interface Jobs {
  /** Adds a job in the open transaction: it exists if and only if that commits. Handlers must bear being run twice. */
  later<N extends JobName>(tx: Tx, job: N, payload: JobPayload<N>, options?: JobOptions): Promise<void>;
}
