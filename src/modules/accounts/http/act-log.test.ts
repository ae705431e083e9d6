import { afterAll, beforeAll, expect, it } from 'vitest';
import { testWorld, type World, type WorldUnit } from '../../../../tests/support/world.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { listActSubjects, listActs } from '../contract/act-log.ts';
import { createAccountWithPassword } from '../index.ts';

let w: World;
let province: WorldUnit;
let department: WorldUnit;
let commune: WorldUnit;

beforeAll(async () => {
  w = await testWorld();
  province = await w.unit({ name: 'Tỉnh Thử' });
  department = await w.unit({ name: 'Sở Giáo dục', parent: province });
  commune = await w.unit({ name: 'Xã Bên', parent: province });
  for (const [userName, unit] of [
    ['mot', department],
    ['hai', commune],
    ['ba', province],
  ] as const) {
    await createAccountWithPassword(w.services, {
      userName,
      name: `Người ${userName}`,
      password: 'cầu gỗ lim ven sông',
      grants: [{ role: 'officer', unitId: unit.id }],
      mustChange: false,
    });
    w.clock.advance(24 * 3_600_000);
  }
  const bao = w.actor({ role: 'administrator', unit: department, name: 'Trần Văn Bảo' });
  await w.as(bao, (ctx) =>
    ctx.record({
      type: 'OfAnotherVersion',
      unitId: department.id,
      subject: { kind: 'thing', id: department.id },
      data: { x: 1 },
    }),
  );
  await w.as(bao, (ctx) =>
    ctx.record({
      type: 'AccountDisabled',
      unitId: null,
      subject: { kind: 'account', id: department.id },
      data: { name: 'Không Đơn Vị', userName: 'kdv' },
    }),
  );
});
afterAll(() => w.close());

const sentences = async (unit: WorldUnit, query: object = {}, role: 'administrator' | 'auditor' = 'administrator') => {
  const { status, body } = await w.call(w.actor({ role, unit }), listActs, { query });
  expect(status).toBe(200);
  return body.rows.map((row: { sentence: string }) => row.sentence);
};
const MOT = 'tạo tài khoản mot cho Người mot';
const HAI = 'tạo tài khoản hai cho Người hai';
const BA = 'tạo tài khoản ba cho Người ba';
const OLD = 'thực hiện thao tác chưa có mô tả trong phiên bản này (OfAnotherVersion)';
const NONE = 'tạm dừng tài khoản kdv của Không Đơn Vị';

it('shows what happened within reach, newest first; what belongs to no unit only from the root', async () => {
  expect(await sentences(province)).toEqual([NONE, OLD, BA, HAI, MOT]);
  expect(await sentences(department)).toEqual([OLD, MOT]);
  expect(await sentences(commune, {}, 'auditor')).toEqual([HAI]);
  for (const role of ['officer', 'head', 'member'] as const)
    expect((await w.call(w.actor({ role, unit: province }), listActs)).status).toBe(403);
});

it('finds by day in Việt Nam, by unit, by kind of subject, by who', async () => {
  // The world begins at 08:00 of 02/03/2026 in Việt Nam.
  expect(await sentences(province, { from: localDate('2026-03-03'), to: localDate('2026-03-03') })).toEqual([HAI]);
  expect(await sentences(province, { to: localDate('2026-03-02') })).toEqual([MOT]);
  expect(await sentences(province, { unitId: commune.id })).toEqual([HAI]);
  expect(await sentences(department, { unitId: commune.id })).toEqual([]);
  expect(await sentences(province, { kind: 'thing' })).toEqual([OLD]);
  expect(await sentences(province, { who: 'van bao' })).toEqual([NONE, OLD]);
  expect(await sentences(province, { who: '%' })).toEqual([]);
  const page = await w.call(w.actor({ role: 'administrator', unit: province }), listActs, { query: { page: 2, pageSize: 2 } });
  expect(page.body).toMatchObject({
    total: 5,
    rows: [{ sentence: BA, who: 'Hệ thống', unitName: 'Tỉnh Thử', subjectKind: 'account' }, { sentence: HAI }],
  });
});

it('names the kinds of subject', async () => {
  const { body } = await w.call(w.actor({ role: 'auditor', unit: province }), listActSubjects);
  expect(body.rows).toContainEqual({ kind: 'account', label: 'Tài khoản' });
});
