import { afterAll, beforeAll, expect, test } from 'vitest';
import { testWorld, type World, type WorldUnit } from '../../../../tests/support/world.ts';
import type { Actor } from '../../../access/actor.ts';
import { readWorkbook } from '../../../documents/read/read-workbook.ts';
import * as ops from '../contract.ts';

const io = ops.unitImports;
let w: World;
let root: WorldUnit;
let so: WorldUnit;
let admin: Actor;
beforeAll(async () => {
  w = await testWorld();
  root = await w.unit({ name: 'UBND tỉnh' });
  so = await w.unit({ name: 'Sở Nội vụ', parent: root });
  await w.unit({ name: 'Văn phòng', parent: so, kind: 'office' });
  await w.unit({ name: 'Ban Tôn giáo', parent: root });
  admin = w.actor({ role: 'administrator', unit: root });
});
afterAll(() => w.close());

const HEAD = ['Tên đơn vị', 'Loại', 'Trực thuộc', 'Mã', 'Tập thể nhỏ'];
const paste = async (rows: string[][], by = admin, unitId = so.id) =>
  (await w.call(by, io.paste, { body: { unitId, rows: [HEAD, ...rows] } })).body;
const rowsOf = async (id: string) => (await w.call(admin, io.rows, { params: { id }, query: { pageSize: 200 } })).body.rows;
const units = async () => (await w.call(admin, ops.listUnits, { query: { under: so.id, pageSize: 200 } })).body.rows;

test('a table with superiors within itself is judged, applied once and taken back', async () => {
  const batch = await paste([
    ['Tổ Lưu trữ', 'phòng', 'VP', 'LT', ''],
    ['Phòng Cải cách hành chính', 'Phòng, ban', '', 'CCHC', 'x'],
    ['Tổ Một cửa', 'Phòng, ban', 'CCHC', '', 'có'],
    ['Văn phòng', '', '', 'VP', 'có'],
  ]);
  expect(batch).toMatchObject({ state: 'open', counts: { total: 4, new: 3, change: 1, faulty: 0 } });
  expect((await rowsOf(batch.id))[3].changes).toEqual([
    { field: 'mã đơn vị', before: 'chưa có', after: 'VP' },
    { field: 'tập thể nhỏ', before: 'không', after: 'có' },
  ]);
  const before = await units();
  const applied = await w.call(admin, io.apply, { params: { id: batch.id }, body: { version: 1 } });
  expect(applied.body).toMatchObject({ state: 'applied', counts: { created: 3, changed: 1 }, allowedActs: ['undo'] });
  const after = await units();
  expect(after).toHaveLength(before.length + 3);
  expect(after.find((u: { name: string }) => u.name === 'Tổ Một cửa').parentName).toBe('Phòng Cải cách hành chính');
  expect((await w.call(admin, io.apply, { params: { id: batch.id }, body: { version: 2 } })).status).toBe(409);

  const kept = after.find((u: { code: string }) => u.code === 'CCHC');
  await w.call(admin, ops.createUnit, { body: { parentId: kept.id, name: 'Nhóm mới', kind: 'other', level: 'base' } });
  const undone = await w.call(admin, io.undo, { params: { id: batch.id }, body: { version: 2 } });
  expect(undone.body.counts).toMatchObject({ takenBack: 3, kept: 1 });
  const rows = await rowsOf(batch.id);
  expect(rows[1]).toMatchObject({ outcome: 'kept', note: expect.stringContaining('giữ nguyên') });
  const now = await units();
  expect(now.map((u: { name: string }) => u.name).sort()).toEqual(
    ['Nhóm mới', 'Phòng Cải cách hành chính', 'Sở Nội vụ', 'Văn phòng'].sort(),
  );
  expect(now.find((u: { name: string }) => u.name === 'Văn phòng')).toMatchObject({ code: null, smallCollective: false });
});

