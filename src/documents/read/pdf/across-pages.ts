import type { DraftCell, DraftParagraph, DraftRow } from '../draft.ts';
import type { RuledTable } from './ruled-tables.ts';

/** True when the second table, at the top of the next page, goes on with the first one: the same column borders. */
export function goesOn(table: RuledTable, next: RuledTable): boolean {
  return (
    next.columns === table.columns && next.page > table.page && next.xs.every((x, i) => Math.abs(x - (table.xs[i] ?? x)) < 8)
  );
}

/** The rows of both tables: a header printed again is dropped, a row broken by the page's end joined. */
export function joinRows(rows: readonly DraftRow[], next: readonly DraftRow[]): DraftRow[] {
  let repeated = 0;
  while (repeated < Math.min(3, next.length) && sameRow(rows[repeated], next[repeated])) repeated += 1;
  const rest = next.slice(repeated);
  const [last, first] = [rows.at(-1), rest[0]];
  if (last && first && isRestOf(last, first)) return [...rows.slice(0, -1), joinRow(last, first), ...rest.slice(1)];
  return [...rows, ...rest];
}

const cellText = (cell: DraftCell): string => cell.paragraphs.map((paragraph) => paragraph.text).join(' ');

function sameRow(row: DraftRow | undefined, other: DraftRow | undefined): boolean {
  if (!row || !other) return false;
  const [a, b] = [row.cells.map(cellText), other.cells.map(cellText)];
  return a.join('') !== '' && a.join('|') === b.join('|');
}

/** A row that begins without its number and whose texts go on with those of the row before. */
function isRestOf(last: DraftRow, first: DraftRow): boolean {
  if (last.cells.length !== first.cells.length || first.cells[0]!.paragraphs.length > 0 || last.cells[0]!.paragraphs.length === 0)
    return false;
  const filled = first.cells.flatMap((cell, i) => (cell.paragraphs.length > 0 ? [i] : []));
  return (
    filled.length > 0 &&
    filled.every((i) => last.cells[i]!.paragraphs.length > 0) &&
    filled.some((i) => runsOn(last.cells[i]!, first.cells[i]!))
  );
}

const runsOn = (cell: DraftCell, rest: DraftCell): boolean =>
  !/[.;:]\s*$/u.test(cellText(cell)) || /^[\p{Ll}\d(]/u.test(cellText(rest));

function joinRow(last: DraftRow, first: DraftRow): DraftRow {
  return { ...last, cells: last.cells.map((cell, i) => ({ ...cell, paragraphs: joinParagraphs(cell, first.cells[i]!) })) };
}

function joinParagraphs(cell: DraftCell, rest: DraftCell): readonly DraftParagraph[] {
  const [last, first] = [cell.paragraphs.at(-1), rest.paragraphs[0]];
  if (!last || !first || !runsOn(cell, rest)) return [...cell.paragraphs, ...rest.paragraphs];
  return [...cell.paragraphs.slice(0, -1), { ...last, text: `${last.text} ${first.text}` }, ...rest.paragraphs.slice(1)];
}
