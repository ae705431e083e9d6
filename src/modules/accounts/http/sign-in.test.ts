import { afterAll, beforeAll, expect, it } from 'vitest';
import { PASSWORD, signInApp } from '../../../../tests/support/sign-in.ts';
import { testWorld, type World, type WorldUnit } from '../../../../tests/support/world.ts';
import { createAccountWithPassword } from '../index.ts';

let w: World;
let unit: WorldUnit;
let browser: ReturnType<typeof signInApp>['browser'];
let n = 0;

beforeAll(async () => {
  w = await testWorld();
  unit = await w.unit({ name: 'Sở Nội vụ' });
  browser = signInApp(w.services).browser;
});
afterAll(() => w.close());

const account = async (options: { mustChange?: boolean; personId?: string } = {}) => {
  const userName = `nguoi${++n}x`;
  const id = await createAccountWithPassword(w.services, {
    userName,
    name: 'Nguyễn Thị Ngọc Ánh',
    password: PASSWORD,
    grants: [{ role: 'officer', unitId: unit.id }],
    mustChange: false,
    ...options,
  });
  return { id, userName };
};
const actsOf = async (id: string) =>
  (await w.db.pool.query('select type, data, account_name from act where subject_id = $1 order by seq', [id])).rows;

it('signs in, shows who is there and what she may do, signs out', async () => {
  const { id, userName } = await account();
  const b = browser();
  expect(await b.session()).toMatchObject({ state: 'signed-out', abilities: [], idleMinutes: 30, oidc: null });
  const answer = await b.signIn(`  ${userName.toUpperCase()} `);
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual({ twoFactorRedirect: false });
  const line = answer.headers.getSetCookie().find((l) => l.includes('session_token'))!;
  expect(line).toMatch(/HttpOnly/i);
  expect(line).toMatch(/SameSite=Lax/i);
  expect(line).not.toMatch(/Secure|Max-Age/i);
  const session = await b.session();
  expect(session).toMatchObject({
    state: 'signed-in',
    account: {
      id,
      name: 'Nguyễn Thị Ngọc Ánh',
      userName,
      roles: [{ role: 'officer', label: 'Chuyên viên thi đua, khen thưởng', unitId: unit.id, unitName: 'Sở Nội vụ' }],
      units: [{ id: unit.id, name: 'Sở Nội vụ' }],
      twoStep: false,
    },
  });
  expect(session.abilities).toContain('plan.draft');
  expect(session.abilities).not.toContain('account.read');
  expect((await b.post('/api/auth/sign-out')).status).toBe(200);
  expect((await b.session()).state).toBe('signed-out');
  expect((await actsOf(id)).map((row) => row.type)).toEqual(['AccountCreated', 'SignedIn', 'SignedOut']);
});

it('answers an unknown name and a wrong password alike, with about the same work', async () => {
  const { userName } = await account();
  const timed = async (name: string) => {
    // Work, not time: how long it takes depends on what else the machine does. Hashing is nearly all of it.
    const before = process.cpuUsage();
    const answer = await browser().signIn(name, 'sai mật khẩu rồi nhé');
    const { user, system } = process.cpuUsage(before);
    const { requestId: _, ...body } = answer.body;
    return { work: user + system, status: answer.status, type: answer.type, body };
  };
  const known = [await timed(userName), await timed(userName), await timed(userName)];
  const unknown = [await timed('khong-ai-ca'), await timed('khong-ai-ca'), await timed('khong-ai-ca')];
  expect(known[0]).toMatchObject({
    status: 401,
    type: 'application/problem+json; charset=utf-8',
    body: { code: 'sign-in-failed', detail: 'Tên đăng nhập hoặc mật khẩu không đúng.' },
  });
  expect(unknown[0]!.body).toEqual(known[0]!.body);
  const least = (tries: { work: number }[]) => Math.min(...tries.map((t) => t.work));
  expect(least(unknown) / least(known)).toBeGreaterThan(0.5);
  expect(least(unknown) / least(known)).toBeLessThan(2);
});

it.each([['known'], ['unknown']])(
  'locks a %s name after five failures for fifteen minutes, over a restart too',
  async (which) => {
    const made = await account();
    const userName = which === 'known' ? made.userName : `la-${made.userName}`;
    for (let i = 0; i < 5; i++) expect((await browser().signIn(userName, `sai lần ${i}`)).status).toBe(401);
    // A new application over the same database: what a restart leaves.
    const restarted = signInApp(w.services).browser();
    const answer = await restarted.signIn(userName);
    expect(answer).toMatchObject({ status: 429, body: { code: 'account-locked' } });
    expect(answer.headers.get('retry-after')).toBe('900');
    w.clock.advance(14 * 60_000);
    expect((await browser().signIn(userName)).status).toBe(429);
    w.clock.advance(61_000);
    expect((await browser().signIn(userName)).status).toBe(which === 'known' ? 200 : 401);
    const types = (await actsOf(made.id)).map((row) => row.type);
    expect(types).toEqual(which === 'known' ? ['AccountCreated', 'SignInLocked', 'SignedIn'] : ['AccountCreated']);
  },
);

