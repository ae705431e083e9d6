import type { Fault } from '../../kernel/refusal.ts';
import { searchKey } from '../../kernel/vi-text.ts';
import { type CellValue, cellAddress, cellText, type WorkbookRow, type WorkbookSheet } from './read-workbook.ts';

/** A column that a table is expected to have. */
export interface TableColumn<Key extends string> {
  readonly key: Key;
  /** Titles it goes by, the one of our own template first; compared without case, diacritics, "(*)" and punctuation. */
  readonly titles: readonly [string, ...string[]];
  readonly required: boolean;
}

export interface TableRecord<Key extends string> {
  /** As Excel numbers it, from 1. */
  readonly row: number;
  /** Absent columns give null. */
  readonly values: Readonly<Record<Key, CellValue>>;
  /** "C7" of a value, for messages; null where the sheet has no such column. */
  address(key: Key): string | null;
}

export interface FoundTable<Key extends string> {
  readonly sheet: string;
  readonly headerRow: number;
  readonly records: ReadonlyArray<TableRecord<Key>>;
}

/** A header row stands within this many filled rows. */
const HEADER_SEARCH = 20;

/**
 * Finds the table among the sheets: the row that names most of the columns, all required ones among them; what stands
 * below it are its records. Order of columns, further columns and lines above do not matter.
 * @returns the table, or what is missing in the best row found
 */
export function findTable<Key extends string>(
  sheets: readonly WorkbookSheet[],
  columns: ReadonlyArray<TableColumn<Key>>,
): { readonly table: FoundTable<Key> } | { readonly fault: Fault } {
  const candidates = sheets.flatMap((sheet) =>
    sheet.rows.slice(0, HEADER_SEARCH).map((row, index) => ({ sheet, index, places: placesIn(row, columns) })),
  );
  const best = candidates.reduce<(typeof candidates)[number] | null>(
    (found, candidate) => (candidate.places.size > (found?.places.size ?? 0) ? candidate : found),
    null,
  );
  const missing = columns.filter((column) => column.required && !best?.places.has(column.key));
  if (!best || missing.length > 0) {
    const names = missing.map((column) => `“${column.titles[0]}”`).join(', ');
    const place = best ? ` (dòng ${best.sheet.rows[best.index]!.number}, trang “${best.sheet.name}”)` : '';
    return { fault: { path: 'file', message: `Không tìm thấy cột ${names} trong dòng tiêu đề${place}. Vui lòng dùng tệp mẫu.` } };
  }
  const { sheet, index, places } = best;
  return {
    table: {
      sheet: sheet.name,
      headerRow: sheet.rows[index]!.number,
      records: sheet.rows.slice(index + 1).map((row) => recordOf(row, columns, places)),
    },
  };
}

function recordOf<Key extends string>(
  row: WorkbookRow,
  columns: ReadonlyArray<TableColumn<Key>>,
  places: ReadonlyMap<Key, number>,
): TableRecord<Key> {
  const entries = columns.map(({ key }) => {
    const place = places.get(key);
    return [key, place === undefined ? null : (row.cells[place] ?? null)];
  });
  return {
    row: row.number,
    values: Object.fromEntries(entries) as Record<Key, CellValue>,
    address(key) {
      const place = places.get(key);
      return place === undefined ? null : cellAddress(place, row.number);
    },
  };
}

/** Column key → index of the cell that names it; the first cell of a title counts. */
function placesIn<Key extends string>(row: WorkbookRow, columns: ReadonlyArray<TableColumn<Key>>): Map<Key, number> {
  const titles = row.cells.map((cell) => titleKey(cellText(cell)));
  const places = new Map<Key, number>();
  for (const column of columns) {
    const known = column.titles.map(titleKey);
    const place = titles.findIndex((title) => known.includes(title));
    if (place >= 0) places.set(column.key, place);
  }
  return places;
}

function titleKey(title: string): string {
  return searchKey(title)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
