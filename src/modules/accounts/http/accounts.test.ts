import { afterAll, beforeAll, expect, it } from 'vitest';
import { signInApp } from '../../../../tests/support/sign-in.ts';
import { testWorld, type World, type WorldUnit } from '../../../../tests/support/world.ts';
import type { Actor } from '../../../access/actor.ts';
import * as ops from '../contract/accounts.ts';
import { createAccountWithPassword } from '../index.ts';

let w: World;
let province: WorldUnit;
let department: WorldUnit;
let school: WorldUnit;
let commune: WorldUnit;
let root: Actor;
let mid: Actor;
let n = 0;

beforeAll(async () => {
  w = await testWorld();
  province = await w.unit({ name: 'Tỉnh Thử' });
  department = await w.unit({ name: 'Sở Giáo dục', parent: province });
  school = await w.unit({ name: 'Trường THPT Số 1', parent: department });
  commune = await w.unit({ name: 'Xã Bên', parent: province });
  root = w.actor({ role: 'administrator', unit: province });
  mid = w.actor({ role: 'administrator', unit: department });
});
afterAll(() => w.close());

const made = (unit: WorldUnit, role: 'administrator' | 'officer' | 'member' = 'officer', name = 'Lê Thị Bưởi') =>
  createAccountWithPassword(w.services, {
    userName: `nguoi${++n}`,
    name,
    password: 'cầu gỗ lim ven sông',
    grants: [{ role, unitId: unit.id }],
    mustChange: false,
  });
const body = (unit: WorldUnit, more: object = {}) => ({
  unitId: unit.id,
  name: 'Đặng Thị Ngọc Ánh',
  userName: `moi${++n}`,
  grants: [],
  ...more,
});

it('creates an account whose first password works once, for changing it', async () => {
  const person = await w.person({ fullName: 'Đặng Thị Ngọc Ánh', unit: school });
  const sent = body(school, {
    personId: person.id,
    email: 'Anh@So.Example',
    grants: [{ role: 'head' as const, unitId: school.id }],
  });
  const key = 'tao-tai-khoan-1';
  const answer = await w.call(mid, ops.createAccount, { body: sent, key });
  expect(answer).toMatchObject({
    status: 200,
    body: { userName: sent.userName, password: expect.stringMatching(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/) },
  });
  // Sent twice: nothing is made again, and the password is not told again.
  expect((await w.call(mid, ops.createAccount, { body: sent, key })).status).toBe(204);
  const b = signInApp(w.services).browser();
  expect((await b.signIn(sent.userName, answer.body.password)).status).toBe(200);
  expect((await b.session()).state).toBe('password-change');
  const { rows } = await w.db.pool.query(
    `select count(*) n from (select a::text t from act a union all select r::text from idempotent_request r) x where t like $1`,
    [`%${answer.body.password}%`],
  );
  expect(rows[0].n).toBe(0);
  const read = await w.call(mid, ops.readAccount, { params: { id: answer.body.accountId } });
  expect(read.body).toMatchObject({
    email: 'anh@so.example',
    personId: person.id,
    mustChangePassword: true,
    openSessions: 1,
    grants: [{ role: 'head', unitName: 'Trường THPT Số 1' }],
    abilities: ['account.manage'],
  });
  expect(await w.call(mid, ops.createAccount, { body: body(school, { personId: person.id }) })).toMatchObject({
    status: 409,
    body: { detail: 'Người này đã có tài khoản.' },
  });
  expect(await w.call(mid, ops.createAccount, { body: { ...sent, personId: null, email: null } })).toMatchObject({
    status: 409,
    body: { code: 'already-exists' },
  });
});

it('lists only accounts within reach, found without marks, by given name', async () => {
  await made(commune, 'officer', 'Trần Thị Zzz Bên');
  const mine = [
    await made(school, 'officer', 'Nguyễn Văn Ước'),
    await made(school, 'member', 'Phạm Thị Ấu'),
    await made(department, 'officer', 'Võ Đình Đạt'),
  ];
  const list = await w.call(mid, ops.listAccounts, { query: { pageSize: 200 } });
  const ids = list.body.rows.map((row: { id: string }) => row.id);
  for (const id of mine) expect(ids).toContain(id);
  expect(list.body.rows.map((row: { name: string }) => row.name)).not.toContain('Trần Thị Zzz Bên');
  expect((await w.call(root, ops.listAccounts, { query: { search: 'zzz ben' } })).body.rows).toHaveLength(1);
  const order = list.body.rows.map((row: { name: string }) => row.name).filter((name: string) => /Ước|Ấu|Đạt/.test(name));
  expect(order).toEqual(['Phạm Thị Ấu', 'Võ Đình Đạt', 'Nguyễn Văn Ước']);
  expect((await w.call(mid, ops.listAccounts, { query: { search: 'DAT' } })).body.rows[0].name).toBe('Võ Đình Đạt');
  expect((await w.call(mid, ops.listAccounts, { query: { search: '%' } })).body.total).toBe(0);
  expect((await w.call(root, ops.listAccounts, { query: { role: 'member', unitId: department.id } })).body.total).toBe(1);
  expect((await w.call(mid, ops.listAccounts, { query: { page: 1, pageSize: 2 } })).body).toMatchObject({
    total: list.body.total,
    rows: { length: 2 },
  });
  for (const role of ['officer', 'head', 'member'] as const)
    expect((await w.call(w.actor({ role, unit: province }), ops.listAccounts)).status).toBe(403);
});

