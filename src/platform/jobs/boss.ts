import { randomUUID } from 'node:crypto';
import { CompiledQuery } from 'kysely';
import { type Db as BossDb, PgBoss } from 'pg-boss';
import type { Database, Tx } from '../db/database.ts';
import type { Log } from '../log.ts';
import type { Services } from '../services.ts';
import type { FailedJob, JobHandlers, JobName, JobRunner, JobSchedule } from './jobs.ts';

const SCHEMA = 'pgboss';
/** Where jobs go whose attempts are used up. */
const GIVEN_UP = 'given-up';
/** Any fixed number: all processes that open the queue of this database take the same lock. */
const QUEUE_LOCK = 7_220_312;
const ZONE = 'Asia/Ho_Chi_Minh';

/** Attempts after the first, the wait before the second (doubling, with jitter) and its ceiling: about a day altogether. */
const RETRY = { retryLimit: 8, retryDelay: 60, retryBackoff: true, retryDelayMax: 6 * 3600 };
const EXPIRE_SECONDS = 15 * 60;
const KEEP_DONE_SECONDS = 3 * 24 * 3600;
const KEEP_WAITING_SECONDS = 400 * 24 * 3600;

/**
 * How often an idle queue is asked. A job added by this process wakes its worker at once, so the interval only bounds the
 * wait for jobs of other processes; the embedded database has one connection, which belongs to the requests.
 */
const POLL_SECONDS = { embedded: 20, postgres: 3 };
/** Long enough for the adding transaction to commit; when it takes longer, the next poll finds the job. */
const WAKE_AFTER_MS = 150;

/**
 * The queue over the same database as everything else, so that adding a job is part of the act that asks for it
 * (a transactional outbox). Makes its tables at the first start.
 */
export async function openJobs(db: Database, log: Log, names: readonly JobName[]): Promise<JobRunner> {
  const boss = new PgBoss({
    db: overPool(db),
    schema: SCHEMA,
    backend: db.kind === 'embedded' ? 'pglite' : 'postgres',
    // Rebuilding indexes of a queue this small is not worth a lock.
    reindex: false,
    monitorVacuum: false,
    ...(db.kind === 'embedded'
      ? { superviseIntervalSeconds: 300, queueCacheIntervalSeconds: 3600, cronMonitorIntervalSeconds: 45 }
      : {}),
  });
  boss.on('error', (error) => log.error({ err: { message: error.message, stack: error.stack } }, 'job queue'));
  boss.on('warning', (warning) => log.warn({ message: warning.message }, 'job queue'));
  await oneProcessAtATime(db, async () => {
    await boss.start();
    await makeQueues(boss, names);
    await letActsAddJobs(db);
  });
  const workers = new Map<string, string>();
  const wakes = new Set<NodeJS.Timeout>();

  const wake = (job: string) => {
    const worker = workers.get(job);
    if (!worker) return;
    const timer = setTimeout(() => {
      wakes.delete(timer);
      boss.notifyWorker(worker);
    }, WAKE_AFTER_MS);
    wakes.add(timer);
  };

  return {
    async later(tx, job, payload, options = {}) {
      await boss.send(job, payload as object, {
        db: insideTransaction(tx),
        // The queue lets one waiting job per key in; without a key of the caller's, every job is its own.
        singletonKey: options.singletonKey ?? randomUUID(),
        ...(options.startAfter ? { startAfter: options.startAfter } : {}),
      });
      wake(job);
    },
    async work(services, handlers, schedules) {
      for (const name of names) {
        const worker = await boss.work(name, { batchSize: 1, pollingIntervalSeconds: POLL_SECONDS[db.kind] }, async ([job]) => {
          if (job) await run(services, handlers, name, job.data);
        });
        workers.set(name, worker);
      }
      await setSchedules(boss, schedules);
    },
    failed: () => failedJobs(boss),
    async retry(id) {
      return (await boss.redrive(GIVEN_UP, { ids: [id] })) > 0;
    },
    async stop(graceSeconds) {
      for (const timer of wakes) clearTimeout(timer);
      await boss.stop({ graceful: true, timeout: graceSeconds * 1000, close: false });
    },
  };
}

