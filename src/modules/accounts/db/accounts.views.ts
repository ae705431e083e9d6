import { sql } from 'kysely';
import type { Jurisdiction } from '../../../access/jurisdiction.ts';
import { ROLE_LABELS, type Role } from '../../../access/roles.ts';
import { searchKey } from '../../../kernel/vi-text.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { jurisdictionFilter } from '../../../platform/db/jurisdiction-filter.ts';
import type { AccountRow } from '../contract/accounts.ts';
import './tables.ts';

interface UnitCard {
  readonly id: string;
  readonly path: string;
  readonly name: string;
  readonly validTo: string | null;
}

/** A unit's name and place; null when there is none. */
export async function unitCard(tx: Tx, id: string): Promise<UnitCard | null> {
  const { rows } = await sql<UnitCard>`select id, path, name, valid_to as "validTo" from v_unit_card where id = ${id}`.execute(
    tx,
  );
  return rows[0] ?? null;
}

export async function rootUnit(tx: Tx): Promise<UnitCard | null> {
  const { rows } =
    await sql<UnitCard>`select id, path, name, valid_to as "validTo" from v_unit_card where parent_id is null`.execute(tx);
  return rows[0] ?? null;
}

export interface AccountFilter {
  readonly page: number;
  readonly pageSize: number;
  readonly search?: string | undefined;
  readonly unitId?: string | undefined;
  readonly role?: Role | undefined;
  readonly state?: 'active' | 'disabled' | 'first-password' | undefined;
}

type StoredRow = Omit<AccountRow, 'lastSeenAt' | 'grants'> & {
  lastSeenAt: Date | null;
  grants: { role: Role; unitId: string; unitName: string }[];
  total: number;
};

const COLUMNS = sql`a.id, u.name, u.username as "userName", a.unit_id as "unitId", c.name as "unitName", a.disabled_at is not null as disabled,
  a.must_change_password as "mustChangePassword", u.two_factor_enabled as "twoStep",
  (select max(s.last_seen_at) from auth_session s where s.user_id = a.id) as "lastSeenAt",
  coalesce((select jsonb_agg(jsonb_build_object('role', g.role, 'unitId', g.unit_id, 'unitName', gc.name) order by gc.path, g.role)
    from account_grant g join v_unit_card gc on gc.id = g.unit_id where g.account_id = a.id), '[]'::jsonb) as grants`;

const toRow = ({ total: _, ...row }: StoredRow): AccountRow => ({
  ...row,
  lastSeenAt: row.lastSeenAt?.toISOString() ?? null,
  grants: row.grants.map((grant) => ({ ...grant, label: ROLE_LABELS[grant.role] })),
});

/** One page of accounts whose unit is within reach, by given name. */
export async function accountPage(
  tx: Tx,
  reach: Jurisdiction,
  filter: AccountFilter,
): Promise<{ rows: AccountRow[]; total: number }> {
  const conditions = [jurisdictionFilter(reach, sql.ref('c.path'))];
  if (filter.search)
    conditions.push(sql<boolean>`a.search_key like ${`%${searchKey(filter.search).replace(/[%_\\]/g, '\\$&')}%`}`);
  if (filter.unitId) conditions.push(sql<boolean>`c.path like (select path from v_unit_card where id = ${filter.unitId}) || '%'`);
  if (filter.role)
    conditions.push(sql<boolean>`exists (select 1 from account_grant r where r.account_id = a.id and r.role = ${filter.role})`);
  if (filter.state === 'active') conditions.push(sql<boolean>`a.disabled_at is null`);
  if (filter.state === 'disabled') conditions.push(sql<boolean>`a.disabled_at is not null`);
  if (filter.state === 'first-password') conditions.push(sql<boolean>`a.must_change_password and a.disabled_at is null`);
  const { rows } = await sql<StoredRow>`
    select ${COLUMNS}, count(*) over () as total
    from account a join auth_user u on u.id = a.id join v_unit_card c on c.id = a.unit_id
    where ${sql.join(conditions, sql` and `)}
    order by a.sort_key, a.id limit ${filter.pageSize} offset ${(filter.page - 1) * filter.pageSize}`.execute(tx);
  return { rows: rows.map(toRow), total: rows[0]?.total ?? 0 };
}

/** What the page of one account shows beside its row. */
export async function accountDetail(tx: Tx, id: string) {
  const { rows } = await sql<
    StoredRow & { email: string; personId: string | null; oidcSubject: string | null; openSessions: number }
  >`
    select ${COLUMNS}, 1 as total, u.email, a.person_id as "personId",
      (select account_id from auth_account o where o.user_id = a.id and o.provider_id = 'oidc' limit 1) as "oidcSubject",
      (select count(*) from auth_session s where s.user_id = a.id) as "openSessions"
    from account a join auth_user u on u.id = a.id join v_unit_card c on c.id = a.unit_id where a.id = ${id}`.execute(tx);
  const row = rows[0];
  return row
    ? { ...toRow(row), email: row.email, personId: row.personId, oidcSubject: row.oidcSubject, openSessions: row.openSessions }
    : null;
}

interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly unitName: string;
}

/** People working today in a unit or below it who have no account. */
export async function peopleWithoutAccount(
  tx: Tx,
  filter: { unitPath: string; today: string; search?: string | undefined; page: number; pageSize: number },
): Promise<{ rows: PersonRow[]; total: number }> {
  const search = filter.search ? sql`and p.search_key like ${`%${searchKey(filter.search).replace(/[%_\\]/g, '\\$&')}%`}` : sql``;
  const { rows } = await sql<PersonRow & { total: number }>`
    select id, name, title, "unitName", count(*) over () as total from (
      select distinct on (p.id) p.id, p.full_name as name, p.sort_key, pp.title, c.name as "unitName"
      from v_person_card p join v_person_place pp on pp.person_id = p.id and pp.during @> ${filter.today}::date join v_unit_card c on c.id = pp.unit_id
      where c.path like ${`${filter.unitPath}%`} ${search} and not exists (select 1 from account a where a.person_id = p.id)
      order by p.id, c.path
    ) x order by sort_key, id limit ${filter.pageSize} offset ${(filter.page - 1) * filter.pageSize}`.execute(tx);
  return { rows: rows.map(({ id, name, title, unitName }) => ({ id, name, title, unitName })), total: rows[0]?.total ?? 0 };
}

/** Names of these people if they work today within the unit, and whether they have an account. */
export async function peopleForAccounts(tx: Tx, unitPath: string, today: string, personIds: readonly string[]) {
  const { rows } = await sql<{ id: string; name: string; hasAccount: boolean; works: boolean }>`
    select p.id, p.full_name as name, exists (select 1 from account a where a.person_id = p.id) as "hasAccount",
      exists (select 1 from v_person_place pp join v_unit_card c on c.id = pp.unit_id
        where pp.person_id = p.id and pp.during @> ${today}::date and c.path like ${`${unitPath}%`}) as works
    from v_person_card p where p.id = any(${personIds}::uuid[]) order by p.sort_key, p.id`.execute(tx);
  return rows;
}

/** User names that begin with one of these, to find free ones. */
export async function userNamesLike(tx: Tx, stems: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{
    username: string;
  }>`select username from auth_user where username like any(${stems.map((stem) => `${stem}%`)}::text[])`.execute(tx);
  return new Set(rows.map((row) => row.username));
}
