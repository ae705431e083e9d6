/** A merged area; rows and columns from 0, both ends included. */
export interface MergedArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Reads "B2:D5"; null when it is no area. */
export function parseArea(reference: string): MergedArea | null {
  const match = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(reference);
  if (!match) return null;
  return {
    left: columnIndex(match[1]!),
    top: Number(match[2]) - 1,
    right: columnIndex(match[3]!),
    bottom: Number(match[4]) - 1,
  };
}

/**
 * Gives each cell of a merged area the value of its first cell, as a reader understands it: a unit's name merged over
 * the rows of its people belongs to each of them. Areas reach no further than the rows and columns there are.
 */
export function spreadMerged<T>(
  rows: ReadonlyArray<ReadonlyArray<T | null>>,
  areas: readonly MergedArea[],
): ReadonlyArray<ReadonlyArray<T | null>> {
  if (areas.length === 0) return rows;
  const result = rows.map((row) => [...row]);
  for (const { top, left, bottom, right } of areas) {
    const value = rows[top]?.[left] ?? null;
    if (value === null) continue;
    for (let row = top; row <= Math.min(bottom, rows.length - 1); row++) {
      const cells = result[row]!;
      for (let column = left; column <= Math.min(right, cells.length - 1); column++) cells[column] = value;
    }
  }
  return result;
}

/** "C" → 2. */
export function columnIndex(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
