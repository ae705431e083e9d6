import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testWorld, type World, type WorldUnit } from '../../../../tests/support/world.ts';
import type { Actor } from '../../../access/actor.ts';
import { readWorkbook } from '../../../documents/read/read-workbook.ts';
import * as ops from '../contract.ts';

let w: World;
let root: WorldUnit;
let so: WorldUnit;
let vp: WorldUnit;
let other: WorldUnit;
let admin: Actor;
let officer: Actor;
beforeAll(async () => {
  w = await testWorld();
  root = await w.unit({ name: 'UBND tỉnh' });
  so = await w.unit({ name: 'Sở Nội vụ', parent: root });
  vp = await w.unit({ name: 'Văn phòng Sở', parent: so, kind: 'office' });
  other = await w.unit({ name: 'Sở Tư pháp', parent: root });
  admin = w.actor({ role: 'administrator', unit: root });
  officer = w.actor({ role: 'officer', unit: so });
});
afterAll(() => w.close());

interface Extra {
  unitId?: string;
  title?: string;
  from?: string;
  leader?: boolean;
  [field: string]: unknown;
}
const make = async (
  fullName: string,
  { unitId = so.id, title = 'Chuyên viên', from = '2020-01-01', leader = false, ...rest }: Extra = {},
) => (await w.call(admin, ops.createPerson, { body: { fullName, ...rest, position: { unitId, title, from, leader } } })).body;
const list = async (query: object, by = admin) => (await w.call(by, ops.listPeople, { query })).body;
const names = async (query: object, by = admin): Promise<string[]> =>
  (await list(query, by)).rows.map((p: { fullName: string }) => p.fullName);

describe('lists', () => {
  test('by given name, in Vietnamese order; search without diacritics, also by code', async () => {
    const unit = await w.unit({ name: 'Phòng Danh sách', parent: so });
    for (const name of ['Lê Văn Bình', 'Đặng Ánh', 'Nguyễn Thị An', 'Trần Âu', 'Vũ Thị Ánh', 'Phạm Đức'])
      await make(name, { unitId: unit.id });
    await make('Bùi Zung', { unitId: unit.id, code: 'CB-77' });
    expect(await names({ unitId: unit.id })).toEqual([
      'Nguyễn Thị An',
      'Đặng Ánh',
      'Vũ Thị Ánh',
      'Trần Âu',
      'Lê Văn Bình',
      'Phạm Đức',
      'Bùi Zung',
    ]);
    expect(await names({ unitId: unit.id, q: 'anh' })).toEqual(['Đặng Ánh', 'Vũ Thị Ánh']);
    expect(await names({ unitId: unit.id, q: 'Anh vu' })).toEqual(['Vũ Thị Ánh']);
    expect(await names({ unitId: unit.id, q: 'cb-77' })).toEqual(['Bùi Zung']);
    expect((await list({ unitId: unit.id, page: 2, pageSize: 5 })).rows).toHaveLength(2);
  });

  test('past the last page the count still stands', async () => {
    const unit = await w.unit({ name: 'Phòng Trang', parent: so });
    await make('Một Mình', { unitId: unit.id });
    expect(await list({ unitId: unit.id, page: 9 })).toEqual({ rows: [], total: 1 });
    expect(await list({ unitId: unit.id, q: 'khong co' })).toEqual({ rows: [], total: 0 });
  });

  test('own unit or all below, leaders, those who left', async () => {
    const above = await w.unit({ name: 'Chi cục', parent: so });
    const below = await w.unit({ name: 'Phòng Hai', parent: above });
    await make('Người Trên', { unitId: above.id, leader: true, title: 'Chi cục trưởng' });
    const left = await make('Người Dưới', { unitId: below.id });
    expect(await names({ unitId: above.id })).toEqual(['Người Dưới', 'Người Trên']);
    expect(await names({ unitId: above.id, scope: 'own' })).toEqual(['Người Trên']);
    expect(await names({ unitId: above.id, role: 'leader' })).toEqual(['Người Trên']);
    await w.call(admin, ops.endPosition, {
      params: { id: left.id, positionId: left.positions[0].id },
      body: { version: 1, lastDay: '2026-03-01', reason: 'Nghỉ hưu' },
    });
    expect(await names({ unitId: above.id })).toEqual(['Người Trên']);
    expect(await names({ unitId: above.id, state: 'left' })).toEqual(['Người Dưới']);
    expect((await w.call(officer, ops.getPerson, { params: { id: left.id } })).body).toMatchObject({
      working: false,
      places: [{ unitId: below.id }],
    });
  });

  test('the export has the columns of the import and one line a position', async () => {
    const unit = await w.unit({ name: 'Phòng Xuất', parent: so });
    await make('Hai Việc', { unitId: unit.id, bornOn: '1980-09-05' });
    const answer = await w.call(admin, ops.exportPeople, { query: { unitId: unit.id } });
    const [sheet] = await readWorkbook(answer.body);
    expect(sheet!.rows).toHaveLength(2);
    expect(sheet!.rows[1]!.cells.slice(1, 5)).toEqual(['Hai Việc', null, { day: '1980-09-05' }, 'Phòng Xuất']);
  });
});

