import { type SheetColumn, writeWorkbook, XLSX } from '../../../documents/write/workbook.ts';
import type { FileAnswer } from '../../../platform/http/route.ts';
import type { PersonRow } from '../contract.ts';
import { GENDER_LABELS } from '../domain/person.ts';

/** One line a position; somebody with two has two lines. */
type Line = PersonRow & { place: PersonRow['places'][number] | null };
const yes = (value: boolean | undefined): string | null => (value === undefined ? null : value ? 'Có' : 'Không');

/** Headers are those of the import, so that an exported list can be mended in Excel and read back. */
const COLUMNS: ReadonlyArray<SheetColumn<Line>> = [
  { title: 'Mã cán bộ', width: 14, kind: 'text', value: (row) => row.code },
  { title: 'Họ và tên', width: 30, kind: 'text', value: (row) => row.fullName },
  { title: 'Giới tính', width: 10, kind: 'text', value: (row) => row.gender && GENDER_LABELS[row.gender] },
  { title: 'Ngày sinh', width: 12, kind: 'day', value: (row) => row.bornOn },
  { title: 'Đơn vị', width: 40, kind: 'text', value: (row) => row.place?.unitName ?? null },
  { title: 'Chức danh', width: 26, kind: 'text', value: (row) => row.place?.title ?? null },
  { title: 'Lãnh đạo, quản lý', width: 12, kind: 'text', value: (row) => yes(row.place?.leader) },
  { title: 'Lao động trực tiếp', width: 12, kind: 'text', value: (row) => yes(row.place?.directWorker) },
  { title: 'Thư điện tử', width: 28, kind: 'text', value: (row) => row.email },
];

export async function writePeople(people: readonly PersonRow[]): Promise<FileAnswer> {
  const rows = people.flatMap((person): Line[] =>
    person.places.length > 0 ? person.places.map((place) => ({ ...person, place })) : [{ ...person, place: null }],
  );
  const bytes = await writeWorkbook([{ name: 'Cán bộ', columns: COLUMNS, rows }]);
  return { name: 'Danh sách cán bộ.xlsx', mediaType: XLSX, bytes };
}
