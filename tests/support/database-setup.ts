import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../../src/platform/db/open.ts';
import { startThrowawayPostgres } from './throwaway-postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where test databases come from: a migrated image, or a server with a migrated template database. */
    testDatabase: { kind: 'embedded'; imageFile: string } | { kind: 'postgres'; serverUrl: string; template: string };
  }
}

/** Once per run: migrate one database; every test file then gets a copy of it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const onPostgres = project.name === 'postgres' || process.env.SOVANG_TEST_DB === 'postgres';
  if (onPostgres) {
    const server = await startThrowawayPostgres();
    const admin = new pg.Client(server.url);
    await admin.connect();
    await admin.query('create database sovang_template');
    await admin.end();
    const template = await openDatabase({ databaseUrl: server.urlOf('sovang_template'), dataDir: null });
    await template.close();
    project.provide('testDatabase', { kind: 'postgres', serverUrl: server.url, template: 'sovang_template' });
    return () => server.stop();
  }
  const folder = mkdtempSync(join(tmpdir(), 'sovang-image-'));
  const database = await openDatabase({ databaseUrl: null, dataDir: null });
  const image = await (database as unknown as { dump(): Promise<Blob> }).dump();
  await database.close();
  const imageFile = join(folder, 'migrated.tar');
  writeFileSync(imageFile, new Uint8Array(await image.arrayBuffer()));
  project.provide('testDatabase', { kind: 'embedded', imageFile });
  return async () => rmSync(folder, { recursive: true, force: true });
}
