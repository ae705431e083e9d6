import type { DraftCell, DraftRow } from '../draft.ts';
import { layOutGrid, type WrittenCell } from '../grid.ts';
import { flowOf, toParagraphs } from './cell-text.ts';
import { toLines } from './lines.ts';
import type { PdfPage, Piece } from './page.ts';
import type { Ruling, Rulings } from './rulings.ts';

/** A table drawn with lines, where it stands on its page. */
export interface RuledTable {
  readonly page: number;
  readonly top: number;
  readonly bottom: number;
  /** The x of the column borders, from left to right. */
  readonly xs: readonly number[];
  readonly columns: number;
  readonly rows: readonly DraftRow[];
}

/** Lines closer than this are one, in points. */
const NEAR = 3;

interface Box {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly horizontal: readonly Ruling[];
  readonly vertical: readonly Ruling[];
}

/** The drawn tables of a page and the pieces that stand outside of them. */
export function findRuledTables(page: PdfPage, maxColumns: number): { tables: RuledTable[]; rest: Piece[] } {
  const tables: RuledTable[] = [];
  let rest: Piece[] = [...page.pieces];
  for (const box of findBoxes(page.rulings)) {
    if (box.xs.length - 1 > maxColumns) continue;
    const [left, right, top, bottom] = [box.xs[0]!, box.xs.at(-1)!, box.ys[0]!, box.ys.at(-1)!];
    const inside = (piece: Piece): boolean => {
      const [x, y] = [(piece.x0 + piece.x1) / 2, piece.y - piece.size * 0.3];
      return x > left - NEAR && x < right + NEAR && y > top - 1 && y < bottom + 1;
    };
    const pieces = rest.filter(inside).flatMap((piece) => splitAtBorders(piece, box));
    if (pieces.length === 0) continue;
    rest = rest.filter((piece) => !inside(piece));
    tables.push({ page: page.number, top, bottom, xs: box.xs, ...readCells(box, pieces, page.number, maxColumns) });
  }
  return { tables, rest };
}

/** Groups of crossing lines that form at least two columns and two rows, or two rows in all. */
function findBoxes(rulings: Rulings): Box[] {
  const horizontal = joinCollinear(rulings.horizontal);
  const vertical = joinCollinear(rulings.vertical);
  const group = new Map<Ruling, number>();
  let groups = 0;
  for (const start of vertical) {
    if (group.has(start)) continue;
    groups += 1;
    const pending: [Ruling, boolean][] = [[start, true]];
    group.set(start, groups);
    for (let next = pending.pop(); next; next = pending.pop()) {
      const [line, isVertical] = next;
      for (const other of isVertical ? horizontal : vertical) {
        if (group.has(other) || !cross(line, other)) continue;
        group.set(other, groups);
        pending.push([other, !isVertical]);
      }
    }
  }
  const boxes: Box[] = [];
  for (let id = 1; id <= groups; id += 1) {
    const hs = horizontal.filter((line) => group.get(line) === id);
    const vs = vertical.filter((line) => group.get(line) === id);
    if (hs.length < 2 || vs.length === 0) continue;
    const ends = [Math.min(...hs.map((line) => line.from)), Math.max(...hs.map((line) => line.to))];
    const xs = cluster([...vs.map((line) => line.at), ...ends]);
    const ys = cluster([...hs.map((line) => line.at), ...vs.flatMap((line) => [line.from, line.to])]);
    // one frame around everything is an ornament, and one column is no table
    if (xs.length > 2 && ys.length > 1) boxes.push({ xs, ys, horizontal: hs, vertical: vs });
  }
  return boxes.sort((a, b) => a.ys[0]! - b.ys[0]!);
}

const cross = (line: Ruling, other: Ruling): boolean =>
  other.at > line.from - NEAR && other.at < line.to + NEAR && line.at > other.from - NEAR && line.at < other.to + NEAR;

/** Positions with those closer than `NEAR` made one; sorted. */
function cluster(positions: readonly number[]): number[] {
  const sorted = [...positions].sort((a, b) => a - b);
  const found: number[] = [];
  for (const position of sorted) if (found.length === 0 || position - found.at(-1)! > NEAR) found.push(position);
  return found;
}

/** Lines on top of each other or in a row become one. */
function joinCollinear(lines: readonly Ruling[]): Ruling[] {
  const sorted = [...lines].sort((a, b) => Math.round(a.at / 2) - Math.round(b.at / 2) || a.from - b.from);
  const joined: Ruling[] = [];
  for (const line of sorted) {
    const last = joined.at(-1);
    if (last && Math.abs(last.at - line.at) <= 2 && line.from <= last.to + NEAR) {
      joined[joined.length - 1] = { at: last.at, from: last.from, to: Math.max(last.to, line.to) };
    } else joined.push(line);
  }
  return joined;
}