describe('positions through time', () => {
  test('a transfer is one act: the position ends the day before the next begins', async () => {
    const person = await make('Trần Điều Động');
    const answer = await w.call(admin, ops.transferPerson, {
      params: { id: person.id },
      body: {
        version: 1,
        positionId: person.positions[0].id,
        unitId: other.id,
        title: 'Trưởng phòng',
        leader: true,
        onDay: '2026-03-01',
        reason: 'Quyết định số 5/QĐ',
      },
    });
    expect(answer.body.positions.map((p: { from: string; to: string; unitName: string }) => [p.unitName, p.from, p.to])).toEqual([
      ['Sở Tư pháp', '2026-03-01', null],
      ['Sở Nội vụ', '2020-01-01', '2026-02-28'],
    ]);
    expect(answer.body.timeline[0].sentence).toBe(
      'điều động từ “Sở Nội vụ” (Chuyên viên) đến “Sở Tư pháp” (Trưởng phòng) từ ngày 01/3/2026; lý do: Quyết định số 5/QĐ',
    );
    // She is no longer the former unit's person.
    expect((await w.call(officer, ops.getPerson, { params: { id: person.id } })).status).toBe(404);
    const again = await w.call(admin, ops.transferPerson, {
      params: { id: person.id },
      body: { version: 2, positionId: person.positions[0].id, unitId: vp.id, title: 'X', onDay: '2026-03-02' },
    });
    expect(again.body).toMatchObject({ status: 409, allowed: [{ action: 'change' }, { action: 'remove' }] });
  });

  test('the same title twice, days the wrong way round, a stale version and an only position are refused', async () => {
    const person = await make('Lê Từ Chối');
    const at = { id: person.id, positionId: person.positions[0].id };
    const add = (body: object) =>
      w.call(admin, ops.addPosition, {
        params: { id: person.id },
        body: { version: 1, unitId: so.id, title: 'X', ...body } as never,
      });
    expect((await add({ title: 'chuyên viên', from: '2026-01-01' })).status).toBe(422);
    expect((await add({ from: '2026-02-01', to: '2026-01-01' })).status).toBe(422);
    expect((await add({ version: 9 })).body.code).toBe('version-conflict');
    expect((await w.call(admin, ops.removePosition, { params: at, body: { version: 1 } })).status).toBe(422);
    expect(
      (await w.call(admin, ops.endPosition, { params: at, body: { version: 1, lastDay: '2019-12-31' } })).body,
    ).toMatchObject({ status: 422, errors: [{ path: 'lastDay' }] });
    const second = await add({ title: 'Bí thư chi bộ', from: '2026-01-01' });
    expect(second.body.places).toHaveLength(2);
    const changed = await w.call(admin, ops.changePosition, {
      params: at,
      body: { version: 2, title: 'Chuyên viên chính', from: '2019-01-01' },
    });
    expect(changed.body.positions.at(-1)).toMatchObject({ title: 'Chuyên viên chính', from: '2019-01-01' });
    const removed = await w.call(admin, ops.removePosition, {
      params: { id: person.id, positionId: second.body.positions[0].id },
      body: { version: 3 },
    });
    expect(removed.body.positions).toHaveLength(1);
  });

  test('a whole unit goes on in another, with its titles; who is there already under the same title is not doubled', async () => {
    const from = await w.unit({ name: 'Phòng Cũ', parent: so });
    const to = await w.unit({ name: 'Phòng Mới', parent: so });
    const one = await make('Nguyễn Một', { unitId: from.id, leader: true, title: 'Trưởng phòng' });
    const two = await make('Nguyễn Hai', { unitId: from.id });
    await w.call(admin, ops.addPosition, {
      params: { id: two.id },
      body: { version: 1, unitId: to.id, title: 'Chuyên viên', from: '2025-01-01' },
    });
    const answer = await w.call(officer, ops.transferPeople, {
      body: { fromUnitId: from.id, toUnitId: to.id, onDay: '2026-03-01' },
    });
    expect(answer.body).toEqual({ transferred: 2 });
    expect(await names({ unitId: to.id, scope: 'own' })).toEqual(['Nguyễn Hai', 'Nguyễn Một']);
    expect(await names({ unitId: from.id, scope: 'own' })).toEqual([]);
    const moved = (await w.call(admin, ops.getPerson, { params: { id: one.id } })).body;
    expect(moved).toMatchObject({ version: 2, places: [{ title: 'Trưởng phòng', leader: true, unitId: to.id }] });
    expect(
      (await w.call(officer, ops.transferPeople, { body: { fromUnitId: from.id, toUnitId: to.id, onDay: '2026-03-01' } })).status,
    ).toBe(422);
    expect(
      (await w.call(officer, ops.transferPeople, { body: { fromUnitId: to.id, toUnitId: other.id, onDay: '2026-03-01' } }))
        .status,
    ).toBe(404);
  });
});

