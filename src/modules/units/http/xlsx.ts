import { type SheetColumn, writeWorkbook, XLSX } from '../../../documents/write/workbook.ts';
import type { FileAnswer } from '../../../platform/http/route.ts';
import type { UnitRow } from '../contract.ts';
import { UNIT_KIND_LABELS, UNIT_LEVEL_LABELS, UNIT_STATE_LABELS, YEAR_KIND_LABELS } from '../domain/unit.ts';

const yes = (value: boolean): string => (value ? 'Có' : 'Không');

/** Headers are those of the import, so that an exported list can be mended in Excel and read back. */
const COLUMNS: ReadonlyArray<SheetColumn<UnitRow>> = [
  { title: 'Mã đơn vị', width: 14, kind: 'text', value: (row) => row.code },
  { title: 'Tên đơn vị', width: 44, kind: 'text', value: (row) => row.name },
  { title: 'Tên viết tắt', width: 20, kind: 'text', value: (row) => row.shortName },
  { title: 'Đơn vị cấp trên', width: 36, kind: 'text', value: (row) => row.parentName },
  { title: 'Loại', width: 20, kind: 'text', value: (row) => UNIT_KIND_LABELS[row.kind] },
  { title: 'Cấp', width: 12, kind: 'text', value: (row) => UNIT_LEVEL_LABELS[row.level] },
  { title: 'Năm công tác', width: 16, kind: 'text', value: (row) => YEAR_KIND_LABELS[row.yearKind] },
  { title: 'Tập thể nhỏ', width: 12, kind: 'text', value: (row) => yes(row.smallCollective) },
  { title: 'Xét tặng cờ', width: 12, kind: 'text', value: (row) => yes(row.flagEligible) },
  { title: 'Tư cách pháp nhân', width: 14, kind: 'text', value: (row) => yes(row.legalPerson) },
  { title: 'Địa danh', width: 16, kind: 'text', value: (row) => row.place },
  { title: 'Từ ngày', width: 12, kind: 'day', value: (row) => row.validFrom },
  { title: 'Đến ngày', width: 12, kind: 'day', value: (row) => row.validTo },
  { title: 'Tình trạng', width: 20, kind: 'text', value: (row) => UNIT_STATE_LABELS[row.state] },
];

export async function writeUnits(rows: readonly UnitRow[]): Promise<FileAnswer> {
  const bytes = await writeWorkbook([{ name: 'Đơn vị', columns: COLUMNS, rows }]);
  return { name: 'Danh sách đơn vị.xlsx', mediaType: XLSX, bytes };
}
