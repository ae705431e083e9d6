import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { readWorkbook } from '../src/documents/read/read-workbook.ts';
import { writeWorkbook } from '../src/documents/write/workbook.ts';
import { peopleImports } from '../src/modules/people/contract.ts';
import { type Figure, heldMegabytes, table } from './lib.ts';
import { type BenchWorld, benchWorlds } from './world.ts';

/** People from an .xlsx: read and judged, then written; against merely reading the file and inserting the rows bare. Growth: 300, then 3,000. */
const HEAD = ['Mã cán bộ', 'Họ và tên', 'Giới tính', 'Ngày sinh', 'Chức danh'] as const;
const NAMES = ['Nguyễn Thị Ánh', 'Trần Hữu Đức', 'Lê Minh Ước', 'Phạm Thúy Ngà', 'Hoàng Văn Tỵ', 'Đặng Ngọc Ẩn'];

const rowsOf = (count: number): string[][] =>
  Array.from({ length: count }, (_, i) => [
    `D${count}-${i}`,
    `${NAMES[i % NAMES.length]} ${String.fromCharCode(65 + (i % 26))}${String.fromCharCode(97 + ((i * 7) % 26))}`,
    i % 2 ? 'Nữ' : 'Nam',
    `${String((i % 28) + 1).padStart(2, '0')}/${(i % 12) + 1}/${1965 + (i % 35)}`,
    'Chuyên viên',
  ]);

async function send(
  world: BenchWorld,
  path: string,
  body: FormData | string,
): Promise<{ id: string; version: number; counts: { created?: number; new?: number } }> {
  const headers: Record<string, string> = { 'x-requested-with': 'sovang', 'idempotency-key': randomUUID() };
  if (typeof body === 'string') headers['content-type'] = 'application/json';
  const answer = await world.app.request(`http://localhost${path}`, { method: 'POST', headers, body });
  const said = await answer.text();
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${said}`);
  return JSON.parse(said);
}

async function measure(world: BenchWorld, count: number): Promise<Figure[]> {
  const rows = rowsOf(count);
  const bytes = await writeWorkbook([
    {
      name: 'Cán bộ',
      columns: HEAD.map((title, i) => ({ title, width: 20, kind: 'text' as const, value: (row: string[]) => row[i] ?? '' })),
      rows,
    },
  ]);
  const bareStart = performance.now();
  await readWorkbook(bytes);
  await world.db.transaction(async (tx) => {
    await sql`create temporary table bare (a text, b text, c text, d text, e text) on commit drop`.execute(tx);
    for (let from = 0; from < rows.length; from += 500) {
      await sql`insert into bare values ${sql.join(rows.slice(from, from + 500).map((row) => sql`(${sql.join(row)})`))}`.execute(
        tx,
      );
    }
  });
  const bare = performance.now() - bareStart;

  const form = new FormData();
  form.set('file', new File([bytes as Uint8Array<ArrayBuffer>], 'can-bo.xlsx'));
  form.set('unitId', world.root.id);
  const readStart = performance.now();
  const batch = await send(world, peopleImports.upload.path, form);
  const read = performance.now() - readStart;
  const applyStart = performance.now();
  const applied = await send(
    world,
    peopleImports.apply.path.replace(':id', batch.id),
    JSON.stringify({ version: batch.version, skipFaulty: false }),
  );
  const apply = performance.now() - applyStart;
  if (applied.counts.created !== count) throw new Error(`${JSON.stringify(applied.counts)} instead of ${count}`);
  const size = `${count} người`;
  return [
    {
      what: `${world.engine}: đọc và đối chiếu`,
      size,
      value: read / 1000,
      unit: 's',
      baseline: { what: 'đọc tệp và chèn trần', value: bare / 1000 },
    },
    {
      what: `${world.engine}: ghi vào sổ`,
      size,
      value: apply / 1000,
      unit: 's',
      baseline: { what: 'đọc tệp và chèn trần', value: bare / 1000 },
    },
    { what: `${world.engine}: bộ nhớ sau khi nhập`, size, value: heldMegabytes(), unit: 'MB' },
  ];
}

const figures: Figure[] = [];
for await (const world of benchWorlds()) {
  for (const count of [300, 3000]) figures.push(...(await measure(world, count)));
  await world.close();
}
console.log(table('Nhập cán bộ từ Excel', figures));
