import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testWorld, type World, type WorldUnit } from '../../../../tests/support/world.ts';
import type { Actor } from '../../../access/actor.ts';
import { readWorkbook } from '../../../documents/read/read-workbook.ts';
import { type SheetColumn, writeWorkbook } from '../../../documents/write/workbook.ts';
import * as ops from '../contract.ts';

const io = ops.peopleImports;
let w: World;
let root: WorldUnit;
let so: WorldUnit;
let officer: Actor;
beforeAll(async () => {
  w = await testWorld();
  root = await w.unit({ name: 'UBND tỉnh' });
  so = await w.unit({ name: 'Sở Y tế', parent: root });
  await w.unit({ name: 'Phòng Nghiệp vụ Y', parent: so });
  officer = w.actor({ role: 'officer', unit: so });
});
afterAll(() => w.close());

const HEAD = ['HỌ TÊN', 'Ngày sinh', 'Giới tính', 'Đơn vị công tác', 'Chức vụ', 'Mã', 'Từ ngày', 'Lãnh đạo'];
const paste = async (rows: string[][], by = officer) =>
  (await w.call(by, io.paste, { body: { unitId: so.id, rows: [HEAD, ...rows] } })).body;
const rowsOf = async (id: string) => (await w.call(officer, io.rows, { params: { id }, query: { pageSize: 200 } })).body.rows;
const apply = (id: string, version = 1, skipFaulty = false) =>
  w.call(officer, io.apply, { params: { id }, body: { version, skipFaulty } });
const people = async (q: string) => (await w.call(officer, ops.listPeople, { query: { q, pageSize: 200 } })).body.rows;

test('new, changed and unclear rows stand beside what exists; applying and taking back give the former state again', async () => {
  await paste([['Hồ Văn Cũ', '05/9/1980', 'Nam', '', 'Chuyên viên', 'C1', '01/01/2020', '']]).then((b) => apply(b.id));
  await paste([['Đỗ Thị Trùng', '', 'Nữ', '', 'Y sĩ', '', '', '']]).then((b) => apply(b.id));
  const [before] = await people('ho van cu');
  const batch = await paste([
    ['Hồ Văn Cũ', '05/9/1980', '', 'phong nghiep vu y', 'Phó Trưởng phòng', '', '01/02/2026', 'x'],
    ['Đỗ Thị Trùng', '12/12/1990', '', '', 'Bác sĩ', '', '', ''],
    ['Hoàng Mới', '', 'nữ', '', 'Dược sĩ', 'C9', '', ''],
  ]);
  expect(batch.counts).toMatchObject({ total: 3, change: 1, unclear: 1, new: 1 });
  const rows = await rowsOf(batch.id);
  expect(rows[0].changes).toEqual([
    {
      field: 'vị trí',
      before: 'Chuyên viên, Sở Y tế từ 01/01/2020',
      after: 'Chuyên viên, Sở Y tế từ 01/01/2020; Phó Trưởng phòng, Phòng Nghiệp vụ Y từ 01/02/2026 (lãnh đạo)',
    },
  ]);
  expect(rows[1]).toMatchObject({ match: null, candidates: [{ why: 'Trùng họ tên', label: 'Đỗ Thị Trùng (Y sĩ, Sở Y tế)' }] });
  expect((await apply(batch.id)).body.detail).toContain('dòng 3');
  const chosen = await w.call(officer, io.choose, {
    params: { id: batch.id, line: 3 },
    body: { choice: 'match', matchId: rows[1].candidates[0].id },
  });
  expect(chosen.body).toMatchObject({
    choice: 'match',
    changes: [{ field: 'ngày sinh' }, { field: 'vị trí', after: 'Bác sĩ, Sở Y tế từ 02/3/2026' }],
  });
  expect((await apply(batch.id)).body.counts).toMatchObject({ created: 1, changed: 2 });
  expect((await people('ho van cu'))[0].places).toHaveLength(2);

  // One of them is changed by hand afterwards: that one stays as it is.
  const [fresh] = await people('hoang moi');
  await w.call(officer, ops.editPerson, { params: { id: fresh.id }, body: { version: 1, email: 'moi@so.example.vn' } });
  const undone = await w.call(officer, io.undo, { params: { id: batch.id }, body: { version: 2 } });
  expect(undone.body.counts).toMatchObject({ takenBack: 2, kept: 1 });
  expect((await rowsOf(batch.id))[2]).toMatchObject({ outcome: 'kept', note: 'Đã được sửa sau khi nhập nên giữ nguyên.' });
  expect((await people('ho van cu'))[0]).toEqual(before);
  expect((await people('do thi trung'))[0]).toMatchObject({ bornOn: null, places: [{ title: 'Y sĩ' }] });
  const timeline = (await w.call(officer, ops.getPerson, { params: { id: fresh.id } })).body.timeline.map(
    (t: { sentence: string }) => t.sentence,
  );
  expect(timeline).toContain('nhập từ bảng dán từ Excel, dòng 4');
});

