import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testWorld, type World, type WorldUnit } from '../../../../tests/support/world.ts';
import type { Actor } from '../../../access/actor.ts';
import * as ops from '../contract.ts';

let w: World;
let root: WorldUnit;
let admin: Actor;
beforeAll(async () => {
  w = await testWorld();
  root = await w.unit({ name: 'UBND tỉnh Sông Mai', level: 'province' });
  admin = w.actor({ role: 'administrator', unit: root });
});
afterAll(() => w.close());

const make = async (name: string, parentId: string, extra: object = {}) =>
  (
    await w.call(admin, ops.createUnit, {
      body: { parentId, name, kind: 'agency', level: 'province', validFrom: '2020-01-01', ...extra },
    })
  ).body;
const detail = async (id: string) => (await w.call(admin, ops.getUnit, { params: { id } })).body;
const history = async (id: string) => (await w.call(admin, ops.getUnitHistory, { params: { id } })).body;
const treeOn = async (onDay: string) =>
  new Map(
    (await w.call(admin, ops.getUnitTree, { query: { onDay } })).body.nodes.map(
      (n: { id: string; name: string; parentId: string }) => [n.id, n],
    ),
  ) as Map<string, { name: string; parentId: string; childCount: number }>;

describe('names and places through time', () => {
  test('a new name from a day on keeps the former one before it', async () => {
    const unit = await make('Sở Thông tin', root.id);
    const answer = await w.call(admin, ops.renameUnit, {
      params: { id: unit.id },
      body: { version: 1, name: 'Sở Khoa học', onDay: '2025-03-01', decision: 'Nghị quyết số 01/NQ-HĐND' },
    });
    expect(answer.body).toMatchObject({ name: 'Sở Khoa học', version: 2 });
    expect((await treeOn('2025-02-28')).get(unit.id)!.name).toBe('Sở Thông tin');
    expect((await treeOn('2025-03-01')).get(unit.id)!.name).toBe('Sở Khoa học');
    const past = await history(unit.id);
    expect(past.periods.map((p: { from: string; to: string; name: string }) => [p.from, p.to, p.name])).toEqual([
      ['2025-03-01', null, 'Sở Khoa học'],
      ['2020-01-01', '2025-02-28', 'Sở Thông tin'],
    ]);
    expect(past.acts[0]).toMatchObject({
      sentence: 'đổi tên “Sở Thông tin” thành “Sở Khoa học” từ ngày 01/3/2025 theo Nghị quyết số 01/NQ-HĐND',
    });
  });

  test('a day before the last change, a day to come and a stale version are refused', async () => {
    const unit = await make('Sở A', root.id);
    const rename = (body: { version: number; name: string; onDay: string }) =>
      w.call(admin, ops.renameUnit, { params: { id: unit.id }, body });
    expect((await rename({ version: 1, name: 'B', onDay: '2019-12-31' })).status).toBe(422);
    expect((await rename({ version: 1, name: 'B', onDay: '2026-03-03' })).body).toMatchObject({
      status: 422,
      errors: [{ path: 'onDay' }],
    });
    expect((await rename({ version: 7, name: 'B', onDay: '2026-01-01' })).body).toMatchObject({
      status: 409,
      code: 'version-conflict',
    });
    expect((await detail(unit.id)).name).toBe('Sở A');
  });

  test('a correction of spelling leaves no new period', async () => {
    const unit = await make('Sờ Y tế', root.id);
    const answer = await w.call(admin, ops.editUnit, {
      params: { id: unit.id },
      body: { version: 1, name: 'Sở Y tế', smallCollective: true },
    });
    expect(answer.body).toMatchObject({ name: 'Sở Y tế', smallCollective: true });
    const past = await history(unit.id);
    expect(past.periods).toHaveLength(1);
    expect(past.acts[0].sentence).toBe(
      'sửa thông tin đơn vị: tên từ “Sờ Y tế” thành “Sở Y tế”; tập thể nhỏ từ “không” thành “có”',
    );
  });

  test('moving takes the subtree along, never below itself, and each day knows its place', async () => {
    const a = await make('Sở B1', root.id);
    const b = await make('Phòng B2', a.id, { kind: 'department' });
    const c = await make('Tổ B3', b.id, { kind: 'department' });
    const other = await make('Sở B4', root.id);
    const move = (id: string, parentId: string, version: number) =>
      w.call(admin, ops.moveUnit, { params: { id }, body: { version, parentId, onDay: '2026-01-01' } });
    expect((await move(a.id, c.id, 1)).body).toMatchObject({ status: 422 });
    expect((await move(a.id, a.id, 1)).status).toBe(422);
    expect((await move(root.id, a.id, 1)).status).toBe(409);
    expect((await move(b.id, other.id, 1)).status).toBe(200);
    expect((await detail(c.id)).ancestors.map((x: { name: string }) => x.name)).toEqual([root.name, 'Sở B4', 'Phòng B2']);
    expect((await treeOn('2025-12-31')).get(b.id)!.parentId).toBe(a.id);
    expect((await treeOn('2026-01-01')).get(b.id)!.parentId).toBe(other.id);
  });
});

