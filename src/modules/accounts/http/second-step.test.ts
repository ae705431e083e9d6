import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PASSWORD, signInApp } from '../../../../tests/support/sign-in.ts';
import { testWorld, type World, type WorldUnit } from '../../../../tests/support/world.ts';
import { resetTwoStep, setSignInRules } from '../contract/accounts.ts';
import { createAccountWithPassword } from '../index.ts';

let w: World;
let unit: WorldUnit;
let browser: ReturnType<typeof signInApp>['browser'];
let n = 0;
type Browser = ReturnType<typeof browser>;

beforeAll(async () => {
  w = await testWorld();
  unit = await w.unit({ name: 'Sở Nội vụ' });
  browser = signInApp(w.services).browser;
});
afterAll(() => w.close());

const account = async (role: 'officer' | 'administrator' = 'officer') => {
  const userName = `haibuoc${++n}`;
  const id = await createAccountWithPassword(w.services, {
    userName,
    name: 'Nguyễn Thị Ngọc Ánh',
    email: `${userName}@so.example`,
    password: PASSWORD,
    grants: [{ role, unitId: unit.id }],
    mustChange: false,
  });
  return { id, userName };
};
const typesOf = async (id: string): Promise<string[]> =>
  (await w.db.pool.query('select type from act where subject_id = $1 order by seq', [id])).rows.map((row) => row.type);

