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

/** The engine before anybody has looked at its schema: for `openDatabase` and for restoring a backup. */
export interface OpenEngine {
  readonly kind: Database['kind'];
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

/**
 * Opens the database and brings its schema up to date.
 * @throws FolderInUse when another process has the folder
 */
export async function openDatabase(options: OpenOptions): Promise<Database> {
  const engine = await openEngine(options);
  try {
    const role = await migrate(engine.pool);
    const root = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: engine.pool }) });
    return { ...engine, transaction: transactionRunner(root, role) };
  } catch (error) {
    await engine.close();
    throw error;
  }
}

/**
 * Opens the database as it is.
 * @throws FolderInUse when another process has the folder
 */
export const openEngine = (options: OpenOptions): Promise<OpenEngine> =>
  options.databaseUrl ? openPostgres(options) : openEmbedded(options);

async function openPostgres(options: OpenOptions): Promise<OpenEngine> {
  // Just-in-time compilation costs more than these queries last: the board of 100,000 tasks took 589 ms with it, 166 ms without.
  const pool = new pg.Pool({
    connectionString: options.databaseUrl ?? undefined,
    max: options.poolSize ?? 10,
    options: '-c jit=off',
  });
  // An idle connection cut by the server must not end the process; the next query gets a new one.
  pool.on('error', (error) => options.log?.warn({ code: (error as { code?: string }).code }, 'idle database connection lost'));
  return { kind: 'postgres', pool, close: () => pool.end() };
}

async function openEmbedded(options: OpenOptions): Promise<OpenEngine> {
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
    return Object.assign(
      {
        kind: 'embedded' as const,
        pool,
        close: async () => {
          await pool.end();
          await engine.close();
          unlock();
        },
      },
      { dump: () => engine.dumpDataDir('none') },
    );
  } catch (error) {
    unlock();
    throw error;
  }
}