it('lets no more than five of many attempts at once through', async () => {
  const { userName } = await account();
  const statuses = (await Promise.all(Array.from({ length: 12 }, () => browser().signIn(userName, 'đoán mò nhiều lần')))).map(
    (a) => a.status,
  );
  expect(statuses.filter((status) => status === 401)).toHaveLength(5);
  expect(statuses.filter((status) => status === 429)).toHaveLength(7);
});

it('forgets failures at a sign-in and counts them in the record', async () => {
  const { id, userName } = await account();
  for (let round = 0; round < 2; round++) {
    for (let i = 0; i < 3; i++) await browser().signIn(userName, 'chưa nhớ ra ngay');
    expect((await browser().signIn(userName)).status).toBe(200);
  }
  expect((await actsOf(id)).filter((row) => row.type === 'SignedIn').map((row) => row.data.failedBefore)).toEqual([3, 3]);
});

it('slows down an address that tries many names', async () => {
  const { userName } = await account();
  const app = signInApp(w.services);
  const tries = await Promise.all(Array.from({ length: 49 }, (_, i) => app.browser().signIn(`ten-thu-${i}`, 'mật khẩu nào đó')));
  expect(new Set(tries.map((answer) => answer.status))).toEqual(new Set([401]));
  for (let i = 0; i < 3; i++) expect((await app.browser().signIn(userName)).status).toBe(200);
  expect((await app.browser().signIn('ten-thu-49', 'mật khẩu nào đó')).status).toBe(401);
  const answer = await app.browser().signIn(userName);
  expect(answer).toMatchObject({ status: 429, body: { code: 'too-many-requests' } });
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(800);
});

it('ends an idle session by the clock, keeps a used one, ends every one after twelve hours', async () => {
  const { userName } = await account();
  const b = browser();
  await b.signIn(userName);
  for (let i = 0; i < 4; i++) {
    w.clock.advance(25 * 60_000);
    expect((await b.session()).state).toBe('signed-in');
  }
  w.clock.advance(30 * 60_000 + 1);
  expect((await b.session()).state).toBe('signed-out');
  expect((await b.get('/api/sessions')).status).toBe(401);
  await b.signIn(userName);
  for (let i = 0; i < 35; i++) {
    w.clock.advance(20 * 60_000);
    expect((await b.session()).state).toBe('signed-in');
  }
  w.clock.advance(20 * 60_000);
  expect((await b.session()).state).toBe('signed-out');
});

it('begins a new session at every sign-in and ends the one before', async () => {
  const { userName } = await account();
  const b = browser();
  await b.signIn(userName);
  const first = new Map(b.jar);
  await b.signIn(userName);
  expect(b.jar.get('sovang.session_token')).not.toBe(first.get('sovang.session_token'));
  const old = browser();
  for (const [name, value] of first) old.jar.set(name, value);
  expect((await old.session()).state).toBe('signed-out');
});

it('takes no session token that we did not sign', async () => {
  const { id, userName } = await account();
  await browser().signIn(userName);
  const { rows } = await w.db.pool.query('select token from auth_session where user_id = $1', [id]);
  const thief = browser();
  thief.jar.set('sovang.session_token', `${rows[0].token}.${Buffer.alloc(32).toString('base64')}`);
  expect((await thief.session()).state).toBe('signed-out');
});

