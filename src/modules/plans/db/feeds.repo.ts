import { sql } from 'kysely';
import type { Grant } from '../../../access/actor.ts';
import type { ResultOf } from '../../../kernel/operation.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { listCalendarFeeds } from '../contract.ts';

export interface FeedRow {
  readonly id: string;
  readonly accountId: string;
  readonly personId: string | null;
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly unitPath: string | null;
  readonly accountName: string;
  /** Roles the account holds now: an address lives no longer than the right to see what it shows. */
  readonly grants: Grant[];
}

/** The living address with this hash; null when unknown, revoked, or when its account is disabled. */
export async function feedByHash(tx: Tx, hash: string): Promise<FeedRow | null> {
  const { rows } = await sql<FeedRow>`
    select f.id, f.account_id as "accountId", f.person_id as "personId", f.unit_id as "unitId", u.name as "unitName", u.path as "unitPath",
      a.name as "accountName",
      coalesce((select jsonb_agg(jsonb_build_object('role', g.role, 'unitId', g.unit_id, 'unitPath', gu.path))
        from v_account_grant g join v_unit_card gu on gu.id = g.unit_id where g.account_id = a.id), '[]'::jsonb) as grants
    from calendar_feed f join v_account_card a on a.id::text = f.account_id and a.active and (f.person_id is null or a.person_id = f.person_id)
      left join v_unit_card u on u.id = f.unit_id
    where f.token_sha256 = ${hash} and f.revoked_at is null`.execute(tx);
  return rows[0] ?? null;
}

/** Notes that a calendar program came by, so that its owner sees which address is in use; once an hour is enough. */
export async function noteRead(tx: Tx, id: string, at: Date): Promise<void> {
  await sql`update calendar_feed set last_read_at = ${at} where id = ${id} and (last_read_at is null or last_read_at < ${at}::timestamptz - interval '1 hour')`.execute(
    tx,
  );
}

export async function feedsOf(tx: Tx, accountId: string): Promise<ResultOf<typeof listCalendarFeeds>['feeds']> {
  const { rows } = await sql<{ id: string; unit: { id: string; name: string } | null; madeAt: Date; lastReadAt: Date | null }>`
    select f.id, case when u.id is null then null else jsonb_build_object('id', u.id, 'name', u.name) end as unit,
      f.made_at as "madeAt", f.last_read_at as "lastReadAt"
    from calendar_feed f left join v_unit_card u on u.id = f.unit_id
    where f.account_id = ${accountId} and f.revoked_at is null order by f.made_at`.execute(tx);
  return rows.map((row) => ({ ...row, madeAt: row.madeAt.toISOString(), lastReadAt: row.lastReadAt?.toISOString() ?? null }));
}

export async function insertFeed(
  tx: Tx,
  feed: { id: string; accountId: string; personId: string | null; unitId: string | null; hash: string; at: Date },
): Promise<void> {
  await tx
    .insertInto('calendar_feed')
    .values({
      id: feed.id,
      account_id: feed.accountId,
      person_id: feed.personId,
      unit_id: feed.unitId,
      token_sha256: feed.hash,
      made_at: feed.at,
      last_read_at: null,
      revoked_at: null,
    })
    .execute();
}

/** Revokes one address of an account. False when it has none such. */
export async function revokeFeedRow(tx: Tx, accountId: string, id: string, at: Date): Promise<boolean> {
  const row = await tx
    .updateTable('calendar_feed')
    .set({ revoked_at: at })
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Revokes what an account has for the same person or unit, before another is made. */
export async function revokeSame(tx: Tx, accountId: string, unitId: string | null, at: Date): Promise<void> {
  await tx
    .updateTable('calendar_feed')
    .set({ revoked_at: at })
    .where('account_id', '=', accountId)
    .where('unit_id', unitId === null ? 'is' : '=', unitId)
    .where('revoked_at', 'is', null)
    .execute();
}
