import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { inject } from 'vitest';
import type { Database } from '../../src/platform/db/database.ts';
import { openDatabase } from '../../src/platform/db/open.ts';

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
