import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Actor } from '../../src/access/actor.ts';
import type { Role } from '../../src/access/roles.ts';
import { allRoutes } from '../../src/entry/routes.ts';
import type { BodyIn, OperationSpec, ParamsIn, QueryIn } from '../../src/kernel/operation.ts';
import { isWrite } from '../../src/kernel/operation.ts';
import { personSortKey, sortKey } from '../../src/kernel/sort-key.ts';
import { searchKey } from '../../src/kernel/vi-text.ts';
import { settableClock } from '../../src/platform/clock.ts';
import { readConfig } from '../../src/platform/config.ts';
import { diskFileStore } from '../../src/platform/files/file-store.ts';
import { createApp } from '../../src/platform/http/app.ts';
import type { ActContext } from '../../src/platform/http/route.ts';
import type { JobName, JobOptions } from '../../src/platform/jobs/jobs.ts';
import { createLog } from '../../src/platform/log.ts';
import type { Mail } from '../../src/platform/mail/mailer.ts';
import { actAs, type Services } from '../../src/platform/services.ts';
import { testDatabase } from './database.ts';

/** 2026-03-02 08:00 in Việt Nam, a Monday: the day every test begins on unless it moves the clock. */
export const TEST_START = new Date('2026-03-02T01:00:00Z');

export interface WorldUnit {
  readonly id: string;
  readonly path: string;
  readonly name: string;
}

interface CallOptions<O extends OperationSpec> {
  readonly params?: ParamsIn<O>;
  readonly query?: QueryIn<O>;
  readonly body?: BodyIn<O>;
  readonly file?: { name: string; bytes: Uint8Array };
  /** The idempotency key; a new one unless given. */
  readonly key?: string;
}

/** A database of its own, the real application over it, a clock to move; mail and later work are collected. */
export async function testWorld() {
  const db = await testDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'sovang-world-'));
  const clock = settableClock(TEST_START);
  const mails: Mail[] = [];
  const jobs: { job: string; payload: unknown; options: JobOptions | undefined }[] = [];
  const services: Services = {
    config: readConfig({ SOVANG_DATA: folder, LOG_LEVEL: 'silent', PORT: '0', SOVANG_BEHIND_PROXY: 'true' }),
    db,
    clock,
    files: diskFileStore(join(folder, 'files')),
    jobs: {
      later: async (_tx, job: JobName, payload, options) => {
        jobs.push({ job, payload, options });
      },
      failed: async () => [],
      retry: async () => false,
    },
    mailer: {
      configured: true,
      send: async (mail) => {
        mails.push(mail);
      },
    },
    log: createLog('silent'),
  };
  const signedIn = new Map<string, Actor>();
  const app = createApp({
    services,
    routes: allRoutes,
    authenticate: async (headers) => signedIn.get(headers.get('x-test-actor') ?? '') ?? null,
    publicOrigin: () => null,
  });

  async function unit(options: {
    name: string;
    parent?: WorldUnit;
    kind?: string;
    level?: string;
    yearKind?: string;
  }): Promise<WorldUnit> {
    const id = randomUUID();
    const path = `${options.parent?.path ?? '/'}${id}/`;
    await db.transaction(async (tx) => {
      await sql`insert into unit (id, parent_id, path, name, kind, level, year_kind, valid_from, search_key, sort_key)
        values (${id}, ${options.parent?.id ?? null}, ${path}, ${options.name}, ${options.kind ?? 'agency'}, ${options.level ?? 'province'},
          ${options.yearKind ?? 'calendar'}, '2020-01-01', ${searchKey(options.name)}, ${sortKey(options.name)})`.execute(tx);
      await sql`insert into unit_period (unit_id, during, name, parent_id)
        values (${id}, daterange('2020-01-01', null), ${options.name}, ${options.parent?.id ?? null})`.execute(tx);
    });
    return { id, path, name: options.name };
  }

  async function person(options: {
    fullName: string;
    unit: WorldUnit;
    title?: string;
    email?: string;
  }): Promise<{ id: string; fullName: string }> {
    const id = randomUUID();
    await db.transaction(async (tx) => {
      await sql`insert into person (id, full_name, email, search_key, sort_key)
        values (${id}, ${options.fullName}, ${options.email ?? null}, ${searchKey(options.fullName)}, ${personSortKey(options.fullName)})`.execute(
        tx,
      );
      await sql`insert into person_position (id, person_id, unit_id, title, during)
        values (${randomUUID()}, ${id}, ${options.unit.id}, ${options.title ?? 'Chuyên viên'}, daterange('2020-01-01', null))`.execute(
        tx,
      );
    });
    return { id, fullName: options.fullName };
  }

  function actor(options: { role: Role; unit: WorldUnit; personId?: string; name?: string }): Actor {
    const made: Actor = {
      accountId: randomUUID(),
      personId: options.personId ?? null,
      name: options.name ?? `Tài khoản thử ${options.role}`,
      grants: [{ role: options.role, unitId: options.unit.id, unitPath: options.unit.path }],
    };
    signedIn.set(made.accountId, made);
    return made;
  }

  /** One request through the real application, without a port. */
  async function call<O extends OperationSpec>(by: Actor | null, op: O, options: CallOptions<O> = {}) {
    const params = (options.params ?? {}) as Record<string, unknown>;
    const path = op.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
    const query = new URLSearchParams(
      Object.entries((options.query ?? {}) as Record<string, unknown>)
        .filter(([, value]) => value !== undefined)
        .map(([name, value]): [string, string] => [name, String(value)]),
    );
    const headers: Record<string, string> = { 'x-requested-with': 'sovang' };
    if (by) {
      signedIn.set(by.accountId, by);
      headers['x-test-actor'] = by.accountId;
      // Everybody sits at a machine of their own: the limits of one address are not what most tests are about.
      headers['x-forwarded-for'] = by.accountId;
    }
    if (isWrite(op)) headers['idempotency-key'] = options.key ?? randomUUID();
    let body: FormData | string | undefined;
    if (op.upload) {
      const form = new FormData();
      if (options.file) form.set('file', new File([options.file.bytes as Uint8Array<ArrayBuffer>], options.file.name));
      for (const [name, value] of Object.entries((options.body ?? {}) as Record<string, unknown>)) form.set(name, String(value));
      body = form;
    } else if (options.body !== undefined) {
      headers['content-type'] = 'application/json';
      body = JSON.stringify(options.body);
    }
    const search = query.size > 0 ? `?${query}` : '';
    const response = await app.request(`http://localhost${path}${search}`, { method: op.method, headers, body });
    const type = response.headers.get('content-type') ?? '';
    // Tests look into answers freely; the contract test is what checks their shape.
    // biome-ignore lint/suspicious/noExplicitAny: see above
    const parsed: any = type.includes('json') ? await response.json() : new Uint8Array(await response.arrayBuffer());
    return { status: response.status, body: parsed, headers: response.headers };
  }

  return {
    services,
    db,
    clock,
    app,
    mails,
    jobs,
    unit,
    person,
    actor,
    call,
    as: <T>(by: Actor, work: (ctx: ActContext) => Promise<T>): Promise<T> => actAs(services, by, work),
    close: async () => {
      await db.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type World = Awaited<ReturnType<typeof testWorld>>;