/** The code that an authenticator shows now (RFC 6238: SHA-1, 30 seconds, 6 digits). */
function codeOf(totpURI: string): string {
  const base32 = new URL(totpURI).searchParams.get('secret')!;
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...base32].map((c) => alphabet.indexOf(c).toString(2).padStart(5, '0')).join('');
  const bytes = (bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const mac = createHmac('sha1', Buffer.from(bytes)).update(counter).digest();
  const at = mac[19]! & 15;
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

async function turnOn(b: Browser): Promise<{ totpURI: string; backupCodes: string[] }> {
  const offer = await b.post('/api/auth/two-factor/enable', { password: PASSWORD });
  expect(offer.status).toBe(200);
  expect((await b.post('/api/auth/two-factor/verify-totp', { code: codeOf(offer.body.totpURI) })).status).toBe(200);
  return offer.body;
}

it('turns the second step on after one right code, then asks for it at every sign-in', async () => {
  const { id, userName } = await account();
  const b = browser();
  await b.signIn(userName);
  expect(await b.post('/api/auth/two-factor/enable', { password: 'sai mất rồi nhé' })).toMatchObject({
    status: 400,
    body: { errors: [{ path: 'password', message: 'Mật khẩu đang dùng chưa đúng.' }] },
  });
  const offer = await b.post('/api/auth/two-factor/enable', { password: PASSWORD });
  expect(decodeURIComponent(offer.body.totpURI)).toContain(`otpauth://totp/Sổ Vàng:${userName}?`);
  expect(offer.body.backupCodes).toHaveLength(10);
  expect(await b.post('/api/auth/two-factor/verify-totp', { code: '000000' })).toMatchObject({
    status: 400,
    type: 'application/problem+json; charset=utf-8',
    body: { errors: [{ path: 'code' }] },
  });
  expect((await b.session()).account.twoStep).toBe(false);
  expect((await b.post('/api/auth/two-factor/verify-totp', { code: codeOf(offer.body.totpURI) })).status).toBe(200);
  expect((await b.session()).account.twoStep).toBe(true);

  const again = browser();
  expect((await again.signIn(userName)).body).toEqual({ twoFactorRedirect: true });
  expect((await again.session()).state).toBe('signed-out');
  expect((await again.post('/api/auth/two-factor/verify-totp', { code: '123456' })).status).toBe(400);
  expect((await again.post('/api/auth/two-factor/verify-totp', { code: codeOf(offer.body.totpURI) })).body).toEqual({});
  expect((await again.session()).state).toBe('signed-in');
  expect(await typesOf(id)).toEqual(['AccountCreated', 'SignedIn', 'TwoStepTurnedOn', 'SignedIn']);
  expect((await browser().post('/api/auth/two-factor/verify-totp', { code: '123456' })).body.detail).toContain(
    'đăng nhập lại từ đầu',
  );
});

it('takes each backup code once', async () => {
  const { userName } = await account();
  const b = browser();
  await b.signIn(userName);
  const { backupCodes } = await turnOn(b);
  const verify = async (code: string) => {
    const next = browser();
    await next.signIn(userName);
    return (await next.post('/api/auth/two-factor/verify-backup-code', { code })).status;
  };
  expect(await verify(backupCodes[3]!)).toBe(200);
  expect(await verify(backupCodes[3]!)).toBe(400);
  const fresh = await b.post('/api/auth/two-factor/generate-backup-codes', { password: PASSWORD });
  expect(fresh.body.backupCodes).toHaveLength(10);
  expect(await verify(backupCodes[4]!)).toBe(400);
  expect(await verify(fresh.body.backupCodes[0])).toBe(200);
});

it('locks the second step after five wrong codes', async () => {
  const { userName } = await account();
  const b = browser();
  await b.signIn(userName);
  const offer = await turnOn(b);
  for (let i = 0; i < 5; i++) {
    const next = browser();
    await next.signIn(userName);
    expect((await next.post('/api/auth/two-factor/verify-totp', { code: '000000' })).status).toBe(400);
  }
  const next = browser();
  await next.signIn(userName);
  expect(await next.post('/api/auth/two-factor/verify-totp', { code: codeOf(offer.totpURI) })).toMatchObject({
    status: 429,
    body: { code: 'account-locked' },
  });
});

it('does not ask again on a trusted device until sessions are ended', async () => {
  const { id, userName } = await account();
  const b = browser();
  await b.signIn(userName);
  const offer = await turnOn(b);
  await b.post('/api/auth/sign-out');
  await b.signIn(userName);
  await b.post('/api/auth/two-factor/verify-totp', { code: codeOf(offer.totpURI), trustDevice: true });
  await b.post('/api/auth/sign-out');
  expect((await b.signIn(userName)).body).toEqual({ twoFactorRedirect: false });
  expect((await b.session()).state).toBe('signed-in');
  await b.post('/api/sessions/end-others');
  await b.post('/api/auth/sign-out');
  expect((await b.signIn(userName)).body).toEqual({ twoFactorRedirect: true });
  expect(await typesOf(id)).not.toContain('SessionsEnded');
});

it('turns off with the password, and by an administrator for who lost the phone', async () => {
  const { id, userName } = await account();
  const b = browser();
  await b.signIn(userName);
  await turnOn(b);
  expect((await b.post('/api/auth/two-factor/disable', { password: 'sai mất rồi nhé' })).status).toBe(400);
  expect((await b.post('/api/auth/two-factor/disable', { password: PASSWORD })).status).toBe(200);
  expect((await b.session()).account.twoStep).toBe(false);
  expect((await browser().signIn(userName)).body).toEqual({ twoFactorRedirect: false });
  await turnOn(b);
  const admin = w.actor({ role: 'administrator', unit });
  expect((await w.call(admin, resetTwoStep, { params: { id } })).status).toBe(204);
  expect((await b.session()).state).toBe('signed-out');
  expect((await browser().signIn(userName)).body).toEqual({ twoFactorRedirect: false });
  expect((await w.call(admin, resetTwoStep, { params: { id } })).status).toBe(409);
  expect(await typesOf(id)).toEqual(expect.arrayContaining(['TwoStepTurnedOff', 'TwoStepReset']));
});

it('needs a session for everything but verifying', async () => {
  for (const path of ['enable', 'disable', 'generate-backup-codes'])
    expect((await browser().post(`/api/auth/two-factor/${path}`, { password: PASSWORD })).status).toBe(401);
});

it('lets a role that owes the second step do nothing else first', async () => {
  const admin = w.actor({ role: 'administrator', unit });
  const officer = await account('officer');
  const owing = await account('administrator');
  expect((await w.call(admin, setSignInRules, { body: { twoStepRoles: ['administrator'] } })).status).toBe(204);
  const [o, b] = [browser(), browser()];
  await o.signIn(officer.userName);
  await b.signIn(owing.userName);
  expect((await o.get('/api/sessions')).status).toBe(200);
  expect(await b.get('/api/accounts')).toMatchObject({ status: 403, body: { code: 'second-factor-required' } });
  expect(await b.session()).toMatchObject({ state: 'signed-in', account: { twoStepOwed: true } });
  await turnOn(b);
  expect((await b.get('/api/accounts')).status).toBe(200);
  expect((await b.session()).account.twoStepOwed).toBe(false);
  await w.call(admin, setSignInRules, { body: { twoStepRoles: [] } });
  const below = await w.unit({ name: 'Phòng nhỏ', parent: unit });
  expect(
    (await w.call(w.actor({ role: 'administrator', unit: below }), setSignInRules, { body: { twoStepRoles: [] } })).status,
  ).toBe(404);
});
