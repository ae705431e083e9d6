import { type Kysely, sql, type Transaction } from 'kysely';
import type pg from 'pg';

/**
 * All tables, put together by the slices: each declares its own in `db/tables.ts` with
 * `declare module '…/platform/db/database.ts' { interface Tables { … } }`. Platform itself declares those it owns.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging from every slice
export interface Tables {}

declare const inTransaction: unique symbol;
/** A handle inside an open transaction. Repositories take this even for reads: on the embedded database (one connection) a query on any other handle would wait for ever. */
export type Tx = Transaction<Tables> & { readonly [inTransaction]: true };

export interface Database {
  readonly kind: 'embedded' | 'postgres';
  /** Runs `work` in one transaction; whatever it throws rolls everything back. Keep it short: no files, mail or rendering inside. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** For pg-boss, the sign-in library and backups, which bring their own SQL. Never inside `transaction`. */
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

/** PostgreSQL: serialization failure, deadlock. The work is run again, it has changed nothing. */
const TRANSIENT = new Set(['40001', '40P01']);
const ATTEMPTS = 3;

/**
 * @param role the role that acts take on for the length of a transaction (`sovang_app`, which may not rewrite the act log),
 *   or null where the server's administrator has not given it to us
 */
export function transactionRunner(root: Kysely<Tables>, role: string | null): Database['transaction'] {
  return async (work) => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await root.transaction().execute(async (trx) => {
          if (role) await sql`set local role ${sql.id(role)}`.execute(trx);
          return work(trx as Tx);
        });
      } catch (error) {
        const code = (error as { code?: string }).code ?? '';
        if (attempt === ATTEMPTS || !TRANSIENT.has(code)) throw error;
      }
    }
  };
}
