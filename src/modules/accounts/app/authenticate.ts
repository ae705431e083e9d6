import type { Actor } from '../../../access/actor.ts';
import type { Role } from '../../../access/roles.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { sessionToken } from '../../../platform/auth/session-cookie.ts';
import type { Services } from '../../../platform/services.ts';
import { TWO_STEP_ROLES_KEY } from '../db/sign-in-rules.repo.ts';

/** However busy, a session ends after this long: the next morning begins with a sign-in. */
export const LONGEST_SESSION_HOURS = 12;
/** A session that was seen this recently is not written again: most requests only read. */
const SEEN_AGAIN_SECONDS = 30;

interface SessionRow {
  readonly session_id: string;
  readonly account_id: string;
  readonly name: string;
  readonly person_id: string | null;
  readonly must_change: boolean;
  readonly two_step_owed: boolean;
  readonly grants: Actor['grants'];
}

/** What is still answered while a first password must be changed, and while the second step is owed. */
const OPEN_ALWAYS = [
  '/api/session',
  '/api/session/password',
  '/api/auth/sign-out',
  '/api/auth/sign-in/username',
  '/api/auth/sign-in/oauth2',
  '/api/auth/callback/oidc',
];
const OPEN_FOR_SECOND_STEP = ['/api/auth/two-factor/enable', '/api/auth/two-factor/verify-totp'];

/**
 * Who sends this request: one query, which also notes that the session was seen. Null when there is no session, or it is
 * over, or the account is disabled.
 * @throws Refusal 403 when the account must first change its password or set up the second step
 */
export async function authenticate(services: Services, secure: boolean, headers: Headers, path: string): Promise<Actor | null> {
  const token = sessionToken(headers.get('cookie'), secure, services.config.secret);
  if (!token) return null;
  const row = await sessionOf(services, token);
  if (!row) return null;
  if (row.must_change && !OPEN_ALWAYS.includes(path)) {
    throw new Refusal(
      'forbidden',
      'password-change-required',
      'Mật khẩu đang dùng do quản trị cấp. Xin đặt mật khẩu của riêng ông/bà trước khi làm việc.',
    );
  }
  if (!row.must_change && row.two_step_owed && !OPEN_ALWAYS.includes(path) && !OPEN_FOR_SECOND_STEP.includes(path)) {
    throw new Refusal(
      'forbidden',
      'second-factor-required',
      'Vai trò của ông/bà yêu cầu xác thực hai bước. Xin mở mục Xác thực hai bước trong trang của ông/bà để bật trước khi làm việc.',
    );
  }
  return { accountId: row.account_id, personId: row.person_id, name: row.name, grants: row.grants, sessionId: row.session_id };
}

async function sessionOf(services: Services, token: string): Promise<SessionRow | null> {
  const { clock, config, db } = services;
  const now = clock.now();
  const before = (ms: number) => new Date(now.getTime() - ms);
  const { rows } = await db.pool.query<
    Omit<SessionRow, 'two_step_owed'> & { way: string; two_step: boolean; two_step_roles: Role[] | null }
  >(SESSION_QUERY, [
    token,
    before(config.idleMinutes * 60_000),
    before(LONGEST_SESSION_HOURS * 3_600_000),
    now,
    before(SEEN_AGAIN_SECONDS * 1000),
    clock.today(),
    TWO_STEP_ROLES_KEY,
  ]);
  const row = rows[0];
  if (!row) return null;
  // A province's own sign-in has its own second step.
  const owed = row.way === 'password' && !row.two_step && row.grants.some((grant) => row.two_step_roles?.includes(grant.role));
  return { ...row, two_step_owed: owed };
}

const SESSION_QUERY = `
  with live as (
    select s.id, s.user_id, s.way, s.last_seen_at from auth_session s
    where s.token = $1 and s.last_seen_at > $2 and s.started_at > $3
  ), seen as (
    update auth_session s set last_seen_at = $4 from live where s.id = live.id and live.last_seen_at < $5
  )
  select live.id as session_id, live.way, a.id as account_id, u.name, a.person_id,
    a.must_change_password and live.way = 'password' as must_change, u.two_factor_enabled as two_step,
    (select value from setting where key = $7) as two_step_roles,
    coalesce((
      select jsonb_agg(jsonb_build_object('role', g.role, 'unitId', g.unit_id, 'unitPath', c.path) order by c.path, g.role)
      from account_grant g join v_unit_card c on c.id = g.unit_id
      where g.account_id = a.id and (c.valid_to is null or c.valid_to >= $6)
    ), '[]'::jsonb) as grants
  from live join account a on a.id = live.user_id and a.disabled_at is null join auth_user u on u.id = a.id`;
