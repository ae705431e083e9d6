import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';

const REFERENCED = '23503';

/**
 * Deletes records of which nothing else in the system speaks, all at once; where something does, one by one, so that
 * only the spoken-of ones stay.
 * @param ids in an order in which they can be deleted one by one
 * @returns ids that stayed
 */
export async function deleteFree(
  tx: Tx,
  ids: readonly string[],
  remove: (ids: readonly string[]) => Promise<unknown>,
): Promise<Set<string>> {
  if (ids.length === 0 || (await attempt(tx, () => remove(ids)))) return new Set();
  const stayed = new Set<string>();
  for (const id of ids) if (!(await attempt(tx, () => remove([id])))) stayed.add(id);
  return stayed;
}

async function attempt(tx: Tx, work: () => Promise<unknown>): Promise<boolean> {
  await sql`savepoint delete_free`.execute(tx);
  try {
    await work();
    await sql`release savepoint delete_free`.execute(tx);
    return true;
  } catch (error) {
    await sql`rollback to savepoint delete_free`.execute(tx);
    if ((error as { code?: string }).code === REFERENCED) return false;
    throw error;
  }
}