/** A server and its workers are started together: the first to come makes the tables, the others find them. */
async function oneProcessAtATime(db: Database, work: () => Promise<void>): Promise<void> {
  // The embedded database belongs to one process, and its one connection is needed by the work.
  if (db.kind === 'embedded') return work();
  const client = await db.pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [QUEUE_LOCK]);
    await work();
  } finally {
    await client.query('select pg_advisory_unlock($1)', [QUEUE_LOCK]).catch(() => undefined);
    client.release();
  }
}

async function run(services: Services, handlers: JobHandlers, name: JobName, payload: unknown): Promise<void> {
  const started = performance.now();
  try {
    await (handlers[name] as (services: Services, payload: unknown) => Promise<void>)(services, payload);
    services.log.info({ job: name, ms: Math.round(performance.now() - started) }, 'job done');
  } catch (error) {
    services.log.error({ job: name, err: { message: (error as Error).message, stack: (error as Error).stack } }, 'job failed');
    throw error;
  }
}

async function makeQueues(boss: PgBoss, names: readonly JobName[]): Promise<void> {
  const existing = new Set((await boss.getQueues()).map((queue) => queue.name));
  if (!existing.has(GIVEN_UP)) await boss.createQueue(GIVEN_UP, { retentionSeconds: KEEP_WAITING_SECONDS });
  for (const name of names) {
    if (existing.has(name)) continue;
    await boss.createQueue(name, {
      policy: 'short',
      deadLetter: GIVEN_UP,
      expireInSeconds: EXPIRE_SECONDS,
      retentionSeconds: KEEP_WAITING_SECONDS,
      deleteAfterSeconds: KEEP_DONE_SECONDS,
      ...RETRY,
    });
  }
  // The library looks a queue up at its first use and remembers it. That first use is here: inside somebody's transaction a
  // look-up on another connection would wait for ever when there is only one.
  for (const name of [...names, GIVEN_UP]) await boss.findJobs(name, { id: randomUUID() });
}

async function setSchedules(boss: PgBoss, schedules: readonly JobSchedule[]): Promise<void> {
  const wanted = new Set<string>(schedules.map((schedule) => schedule.job));
  for (const old of await boss.getSchedules()) if (!wanted.has(old.name)) await boss.unschedule(old.name);
  // `once`: an office switches its computer off at night; what was missed is done when it is on again.
  for (const { job, cron, payload } of schedules) await boss.schedule(job, cron, payload as object, { tz: ZONE, missed: 'once' });
}

async function failedJobs(boss: PgBoss): Promise<FailedJob[]> {
  const jobs = await boss.findJobs<object>(GIVEN_UP, { queued: true });
  return jobs
    .sort((a, b) => b.createdOn.getTime() - a.createdOn.getTime())
    .slice(0, 200)
    .map((job) => ({
      id: job.id,
      job: job.sourceName ?? '',
      failedAt: job.createdOn,
      reason: (job.sourceOutput as { message?: string } | null)?.message ?? '',
    }));
}

/** Acts run as a role of few rights: it may add jobs, nothing else of the queue. */
async function letActsAddJobs(db: Database): Promise<void> {
  await db.pool.query(`do $$
    begin
      if exists (select from pg_roles where rolname = 'sovang_app') then
        grant usage on schema ${SCHEMA} to sovang_app;
        grant select, insert on all tables in schema ${SCHEMA} to sovang_app;
      end if;
    end $$`);
}

/** One statement at a time on a connection of the pool. A failed one may have left a transaction open: it is ended. */
function overPool(db: Database): BossDb {
  return {
    async executeSql(text, values) {
      const client = await db.pool.connect();
      try {
        return await client.query(text, values);
      } catch (error) {
        await client.query('rollback').catch(() => undefined);
        throw error;
      } finally {
        client.release();
      }
    },
  };
}

const insideTransaction = (tx: Tx): BossDb => ({
  async executeSql(text, values) {
    const result = await tx.executeQuery(CompiledQuery.raw(text, values ?? []));
    return { rows: result.rows };
  },
});