describe('who reaches whom', () => {
  test('people of a sibling unit are not listed, not found, not hinted at, not changed', async () => {
    const theirs = await make('Phan Ở Sở Khác', { unitId: other.id, bornOn: '1970-01-01', code: 'TP-1' });
    const at = { id: theirs.id, positionId: theirs.positions[0].id };
    expect(await names({ state: 'all', pageSize: 200 }, officer)).not.toContain('Phan Ở Sở Khác');
    expect((await w.call(officer, ops.getPerson, { params: { id: theirs.id } })).status).toBe(404);
    expect(
      (await w.call(officer, ops.editPerson, { params: { id: theirs.id }, body: { version: 1, gender: 'male' } })).status,
    ).toBe(404);
    expect((await w.call(officer, ops.endPosition, { params: at, body: { version: 1, lastDay: '2026-03-01' } })).status).toBe(
      404,
    );
    expect((await w.call(officer, ops.similarPeople, { query: { fullName: 'Phan Ở Sở Khác' } })).body.rows).toEqual([]);
    expect(
      (await w.call(admin, ops.similarPeople, { query: { fullName: 'phan o so khac', bornOn: '1970-01-01' } })).body.rows[0].why,
    ).toBe('Họ tên chỉ khác dấu và ngày sinh');
    const mine = await make('Của Tôi');
    const away = { version: 1, positionId: mine.positions[0].id, unitId: other.id, title: 'X', onDay: '2026-03-02' };
    expect((await w.call(officer, ops.transferPerson, { params: { id: mine.id }, body: away })).status).toBe(404);
    const member = w.actor({ role: 'member', unit: so });
    expect(await names({ pageSize: 200 }, member)).toContain('Của Tôi');
    expect((await w.call(member, ops.editPerson, { params: { id: mine.id }, body: { version: 1, gender: 'male' } })).status).toBe(
      403,
    );
  });

  test('codes are unique; a birth date to come is refused; what changed is told without its content', async () => {
    const person = await make('Mã Một', { code: 'M1' });
    expect(
      (
        await w.call(admin, ops.createPerson, {
          body: { fullName: 'Mã Hai', code: 'M1', position: { unitId: so.id, title: 'X' } },
        })
      ).body.code,
    ).toBe('already-exists');
    expect(
      (await w.call(admin, ops.editPerson, { params: { id: person.id }, body: { version: 1, bornOn: '2030-01-01' } })).status,
    ).toBe(422);
    const edited = await w.call(admin, ops.editPerson, {
      params: { id: person.id },
      body: { version: 1, bornOn: '1981-02-03', fullName: 'Mã  Một' },
    });
    expect(edited.body.timeline[0].sentence).toBe('sửa ngày sinh');
  });
});