test('the unit at the top stands above also before its first day', async () => {
  const old = await make('Đơn vị lâu đời', root.id, { validFrom: '2010-01-01' });
  const then = await treeOn('2015-01-01');
  expect([...then.keys()].sort()).toEqual([root.id, old.id].sort());
  expect(then.get(root.id)!.childCount).toBe(1);
});

describe('ending, merging, splitting', () => {
  test('a district that ends gives its communes away and names its successors', async () => {
    const district = await make('UBND huyện Mai Sơn', root.id, { level: 'district' });
    const commune = await make('UBND xã Đông Hà', district.id, { level: 'commune' });
    const end = (body: object) =>
      w.call(admin, ops.endUnit, { params: { id: district.id }, body: { version: 1, lastDay: '2025-06-30', ...body } });
    expect((await end({})).body).toMatchObject({
      status: 409,
      code: 'still-in-use',
      detail: expect.stringContaining('“UBND xã Đông Hà”'),
    });
    const answer = await end({ childrenTo: root.id, successorIds: [commune.id], decision: 'Nghị quyết số 202/2025/QH15' });
    expect(answer.body).toMatchObject({ state: 'ended', validTo: '2025-06-30', allowedActs: [] });
    expect((await treeOn('2025-06-30')).get(commune.id)!.parentId).toBe(district.id);
    const after = await treeOn('2025-07-01');
    expect(after.get(commune.id)!.parentId).toBe(root.id);
    expect(after.has(district.id)).toBe(false);
    expect((await history(commune.id)).successions).toMatchObject([
      { direction: 'predecessor', kind: 'replace', onDay: '2025-07-01', unit: { id: district.id } },
    ]);
    expect(
      (await w.call(admin, ops.createUnit, { body: { parentId: district.id, name: 'X', kind: 'agency', level: 'commune' } }))
        .status,
    ).toBe(409);
    expect(
      (await w.call(admin, ops.renameUnit, { params: { id: district.id }, body: { version: 2, name: 'Y', onDay: '2026-01-01' } }))
        .status,
    ).toBe(409);
  });

  test('merging into a new unit and into one that goes on', async () => {
    const a = await make('Sở Tài chính', root.id);
    const b = await make('Sở Kế hoạch và Đầu tư', root.id);
    const child = await make('Phòng Ngân sách', a.id, { kind: 'department' });
    const merged = await w.call(admin, ops.mergeUnits, {
      params: { id: a.id },
      body: {
        version: 1,
        withIds: [b.id],
        into: { parentId: root.id, newUnit: { name: 'Sở Tài chính (mới)', kind: 'agency', level: 'province' } },
        onDay: '2025-03-01',
      },
    });
    expect(merged.body).toMatchObject({ name: 'Sở Tài chính (mới)', validFrom: '2025-03-01', livingChildren: 1 });
    expect(await detail(a.id)).toMatchObject({ state: 'ended', validTo: '2025-02-28' });
    expect((await detail(child.id)).parentId).toBe(merged.body.id);
    expect((await history(merged.body.id)).successions.map((s: { unit: { id: string } }) => s.unit.id).sort()).toEqual(
      [a.id, b.id].sort(),
    );

    const c = await make('Ban Dân tộc', root.id);
    const absorbed = await w.call(admin, ops.mergeUnits, {
      params: { id: c.id },
      body: { version: 1, into: { unitId: merged.body.id }, onDay: '2026-01-01' },
    });
    expect(absorbed.body.id).toBe(merged.body.id);
    expect(await detail(c.id)).toMatchObject({ validTo: '2025-12-31' });
    const alone = await make('Ban Lẻ', root.id);
    expect(
      (
        await w.call(admin, ops.mergeUnits, {
          params: { id: alone.id },
          body: { version: 1, into: { unitId: alone.id }, onDay: '2026-01-01' },
        })
      ).status,
    ).toBe(422);
  });

  test('splitting hands children to the parts; a unit that ends must hand over all', async () => {
    const unit = await make('Sở Văn hóa', root.id);
    const one = await make('Phòng Một', unit.id, { kind: 'department' });
    const two = await make('Phòng Hai', unit.id, { kind: 'department' });
    const split = (parts: object[], keep: boolean) =>
      w.call(admin, ops.splitUnit, {
        params: { id: unit.id },
        body: { version: 1, keep, parts: parts as never, onDay: '2026-01-01' },
      });
    const part = (name: string, childIds: string[]) => ({ name, kind: 'agency', level: 'province', childIds });
    expect((await split([part('X', [one.id])], false)).status).toBe(422);
    expect((await split([part('X', [one.id]), part('Y', [])], false)).body).toMatchObject({ status: 409, code: 'still-in-use' });
    const done = await split([part('X', [one.id]), part('Y', [two.id])], false);
    expect(done.body.source).toMatchObject({ state: 'ended', validTo: '2025-12-31' });
    expect(done.body.parts.map((p: { livingChildren: number }) => p.livingChildren)).toEqual([1, 1]);
    const kept = await w.call(admin, ops.splitUnit, {
      params: { id: done.body.parts[0].id },
      body: { version: 1, keep: true, parts: [{ name: 'Z', kind: 'department', level: 'province' }], onDay: '2026-02-01' },
    });
    expect(kept.body.source.state).toBe('living');
  });
});

