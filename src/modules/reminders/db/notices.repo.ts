import { sql } from 'kysely';
import type { Paging } from '../../../kernel/paging.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Notice } from '../contract.ts';
import type { NoticeKind } from './tables.ts';

export interface NewNotice {
  readonly id: string;
  readonly accountId: string;
  readonly kind: NoticeKind;
  readonly title: string;
  readonly body: string;
  readonly link: string | null;
  /** What it is about, so that the same is never told twice to the same account. */
  readonly dedupeKey: string;
}

/** Rows of one statement: PostgreSQL takes at most 65,535 values. */
const BATCH = 1000;

/** Adds those that were not told before; answers their ids. */
export async function insertNotices(tx: Tx, at: Date, notices: readonly NewNotice[]): Promise<Set<string>> {
  const added = new Set<string>();
  for (let from = 0; from < notices.length; from += BATCH) {
    const rows = await tx
      .insertInto('notice')
      .values(
        notices.slice(from, from + BATCH).map((n) => ({
          id: n.id,
          account_id: n.accountId,
          kind: n.kind,
          title: n.title,
          body: n.body,
          link: n.link,
          dedupe_key: n.dedupeKey,
          created_at: at,
          read_at: null,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .execute();
    for (const row of rows) added.add(row.id);
  }
  return added;
}

export interface MailWish {
  readonly accountId: string;
  readonly name: string;
  readonly address: string;
  readonly mail: boolean;
  readonly digest: boolean;
}

/** Active accounts with an address, and what they want by mail; without a choice made, everything. */
export async function mailWishes(tx: Tx, accountIds: readonly string[]): Promise<Map<string, MailWish>> {
  if (accountIds.length === 0) return new Map();
  const { rows } = await sql<MailWish>`
    select a.id as "accountId", a.name, a.email as address, coalesce(s.mail, true) as mail, coalesce(s.digest, true) as digest
    from v_account_card a left join notice_setting s on s.account_id = a.id
    where a.id = any(${[...accountIds]}::uuid[]) and a.active and a.email is not null`.execute(tx);
  return new Map(rows.map((row) => [row.accountId, row]));
}

/** One page of an account's notices, newest first, and how many wait. */
export async function noticePage(
  tx: Tx,
  accountId: string,
  query: Paging & { unread?: boolean | undefined },
): Promise<{ rows: Notice[]; total: number; unread: number }> {
  const mine = tx.selectFrom('notice').where('account_id', '=', accountId);
  const asked = query.unread ? mine.where('read_at', 'is', null) : mine;
  const counted = await mine
    .select([sql<number>`count(*)`.as('all'), sql<number>`count(*) filter (where read_at is null)`.as('unread')])
    .executeTakeFirstOrThrow();
  const rows = await asked
    .select(['id', 'kind', 'title', 'body', 'link', 'created_at', 'read_at'])
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(query.pageSize)
    .offset((query.page - 1) * query.pageSize)
    .execute();
  return {
    rows: rows.map(({ created_at, read_at, ...row }) => ({
      ...row,
      createdAt: created_at.toISOString(),
      readAt: read_at?.toISOString() ?? null,
    })),
    total: query.unread ? counted.unread : counted.all,
    unread: counted.unread,
  };
}

/** Marks as read; answers how many are left unread. */
export async function markRead(tx: Tx, accountId: string, at: Date, ids: readonly string[] | undefined): Promise<number> {
  let update = tx.updateTable('notice').set({ read_at: at }).where('account_id', '=', accountId).where('read_at', 'is', null);
  if (ids) update = update.where(sql<boolean>`id = any(${[...ids]}::uuid[])`);
  await update.execute();
  const left = await tx
    .selectFrom('notice')
    .select(sql<number>`count(*)`.as('n'))
    .where('account_id', '=', accountId)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow();
  return left.n;
}

export async function noticeSetting(
  tx: Tx,
  accountId: string,
): Promise<{ mail: boolean; digest: boolean; address: string | null }> {
  const { rows } = await sql<{ mail: boolean; digest: boolean; address: string | null }>`
    select coalesce(s.mail, true) as mail, coalesce(s.digest, true) as digest, a.email as address
    from v_account_card a left join notice_setting s on s.account_id = a.id where a.id = ${accountId}::uuid`.execute(tx);
  return rows[0] ?? { mail: false, digest: false, address: null };
}

export async function saveNoticeSetting(
  tx: Tx,
  accountId: string,
  at: Date,
  wish: { mail: boolean; digest: boolean },
): Promise<void> {
  await tx
    .insertInto('notice_setting')
    .values({ account_id: accountId, ...wish, changed_at: at })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet({ ...wish, changed_at: at }))
    .execute();
}