test('every fault stands at its row and column', async () => {
  const batch = await paste([
    ['', 'Phòng, ban', '', '', ''],
    ['A', 'lạ', 'Không có', '', '?'],
    ['B', 'Phòng, ban', 'Không có', 'X1', ''],
    ['C', '', '', 'X1', ''],
  ]);
  const rows = await rowsOf(batch.id);
  expect(
    rows.map((r: { line: number; faults: { header: string; cell: string }[] }) => [
      r.line,
      r.faults.map((f) => `${f.header} ${f.cell}`),
    ]),
  ).toEqual([
    [2, ['Tên đơn vị A2']],
    [3, ['Loại B3', 'Trực thuộc C3', 'Tập thể nhỏ E3']],
    [4, ['Trực thuộc C4']],
    [5, ['Loại B5', 'Mã D5']],
  ]);
  expect((await w.call(admin, io.apply, { params: { id: batch.id }, body: { version: 1, skipFaulty: true } })).status).toBe(422);
});

test('the same name elsewhere is for the officer to say; a stale judgement is not applied', async () => {
  const other = await w.unit({ name: 'Phòng Pháp chế', parent: so });
  const batch = await paste([['Phòng Pháp chế', 'Phòng, ban', 'Văn phòng', '', 'x']]);
  expect(batch.counts).toMatchObject({ unclear: 1 });
  expect((await w.call(admin, io.apply, { params: { id: batch.id }, body: { version: 1 } })).status).toBe(422);
  const wrong = await w.call(admin, io.choose, {
    params: { id: batch.id, line: 2 },
    body: { choice: 'match', matchId: root.id },
  });
  expect(wrong.status).toBe(422);
  const chosen = await w.call(admin, io.choose, {
    params: { id: batch.id, line: 2 },
    body: { choice: 'match', matchId: other.id },
  });
  expect(chosen.body).toMatchObject({ verdict: 'faulty', faults: [{ header: 'Trực thuộc' }] });
  const created = await w.call(admin, io.choose, { params: { id: batch.id, line: 2 }, body: { choice: 'create' } });
  expect(created.body).toMatchObject({ verdict: 'unclear', choice: 'create', match: null });

  const second = await paste([['Phòng Pháp chế', '', '', '', 'x']]);
  expect(second.counts).toMatchObject({ change: 1 });
  await w.call(admin, ops.editUnit, { params: { id: other.id }, body: { version: 1, place: 'Huế' } });
  const stale = await w.call(admin, io.apply, { params: { id: second.id }, body: { version: 1 } });
  expect(stale.body).toMatchObject({ status: 409, allowed: [{ action: 'recheck' }] });
  await w.call(admin, io.recheck, { params: { id: second.id } });
  expect((await w.call(admin, io.apply, { params: { id: second.id }, body: { version: 1 } })).status).toBe(200);
});

test('the template reads back without fault, files are refused in words, foreign batches are not found', async () => {
  const template = await w.call(admin, io.template, {});
  const [sheet, guide] = await readWorkbook(template.body);
  expect(sheet!.rows).toHaveLength(3);
  expect(guide!.name).toBe('Hướng dẫn');
  const batch = await w.call(admin, io.upload, { body: { unitId: so.id }, file: { name: 'mau.xlsx', bytes: template.body } });
  expect(batch.body).toMatchObject({ source: 'file', fileName: 'mau.xlsx', counts: { total: 2, new: 2 } });
  const refused = await w.call(admin, io.upload, {
    body: { unitId: so.id },
    file: { name: 'a.xlsx', bytes: new Uint8Array([1, 2, 3]) },
  });
  expect(refused.body).toMatchObject({ status: 400, code: 'file-refused' });
  const sibling = w.actor({ role: 'administrator', unit: await w.unit({ name: 'Sở Khác', parent: root }) });
  expect((await w.call(sibling, io.get, { params: { id: batch.body.id } })).status).toBe(404);
  expect((await w.call(sibling, io.rows, { params: { id: batch.body.id } })).status).toBe(404);
  expect((await w.call(sibling, io.paste, { body: { unitId: so.id, rows: [HEAD, ['A', 'Phòng, ban']] } })).status).toBe(404);
  expect((await w.call(sibling, io.list, {})).body.total).toBe(0);
  expect((await w.call(admin, io.discard, { params: { id: batch.body.id }, body: { version: 1 } })).body.state).toBe('discarded');
});
