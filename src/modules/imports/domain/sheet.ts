import type { LocalDate } from '../../../kernel/local-date.ts';
import { cleanText, searchKey } from '../../../kernel/vi-text.ts';

/** What a cell of a sent table holds; pasted cells are always texts. */
export type Cell = string | number | boolean | { readonly day: LocalDate } | null;
export interface SentRow {
  /** As the sender sees it, from 1. */
  readonly number: number;
  readonly cells: readonly Cell[];
}

export type Read<T> = { readonly value: T } | { readonly fault: string };

/** One column of an import. A blank cell of an optional column reads as null: "leave as it is". */
export interface Column<T> {
  readonly header: string;
  /** Other headers that mean the same. Compared without diacritics, signs and what stands in brackets. */
  readonly aliases?: readonly string[];
  readonly required?: boolean;
  readonly read: (cell: Cell) => Read<T>;
  /** What to write, for the explanation sheet of the template. */
  readonly hint: string;
  /** Plausible entries for the lines of the template. */
  readonly samples: readonly string[];
}
export type Columns<V> = { readonly [K in keyof V & string]: Column<V[K]> };

export interface ColumnFound {
  readonly key: string;
  readonly header: string;
  /** From 0. */
  readonly index: number;
}

export interface CellFault {
  /** Key of the column; '' for the row as a whole. */
  readonly key: string;
  readonly header: string;
  readonly index: number | null;
  readonly message: string;
}

export interface ReadRow<V> {
  readonly line: number;
  /** Texts as sent, by column key. */
  readonly cells: Readonly<Record<string, string>>;
  /** Null when a cell is at fault. */
  readonly values: V | null;
  /** What could be read: a cell at fault is blank. For finding further faults, never for writing. */
  readonly partial: V;
  readonly faults: readonly CellFault[];
}

export interface ReadSheet<V> {
  readonly columns: readonly ColumnFound[];
  /** Headers nobody knows: their cells are not read. */
  readonly unknown: readonly string[];
  readonly rows: readonly ReadRow<V>[];
}

/** Why a table as a whole cannot be read, in words. */
export class SheetUnreadable extends Error {}

/** The header may stand below a title and a few lines of text. */
const HEADER_WITHIN = 20;

/**
 * Reads a table by its header names. Lines without any entry in a known column are left out.
 * @throws SheetUnreadable when there is no header row, a required column is missing or nothing stands below the header
 */
export function readSheet<V extends object>(columns: Columns<V>, sent: readonly SentRow[]): ReadSheet<V> {
  const header = findHeader(columns, sent);
  const found = header.found;
  const missing = entries(columns).filter(([key, column]) => column.required && !found.some((f) => f.key === key));
  if (missing.length > 0) {
    const names = missing.map(([, column]) => `“${column.header}”`).join(', ');
    throw new SheetUnreadable(
      `Không thấy cột ${names} trong bảng. Xin đối chiếu dòng tiêu đề với tệp mẫu; thứ tự các cột không quan trọng.`,
    );
  }
  const rows = sent.slice(header.at + 1).flatMap((row) => readRow(columns, found, row));
  if (rows.length === 0) throw new SheetUnreadable('Bảng chưa có dòng nào dưới dòng tiêu đề.');
  return { columns: found, unknown: header.unknown, rows };
}

function findHeader<V>(columns: Columns<V>, sent: readonly SentRow[]) {
  let best: { at: number; found: ColumnFound[]; unknown: string[] } | null = null;
  for (const [at, row] of sent.slice(0, HEADER_WITHIN).entries()) {
    const found: ColumnFound[] = [];
    const unknown: string[] = [];
    for (const [index, cell] of row.cells.entries()) {
      const text = textOf(cell);
      if (text === '') continue;
      const key = entries(columns).find(
        ([known, column]) => !found.some((f) => f.key === known) && headersOf(column).includes(headerKey(text)),
      )?.[0];
      if (key) found.push({ key, header: text, index });
      else unknown.push(text);
    }
    if (!best || found.length > best.found.length) best = { at, found, unknown };
  }
  if (!best || best.found.length === 0)
    throw new SheetUnreadable(
      'Không tìm thấy dòng tiêu đề cột trong bảng. Xin dùng tệp mẫu, hoặc thêm một dòng tên cột ở trên cùng.',
    );
  return best;
}

const headersOf = (column: { header: string; aliases?: readonly string[] }): string[] =>
  [column.header, ...(column.aliases ?? [])].map(headerKey);

/** "Họ và tên (*)" → "ho va ten" */
const headerKey = (text: string): string =>
  searchKey(text.replace(/\([^)]*\)|\[[^\]]*\]/g, ' '))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

function readRow<V extends object>(columns: Columns<V>, found: readonly ColumnFound[], row: SentRow): ReadRow<V>[] {
  const cells: Record<string, string> = {};
  for (const { key, index } of found) {
    const text = textOf(row.cells[index] ?? null);
    if (text !== '') cells[key] = text;
  }
  if (Object.keys(cells).length === 0) return [];
  const faults: CellFault[] = [];
  const values: Record<string, unknown> = {};
  for (const [key, column] of entries(columns)) {
    const place = found.find((f) => f.key === key);
    const cell = place ? (row.cells[place.index] ?? null) : null;
    const at = { key, header: place?.header ?? column.header, index: place?.index ?? null };
    if (textOf(cell) === '') {
      if (column.required) faults.push({ ...at, message: `Chưa có ${lower(column.header)}.` });
      values[key] = column.required ? '' : null;
      continue;
    }
    const read = column.read(cell);
    if ('fault' in read) {
      faults.push({ ...at, message: read.fault });
      values[key] = column.required ? '' : null;
    } else values[key] = read.value;
  }
  return [{ line: row.number, cells, values: faults.length > 0 ? null : (values as V), partial: values as V, faults }];
}

const entries = <V>(columns: Columns<V>): [string, Column<unknown>][] => Object.entries(columns) as [string, Column<unknown>][];

const lower = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

/** A cell as text; days as "05/9/2026" are the reader's business, here only for showing. */
export function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'object') {
    const [year, month, day] = cell.day.split('-');
    return `${day}/${month}/${year}`;
  }
  if (typeof cell === 'boolean') return cell ? 'Có' : 'Không';
  return cleanText(String(cell));
}