it('refuses a first password everywhere but at changing it', async () => {
  const { id, userName } = await account({ mustChange: true });
  const b = browser();
  await b.signIn(userName);
  expect(await b.session()).toMatchObject({ state: 'password-change', abilities: [] });
  for (const path of ['/api/sessions', '/api/accounts', '/api/acts']) {
    expect(await b.get(path)).toMatchObject({ status: 403, body: { code: 'password-change-required' } });
  }
  expect((await b.post('/api/auth/two-factor/enable', { password: PASSWORD })).status).toBe(403);
  const change = (current: string, next: string) => b.post('/api/session/password', { current, next });
  expect(await change('không phải', 'câu mới của riêng tôi')).toMatchObject({
    status: 400,
    body: { errors: [{ path: 'current' }] },
  });
  expect(await change(PASSWORD, PASSWORD)).toMatchObject({ status: 400, body: { errors: [{ path: 'next' }] } });
  expect(await change(PASSWORD, `${userName} 2026`)).toMatchObject({
    status: 400,
    body: { errors: [{ path: 'next', message: expect.stringContaining('tên đăng nhập') }] },
  });
  expect(await change(PASSWORD, 'matkhau2026')).toMatchObject({
    status: 400,
    body: { errors: [{ path: 'next', message: expect.stringContaining('phổ biến') }] },
  });
  expect((await change(PASSWORD, 'câu mới của riêng tôi')).status).toBe(204);
  expect((await b.session()).state).toBe('signed-in');
  expect((await browser().signIn(userName)).status).toBe(401);
  expect((await browser().signIn(userName, 'câu mới của riêng tôi')).status).toBe(200);
  expect((await actsOf(id)).find((row) => row.type === 'PasswordChanged').data).toEqual({ first: true });
});

it('ends other sessions when the password changes, and on demand', async () => {
  const { userName } = await account();
  const [here, there, third] = [browser(), browser(), browser()];
  for (const b of [here, there, third]) await b.signIn(userName);
  const { rows } = (await here.get('/api/sessions')).body;
  expect(rows).toHaveLength(3);
  expect(rows.filter((row: { current: boolean }) => row.current)).toHaveLength(1);
  expect(rows[0].device).toBe('Chrome trên Windows');
  const stranger = browser();
  await stranger.signIn((await account()).userName);
  const other = rows.find((row: { current: boolean }) => !row.current);
  expect((await stranger.send('DELETE', `/api/sessions/${other.id}`)).status).toBe(404);
  expect((await here.send('DELETE', `/api/sessions/${other.id}`)).status).toBe(204);
  expect((await here.get('/api/sessions')).body.rows).toHaveLength(2);
  expect((await here.post('/api/sessions/end-others')).body).toEqual({ ended: 1 });
  await third.signIn(userName);
  expect((await here.post('/api/session/password', { current: PASSWORD, next: 'câu khác của riêng tôi' })).status).toBe(204);
  expect((await third.session()).state).toBe('signed-out');
  expect((await here.session()).state).toBe('signed-in');
});

it('takes writes only from our own pages and opens nothing else of the library', async () => {
  const { userName } = await account();
  const b = browser();
  const body = { username: userName, password: PASSWORD };
  expect(await b.post('/api/auth/sign-in/username', body, { origin: 'https://evil.example' })).toMatchObject({
    status: 403,
    body: { code: 'origin-refused' },
  });
  expect((await b.post('/api/auth/sign-in/username', body, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  await b.signIn(userName);
  for (const path of [
    '/api/auth/sign-up/email',
    '/api/auth/update-user',
    '/api/auth/change-password',
    '/api/auth/sign-in/email',
    '/api/auth/is-username-available',
    '/api/auth/delete-user',
    '/api/auth/two-factor/get-totp-uri',
  ]) {
    expect((await b.post(path, { email: 'a@b.example', password: PASSWORD, name: 'x', username: 'abc' })).status, path).toBe(404);
  }
  for (const path of ['/api/auth/get-session', '/api/auth/list-sessions', '/api/auth/ok'])
    expect((await b.get(path)).status, path).toBe(404);
});

it.each([[{}], [{ username: 'a' }], [{ username: '', password: '' }], [[]], ['x'], [{ username: { $ne: 1 }, password: ['a'] }]])(
  'names what is missing in %j',
  async (body) => {
    expect(await browser().post('/api/auth/sign-in/username', body)).toMatchObject({
      status: 400,
      type: 'application/problem+json; charset=utf-8',
      body: { code: 'invalid-input' },
    });
  },
);

it('takes in no more than a sign-in needs, nor characters that nobody can type', async () => {
  const long = { username: 'a', password: 'x'.repeat(20_000) };
  expect(await browser().post('/api/auth/sign-in/username', long)).toMatchObject({
    status: 413,
    body: { code: 'file-too-large' },
  });
  const { userName } = await account();
  expect((await browser().signIn(`${userName}\u0000`, PASSWORD)).status).toBe(200);
});

it('keeps a password neither in the record nor among requests sent twice', async () => {
  const { rows } = await w.db.pool.query(`select coalesce(string_agg(t::text, ' '), '') as all from (
    select a::text as t from act a union all select r::text from idempotent_request r union all select s::text from sign_in_attempt s) x`);
  for (const secret of [PASSWORD, 'câu mới của riêng tôi']) expect(rows[0].all).not.toContain(secret);
});