/** A piece running over a drawn column border is really two, parted at the blank nearest to it. */
function splitAtBorders(piece: Piece, box: Box): Piece[] {
  const y = piece.y - piece.size * 0.3;
  const border = box.vertical.find((line) => line.at > piece.x0 + 4 && line.at < piece.x1 - 4 && line.from < y && line.to > y);
  if (!border) return [piece];
  const wanted = ((border.at - piece.x0) / (piece.x1 - piece.x0)) * piece.text.length;
  let cut = -1;
  for (let i = piece.text.indexOf(' '); i >= 0; i = piece.text.indexOf(' ', i + 1)) {
    if (cut < 0 || Math.abs(i - wanted) < Math.abs(cut - wanted)) cut = i;
  }
  if (cut <= 0 || cut >= piece.text.length - 1) return [piece];
  const left = { ...piece, text: piece.text.slice(0, cut), x1: border.at - 1 };
  return [left, ...splitAtBorders({ ...piece, text: piece.text.slice(cut + 1), x0: border.at + 1 }, box)];
}

function readCells(box: Box, pieces: readonly Piece[], page: number, maxColumns: number): { columns: number; rows: DraftRow[] } {
  const [columns, rows] = [box.xs.length - 1, box.ys.length - 1];
  const area = mergedAreas(box, columns, rows);
  const content = new Map<number, Piece[]>();
  for (const piece of pieces) {
    const column = place(box.xs, (piece.x0 + piece.x1) / 2);
    const row = place(box.ys, piece.y - piece.size * 0.3);
    const id = area[row * columns + column]!;
    content.set(id, [...(content.get(id) ?? []), piece]);
  }
  const written = Array.from({ length: rows }, (_, row) => {
    const cells: WrittenCell[] = [];
    for (let column = 0; column < columns; column += 1) {
      const id = area[row * columns + column]!;
      if (id !== row * columns + column) continue;
      let colSpan = 1;
      while (column + colSpan < columns && area[id + colSpan] === id) colSpan += 1;
      let rowSpan = 1;
      while (row + rowSpan < rows && area[id + rowSpan * columns] === id) rowSpan += 1;
      const lines = toLines(content.get(id) ?? [], page);
      const paragraphs = lines.length === 0 ? [] : toParagraphs(lines, flowOf(lines, box.xs[column]!, box.xs[column + colSpan]!));
      cells.push({ paragraphs, colSpan, rowSpan });
    }
    return { cells, header: false, page };
  });
  const laid = layOutGrid(written, maxColumns);
  return {
    columns: laid.columns,
    rows: laid.rows.filter((row) => row.cells.some(hasText) || row.cells.some((cell) => cell.rowSpan > 1 || cell.covered)),
  };
}

const hasText = (cell: DraftCell): boolean => cell.paragraphs.length > 0;

/** Index of the interval in which the position lies. */
function place(borders: readonly number[], position: number): number {
  let at = 0;
  while (at < borders.length - 2 && position >= borders[at + 1]!) at += 1;
  return at;
}

/**
 * For every grid place the index of the first place of the cell it belongs to. Places with no drawn border between
 * them are one cell, as far as they form a rectangle.
 */
function mergedAreas(box: Box, columns: number, rows: number): number[] {
  const area = Array.from({ length: columns * rows }, (_, i) => i);
  const closedRight = (row: number, column: number): boolean =>
    isDrawn(box.vertical, box.xs[column + 1]!, box.ys[row]!, box.ys[row + 1]!);
  const closedBelow = (row: number, column: number): boolean =>
    isDrawn(box.horizontal, box.ys[row + 1]!, box.xs[column]!, box.xs[column + 1]!);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const id = row * columns + column;
      if (area[id] !== id) continue;
      let width = 1;
      while (column + width < columns && area[id + width] === id + width && !closedRight(row, column + width - 1)) width += 1;
      let height = 1;
      const opensDown = (): boolean =>
        Array.from({ length: width }, (_, i) => !closedBelow(row + height - 1, column + i)).every(Boolean);
      while (row + height < rows && opensDown()) height += 1;
      for (let r = 0; r < height; r += 1) for (let c = 0; c < width; c += 1) area[id + r * columns + c] = id;
    }
  }
  return area;
}

/** Whether lines at that position cover most of the stretch. */
function isDrawn(lines: readonly Ruling[], at: number, from: number, to: number): boolean {
  let covered = 0;
  for (const line of lines) {
    if (Math.abs(line.at - at) <= NEAR) covered += Math.max(0, Math.min(line.to, to) - Math.max(line.from, from));
  }
  return covered > 0.6 * (to - from);
}
