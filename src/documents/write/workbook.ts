import writeExcelFile, { type Sheet, type SheetData } from 'write-excel-file/node';
import { type LocalDate, toEpochDay } from '../../kernel/local-date.ts';
import { forXml } from './template-text.ts';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** One column of a sheet made from `Row`s. A null value leaves the cell empty. */
export type SheetColumn<Row> = { readonly title: string /** In characters. */; readonly width: number } & (
  | { readonly kind: 'text'; readonly value: (row: Row) => string | null }
  | { readonly kind: 'number'; readonly value: (row: Row) => number | null }
  /** Whole đồng. */
  | { readonly kind: 'money'; readonly value: (row: Row) => number | null }
  | { readonly kind: 'day'; readonly value: (row: Row) => LocalDate | null }
);

export interface SheetInput<Row> {
  readonly name: string;
  /** Lines above the header row, the first one bold. */
  readonly caption?: readonly string[];
  readonly columns: ReadonlyArray<SheetColumn<Row>>;
  readonly rows: readonly Row[];
}

/** The longest text Excel takes in a cell. */
const LONGEST_TEXT = 32_767;
const DAY_MS = 86_400_000;
const FORMATS = { text: '@', number: '#,##0.##', money: '#,##0', day: 'dd/mm/yyyy' } as const;

/**
 * An `.xlsx` file: header row bold and frozen, column widths, numbers and days as such. Texts are written as texts with
 * the format "Text", so that one beginning with "=" or "+" is never a formula, not even after editing.
 */
export async function writeWorkbook<Row>(sheets: ReadonlyArray<SheetInput<Row>>): Promise<Uint8Array> {
  const used = new Set<string>();
  const written = sheets.map((sheet): Sheet<never> => {
    const caption = sheet.caption ?? [];
    return {
      data: forXml(captionRows(caption)).concat(
        [headerRow(sheet.columns)],
        sheet.rows.map((row) => dataRow(sheet.columns, row)),
      ),
      sheet: sheetName(sheet.name, used),
      columns: sheet.columns.map(({ width }) => ({ width })),
      stickyRowsCount: caption.length + 1,
    };
  });
  const file = writeExcelFile(written, { fontFamily: 'Times New Roman', fontSize: 12 });
  return new Uint8Array(await file.toBuffer());
}

function captionRows(caption: readonly string[]): SheetData {
  return caption.map((text, index) => [{ value: cut(text), type: String, ...(index === 0 ? { fontWeight: 'bold' } : {}) }]);
}

function headerRow<Row>(columns: ReadonlyArray<SheetColumn<Row>>): SheetData[number] {
  return columns.map(({ title }) => ({
    value: title,
    type: String,
    fontWeight: 'bold',
    align: 'center',
    alignVertical: 'center',
    wrap: true,
    backgroundColor: '#F2EFE9',
    borderStyle: 'thin',
  }));
}

function dataRow<Row>(columns: ReadonlyArray<SheetColumn<Row>>, row: Row): SheetData[number] {
  return columns.map((column) => {
    const look = { format: FORMATS[column.kind], alignVertical: 'top', borderStyle: 'thin' } as const;
    if (column.kind === 'text') {
      const text = column.value(row);
      return { ...look, wrap: true, type: String, value: text === null ? undefined : cut(forXml(text)) };
    }
    if (column.kind === 'day') {
      const day = column.value(row);
      return { ...look, align: 'center', type: Date, value: day === null ? undefined : new Date(toEpochDay(day) * DAY_MS) };
    }
    return { ...look, align: 'right', type: Number, value: column.value(row) ?? undefined };
  });
}

function cut(text: string): string {
  return text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT - 1)}…`;
}

/** Excel takes 31 characters, none of `[]:*?/\`, no apostrophe at the ends, and no name twice (case ignored). */
function sheetName(wanted: string, used: Set<string>): string {
  const base =
    forXml(wanted)
      .replace(/[[\]:*?/\\]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim() || 'Trang';
  for (let count = 1; ; count++) {
    const suffix = count === 1 ? '' : ` (${count})`;
    const name = base.slice(0, 31 - suffix.length) + suffix;
    if (used.has(name.toLowerCase())) continue;
    used.add(name.toLowerCase());
    return name;
  }
}
