import { randomBytes } from 'node:crypto';
import type { Actor } from '../access/actor.ts';
import type { Act } from '../kernel/acts.ts';
import { uuidv7 } from '../kernel/ids.ts';
import { record } from './acts.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Database, Tx } from './db/database.ts';
import type { FileStore } from './files/file-store.ts';
import type { ActContext } from './http/route.ts';
import type { Jobs } from './jobs/jobs.ts';
import type { Log } from './log.ts';
import type { Mailer } from './mail/mailer.ts';

/** What the program has at hand, put together once in `entry/`. */
export interface Services {
  readonly config: Config;
  readonly db: Database;
  readonly clock: Clock;
  readonly files: FileStore;
  readonly jobs: Jobs;
  readonly mailer: Mailer;
  readonly log: Log;
}

/** Binds an open transaction to who acts and when: the same context whether the act comes from a route, a job or the demo world. */
export function actContext(services: Services, tx: Tx, actor: Actor, requestId: string | null): ActContext {
  const at = services.clock.now();
  return {
    tx,
    actor,
    clock: services.clock,
    at,
    requestId,
    address: services.config.publicUrl,
    newId: () => uuidv7(at.getTime(), randomBytes(10)),
    record: (...acts: readonly Act[]) => record(tx, { actor, at, requestId }, ...acts),
    later: (job, payload, options) => services.jobs.later(tx, job, payload, options),
  };
}

/** Runs one act in one transaction. Routes, jobs, the demo world and tests all act through this. */
export const actAs = <T>(
  services: Services,
  actor: Actor,
  work: (context: ActContext) => Promise<T>,
  requestId: string | null = null,
): Promise<T> => services.db.transaction((tx) => work(actContext(services, tx, actor, requestId)));
