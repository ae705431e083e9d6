/** A tree as it travels: a row's parent is the nearest row above with a smaller depth. */
export interface DepthRow {
  readonly depth: number;
}
export interface Nested<R> {
  readonly row: R;
  readonly children: readonly Nested<R>[];
}

/** Builds the tree of rows that stand in reading order: `nest(verdict.rows)`. */
export function nest<R extends DepthRow>(rows: readonly R[]): readonly Nested<R>[] {
  const roots: { row: R; children: Nested<R>[] }[] = [];
  const open: { row: R; children: Nested<R>[] }[] = [];
  for (const row of rows) {
    const node = { row, children: [] };
    while (open.length > 0 && (open.at(-1)?.row.depth ?? 0) >= row.depth) open.pop();
    (open.at(-1)?.children ?? roots).push(node);
    open.push(node);
  }
  return roots;
}
