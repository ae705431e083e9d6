import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { inject } from 'vitest';
import type { Database } from '../../src/platform/db/database.ts';
import { type OpenEngine, openDatabase, openEngine } from '../../src/platform/db/open.ts';
import { postgresPrograms, startThrowawayPostgres } from './throwaway-postgres.ts';

/** A migrated, empty database of its own for one test file, on whichever engine this run is for. Close it in `afterAll`. */
export async function testDatabase(): Promise<Database> {
  const source = inject('testDatabase');
  if (source.kind === 'embedded') {
    return openDatabase({ databaseUrl: null, dataDir: null, image: new Blob([readFileSync(source.imageFile)]) });
  }
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  await withAdmin(source.serverUrl, (admin) => admin.query(`create database ${name} template ${source.template}`));
  const url = source.serverUrl.replace(/\/[^/]*$/, `/${name}`);
  const database = await openDatabase({ databaseUrl: url, dataDir: null });
  return {
    ...database,
    close: async () => {
      await database.close();
      await withAdmin(source.serverUrl, (admin) => admin.query(`drop database ${name} with (force)`));
    },
  };
}

/** Address of a fresh database on the throwaway server, for tests that start processes of their own. */
export async function testDatabaseUrl(): Promise<string> {
  const source = inject('testDatabase');
  if (source.kind !== 'postgres') throw new Error('only on PostgreSQL');
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  await withAdmin(source.serverUrl, (admin) => admin.query(`create database ${name} template ${source.template}`));
  return source.serverUrl.replace(/\/[^/]*$/, `/${name}`);
}

async function withAdmin(url: string, work: (admin: pg.Client) => Promise<unknown>): Promise<void> {
  const admin = new pg.Client(url);
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}

/**
 * An engine with nothing in it, not even our tables, on the engine asked for, whichever this run is on.
 * Null on PostgreSQL where its programs are not installed.
 * @param dataDir keeps the embedded database in this folder; in memory unless given
 */
export async function emptyEngine(
  kind: Database['kind'],
  dataDir: string | null = null,
): Promise<{ engine: OpenEngine; close(): Promise<void> } | null> {
  if (kind === 'embedded') {
    const engine = await openEngine({ databaseUrl: null, dataDir });
    return { engine, close: () => engine.close() };
  }
  if (!postgresPrograms()) return null;
  const server = await startThrowawayPostgres();
  const engine = await openEngine({ databaseUrl: server.url, dataDir: null });
  return {
    engine,
    close: async () => {
      await engine.close();
      await server.stop();
    },
  };
}
