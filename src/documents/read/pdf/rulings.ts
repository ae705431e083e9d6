import { getResolvedPDFJS } from 'unpdf';

/** [a, b, c, d, e, f] as in PDF. */
export type Matrix = readonly [number, number, number, number, number, number];

/** A horizontal or vertical line: `at` is its y or x, from `from` to `to` along the other axis. */
export interface Ruling {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Rulings {
  readonly horizontal: readonly Ruling[];
  readonly vertical: readonly Ruling[];
}

interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

const { OPS } = await getResolvedPDFJS();

/** Painting operators after which a path is visible. */
const STROKES = new Set<number>([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const FILLS = new Set<number>([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);

/** Thickest filled rectangle taken for a line, in points. */
const THICKEST = 4;
/** Shortest line that can bound a cell, in points. */
const SHORTEST = 6;
/** More lines than any page of tables has; drawings beyond it are not read as tables. */
const MOST_LINES = 20_000;

/** pdf.js numbers the steps of a path so. */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;

export function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

export function apply(m: Matrix, x: number, y: number): [number, number] {
  return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];
}

/** The straight lines painted on a page, strokes and thin filled rectangles alike, in the coordinates of `toView`. */
export function readRulings(operators: OperatorList, toView: Matrix): Rulings {
  const horizontal: Ruling[] = [];
  const vertical: Ruling[] = [];
  const stack: Matrix[] = [];
  let current = toView;
  const add = (x0: number, y0: number, x1: number, y1: number): void => {
    const [dx, dy] = [Math.abs(x1 - x0), Math.abs(y1 - y0)];
    if (dy <= 1.5 && dx >= SHORTEST) horizontal.push({ at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) });
    else if (dx <= 1.5 && dy >= SHORTEST) vertical.push({ at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) });
  };
  operators.fnArray.forEach((operator, i) => {
    const args = operators.argsArray[i];
    if (operator === OPS.save) stack.push(current);
    else if (operator === OPS.restore) current = stack.pop() ?? toView;
    else if (operator === OPS.transform) current = multiply(current, args as Matrix);
    else if (operator === OPS.paintFormXObjectBegin) {
      stack.push(current);
      const matrix = (args as [Matrix | null])[0];
      if (matrix) current = multiply(current, matrix);
    } else if (operator === OPS.paintFormXObjectEnd) current = stack.pop() ?? toView;
    else if (operator === OPS.constructPath && horizontal.length + vertical.length < MOST_LINES) {
      const [paint, [steps]] = args as [number, [ArrayLike<number> | null]];
      if (!steps) return;
      for (const outline of outlines(steps, current)) {
        if (STROKES.has(paint)) strokeLines(outline, add);
        if (FILLS.has(paint)) filledLine(outline, add);
      }
    }
  });
  return { horizontal, vertical };
}

type Point = readonly [number, number];
type AddLine = (x0: number, y0: number, x1: number, y1: number) => void;

/** The polygons of a path; null stands where a curve breaks one. */
function outlines(steps: ArrayLike<number>, matrix: Matrix): (Point | null)[][] {
  const found: (Point | null)[][] = [];
  let outline: (Point | null)[] = [];
  for (let i = 0; i < steps.length; ) {
    const step = steps[i]!;
    if (step === MOVE || step === LINE) {
      if (step === MOVE) {
        outline = [];
        found.push(outline);
      }
      outline.push(apply(matrix, steps[i + 1]!, steps[i + 2]!));
      i += 3;
    } else if (step === CURVE || step === QUADRATIC) {
      const length = step === CURVE ? 7 : 5;
      outline.push(null, apply(matrix, steps[i + length - 2]!, steps[i + length - 1]!));
      i += length;
    } else {
      const first = outline[0];
      if (first) outline.push(first);
      i += 1;
    }
  }
  return found;
}

function strokeLines(outline: readonly (Point | null)[], add: AddLine): void {
  for (let i = 1; i < outline.length; i += 1) {
    const [from, to] = [outline[i - 1], outline[i]];
    if (from && to) add(from[0], from[1], to[0], to[1]);
  }
}

/** A filled shape counts as a line when it is thin. */
function filledLine(outline: readonly (Point | null)[], add: AddLine): void {
  const points = outline.filter((point) => point !== null);
  if (points.length < 4 || points.length !== outline.length) return;
  const xs = points.map((point) => point[0]);
  const ys = points.map((point) => point[1]);
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (y1 - y0 <= THICKEST && x1 - x0 > y1 - y0) add(x0, (y0 + y1) / 2, x1, (y0 + y1) / 2);
  else if (x1 - x0 <= THICKEST && y1 - y0 > x1 - x0) add((x0 + x1) / 2, y0, (x0 + x1) / 2, y1);
}
