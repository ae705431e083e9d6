import { type DraftParagraph, draftParagraph } from '../draft.ts';
import { MOTTO } from '../letterhead.ts';
import { type Line, lineText, type Segment, toLine } from './lines.ts';
import type { Piece } from './page.ts';
import { flowOf, toParagraphs } from './paragraphs.ts';

/** Lines `start` up to `end` that stand in two columns without being a table, as paragraphs. */
export interface TwoColumns {
  readonly end: number;
  readonly paragraphs: readonly DraftParagraph[];
}

/** How many lines a letterhead can have above and below the motto. */
const ABOVE = 6;
const BELOW = 8;

/**
 * The letterhead that begins at line `start`, the first of a page: agency and number on the left, motto, place and date
 * on the right. `end` counts from the first of all lines.
 */
export function findLetterhead(all: readonly Line[], start: number): TwoColumns | null {
  const lines = all.slice(start, start + ABOVE + BELOW);
  const motto = lines.slice(0, ABOVE + 2).findIndex((line) => MOTTO.test(lineText(line)));
  const at = lines[motto];
  if (!at) return null;
  const mottos = lines.slice(motto, motto + 3).flatMap((line) => line.segments.filter((segment) => MOTTO.test(segment.text)));
  const split = Math.min(...mottos.map(mottoStart)) - 2;
  // a motto that begins at the left edge has no agency beside it
  const beside = lines.slice(0, motto + BELOW).some((line) => line.page === at.page && line.x0 < split - 30);
  if (!Number.isFinite(split) || !beside) return null;
  const left: Line[] = [];
  const right: Line[] = [];
  let end = 0;
  for (const line of lines.slice(0, motto + BELOW)) {
    const crossing = line.segments.some((segment) => isAcross(segment, split));
    if (line.page !== at.page || (crossing && end > motto)) break;
    // text above belongs to what stands before an appendix's letterhead
    if (crossing && start > 0) return null;
    const [onLeft, onRight] = partition(line, split);
    if (onLeft) left.push(onLeft);
    if (onRight) right.push(onRight);
    end += 1;
    if (end <= motto) continue;
    // the title stands below, over both columns
    const next = lines[end];
    if (next && /^(?:kế hoạch|quyết định|chương trình|thông báo|báo cáo|hướng dẫn|tờ trình)/iu.test(lineText(next))) break;
  }
  return { end: start + end, paragraphs: [...oneByOne(left, 'left'), ...oneByOne(right, 'right')] };
}

/** Recipients on the left and the signer on the right, from the line with "Nơi nhận" on. */
export function findSignature(lines: readonly Line[], start: number): TwoColumns | null {
  const first = lines[start]!;
  const isRecipients = (line: Line | undefined): boolean => /^\W*nơi\s+nhận/iu.test(line?.segments[0]?.text ?? '');
  // the signer's first lines may stand a little higher than the recipients' one
  const at = lines.slice(start, start + 4).findIndex(isRecipients);
  const recipients = lines[start + at];
  if (at < 0 || !recipients || recipients.page !== first.page) return null;
  const above = lines.slice(start, start + at);
  if (above.some((line) => line.page !== first.page || line.x0 < recipients.segments[0]!.x1 + 40)) return null;
  const leftEdge = recipients.x0;
  const page = lines.slice(start).filter((line) => line.page === first.page);
  const rights = page.flatMap((line) => line.segments.filter((segment) => segment.x0 > leftEdge + 120));
  if (rights.length === 0) return null;
  const split = Math.min(...rights.map((segment) => segment.x0)) - 2;
  const left: Line[] = [];
  const right: Line[] = [];
  let end = start;
  for (const line of page) {
    const crossing = pieces(line).some((piece) => piece.x0 < split - 10 && piece.x1 > split + 10);
    if (crossing) break;
    const [onLeft, onRight] = partition(line, split);
    if (onLeft) left.push(onLeft);
    if (onRight) right.push(onRight);
    end += 1;
  }
  if (left.length === 0 || right.length === 0) return null;
  const flow = flowOf(left, split);
  return { end, paragraphs: [...toParagraphs(left, flow, { column: 'left' }), ...oneByOne(right, 'right')] };
}

const pieces = (line: Line): readonly Piece[] => line.segments.flatMap((segment) => segment.pieces);

/** Text over both columns: not a letterhead's line, unless its two sides stand too close to be told apart. */
function isAcross(segment: Segment, split: number): boolean {
  if (MOTTO.test(segment.text) || /^số\s*:.*ngày.*tháng/iu.test(segment.text)) return false;
  return segment.x0 < split - 25 && segment.x1 > split + 25;
}

/** Where the motto begins in a segment that may hold the agency's name before it. */
function mottoStart(segment: Segment): number {
  let before = MOTTO.exec(segment.text)?.index ?? 0;
  for (const piece of segment.pieces) {
    if (before < piece.text.length) return piece.x0 + ((piece.x1 - piece.x0) * before) / Math.max(1, piece.text.length);
    before -= piece.text.length;
  }
  return segment.x0;
}

/** The parts of a line left and right of the split. */
function partition(line: Line, split: number): [Line | null, Line | null] {
  const parts = pieces(line).flatMap((piece) => cutMotto(piece, split));
  const side = (own: readonly Piece[]): Line | null => (own.length === 0 ? null : toLine(own, line.page, line.y, line.size));
  const isLeft = (piece: Piece): boolean => (piece.x0 + piece.x1) / 2 < split;
  return [side(parts.filter(isLeft)), side(parts.filter((piece) => !isLeft(piece)))];
}

function cutMotto(piece: Piece, split: number): Piece[] {
  const at = MOTTO.exec(piece.text)?.index ?? 0;
  if (at === 0 || piece.x0 > split - 20) return [piece];
  return [
    { ...piece, text: piece.text.slice(0, at).trim(), x1: split - 1 },
    { ...piece, text: piece.text.slice(at), x0: split + 1 },
  ];
}

const oneByOne = (lines: readonly Line[], column: 'left' | 'right'): DraftParagraph[] =>
  lines.map((line) =>
    draftParagraph(lineText(line), {
      column,
      page: line.page,
      bold: line.segments.every((segment) => segment.bold),
      italic: line.segments.every((segment) => segment.italic),
      align: 'center',
    }),
  );