it('grants within the own subtree only, never above', async () => {
  const id = await made(school);
  const give = (by: Actor, unit: WorldUnit, role: 'administrator' | 'head' = 'administrator') =>
    w.call(by, ops.grantRole, { params: { id }, body: { role, unitId: unit.id } });
  expect((await give(mid, department)).status).toBe(204);
  expect((await give(mid, province)).status).toBe(404);
  expect((await give(mid, commune, 'head')).status).toBe(404);
  expect(await give(mid, department)).toMatchObject({ status: 409, body: { code: 'already-exists' } });
  const foreign = await made(commune);
  expect(
    (await w.call(mid, ops.grantRole, { params: { id: foreign }, body: { role: 'member', unitId: school.id } })).status,
  ).toBe(404);
  expect(
    (await w.call(mid, ops.createAccount, { body: body(school, { grants: [{ role: 'administrator', unitId: province.id }] }) }))
      .status,
  ).toBe(404);
  expect((await w.call(mid, ops.createAccount, { body: body(commune) })).status).toBe(404);
});

it('leaves accounts with a role outside her reach alone', async () => {
  const id = await made(school);
  await w.call(root, ops.grantRole, { params: { id }, body: { role: 'head', unitId: province.id } });
  for (const op of [ops.resetPassword, ops.disableAccount, ops.resetTwoStep])
    expect((await w.call(mid, op, { params: { id } })).status).toBe(403);
  expect(
    (await w.call(mid, ops.changeAccount, { params: { id }, body: { email: 'toi@doi.example', oidcSubject: 'toi' } })).status,
  ).toBe(403);
  expect((await w.call(mid, ops.revokeRole, { params: { id, role: 'head', unitId: province.id } })).status).toBe(403);
  expect((await w.call(mid, ops.revokeRole, { params: { id, role: 'officer', unitId: school.id } })).status).toBe(204);
  expect((await w.call(root, ops.resetPassword, { params: { id } })).status).toBe(200);
  expect((await w.call(root, ops.revokeRole, { params: { id, role: 'head', unitId: province.id } })).status).toBe(204);
  expect((await w.call(mid, ops.resetPassword, { params: { id } })).status).toBe(200);
});

it('keeps the last administrator of the root unit', async () => {
  const [one, two] = [
    await made(province, 'administrator', 'Quản trị Một'),
    await made(province, 'administrator', 'Quản trị Hai'),
  ];
  const revoke = (id: string) => w.call(root, ops.revokeRole, { params: { id, role: 'administrator', unitId: province.id } });
  expect((await w.call(root, ops.disableAccount, { params: { id: one } })).status).toBe(204);
  expect(await revoke(two)).toMatchObject({
    status: 409,
    body: { code: 'still-in-use', detail: expect.stringContaining('Quản trị Hai là quản trị cuối cùng của Tỉnh Thử') },
  });
  expect((await w.call(root, ops.disableAccount, { params: { id: two } })).status).toBe(409);
  expect((await w.call(root, ops.enableAccount, { params: { id: one } })).status).toBe(204);
  const both = await Promise.all([revoke(one), revoke(two)]);
  expect(both.map((answer) => answer.status).sort()).toEqual([204, 409]);
});

it('disabling ends sessions at once and keeps the account out until it is enabled', async () => {
  const id = await made(school);
  const userName = `nguoi${n}`;
  const b = signInApp(w.services).browser();
  await b.signIn(userName, 'cầu gỗ lim ven sông');
  expect((await b.session()).state).toBe('signed-in');
  expect((await w.call(mid, ops.disableAccount, { params: { id } })).status).toBe(204);
  expect((await b.session()).state).toBe('signed-out');
  expect(await b.signIn(userName, 'cầu gỗ lim ven sông')).toMatchObject({
    status: 403,
    body: { detail: expect.stringContaining('tạm dừng') },
  });
  expect((await b.signIn(userName, 'sai rồi đấy nhé')).status).toBe(401);
  // Even a session that was left over opens nothing.
  await w.db.pool.query(
    `insert into auth_session (id, user_id, token, expires_at, started_at, last_seen_at, way) values (gen_random_uuid(), $1, 'left-over', now() + interval '1 day', $2, $2, 'password')`,
    [id, w.clock.now()],
  );
  const { createHmac } = await import('node:crypto');
  b.jar.set(
    'sovang.session_token',
    encodeURIComponent(`left-over.${createHmac('sha256', w.services.config.secret).update('left-over').digest('base64')}`),
  );
  expect((await b.session()).state).toBe('signed-out');
  expect(await w.call(mid, ops.disableAccount, { params: { id } })).toMatchObject({
    status: 409,
    body: { allowed: [{ action: 'enable' }] },
  });
  expect((await w.call(mid, ops.enableAccount, { params: { id } })).status).toBe(204);
  expect((await b.session()).state).toBe('signed-in');
  await w.call(mid, ops.disableAccount, { params: { id } });
  await w.call(mid, ops.enableAccount, { params: { id } });
  expect((await b.signIn(userName, 'cầu gỗ lim ven sông')).status).toBe(200);
});

