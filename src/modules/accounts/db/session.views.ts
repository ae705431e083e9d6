import { sql } from 'kysely';
import { ROLE_LABELS, type Role } from '../../../access/roles.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { TWO_STEP_ROLES_KEY } from './sign-in-rules.repo.ts';
import './tables.ts';

interface Whole {
  readonly id: string;
  readonly name: string;
  readonly userName: string;
  readonly twoStep: boolean;
  readonly mustChange: boolean;
  readonly twoStepOwed: boolean;
  readonly roles: { role: Role; unitId: string; unitName: string }[];
  readonly units: { id: string; name: string }[];
}

/**
 * Everything the frame of the application shows about who is signed in, in one query. Her units come with the ones she
 * answers for first, then where she works, then where she only carries out tasks: the first is what the screen opens with.
 */
export async function sessionView(tx: Tx, accountId: string, sessionId: string | null, today: string) {
  const { rows } = await sql<Whole>`
    with held as (
      select g.role, c.id, c.name, c.path from account_grant g join v_unit_card c on c.id = g.unit_id
      where g.account_id = ${accountId} and (c.valid_to is null or c.valid_to >= ${today})
    ), works as (
      select c.id, c.name, c.path, 1 as rank from account a join v_person_place pp on pp.person_id = a.person_id and pp.during @> ${today}::date
      join v_unit_card c on c.id = pp.unit_id where a.id = ${accountId}
      union select id, name, path, case role when 'member' then 2 else 0 end from held
    ), way as (select coalesce((select way from auth_session where id = ${sessionId}::uuid), 'password') as way)
    select a.id, u.name, u.username as "userName", u.two_factor_enabled as "twoStep",
      a.must_change_password and way.way = 'password' as "mustChange",
      not u.two_factor_enabled and way.way = 'password' and exists (
        select 1 from held join setting s on s.key = ${TWO_STEP_ROLES_KEY} and s.value ? held.role) as "twoStepOwed",
      coalesce((select jsonb_agg(jsonb_build_object('role', role, 'unitId', id, 'unitName', name) order by path, role) from held), '[]'::jsonb) as roles,
      coalesce((select jsonb_agg(jsonb_build_object('id', id, 'name', name) order by rank, path) from
        (select id, name, path, min(rank) as rank from works group by id, name, path) w), '[]'::jsonb) as units
    from account a join auth_user u on u.id = a.id cross join way where a.id = ${accountId}`.execute(tx);
  const row = rows[0];
  return row ? { ...row, roles: row.roles.map((held) => ({ ...held, label: ROLE_LABELS[held.role] })) } : null;
}

/** One's own sessions that still live, the newest use first. */
export async function ownSessions(tx: Tx, accountId: string, since: { seen: Date; started: Date }) {
  return tx
    .selectFrom('auth_session')
    .select(['id', 'started_at as startedAt', 'last_seen_at as lastSeenAt', 'user_agent as userAgent', 'way'])
    .where('user_id', '=', accountId)
    .where('last_seen_at', '>', since.seen)
    .where('started_at', '>', since.started)
    .orderBy('last_seen_at', 'desc')
    .execute();
}