describe('who reaches what', () => {
  test('a sibling is not listed, not found, not taken as a home; the menu offers only what is allowed', async () => {
    const mine = await make('Sở Của tôi', root.id);
    const theirs = await make('Sở Của người khác', root.id);
    const inside = await make('Phòng Của tôi', mine.id, { kind: 'department' });
    const local = w.actor({ role: 'administrator', unit: { ...mine, path: `${root.path}${mine.id}/` } });
    const names = (await w.call(local, ops.listUnits, { query: { pageSize: 200 } })).body.rows.map(
      (r: { name: string }) => r.name,
    );
    expect(names).toContain('Phòng Của tôi');
    expect(names).not.toContain('Sở Của người khác');
    expect((await w.call(local, ops.getUnit, { params: { id: theirs.id } })).status).toBe(404);
    expect((await w.call(local, ops.getUnitHistory, { params: { id: theirs.id } })).status).toBe(404);
    expect((await w.call(local, ops.getUnit, { params: { id: root.id } })).body.allowedActs).toEqual([]);
    const move = await w.call(local, ops.moveUnit, {
      params: { id: inside.id },
      body: { version: 1, parentId: theirs.id, onDay: '2026-01-01' },
    });
    expect(move.status).toBe(404);
    expect((await w.call(local, ops.getUnitTree, {})).body.nodes.map((n: { id: string }) => n.id)).not.toContain(theirs.id);
    const officer = w.actor({ role: 'officer', unit: { ...mine, path: `${root.path}${mine.id}/` } });
    expect(
      (await w.call(officer, ops.createUnit, { body: { parentId: mine.id, name: 'Q', kind: 'other', level: 'base' } })).status,
    ).toBe(403);
  });

  test('search: without diacritics, by abbreviation, prefix first; codes are unique', async () => {
    const sgd = await make('Sở Giáo dục và Đào tạo', root.id, { code: 'SGD' });
    await make('Hội Khuyến học Sở Giáo dục', root.id, { kind: 'union' });
    for (const q of ['so giao duc', 'Sở GDĐT', 'đào tạo sở', 'sgd']) {
      expect((await w.call(admin, ops.pickUnits, { query: { q } })).body.rows[0].id, q).toBe(sgd.id);
    }
    expect((await w.call(admin, ops.listUnits, { query: { q: '50%_' } })).body.total).toBe(0);
    const twice = await w.call(admin, ops.createUnit, {
      body: { parentId: root.id, name: 'K', kind: 'agency', level: 'province', code: 'SGD' },
    });
    expect(twice.body).toMatchObject({ status: 409, code: 'already-exists' });
  });

  test('the export reads back as the same list', async () => {
    const answer = await w.call(admin, ops.exportUnits, { query: { q: 'sgd' } });
    expect(answer.status).toBe(200);
    const { readWorkbook } = await import('../../../documents/read/read-workbook.ts');
    const [sheet] = await readWorkbook(answer.body);
    expect(sheet!.rows[0]!.cells.slice(0, 2)).toEqual(['Mã đơn vị', 'Tên đơn vị']);
    expect(sheet!.rows[1]!.cells.slice(0, 2)).toEqual(['SGD', 'Sở Giáo dục và Đào tạo']);
  });
});
