import { join } from 'node:path';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Log } from '../log.ts';
import { type Database, type Tables, transactionRunner } from './database.ts';
import { lockFolder } from './folder-lock.ts';
import { migrate } from './migrate.ts';

// A calendar day stays the text it is; counts fit a number; sums of đồng fit 2^53.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

export interface OpenOptions {
  /** PostgreSQL's address; null for the embedded database under `dataDir`. */
  readonly databaseUrl: string | null;
  /** Folder of the embedded database; null keeps it in memory (tests). */
  readonly dataDir: string | null;
  readonly poolSize?: number;
  /** A dump to start an in-memory database from (tests clone one migrated image). */
  readonly image?: Blob;
  readonly log?: Log;
}

/**
 * Opens the database and brings its schema up to date.
 * @throws FolderInUse when another process has the folder
 */
export async function openDatabase(options: OpenOptions): Promise<Database> {
  return options.databaseUrl ? openPostgres(options) : openEmbedded(options);
}

async function openPostgres(options: OpenOptions): Promise<Database> {
  const pool = new pg.Pool({ connectionString: options.databaseUrl ?? undefined, max: options.poolSize ?? 10 });
  // An idle connection cut by the server must not end the process; the next query gets a new one.
  pool.on('error', (error) => options.log?.warn({ code: (error as { code?: string }).code }, 'idle database connection lost'));
  return finish('postgres', pool, () => pool.end());
}

async function openEmbedded(options: OpenOptions): Promise<Database> {
  // Loaded only here: on PostgreSQL the WebAssembly engine is never needed.
  const [{ PGlite }, { createPgConfig }, { btree_gist }, { pg_trgm }, { unaccent }] = await Promise.all([
    import('@electric-sql/pglite'),
    import('@electric-sql/pglite/node-postgres'),
    import('@electric-sql/pglite/contrib/btree_gist'),
    import('@electric-sql/pglite/contrib/pg_trgm'),
    import('@electric-sql/pglite/contrib/unaccent'),
  ]);
  const unlock = options.dataDir ? lockFolder(options.dataDir) : () => undefined;
  try {
    const engine = await PGlite.create({
      ...(options.dataDir ? { dataDir: join(options.dataDir, 'db') } : {}),
      ...(options.image ? { loadDataDir: options.image } : {}),
      extensions: { btree_gist, pg_trgm, unaccent },
    });
    const pool = new pg.Pool({ ...createPgConfig(engine), max: 1 });
    const database = await finish('embedded', pool, async () => {
      await pool.end();
      await engine.close();
      unlock();
    });
    return Object.assign(database, { dump: () => engine.dumpDataDir('none') });
  } catch (error) {
    unlock();
    throw error;
  }
}

async function finish(kind: Database['kind'], pool: pg.Pool, close: () => Promise<void>): Promise<Database> {
  try {
    const role = await migrate(pool);
    const root = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
    return { kind, pool, transaction: transactionRunner(root, role), close };
  } catch (error) {
    await close();
    throw error;
  }
}