it('resets a password: the lock is lifted, sessions end, the new one must be changed', async () => {
  const id = await made(school);
  const userName = `nguoi${n}`;
  const b = signInApp(w.services).browser();
  await b.signIn(userName, 'cầu gỗ lim ven sông');
  for (let i = 0; i < 5; i++) await signInApp(w.services).browser().signIn(userName, 'quên mất rồi');
  const locked = await w.call(mid, ops.readAccount, { params: { id } });
  expect(locked.body.lockedUntil).toBe(new Date(w.clock.now().getTime() + 15 * 60_000).toISOString());
  const { body: told } = await w.call(mid, ops.resetPassword, { params: { id } });
  expect((await b.session()).state).toBe('signed-out');
  expect((await b.signIn(userName, told.password)).status).toBe(200);
  expect((await b.session()).state).toBe('password-change');
});

it('creates accounts for people in bulk with an .xlsx of first passwords', async () => {
  const people = [];
  for (const fullName of ['Nguyễn Văn An', 'Ngô Văn An', 'Hồ Thị Tâm']) people.push(await w.person({ fullName, unit: school }));
  const outside = await w.person({ fullName: 'Bùi Văn Ngoài', unit: commune });
  const without = await w.call(mid, ops.listPeopleWithoutAccount, { query: { unitId: school.id } });
  expect(without.body.rows.map((row: { name: string }) => row.name)).toEqual(['Ngô Văn An', 'Nguyễn Văn An', 'Hồ Thị Tâm']);
  const sent = { unitId: school.id, role: 'member' as const, personIds: [...people, outside].map((person) => person.id) };
  const { status, body: told } = await w.call(mid, ops.createAccountsForPeople, { body: sent });
  expect(status).toBe(200);
  expect(told.created.map((row: { userName: string }) => row.userName).sort()).toEqual(['annv', 'annv2', 'tamht']);
  expect(told.skipped).toEqual([{ name: 'Bùi Văn Ngoài', reason: 'Hiện không công tác tại Trường THPT Số 1.' }]);
  const { default: readXlsx } = await import('read-excel-file/node');
  const [sheet] = (await readXlsx(Buffer.from(told.file.base64, 'base64'))) as unknown as [{ data: unknown[][] }];
  expect(sheet.data.slice(3).map((row) => row[2])).toEqual(told.created.map((row: { password: string }) => row.password));
  expect((await w.call(mid, ops.listPeopleWithoutAccount, { query: { unitId: school.id } })).body.total).toBe(0);
  const again = await w.call(mid, ops.createAccountsForPeople, { body: sent });
  expect(again.body).toMatchObject({ created: [], file: null, skipped: { length: 4 } });
  const b = signInApp(w.services).browser();
  expect((await b.signIn(told.created[0].userName, told.created[0].password)).status).toBe(200);
  expect((await b.session()).account.units).toEqual([{ id: school.id, name: 'Trường THPT Số 1' }]);
});

it('does not count a role on a unit that has ended', async () => {
  const gone = await w.unit({ name: 'Huyện Cũ', parent: province });
  await createAccountWithPassword(w.services, {
    userName: 'huyencu',
    name: 'Người Huyện',
    password: 'cầu gỗ lim ven sông',
    grants: [{ role: 'officer', unitId: gone.id }],
    mustChange: false,
  });
  const b = signInApp(w.services).browser();
  await b.signIn('huyencu', 'cầu gỗ lim ven sông');
  expect((await b.session()).abilities).toContain('plan.draft');
  await w.db.pool.query(`update unit set valid_to = '2026-03-01' where id = $1`, [gone.id]);
  expect(await b.session()).toMatchObject({ abilities: [], account: { roles: [], units: [] } });
  expect(
    (
      await w.call(root, ops.grantRole, {
        params: { id: (await b.session()).account.id },
        body: { role: 'head', unitId: gone.id },
      })
    ).status,
  ).toBe(409);
});
