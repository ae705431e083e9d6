import type { TableBlock } from '../../../../../documents/read/read-document.ts';

export interface GridCell {
  /** Paragraphs of the cell; of a covered place those of the cell that spans into it. */
  readonly paragraphs: readonly string[];
  readonly text: string;
  /** Where the text itself stands. */
  readonly row: number;
  readonly cell: number;
  /** The place is spanned into from a row above. */
  readonly covered: boolean;
  /** First grid column of the cell, and how many it takes. */
  readonly column: number;
  readonly span: number;
  readonly bold: boolean;
}

export interface GridRow {
  readonly index: number;
  /** One entry for every grid column; columns of one wide cell share it. */
  readonly places: readonly (GridCell | null)[];
  /** The cells from left to right, each once. */
  readonly cells: readonly GridCell[];
  readonly header: boolean;
  readonly page: number | null;
}

/** "nt", "-nt-", "Như trên", "//": the same as in the row above. */
const DITTO = /^[-–\s]*(?:n\/?t|như trên|[“”"]+|''|\/\/)[-–.\s]*$/iu;

/** Lays the cells of a table on its grid, so that a merged cell is seen in every row and column it spans. */
export function toGrid(table: TableBlock): GridRow[] {
  const rows: GridRow[] = [];
  table.rows.forEach((row, index) => {
    const places: (GridCell | null)[] = [];
    const cells: GridCell[] = [];
    row.cells.forEach((cell, at) => {
      const column = places.length;
      const isDitto = DITTO.test(cell.paragraphs.join('\n'));
      const above = cell.covered || isDitto ? (rows[index - 1]?.places[column] ?? null) : null;
      const own: GridCell = above
        ? { ...above, covered: cell.covered }
        : {
            paragraphs: cell.paragraphs,
            text: cell.paragraphs.join('\n'),
            row: index,
            cell: at,
            covered: false,
            column,
            span: cell.colSpan,
            bold: cell.bold,
          };
      cells.push(own);
      for (let i = 0; i < Math.max(1, cell.colSpan); i++) places.push(own);
    });
    while (places.length < table.columns) places.push(null);
    rows.push({ index, places, cells, header: row.header, page: row.page });
  });
  return rows;
}

export function textAt(row: GridRow, column: number): string {
  return row.places[column]?.text ?? '';
}