test('a title change with a day ends the former position; without a day it is a correction', async () => {
  await paste([['Ngô Lên Chức', '01/01/1985', '', '', 'Chuyên viên', 'L1', '01/01/2020', '']]).then((b) => apply(b.id));
  const dated = await paste([['Ngô Lên Chức', '', '', '', 'Phó phòng', 'L1', '01/01/2026', 'có']]);
  await apply(dated.id);
  const [person] = await people('ngo len chuc');
  const detail = async () =>
    (await w.call(officer, ops.getPerson, { params: { id: person.id } })).body.positions.map(
      (p: { title: string; from: string; to: string }) => [p.title, p.from, p.to],
    );
  expect(await detail()).toEqual([
    ['Phó phòng', '2026-01-01', null],
    ['Chuyên viên', '2020-01-01', '2025-12-31'],
  ]);
  await paste([['Ngô Lên Chức', '', '', '', 'Phó Trưởng phòng', 'L1', '', '']]).then((b) => apply(b.id));
  expect((await detail())[0]).toEqual(['Phó Trưởng phòng', '2026-01-01', null]);
  expect((await paste([['Ngô Lên Chức', '', '', '', 'Phó Trưởng phòng', 'L1', '', '']])).counts).toMatchObject({ same: 1 });
});

test('every fault stands at its row and column; codes of other units are not opened', async () => {
  const elsewhere = await w.unit({ name: 'Sở Khác', parent: root });
  const foreign = await w.person({ fullName: 'Người Khác', unit: elsewhere });
  await w.db.transaction((tx) => sql`update person set code = 'K1' where id = ${foreign.id}`.execute(tx));
  const batch = await paste([
    ['', '31/4/1980', 'F', '', 'X', '', '', ''],
    ['A Bê', '', '', 'Phòng Ma', '', '', '', '?'],
    ['Người Khác', '', '', '', 'X', 'K1', '', ''],
    ['Lặp Lại', '01/01/1990', '', '', 'X', '', '', ''],
    ['Lặp Lại', '01/01/1990', '', '', 'X', '', '', ''],
    ['Chưa Chức', '01/01/2030', '', 'Phòng Ma', '', '', '', ''],
  ]);
  const rows = await rowsOf(batch.id);
  expect(
    rows.map((r: { line: number; faults: { header: string; cell: string }[] }) => [
      r.line,
      r.faults.map((f) => `${f.header} ${f.cell}`),
    ]),
  ).toEqual([
    [2, ['HỌ TÊN A2', 'Ngày sinh B2', 'Giới tính C2']],
    [3, ['Đơn vị công tác D3', 'Chức vụ E3', 'Lãnh đạo H3']],
    [4, ['Mã F4']],
    [5, []],
    [6, ['HỌ TÊN A6']],
    [7, ['Ngày sinh B7', 'Đơn vị công tác D7', 'Chức vụ E7']],
  ]);
  expect(rows[2]).toMatchObject({ match: null, candidates: [] });
  expect((await apply(batch.id)).status).toBe(422);
  expect((await apply(batch.id, 1, true)).body.counts).toMatchObject({ created: 1, skipped: 5 });
});

