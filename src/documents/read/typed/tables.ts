import { type DraftParagraph, type DraftTable, draftParagraph } from '../draft.ts';
import { layOutGrid, type WrittenCell, type WrittenRow } from '../grid.ts';
import { MOTTO } from '../letterhead.ts';
import { readMarks } from './marks.ts';

/** A table found among the lines, and the line after its last one. */
export interface FoundTable {
  readonly table: DraftTable;
  readonly end: number;
}

/** True for a line of dashes, equals signs or the like, with or without column separators. */
export function isRule(line: string): boolean {
  return /^[-=_–—*\s|+:]+$/u.test(line) && /[-=_–—*]{3}/u.test(line);
}

/** What may stand alone before the first tab of a typed list item. */
const LIST_MARKER = /^\s*(?:[-–+•*▪o]|\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-zđ]{1,2}|[IVX]{1,5})[.)])\s*$/iu;

interface TypedLines {
  readonly lines: readonly string[];
  readonly marks: boolean;
  readonly maxColumns: number;
}

/** A table typed with tabs between the columns that begins at line `start`; null when none does. */
export function findTabTable(source: TypedLines, start: number): FoundTable | null {
  const { lines } = source;
  let columns = cellsOf(lines[start]!).length;
  if (columns < 2 || MOTTO.test(lines[start]!)) return null;
  const rows: string[][] = [];
  let headerRows = 0;
  let end = start;
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at]!;
    if (line.trim() === '') continue;
    const cells = cellsOf(line);
    const last = rows.at(-1);
    if (isRule(line)) {
      if (rows.length === 1 && at - end <= 1) headerRows = 1;
    } else if (cells.length > 1 && (cells.length <= columns || at === end)) {
      if (at > end + 3 && end > start) break;
      columns = Math.max(columns, cells.length);
      rows.push(cells);
    } else if (cells.length === 1 && last && nextHasTabs(lines, at, columns)) {
      if (last.length < columns && lines[at - 1]!.trim() !== '') last[last.length - 1] += `\n${line}`;
      else rows.push(cells);
    } else break;
    end = at + 1;
  }
  const isList = columns === 2 && rows.every((cells) => LIST_MARKER.test(cells[0]!));
  if (rows.length < 2 || isList) return null;
  return { table: toTable(rows, headerRows, source), end };
}

const cellsOf = (line: string): string[] => line.split('\t').map((cell) => cell.trim());

/** Whether the table goes on right below the line. */
function nextHasTabs(lines: readonly string[], at: number, columns: number): boolean {
  const next = cellsOf(lines[at + 1] ?? '').length;
  return next > 1 && next <= columns;
}

/** A table with `|` between the columns that begins at line `start`; null when none does. */
export function findPipeTable(source: TypedLines, start: number): FoundTable | null {
  const { lines } = source;
  const isRow = (line: string): boolean => line.trimStart().startsWith('|') && line.split('|', 3).length > 2;
  const below = lines[start + 1] ?? '';
  const ruled = lines[start]!.includes('|') && below.includes('|') && /^[-\s|:]+$/u.test(below) && below.includes('--');
  if (!ruled && !(isRow(lines[start]!) && isRow(below))) return null;
  const rows: string[][] = [];
  let headerRows = 0;
  let end = start;
  for (let at = start; at < lines.length && lines[at]!.includes('|'); at += 1) {
    if (!isRule(lines[at]!)) rows.push(pipeCells(lines[at]!));
    else if (rows.length === 1 && rows[0]!.some((cell) => cell !== '')) headerRows = 1;
    end = at + 1;
  }
  return { table: toTable(rows, headerRows, source), end };
}

function pipeCells(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/u, '')
    .replace(/(?<!\\)\|$/u, '');
  return inner.split(/(?<!\\)\|/u).map((cell) => cell.replaceAll('\\|', '|').trim());
}

function toTable(rows: readonly (readonly string[])[], headerRows: number, source: TypedLines): DraftTable {
  const columns = Math.max(...rows.map((row) => row.length));
  const written = rows.map(
    (row, i): WrittenRow => ({ cells: toCells(row, columns, source.marks), header: i < headerRows, page: null }),
  );
  return { kind: 'table', ...layOutGrid(written, source.maxColumns), page: null, bordered: null };
}

/** Converters write a merged cell as the same text in every column: such a row is one cell across. */
function toCells(row: readonly string[], columns: number, marks: boolean): WrittenCell[] {
  const merged = columns > 1 && row.length === columns && row[0] !== '' && row.every((cell) => cell === row[0]);
  if (merged && !/^\d+$/u.test(row[0]!)) return [{ paragraphs: toParagraphs(row[0]!, marks), colSpan: columns, rowSpan: 1 }];
  return row.map((cell) => ({ paragraphs: toParagraphs(cell, marks), colSpan: 1, rowSpan: 1 }));
}

function toParagraphs(cell: string, marks: boolean): DraftParagraph[] {
  if (cell === '') return [];
  const { text, bold, italic } = marks ? readMarks(cell) : { text: cell, bold: false, italic: false };
  return text.split('\n').map((line) => draftParagraph(line, { bold, italic }));
}
