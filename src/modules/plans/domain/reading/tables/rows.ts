import { readMarker } from '../numbering.ts';
import { fold, isUpperCase, squeeze, wordCount } from '../text.ts';
import { timeOfHeading } from '../time/heading.ts';
import { type Columns, isHeader, roleOfColumn } from './columns.ts';
import { type GridCell, type GridRow, textAt } from './grid.ts';

export interface HeadedTable {
  readonly columns: Columns;
  /** The rows below the header. */
  readonly rows: readonly GridRow[];
}

/** Finds the header (one row or two) among the first rows; null when the table has none. */
export function findHeader(grid: readonly GridRow[]): HeadedTable | null {
  for (let i = 0; i < Math.min(3, grid.length); i++) {
    const row = grid[i]!;
    const upper = row.places.map((place) => squeeze(place?.text ?? ''));
    const next = grid[i + 1];
    const lower = next && isSecondHeaderRow(row, next) ? next.places.map((place) => squeeze(place?.text ?? '')) : null;
    const headers = lower ? upper.map((text, c) => (lower[c] === text ? text : squeeze(`${text} ${lower[c]}`))) : upper;
    if (!isHeader(headers) && !(row.header && isHeader(headers))) continue;
    // Under a shared heading ("Đơn vị thực hiện": "Chủ trì" | "Phối hợp") the lower word tells the column's role.
    const roles = headers.map((text, c) =>
      lower && lower[c] !== upper[c] && roleOfColumn(lower[c]!) !== 'other' ? roleOfColumn(lower[c]!) : roleOfColumn(text),
    );
    return { columns: { roles, headers }, rows: grid.slice(i + (lower ? 2 : 1)) };
  }
  return null;
}

function isSecondHeaderRow(row: GridRow, next: GridRow): boolean {
  const splits = row.cells.some((cell) => cell.span > 1 && cell.span < row.places.length);
  const covers = next.cells.some((cell) => cell.covered);
  if (!splits && !covers) return false;
  const own = next.cells.filter((cell) => !cell.covered && cell.text !== '');
  return own.length > 0 && own.every((cell) => wordCount(cell.text) <= 8 && !/^\d{1,3}[.)]?$|\d{4}/u.test(cell.text.trim()));
}

/** "(1) (2) (3)", "A B 1 2", ruled lines, empty rows. */
export function isEmptyRow(row: GridRow, columns: Columns): boolean {
  const texts = row.cells.filter((cell) => !cell.covered).map((cell) => squeeze(cell.text));
  const filled = texts.filter((text) => /[\p{L}\p{N}]/u.test(text));
  if (filled.length === 0) return true;
  if (filled.length >= 3 && filled.every((text) => /^\(?(?:\d{1,2}|[A-D])\)?$/u.test(text))) return true;
  const headers = columns.headers.map((text) => fold(text));
  return (
    filled.length > 1 &&
    row.cells.every((cell) => cell.text === '' || headers.some((header) => header !== '' && header.includes(fold(cell.text)))) &&
    filled.every((text) => !/^\d/u.test(text))
  );
}

/** A row that is a heading inside the table: the text of the band, or null for a row that is a task. */
export function bandText(row: GridRow, next: GridRow | undefined, columns: Columns): string | null {
  const filled = row.cells.filter((cell) => !cell.covered && /[\p{L}\p{N}]/u.test(cell.text));
  const order = columns.roles.indexOf('order');
  const content = columns.roles.indexOf('content');
  const numbered = filled.length === 2 && filled[0]!.column === order;
  const only = filled.length === 1 ? filled[0]! : numbered ? filled[1]! : null;
  if (!only || isCarried(row, columns)) return null;
  const text = squeeze(only.text);
  if (filled.length === 1) return isLoneBand(only, row, order, content, columns) ? text : null;
  const label = squeeze(filled[0]!.text).replace(/[.)]$/u, '');
  if (timeOfHeading(text)) return text;
  if (only.column !== content) return null;
  if (/^(?:[IVX]+|[A-HĐ])$/u.test(label)) return text;
  const nextLabel = next ? squeeze(textAt(next, order)).replace(/[.)]$/u, '') : '';
  const hasParts =
    nextLabel.startsWith(`${label}.`) ||
    (next !== undefined && /^(?:[-+*]|[a-z]|)$/u.test(nextLabel) && hasMoreThan(next, columns));
  return hasParts || (only.bold && !row.cells.some((cell) => cell.covered) && next !== undefined && hasMoreThan(next, columns))
    ? text
    : null;
}

/** A merged time or unit reaches into the row: the row is one of the tasks it covers. */
function isCarried(row: GridRow, columns: Columns): boolean {
  return row.cells.some(
    (cell) => cell.covered && cell.text !== '' && ['time', 'lead', 'partner'].includes(columns.roles[cell.column] ?? 'other'),
  );
}

function isLoneBand(cell: GridCell, row: GridRow, order: number, content: number, columns: Columns): boolean {
  const text = squeeze(cell.text);
  if (timeOfHeading(text)) return true;
  if (cell.span >= Math.max(2, Math.ceil(row.places.length * 0.6))) return true;
  if (cell.column === order) return wordCount(text) > 1;
  if (columns.roles[cell.column] !== 'content') return cell.column === 0 && cell.column < content;
  const marker = readMarker(text);
  return cell.bold || isUpperCase(text) || marker?.kind === 'roman' || marker?.kind === 'letterHeading';
}

function hasMoreThan(row: GridRow, columns: Columns): boolean {
  return row.cells.some(
    (cell) => cell.text !== '' && ['time', 'lead', 'partner'].includes(columns.roles[cell.column] ?? 'other'),
  );
}
