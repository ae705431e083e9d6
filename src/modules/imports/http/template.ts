import { type SheetColumn, writeWorkbook, XLSX } from '../../../documents/write/workbook.ts';
import type { FileAnswer } from '../../../platform/http/route.ts';
import type { ImportKind } from '../app/import-kind.ts';
import type { Column } from '../domain/sheet.ts';

/** An empty table with sample lines, and a sheet that explains each column. */
export async function writeTemplate<V extends object>(kind: ImportKind<V>): Promise<FileAnswer> {
  const columns = Object.values(kind.columns) as Column<unknown>[];
  const samples = Math.max(...columns.map((column) => column.samples.length));
  const lines = Array.from({ length: samples }, (_, line) => columns.map((column) => column.samples[line] ?? ''));
  const text = (index: number): Pick<SheetColumn<string[]> & { kind: 'text' }, 'kind' | 'value'> => ({
    kind: 'text',
    value: (row) => row[index] || null,
  });
  const bytes = await writeWorkbook<string[]>([
    {
      name: 'Danh sách',
      columns: columns.map((column, index) => ({ title: headerOf(column), width: widthOf(column), ...text(index) })),
      rows: lines,
    },
    {
      name: 'Hướng dẫn',
      caption: ['Cách điền', ...kind.advice],
      columns: ['Cột', 'Bắt buộc', 'Cách ghi', 'Ví dụ'].map((title, index) => ({
        title,
        width: [26, 12, 80, 30][index]!,
        ...text(index),
      })),
      rows: columns.map((column) => [column.header, column.required ? 'Có' : '', column.hint, column.samples[0] ?? '']),
    },
  ]);
  return { name: `${kind.templateName}.xlsx`, mediaType: XLSX, bytes };
}

const headerOf = (column: Column<unknown>): string => (column.required ? `${column.header} (*)` : column.header);
const widthOf = (column: Column<unknown>): number =>
  Math.min(50, Math.max(column.header.length + 4, ...column.samples.map((sample) => sample.length + 2)));
