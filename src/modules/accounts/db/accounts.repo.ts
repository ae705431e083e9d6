import { sql } from 'kysely';
import type { Role } from '../../../access/roles.ts';
import { personSortKey } from '../../../kernel/sort-key.ts';
import { searchKey } from '../../../kernel/vi-text.ts';
import type { Tx } from '../../../platform/db/database.ts';
import './tables.ts';

/** An address the library asks for where there is none. RFC 2606 keeps ".invalid" free for ever. */
const noAddress = (userName: string): string => `${userName}@tai-khoan.invalid`;
export const realAddress = (email: string): string | null => (email.endsWith('.invalid') ? null : email);

const keysOf = (name: string, userName: string) => ({
  search_key: `${searchKey(name)} | ${userName}`,
  sort_key: personSortKey(name),
});

export interface NewAccount {
  readonly id: string;
  readonly name: string;
  readonly userName: string;
  readonly email: string | null;
  readonly unitId: string;
  readonly personId: string | null;
  readonly passwordHash: string;
  readonly mustChangePassword: boolean;
}

/** Which of the unique values is already somebody else's. */
export async function takenValue(
  tx: Tx,
  of: { userName?: string; email?: string | null; personId?: string | null; exceptId?: string },
): Promise<'userName' | 'email' | 'personId' | null> {
  const { rows } = await sql<{ what: 'userName' | 'email' | 'personId' }>`
    select case when u.username = ${of.userName ?? null} then 'userName' when u.email = ${of.email ?? null} then 'email' else 'personId' end as what
    from auth_user u join account a on a.id = u.id
    where (u.username = ${of.userName ?? null} or u.email = ${of.email ?? null} or a.person_id = ${of.personId ?? null}::uuid)
      and u.id is distinct from ${of.exceptId ?? null}::uuid limit 1`.execute(tx);
  return rows[0]?.what ?? null;
}

/** The sign-in library's rows and ours together: all or nothing. */
export async function insertAccount(tx: Tx, row: NewAccount, at: Date, newId: () => string): Promise<void> {
  await tx
    .insertInto('auth_user')
    .values({
      id: row.id,
      name: row.name,
      username: row.userName,
      email: row.email ?? noAddress(row.userName),
      email_verified: row.email !== null,
    })
    .execute();
  await tx
    .insertInto('auth_account')
    .values({ id: newId(), user_id: row.id, provider_id: 'credential', account_id: row.id, password: row.passwordHash })
    .execute();
  await tx
    .insertInto('account')
    .values({
      id: row.id,
      unit_id: row.unitId,
      person_id: row.personId,
      must_change_password: row.mustChangePassword,
      disabled_at: null,
      created_at: at,
      ...keysOf(row.name, row.userName),
    })
    .execute();
}

export async function insertGrants(
  tx: Tx,
  accountId: string,
  grants: readonly { role: Role; unitId: string }[],
  at: Date,
): Promise<void> {
  if (grants.length === 0) return;
  await tx
    .insertInto('account_grant')
    .values(grants.map((grant) => ({ account_id: accountId, role: grant.role, unit_id: grant.unitId, granted_at: at })))
    .execute();
}

export interface StoredAccount {
  readonly id: string;
  readonly name: string;
  readonly userName: string;
  readonly email: string | null;
  readonly unitId: string;
  readonly unitPath: string;
  readonly disabled: boolean;
  readonly twoStep: boolean;
  readonly grants: readonly { role: Role; unitId: string; unitPath: string; unitName: string }[];
}

