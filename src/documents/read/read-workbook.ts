import readExcelFile from 'read-excel-file/node';
import { formatShort, fromEpochDay, isLocalDate, type LocalDate, parseDayMonthYear } from '../../kernel/local-date.ts';
import { cleanText } from '../../kernel/vi-text.ts';
import { READ_LIMITS, ReadBudget, type ReadLimits } from './limits.ts';
import { refuse } from './refused.ts';
import { refuseWorkbook, WORKBOOK_LIMITS, type WorkbookLimits } from './workbook-limits.ts';
import { spreadMerged } from './workbook-merges.ts';
import { openWorkbookParts } from './workbook-parts.ts';

/** What a cell holds. Formulas give their last value; blank texts are null; days stand apart from texts. */
export type CellValue = string | number | boolean | { readonly day: LocalDate } | null;

export interface WorkbookRow {
  /** As Excel numbers it, from 1. */
  readonly number: number;
  /** From column A on; texts NFC with blanks collapsed but for line breaks. A merged area has its value in each of its cells. */
  readonly cells: readonly CellValue[];
}

export interface WorkbookSheet {
  readonly name: string;
  /** Without blank rows; `number` keeps their place. */
  readonly rows: readonly WorkbookRow[];
}

const MB = 1024 * 1024;
const DAY_MS = 86_400_000;

/**
 * Reads an `.xlsx` file.
 * @throws Refusal 'tooLarge' (413) or 'malformed' with code 'file-refused' and a Vietnamese message: what is wrong, what to do
 */
export async function readWorkbook(bytes: Uint8Array, limits: Partial<WorkbookLimits> = {}): Promise<readonly WorkbookSheet[]> {
  const bounds = { ...WORKBOOK_LIMITS, ...limits };
  if (bytes.length === 0) throw refuseWorkbook.empty();
  if (bytes.length > bounds.fileBytes) throw refuseWorkbook.tooLarge(bounds);
  const zipLimits: ReadLimits = { ...READ_LIMITS, unzippedBytes: 80 * MB, partBytes: 60 * MB };
  const budget = new ReadBudget(zipLimits, () => {
    throw refuse.timeout(zipLimits);
  });
  const parts = openWorkbookParts(bytes, budget, bounds);
  const sheets = await contents(bytes);
  return sheets.map(({ sheet: name, data }) => {
    const cells = data.map((row) => row.map(cellValue));
    return { name, rows: boundedRows(name, spreadMerged(cells, parts.merges(name)), bounds) };
  });
}

/** "C7": the address of a cell, `column` counted from 0, `row` from 1. */
export function cellAddress(column: number, row: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row}`;
}

/** A cell in words, as shown in lists of faults: days as "05/9/2026"; '' when empty. */
export function cellText(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'object') return formatShort(value.day);
  if (typeof value === 'boolean') return value ? 'Có' : 'Không';
  return String(value);
}

/** A day, also one typed as text ("05/9/2026", "2026-09-05"); null when the cell holds none. */
export function cellDay(value: CellValue): LocalDate | null {
  if (typeof value === 'object' && value !== null) return value.day;
  if (typeof value !== 'string') return null;
  return isLocalDate(value) ? value : parseDayMonthYear(value);
}

async function contents(bytes: Uint8Array) {
  try {
    return await readExcelFile(Buffer.from(bytes), { trim: false });
  } catch {
    throw refuseWorkbook.damaged();
  }
}

/** The library's types say `typeof Date` where it gives Date values. */
function cellValue(value: unknown): CellValue {
  if (value instanceof Date) {
    const epochDay = Math.floor(value.getTime() / DAY_MS);
    return Number.isFinite(epochDay) ? { day: fromEpochDay(epochDay) } : null;
  }
  if (typeof value === 'string') return value.split(/\r?\n/).map(cleanText).join('\n').trim() || null;
  return typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

function boundedRows(sheet: string, rows: ReadonlyArray<readonly CellValue[]>, bounds: WorkbookLimits): WorkbookRow[] {
  const filled = rows
    .map((cells, index) => ({ number: index + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell !== null));
  if (filled.length > bounds.rows) throw refuseWorkbook.tooManyRows(sheet, bounds);
  if (filled.some(({ cells }) => cells.findLastIndex((cell) => cell !== null) >= bounds.columns)) {
    throw refuseWorkbook.tooManyColumns(sheet, bounds);
  }
  return filled.map(({ number, cells }) => ({ number, cells: cells.slice(0, bounds.columns) }));
}
