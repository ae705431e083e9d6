import { type DraftRow, draftParagraph } from '../draft.ts';
import { layOutGrid, type WrittenRow } from '../grid.ts';
import { flowOf, toParagraphs } from './cell-text.ts';
import { type Line, lineText, type Segment, toLine } from './lines.ts';

/** A table without drawn lines: the lines `start` up to `end` of the flow. */
export interface GapTable {
  readonly start: number;
  readonly end: number;
  readonly columns: number;
  readonly rows: readonly DraftRow[];
}

interface Column {
  x0: number;
  x1: number;
}

const LIST_MARKER = /^(?:[-–+•*▪]|\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-zđ]|[IVX]{1,5})[.)])$/iu;
/** Lines of one table at most, so that a long list is not gone through again from each of its lines. */
const MOST_LINES = 3_000;
const BAND = /^(?:quý|tháng|học kỳ|đợt|[IVX]{1,5}\b|[A-ZĐ][.)])/iu;

/**
 * Finds the table that begins at line `start`, by columns of white space that stay free over several lines; null when
 * none does. The lines may go on over a page's end.
 */
export function findGapTable(lines: readonly Line[], start: number, maxColumns: number): GapTable | null {
  const first = lines[start]!;
  const isListItem = first.segments.length === 2 && LIST_MARKER.test(first.segments[0]!.text);
  if (first.segments.length < 2 || isListItem) return null;
  const columns: Column[] = first.segments.map(({ x0, x1 }) => ({ x0, x1 }));
  let end = start + 1;
  let rowLines = 1;
  while (end < Math.min(lines.length, start + MOST_LINES)) {
    const line = lines[end]!;
    if (isFarBelow(lines[end - 1]!, line)) break;
    if (place(line, columns)) {
      widen(columns, line);
      if (line.segments.length > 1) rowLines += 1;
    } else if (!isBand(line, lines.slice(end + 1, end + 5), columns)) break;
    end += 1;
  }
  end = withoutTail(lines, start, end, columns);
  if (columns.length > maxColumns || rowLines < 2 || end - start < 3) return null;
  const groups = withoutLastHeading(groupRows(lines.slice(start, end), columns));
  if (groups.length < 2) return null;
  const rows = withoutRepeatedHeader(toRows(groups, columns));
  return { start, end: start + groups.flat().length, ...layOutGrid(rows, maxColumns) };
}

/** A heading inside the table: alone or after its number, over several columns, with a row of the table below. */
function isBand(line: Line, below: readonly Line[], columns: readonly Column[]): boolean {
  if (line.segments.length > 2 || !BAND.test(lineText(line))) return false;
  const row = below.findIndex((next) => next.segments.length > 1);
  return row >= 0 && below.slice(0, row + 1).every((next) => place(next, columns) !== null);
}

/** The rows without those that print the first one again at the top of a page. */
function withoutRepeatedHeader(rows: readonly WrittenRow[]): WrittenRow[] {
  const text = (row: WrittenRow): string => row.cells.map((cell) => cell.paragraphs.map((p) => p.text).join(' ')).join('|');
  const header = rows[0] && text(rows[0]);
  return rows.filter((row, i) => i === 0 || row.page === rows[i - 1]!.page || text(row) !== header);
}

/** A line that stands alone at the end, after the white that parts rows, is what follows the table. */
function withoutLastHeading(groups: readonly Line[][]): Line[][] {
  const last = groups.findLastIndex((group) => group.length > 1 || group[0]!.segments.length > 1);
  return groups.slice(0, last + 1);
}

/** More than a few empty lines below, on the same page: something else begins. */
const isFarBelow = (line: Line, next: Line): boolean => line.page === next.page && next.y - line.y > 4.5 * next.size;

/** Per segment the column it lies in (the number of columns for a new one); null when one lies over two. */
function place(line: Line, columns: readonly Column[]): number[] | null {
  const places: number[] = [];
  for (const segment of line.segments) {
    const over = columns.flatMap((column, i) => (segment.x0 < column.x1 - 2 && segment.x1 > column.x0 + 2 ? [i] : []));
    if (over.length > 1) return null;
    places.push(over[0] ?? columns.length);
  }
  return new Set(places.filter((at) => at < columns.length)).size === places.filter((at) => at < columns.length).length
    ? places
    : null;
}

function widen(columns: Column[], line: Line): void {
  for (const segment of line.segments) {
    const column = columns.find((c) => segment.x0 < c.x1 - 2 && segment.x1 > c.x0 + 2);
    if (column) {
      column.x0 = Math.min(column.x0, segment.x0);
      column.x1 = Math.max(column.x1, segment.x1);
    } else columns.push({ x0: segment.x0, x1: segment.x1 });
  }
  columns.sort((a, b) => a.x0 - b.x0);
}