/** One account as stored, with its unit's place and all its roles; null when there is none. */
export async function findAccount(tx: Tx, id: string): Promise<StoredAccount | null> {
  const { rows } = await sql<StoredAccount & { email: string }>`
    select a.id, u.name, u.username as "userName", u.email, a.unit_id as "unitId", c.path as "unitPath", a.disabled_at is not null as disabled,
      u.two_factor_enabled as "twoStep",
      coalesce((select jsonb_agg(jsonb_build_object('role', g.role, 'unitId', g.unit_id, 'unitPath', gc.path, 'unitName', gc.name) order by gc.path, g.role)
        from account_grant g join v_unit_card gc on gc.id = g.unit_id where g.account_id = a.id), '[]'::jsonb) as grants
    from account a join auth_user u on u.id = a.id join v_unit_card c on c.id = a.unit_id where a.id = ${id}`.execute(tx);
  const row = rows[0];
  return row ? { ...row, email: realAddress(row.email) } : null;
}

export async function anyAccount(tx: Tx): Promise<boolean> {
  return (await tx.selectFrom('account').select('id').limit(1).executeTakeFirst()) !== undefined;
}

/** Changes what is given; the keys for searching and sorting follow the name. */
export async function updateIdentity(
  tx: Tx,
  stored: StoredAccount,
  change: { name?: string | undefined; email?: string | null | undefined },
): Promise<void> {
  const name = change.name ?? stored.name;
  const email = change.email === undefined ? stored.email : change.email;
  await tx
    .updateTable('auth_user')
    .set({ name, email: email ?? noAddress(stored.userName), email_verified: email !== null })
    .where('id', '=', stored.id)
    .execute();
  await tx.updateTable('account').set(keysOf(name, stored.userName)).where('id', '=', stored.id).execute();
}

/** The identifier at the province's own sign-in; null takes it away. */
export async function setOidcSubject(tx: Tx, accountId: string, subject: string | null, id: string): Promise<void> {
  await tx.deleteFrom('auth_account').where('user_id', '=', accountId).where('provider_id', '=', 'oidc').execute();
  if (subject)
    await tx
      .insertInto('auth_account')
      .values({ id, user_id: accountId, provider_id: 'oidc', account_id: subject, password: null })
      .execute();
}

export async function oidcSubjectTaken(tx: Tx, subject: string, exceptId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('auth_account')
    .select('id')
    .where('provider_id', '=', 'oidc')
    .where('account_id', '=', subject)
    .where('user_id', '!=', exceptId)
    .executeTakeFirst();
  return row !== undefined;
}

export async function passwordHashOf(tx: Tx, accountId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('auth_account')
    .select('password')
    .where('user_id', '=', accountId)
    .where('provider_id', '=', 'credential')
    .executeTakeFirst();
  return row?.password ?? null;
}

export async function setPassword(tx: Tx, accountId: string, hash: string, mustChange: boolean): Promise<void> {
  await tx
    .updateTable('auth_account')
    .set({ password: hash })
    .where('user_id', '=', accountId)
    .where('provider_id', '=', 'credential')
    .execute();
  await tx.updateTable('account').set({ must_change_password: mustChange }).where('id', '=', accountId).execute();
}

/** Ends sessions (all but one, if named) and, with them, devices trusted for the second step. Answers how many sessions. */
export async function endSessions(tx: Tx, accountId: string, exceptId: string | null = null): Promise<number> {
  await tx.deleteFrom('auth_verification').where('value', '=', accountId).execute();
  const ended = await tx
    .deleteFrom('auth_session')
    .where('user_id', '=', accountId)
    .where(sql<boolean>`id is distinct from ${exceptId}::uuid`)
    .executeTakeFirst();
  return Number(ended.numDeletedRows);
}

/**
 * Enabled accounts other than this one that hold the administrator's role on the root unit, locked until the transaction
 * ends: two administrators who remove each other must not both succeed.
 */
export async function otherRootAdministrators(tx: Tx, exceptId: string): Promise<number> {
  const { rows } = await sql<{ account_id: string; active: boolean }>`
    select g.account_id, a.disabled_at is null as active from account_grant g join account a on a.id = g.account_id
    where g.role = 'administrator' and g.unit_id = (select id from v_unit_card where parent_id is null) order by g.account_id for update`.execute(
    tx,
  );
  return rows.filter((row) => row.active && row.account_id !== exceptId).length;
}
