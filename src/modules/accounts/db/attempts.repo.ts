import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import { normalUserName } from '../domain/user-name.ts';
import './tables.ts';

export const ALLOWED_FAILURES = 5;
export const LOCK_MINUTES = 15;

/** Keyed hash: somebody who types her password into the wrong field does not leave it here. */
export const attemptKey = (secret: string, userName: string): string =>
  createHmac('sha256', secret)
    .update(`sign-in:${normalUserName(userName)}`)
    .digest('hex');

export type Attempt =
  | { readonly allowed: true; readonly failedBefore: number }
  | { readonly allowed: false; readonly until: Date };

/**
 * Counts an attempt before it is made, so that many at once cannot try more often than one after another; a successful one
 * takes the count back with `forgetAttempts`. After five the name is locked for fifteen minutes from the fifth.
 */
export async function beginAttempt(tx: Tx, key: string, at: Date): Promise<Attempt> {
  const lockMs = LOCK_MINUTES * 60_000;
  const stale = new Date(at.getTime() - lockMs);
  const { rows } = await sql<{ failures: number; last_at: Date }>`
    insert into sign_in_attempt as t (key, failures, last_at) values (${key}, 1, ${at})
    on conflict (key) do update set
      failures = case when t.last_at <= ${stale} then 1 else least(t.failures + 1, ${ALLOWED_FAILURES + 1}) end,
      last_at = case when t.last_at > ${stale} and t.failures >= ${ALLOWED_FAILURES} then t.last_at else ${at} end
    returning failures, last_at`.execute(tx);
  const { failures, last_at } = rows[0]!;
  return failures > ALLOWED_FAILURES
    ? { allowed: false, until: new Date(last_at.getTime() + lockMs) }
    : { allowed: true, failedBefore: failures - 1 };
}

export async function forgetAttempts(tx: Tx, key: string): Promise<void> {
  await tx.deleteFrom('sign_in_attempt').where('key', '=', key).execute();
}

/** When the lock on this name ends; null when it is not locked. */
export async function lockedUntil(tx: Tx, key: string, at: Date): Promise<Date | null> {
  const row = await tx.selectFrom('sign_in_attempt').select(['failures', 'last_at']).where('key', '=', key).executeTakeFirst();
  if (!row || row.failures < ALLOWED_FAILURES) return null;
  const until = new Date(row.last_at.getTime() + LOCK_MINUTES * 60_000);
  return until > at ? until : null;
}
