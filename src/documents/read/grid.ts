import { type DraftCell, type DraftParagraph, type DraftRow, EMPTY_CELL } from './draft.ts';

/** A cell as written in the file: it may stretch over columns and rows that are not written out. */
export interface WrittenCell {
  readonly paragraphs: readonly DraftParagraph[];
  readonly colSpan: number;
  readonly rowSpan: number;
}

export interface WrittenRow {
  readonly cells: readonly WrittenCell[];
  readonly header: boolean;
  readonly page: number | null;
}

/**
 * Lays written rows out on a grid as HTML defines it: a cell takes the next free place, cells of rows above cover
 * the places they stretch over, short rows are padded. Spans beyond `maxColumns` or the last row are cut.
 */
export function layOutGrid(written: readonly WrittenRow[], maxColumns: number): { columns: number; rows: DraftRow[] } {
  /** Per column: how many more rows the cell above covers, and how wide that cell is. */
  let hanging: { rows: number; width: number }[] = [];
  const laid: DraftCell[][] = [];
  let columns = 0;
  written.forEach((row, rowIndex) => {
    const cells: DraftCell[] = [];
    const next: typeof hanging = [];
    let at = 0;
    const takeCovered = (): void => {
      for (let above = hanging[at]; above && above.rows > 0; above = hanging[at]) {
        for (let i = 0; i < above.width; i += 1) next[at + i] = { rows: above.rows - 1, width: above.width };
        cells.push({ paragraphs: [], colSpan: above.width, rowSpan: 1, covered: true });
        at += above.width;
      }
    };
    for (const cell of row.cells) {
      takeCovered();
      if (at >= maxColumns) break;
      let width = 1;
      const wanted = Math.min(Math.max(1, Math.floor(cell.colSpan)), maxColumns - at);
      while (width < wanted && !((hanging[at + width]?.rows ?? 0) > 0)) width += 1;
      const rowSpan = Math.min(Math.max(1, Math.floor(cell.rowSpan)), written.length - rowIndex);
      for (let i = 0; i < width; i += 1) next[at + i] = { rows: rowSpan - 1, width };
      cells.push({ paragraphs: cell.paragraphs, colSpan: width, rowSpan, covered: false });
      at += width;
    }
    while (at < hanging.length) {
      takeCovered();
      if (at < hanging.length) {
        cells.push(EMPTY_CELL);
        at += 1;
      }
    }
    hanging = Array.from(next, (h) => h ?? { rows: 0, width: 1 });
    columns = Math.max(columns, at);
    laid.push(cells);
  });
  const rows = laid.map((cells, i) => ({ cells: pad(cells, columns), header: written[i]!.header, page: written[i]!.page }));
  return { columns, rows };
}

/** The row with empty cells added up to `columns`. */
function pad(cells: readonly DraftCell[], columns: number): DraftCell[] {
  const width = cells.reduce((sum, cell) => sum + cell.colSpan, 0);
  return [...cells, ...Array.from({ length: columns - width }, () => EMPTY_CELL)];
}