/** Lines at the end that stand in the first column alone belong to what follows the table. */
function withoutTail(lines: readonly Line[], start: number, end: number, columns: readonly Column[]): number {
  let last = end;
  while (last > start + 1) {
    const line = lines[last - 1]!;
    const inFirst = line.segments.length === 1 && line.x0 < (columns[1]?.x0 ?? Number.POSITIVE_INFINITY) - 2;
    if (!inFirst) break;
    last -= 1;
  }
  return last;
}

const columnOf = (segment: Segment, columns: readonly Column[]): number => {
  const middle = (segment.x0 + segment.x1) / 2;
  const at = columns.findIndex((column) => middle < column.x1 + 1);
  return at < 0 ? columns.length - 1 : at;
};

function toRows(groups: readonly Line[][], columns: readonly Column[]): WrittenRow[] {
  return groups.map((group) => {
    const [line] = group;
    if (line && group.length === 1 && !place(line, columns)) return bandRow(line, columns);
    const cells = columns.map((column, at) => {
      const own = group.flatMap((line) => {
        const pieces = line.segments.filter((segment) => columnOf(segment, columns) === at).flatMap((segment) => segment.pieces);
        return pieces.length === 0 ? [] : [toLine(pieces, line.page, line.y, line.size)];
      });
      const paragraphs = own.length === 0 ? [] : toParagraphs(own, flowOf(own, column.x0, column.x1));
      return { paragraphs, colSpan: 1, rowSpan: 1 };
    });
    return { cells, header: false, page: group[0]!.page };
  });
}

/** A row of one cell across, with its number in a cell of its own if it has one. */
function bandRow(line: Line, columns: readonly Column[]): WrittenRow {
  const cells = line.segments.map(({ text, bold, italic }, i) => ({
    paragraphs: [draftParagraph(text, { bold, italic, page: line.page })],
    colSpan: i === line.segments.length - 1 ? columns.length - i : 1,
    rowSpan: 1,
  }));
  return { cells, header: false, page: line.page };
}

/** The row of a table in which a line stands: rows are stretches of a page that no text of two columns bridges. */
function groupRows(lines: readonly Line[], columns: readonly Column[]): Line[][] {
  const stretches = rowStretches(lines, columns);
  const firsts = lines.filter((line) => isInFirst(line, columns));
  const onPage = (line: Line): number => stretches.findIndex((s) => s.page === line.page && line.y <= s.bottom + 0.1);
  // where no white parts the rows, each text in the first column begins one
  const parted = stretches.length >= 0.6 * firsts.length;
  const groups: Line[][] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const first = isInFirst(line, columns);
    const sameRow = before && (parted ? onPage(before) === onPage(line) : !first);
    // a row broken by the page's end goes on without its number
    const goesOn = before && before.page !== line.page && !rowHasFirst(lines, i, onPage, columns);
    if (before && (sameRow || goesOn)) groups.at(-1)!.push(line);
    else groups.push([line]);
  });
  return groups;
}

const isInFirst = (line: Line, columns: readonly Column[]): boolean => columnOf(line.segments[0]!, columns) === 0;

/** Whether the row that begins with line `start` has text in the first column. */
function rowHasFirst(lines: readonly Line[], start: number, rowOf: (line: Line) => number, columns: readonly Column[]): boolean {
  const row = rowOf(lines[start]!);
  for (let i = start; i < lines.length && rowOf(lines[i]!) === row; i += 1) if (isInFirst(lines[i]!, columns)) return true;
  return false;
}

interface Stretch {
  readonly page: number;
  readonly top: number;
  bottom: number;
}

/** The stretches of the pages taken by the cells, those beside each other made one; from top to bottom. */
function rowStretches(lines: readonly Line[], columns: readonly Column[]): Stretch[] {
  const own = columns.map((_, at) => lines.filter((line) => line.segments.some((segment) => columnOf(segment, columns) === at)));
  const gaps = own.flatMap((column) =>
    column.flatMap((line, i) => (column[i - 1]?.page === line.page ? [line.y - column[i - 1]!.y] : [])),
  );
  const leading = gaps.sort((a, b) => a - b)[Math.floor(gaps.length * 0.15)] ?? 0;
  const cells = own.flatMap((column) => {
    const found: Stretch[] = [];
    for (const line of column) {
      const last = found.at(-1);
      if (last && last.page === line.page && line.y - last.bottom <= leading * 1.12 + 0.5) last.bottom = line.y;
      else found.push({ page: line.page, top: line.y - line.size * 0.7, bottom: line.y });
    }
    return found;
  });
  cells.sort((a, b) => a.page - b.page || a.top - b.top);
  const rows: Stretch[] = [];
  for (const cell of cells) {
    const last = rows.at(-1);
    if (last && last.page === cell.page && cell.top < last.bottom) last.bottom = Math.max(last.bottom, cell.bottom);
    else rows.push({ ...cell });
  }
  return rows;
}
