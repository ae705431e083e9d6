/** Rows of text by column id. Everything typed is text until the server reads it. */
export type GridRow = Readonly<Record<string, string>>;

export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Two opposite corners; `head` is the cell with the cursor. */
export interface Selection {
  readonly anchor: Cell;
  readonly head: Cell;
}

export interface Box {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const boxOf = ({ anchor, head }: Selection): Box => ({
  top: Math.min(anchor.row, head.row),
  left: Math.min(anchor.column, head.column),
  bottom: Math.max(anchor.row, head.row),
  right: Math.max(anchor.column, head.column),
});

export const at = (row: number, column: number): Selection => ({ anchor: { row, column }, head: { row, column } });

/** The cell `down` and `right` of one, kept inside of the grid. */
export const moved = ({ row, column }: Cell, down: number, right: number, rows: number, columns: number): Cell => ({
  row: Math.max(0, Math.min(rows - 1, row + down)),
  column: Math.max(0, Math.min(columns - 1, column + right)),
});

/** Tab order: to the right, then the beginning of the next row; backwards likewise. */
export function tabbed({ row, column }: Cell, back: boolean, rows: number, columns: number): Cell | undefined {
  const place = row * columns + column + (back ? -1 : 1);
  return place < 0 || place >= rows * columns ? undefined : { row: Math.floor(place / columns), column: place % columns };
}

const emptyRow: GridRow = {};

/** Sets one cell. Rows beyond the last are added. */
export function setCell(
  rows: readonly GridRow[],
  { row, column }: Cell,
  columns: readonly string[],
  value: string,
): readonly GridRow[] {
  const name = columns[column];
  if (name === undefined || (rows[row]?.[name] ?? '') === value) return rows;
  const next = [...rows];
  while (next.length <= row) next.push(emptyRow);
  next[row] = { ...next[row], [name]: value };
  return next;
}

/** What a pasted block changes: the rows after, and the box it covers. Cells beyond the last column or of `fixed` columns are left out. */
export function pasteBlock(
  rows: readonly GridRow[],
  selection: Selection,
  columns: readonly string[],
  block: readonly (readonly string[])[],
  limits: { readonly maxRows: number; readonly fixed: ReadonlySet<string> },
): { readonly rows: readonly GridRow[]; readonly box: Box; readonly dropped: number } {
  const { top, left, bottom, right } = boxOf(selection);
  // One copied cell fills the whole selection, as in a spreadsheet.
  const single = block.length === 1 && block[0]?.length === 1 ? block[0][0]! : undefined;
  const filled =
    single === undefined
      ? block
      : Array.from({ length: bottom - top + 1 }, () => Array.from({ length: right - left + 1 }, () => single));
  const next = [...rows];
  let dropped = 0;
  filled.forEach((line, down) => {
    const row = top + down;
    if (row >= limits.maxRows) {
      dropped += 1;
      return;
    }
    while (next.length <= row) next.push(emptyRow);
    const changed: Record<string, string> = { ...next[row] };
    line.forEach((value, along) => {
      const name = columns[left + along];
      if (name !== undefined && !limits.fixed.has(name)) changed[name] = value.trim();
    });
    next[row] = changed;
  });
  const width = Math.max(1, ...filled.map((line) => line.length));
  return {
    rows: next,
    box: {
      top,
      left,
      bottom: Math.min(limits.maxRows, top + filled.length) - 1,
      right: Math.min(columns.length, left + width) - 1,
    },
    dropped,
  };
}

/** Empties the cells of a box. */
export function clearBox(
  rows: readonly GridRow[],
  box: Box,
  columns: readonly string[],
  fixed: ReadonlySet<string>,
): readonly GridRow[] {
  const names = columns.slice(box.left, box.right + 1).filter((name) => !fixed.has(name));
  return rows.map((row, place) =>
    place < box.top || place > box.bottom ? row : { ...row, ...Object.fromEntries(names.map((name) => [name, ''])) },
  );
}

export const copyBox = (rows: readonly GridRow[], box: Box, columns: readonly string[]): string[][] =>
  rows.slice(box.top, box.bottom + 1).map((row) => columns.slice(box.left, box.right + 1).map((name) => row[name] ?? ''));

/** Rows in which something stands; the empty ones at the end are only an offer to write. */
export const writtenRows = (rows: readonly GridRow[]): readonly GridRow[] =>
  rows.filter((row) => Object.values(row).some((value) => value.trim() !== ''));