const COLUMNS: SheetColumn<string[]>[] = [
  'Mã cán bộ',
  'Họ và tên',
  'Giới tính',
  'Ngày sinh',
  'Đơn vị',
  'Chức danh',
  'Lao động trực tiếp',
].map((title, i) => ({
  title,
  width: 20,
  kind: 'text',
  value: (row) => row[i]!,
}));
const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ'];
const MIDDLE = ['Văn', 'Thị', 'Đức', 'Minh', 'Ngọc', 'Thanh'];
const GIVEN = [
  'An',
  'Ánh',
  'Bình',
  'Cường',
  'Dũng',
  'Đạt',
  'Giang',
  'Hà',
  'Hương',
  'Khánh',
  'Lan',
  'Mai',
  'Nam',
  'Oanh',
  'Phúc',
  'Quân',
  'Sơn',
  'Thảo',
  'Uyên',
  'Yến',
];
const line = (i: number, title: string): string[] => [
  `NV${i}`,
  `${FAMILY[i % 10]} ${MIDDLE[i % 6]} ${GIVEN[i % 20]} ${GIVEN[(i * 7) % 20]}`,
  i % 2 ? 'Nữ' : 'Nam',
  `${String((i % 28) + 1).padStart(2, '0')}/${(i % 12) + 1}/${1965 + (i % 35)}`,
  i % 3 ? 'Phòng Nghiệp vụ Y' : '',
  title,
  'Có',
];

test('3,000 people are read, judged, applied, changed and taken back whole', async () => {
  const file = async (title: string) => ({
    name: 'ba-nghin.xlsx',
    bytes: await writeWorkbook([{ name: 'A', columns: COLUMNS, rows: Array.from({ length: 3000 }, (_, i) => line(i, title)) }]),
  });
  const first = await file('Nhân viên');
  const batch = (await w.call(officer, io.upload, { body: { unitId: so.id }, file: first })).body;
  expect(batch.counts).toMatchObject({ total: 3000, new: 3000, faulty: 0 });
  const applied = await apply(batch.id);
  expect(applied.body.counts).toMatchObject({ created: 3000 });
  expect((await w.call(officer, ops.listPeople, { query: { unitId: so.id } })).body.total).toBeGreaterThanOrEqual(3000);
  const second = (await w.call(officer, io.upload, { body: { unitId: so.id }, file: await file('Kỹ thuật viên') })).body;
  expect(second.counts).toMatchObject({ change: 3000 });
  await apply(second.id);
  const undone = await w.call(officer, io.undo, { params: { id: second.id }, body: { version: 2 } });
  expect(undone.body.counts).toMatchObject({ takenBack: 3000, kept: 0 });
  const gone = await w.call(officer, io.undo, { params: { id: batch.id }, body: { version: 2 } });
  // Their versions went on with the second table and its undoing: the program cannot know that they are as before.
  expect(gone.body.counts).toMatchObject({ takenBack: 0, kept: 3000 });
}, 90_000);

test('the template reads back as it is; batches of others are not found', async () => {
  const template = await w.call(officer, io.template, {});
  expect((await readWorkbook(template.body)).map(({ name }) => name)).toEqual(['Danh sách', 'Hướng dẫn']);
  const batch = await w.call(officer, io.upload, { body: { unitId: so.id }, file: { name: 'm.xlsx', bytes: template.body } });
  expect(batch.body.counts).toMatchObject({ total: 2, new: 2 });
  const sibling = w.actor({ role: 'officer', unit: await w.unit({ name: 'Sở Bên', parent: root }) });
  for (const op of [io.get, io.rows]) expect((await w.call(sibling, op, { params: { id: batch.body.id } })).status).toBe(404);
  expect((await w.call(sibling, io.apply, { params: { id: batch.body.id }, body: { version: 1 } })).status).toBe(404);
  expect((await w.call(sibling, io.list, {})).body.total).toBe(0);
});
