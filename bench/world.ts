import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Actor } from '../src/access/actor.ts';
import { allRoutes } from '../src/entry/routes.ts';
import { settableClock } from '../src/platform/clock.ts';
import { readConfig } from '../src/platform/config.ts';
import type { Database } from '../src/platform/db/database.ts';
import { openDatabase } from '../src/platform/db/open.ts';
import { diskFileStore } from '../src/platform/files/file-store.ts';
import { createApp } from '../src/platform/http/app.ts';
import { createLog } from '../src/platform/log.ts';
import type { Services } from '../src/platform/services.ts';
import { postgresPrograms, startThrowawayPostgres } from '../tests/support/throwaway-postgres.ts';

export interface BenchWorld {
  readonly engine: 'PGlite' | 'PostgreSQL';
  readonly db: Database;
  readonly app: ReturnType<typeof createApp>;
  /** The officer of the root unit, whom every request is from. */
  readonly officer: Actor;
  readonly root: { readonly id: string; readonly path: string };
  close(): Promise<void>;
}

/** The application over a database of each engine that is here, with a root unit and an officer; PostgreSQL is left out aloud where it is not installed. */
export async function* benchWorlds(): AsyncGenerator<BenchWorld> {
  yield await open('PGlite', null, async () => undefined);
  if (!postgresPrograms()) {
    console.error('PostgreSQL is not installed: its figures are missing.');
    return;
  }
  const server = await startThrowawayPostgres({ durable: true });
  yield await open('PostgreSQL', server.url, () => server.stop());
}

async function open(engine: BenchWorld['engine'], url: string | null, stop: () => Promise<void>): Promise<BenchWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'sovang-bench-'));
  const db = await openDatabase({ databaseUrl: url, dataDir: url ? null : folder });
  const id = randomUUID();
  const path = `/${id}/`;
  const officer: Actor = {
    accountId: randomUUID(),
    personId: randomUUID(),
    name: 'Chuyên viên đo',
    grants: (['officer', 'administrator'] as const).map((role) => ({ role, unitId: id, unitPath: path })),
  };
  await db.transaction(async (tx) => {
    await sql`insert into unit (id, path, name, kind, level, valid_from, search_key, sort_key) values (${id}, ${path}, 'Tỉnh đo', 'agency', 'province', '2020-01-01', 'tinh do', '0')`.execute(
      tx,
    );
    await sql`insert into unit_period (unit_id, during, name) values (${id}, daterange('2020-01-01', null), 'Tỉnh đo')`.execute(
      tx,
    );
  });
  const services: Services = {
    config: readConfig({ SOVANG_DATA: folder, LOG_LEVEL: 'silent' }),
    db,
    clock: settableClock(new Date('2026-07-01T02:00:00Z')),
    files: diskFileStore(join(folder, 'files')),
    jobs: { later: async () => undefined, failed: async () => [], retry: async () => false },
    mailer: { configured: false, send: async () => undefined },
    log: createLog('silent'),
  };
  const app = createApp({ services, routes: allRoutes, authenticate: async () => officer, publicOrigin: () => null });
  return {
    engine,
    db,
    app,
    officer,
    root: { id, path },
    async close() {
      await db.close();
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
