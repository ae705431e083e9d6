import { Events, OAuth2Server } from 'oauth2-mock-server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PASSWORD, signInApp } from '../../../../tests/support/sign-in.ts';
import { testWorld, type World, type WorldUnit } from '../../../../tests/support/world.ts';
import type { Services } from '../../../platform/services.ts';
import { changeAccount } from '../contract/accounts.ts';
import { createAccountWithPassword } from '../index.ts';

const ORIGIN = 'https://tdkt.example';
let w: World;
let unit: WorldUnit;
let services: Services;
let browser: ReturnType<typeof signInApp>['browser'];
/** What the province's server says about who signs in there. */
let claims: Record<string, unknown> = {};
const provider = new OAuth2Server();

beforeAll(async () => {
  w = await testWorld();
  unit = await w.unit({ name: 'Sở Nội vụ' });
  await provider.issuer.keys.generate('RS256');
  await provider.start(0, '127.0.0.1');
  provider.service.on(Events.BeforeTokenSigning, (token) => {
    Object.assign(token.payload, claims);
  });
  provider.service.on(Events.BeforeUserinfo, (answer) => {
    answer.body = claims as never;
  });
  const oidc = { issuer: provider.issuer.url!, clientId: 'so-vang', clientSecret: 'bí mật của máy', label: 'Đăng nhập của tỉnh' };
  services = { ...w.services, config: { ...w.services.config, publicUrl: ORIGIN, oidc } };
  browser = signInApp(services, ORIGIN).browser;
});
afterAll(async () => {
  await provider.stop();
  await w.close();
});

/** Goes to the province's server and comes back, as a browser does. */
async function comeBack(b: ReturnType<typeof browser>, callbackURL = '/ke-hoach') {
  const begun = await b.post('/api/auth/sign-in/oauth2', { providerId: 'oidc', callbackURL });
  expect(begun.status).toBe(200);
  const asked = await fetch(begun.body.url, { redirect: 'manual' });
  const back = new URL(asked.headers.get('location')!);
  expect(back.origin + back.pathname).toBe(`${ORIGIN}/api/auth/callback/oidc`);
  return b.get(back.pathname + back.search);
}
const account = (userName: string, email: string | null, mustChange = true) =>
  createAccountWithPassword(services, {
    userName,
    name: 'Nguyễn Thị Ngọc Ánh',
    email,
    password: PASSWORD,
    grants: [{ role: 'officer', unitId: unit.id }],
    mustChange,
  });

it('signs in who has an account with the verified address, without asking for the first password', async () => {
  const id = await account('mot', 'mot@tinh.example');
  claims = { sub: 'nguoi-1', email: 'Mot@tinh.example', email_verified: true, name: 'Ánh' };
  const b = browser();
  expect((await b.session()).oidc).toEqual({ label: 'Đăng nhập của tỉnh' });
  const answer = await comeBack(b);
  expect([answer.status, answer.headers.get('location')]).toEqual([302, '/ke-hoach']);
  expect([...b.jar.keys()]).toContain('__Secure-sovang.session_token');
  expect(answer.headers.getSetCookie().find((line) => line.includes('session_token'))).toMatch(/Secure/);
  expect(await b.session()).toMatchObject({ state: 'signed-in', account: { id, name: 'Nguyễn Thị Ngọc Ánh' } });
  const { rows } = await w.db.pool.query(
    `select account_id, access_token, id_token, refresh_token from auth_account where provider_id = 'oidc' and user_id = $1`,
    [id],
  );
  expect(rows).toEqual([{ account_id: 'nguoi-1', access_token: null, id_token: null, refresh_token: null }]);
  const acts = await w.db.pool.query(`select data from act where subject_id = $1 and type = 'SignedIn'`, [id]);
  expect(acts.rows).toEqual([{ data: { way: 'oidc', failedBefore: 0 } }]);
  // The identifier is what counts from now on: the address may change over there.
  claims = { sub: 'nguoi-1', email: 'moi@tinh.example', email_verified: false };
  const again = browser();
  await comeBack(again);
  expect((await again.session()).account.id).toBe(id);
});

it('signs in by the identifier that an administrator entered, even without an address', async () => {
  const id = await account('hai', null);
  const admin = w.actor({ role: 'administrator', unit });
  expect((await w.call(admin, changeAccount, { params: { id }, body: { oidcSubject: 'cccd-079' } })).status).toBe(204);
  expect(
    await w.call(admin, changeAccount, { params: { id: await account('ba', null) }, body: { oidcSubject: 'cccd-079' } }),
  ).toMatchObject({ status: 409 });
  claims = { sub: 'cccd-079' };
  const b = browser();
  await comeBack(b);
  expect((await b.session()).account?.id).toBe(id);
});

it.each([
  ['somebody nobody here knows', { sub: 'la', email: 'la@tinh.example', email_verified: true }],
  ['an address that the server has not verified', { sub: 'gia', email: 'bon@tinh.example', email_verified: false }],
])('lets %s not in and makes no account', async (_, who) => {
  await account(`bon-${who.sub}`, 'bon@tinh.example').catch(() => undefined);
  claims = who;
  const before = await w.db.pool.query('select count(*) n from auth_user');
  const b = browser();
  const answer = await comeBack(b);
  expect([answer.status, answer.headers.get('location')]).toEqual([302, '/?dang-nhap=unknown']);
  expect((await b.session()).state).toBe('signed-out');
  expect((await w.db.pool.query('select count(*) n from auth_user')).rows).toEqual(before.rows);
});

it('lets a disabled account not in', async () => {
  const id = await account('nam', 'nam@tinh.example');
  await w.db.pool.query('update account set disabled_at = now() where id = $1', [id]);
  claims = { sub: 'nguoi-5', email: 'nam@tinh.example', email_verified: true };
  const b = browser();
  expect((await comeBack(b)).headers.get('location')).toBe('/?dang-nhap=disabled');
  expect((await b.session()).state).toBe('signed-out');
});

it('takes no answer that it did not ask for, and goes back only to its own pages', async () => {
  const b = browser();
  expect((await b.get('/api/auth/callback/oidc?code=x&state=y')).headers.get('location')).toBe('/?dang-nhap=failed');
  for (const callbackURL of ['https://evil.example/', '//evil.example', '/\\evil.example']) {
    expect((await b.post('/api/auth/sign-in/oauth2', { callbackURL })).status).toBe(400);
  }
});

it('says when the province cannot be reached, signs in by password meanwhile, and tries again', async () => {
  await account('sau', 'sau@tinh.example', false);
  const down = { ...services, config: { ...services.config, oidc: { ...services.config.oidc!, issuer: 'http://127.0.0.1:9' } } };
  const b = signInApp(down, ORIGIN).browser();
  for (let i = 0; i < 2; i++)
    expect(await b.post('/api/auth/sign-in/oauth2', { callbackURL: '/' })).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining('Chưa kết nối được') },
    });
  expect((await b.signIn('sau')).status).toBe(200);
  const without = signInApp(w.services).browser();
  expect((await without.post('/api/auth/sign-in/oauth2', { callbackURL: '/' })).status).toBe(409);
});
