import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { writeWorkbook } from '../../../src/documents/write/workbook.ts';
import { list, type Row, type Rows, record, type Scene } from '../row.ts';

/** A table of one row, put aside for a unit without going through the routes that are tried. */
const batch = (kind: 'units' | 'people') => async (scene: Scene, unit: { id: string }) => {
  const id = randomUUID();
  await scene.world.db.transaction(async (tx) => {
    await sql`insert into import_batch (id, kind, unit_id, source, state, columns, problems, made_by, made_by_name, made_at)
      values (${id}, ${kind}, ${unit.id}, 'grid', 'open', '[]', '[]', 'x', 'x', '2026-03-02T01:00:00Z')`.execute(tx);
    await sql`insert into import_row (batch_id, line, label, cells, faults, verdict, candidates, changes)
      values (${id}, 2, ${scene.word}, '{}', '[]', 'faulty', '[]', '[]')`.execute(tx);
  });
  return id;
};

async function fileOf([header = [], ...rows]: string[][]) {
  const columns = header.map((title, i) => ({
    title,
    width: 20,
    kind: 'text' as const,
    value: (row: string[]) => row[i] ?? null,
  }));
  return { name: 'bang.xlsx', bytes: await writeWorkbook([{ name: 'A', columns, rows }]) };
}

/** The same operations for each kind of import, under the ids that `importOperations` gives them. */
function importRows(name: string, kind: 'units' | 'people', table: (word: string) => string[][]): Rows {
  const about = (rest: object = {}): Row =>
    record(async (scene, unit) => ({ params: { id: await batch(kind)(scene, unit) }, ...rest }));
  return {
    [`template${name}`]: { about: 'anywhere' },
    [`upload${name}`]: record(async (scene, unit) => ({ body: { unitId: unit.id }, file: await fileOf(table(scene.word)) })),
    [`paste${name}`]: record((scene, unit) => ({ body: { unitId: unit.id, rows: table(scene.word) } })),
    [`list${name}Imports`]: list(
      async (scene, unit) => `"id":"${await batch(kind)(scene, unit)}"`,
      () => ({ query: { pageSize: 200 } }),
    ),
    [`get${name}Import`]: about(),
    [`list${name}ImportRows`]: about(),
    [`choose${name}ImportRow`]: record(async (scene, unit) => ({
      params: { id: await batch(kind)(scene, unit), line: 2 },
      body: { choice: 'skip' },
    })),
    [`recheck${name}Import`]: about(),
    [`apply${name}Import`]: about({ body: { version: 1 } }),
    [`undo${name}Import`]: about({ body: { version: 1 } }),
    [`discard${name}Import`]: about({ body: { version: 1 } }),
  };
}

export const unitImportRows = importRows('Units', 'units', (word) => [
  ['Tên đơn vị', 'Loại'],
  [`Phòng ${word}`, 'Phòng, ban'],
]);
export const peopleImportRows = importRows('People', 'people', (word) => [
  ['Họ và tên', 'Chức danh'],
  [`Người ${word}`, 'Chuyên viên'],
]);
