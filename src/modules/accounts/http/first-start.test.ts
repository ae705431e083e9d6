import { afterAll, beforeAll, expect, it } from 'vitest';
import { PASSWORD, signInApp } from '../../../../tests/support/sign-in.ts';
import { testWorld, type World } from '../../../../tests/support/world.ts';

let w: World;
beforeAll(async () => {
  w = await testWorld();
});
afterAll(() => w.close());

const form = (userName: string, password = PASSWORD) => ({
  unitName: 'Sở Giáo dục và Đào tạo',
  unitKind: 'agency',
  unitLevel: 'province',
  adminName: 'Trần Văn Bảo',
  userName,
  password,
});

it('creates the root unit and its administrator once, whoever of two at once comes first', async () => {
  const { browser } = signInApp(w.services);
  const first = browser();
  expect((await first.session()).state).toBe('first-start');
  expect(await first.post('/api/first-start', form('quantri', 'matkhau123456'))).toMatchObject({
    status: 400,
    body: { errors: [{ path: 'password' }] },
  });
  expect(await first.post('/api/first-start', { ...form('Quản trị'), unitKind: 'x', adminName: ' ' })).toMatchObject({
    status: 400,
    body: { errors: [{ path: 'unitKind' }, { path: 'adminName' }, { path: 'userName' }] },
  });
  expect((await first.session()).state).toBe('first-start');

  const answers = await Promise.all(['bao', 'lan', 'minh'].map((userName) => browser().post('/api/first-start', form(userName))));
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409, 409]);
  const { rows } = await w.db.pool.query(`select
    (select count(*) from unit) units, (select count(*) from account) accounts, (select count(*) from auth_user) users,
    (select count(*) from auth_account) passwords, (select count(*) from account_grant) grants, (select username from auth_user) as "userName"`);
  expect(rows[0]).toMatchObject({ units: 1, accounts: 1, users: 1, passwords: 1, grants: 1 });

  expect(await first.post('/api/first-start', form('nua'))).toMatchObject({
    status: 409,
    body: { code: 'already-exists', detail: 'Hệ thống đã được khởi tạo. Xin đăng nhập.' },
  });
  expect((await first.session()).state).toBe('signed-out');
  expect((await first.signIn(rows[0].userName)).status).toBe(200);
  const session = await first.session();
  expect(session).toMatchObject({
    state: 'signed-in',
    account: { roles: [{ role: 'administrator', unitName: 'Sở Giáo dục và Đào tạo' }] },
  });
  expect(session.abilities).toEqual(expect.arrayContaining(['unit.manage', 'account.manage', 'system.manage', 'actLog.read']));

  const log = await first.get('/api/acts');
  expect(log.body.rows.map((row: { sentence: string }) => row.sentence)).toEqual([
    'đăng nhập',
    `khởi tạo hệ thống cho Sở Giáo dục và Đào tạo với tài khoản quản trị của Trần Văn Bảo (${rows[0].userName})`,
    expect.stringContaining('thêm đơn vị “Sở Giáo dục và Đào tạo”'),
  ]);
  expect(log.body.rows[0].who).toBe('Trần Văn Bảo');
});
