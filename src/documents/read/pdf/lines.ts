import type { Piece } from './page.ts';

/** A stretch of a line without a wide gap: one cell's line, or the whole line of a paragraph. */
export interface Segment {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly pieces: readonly Piece[];
}

export interface Line {
  readonly page: number;
  readonly y: number;
  readonly size: number;
  readonly x0: number;
  readonly x1: number;
  /** From left to right, at least one. */
  readonly segments: readonly Segment[];
}

/** A gap this wide, in font sizes, may part two columns; in a paragraph it is one blank like any other. */
const COLUMN_GAP = 0.85;
/** A gap this wide, in font sizes, is a blank between two words. */
const WORD_GAP = 0.13;

/** Groups pieces into lines from top to bottom. */
export function toLines(pieces: readonly Piece[], page: number): Line[] {
  const sorted = [...pieces].sort((a, b) => a.y - b.y || a.x0 - b.x0);
  const groups: { y: number; size: number; pieces: Piece[] }[] = [];
  for (const piece of sorted) {
    const last = groups.at(-1);
    const size = Math.max(piece.size, last?.size ?? 0);
    if (last && piece.y - last.y < 0.4 * size) {
      last.pieces.push(piece);
      // raised or lowered small print does not move the line
      if (piece.size > last.size) {
        last.y = piece.y;
        last.size = piece.size;
      }
    } else groups.push({ y: piece.y, size: piece.size, pieces: [piece] });
  }
  return groups.map((group) => toLine(group.pieces, page, group.y, group.size));
}

/** The line of pieces that stand at one height. */
export function toLine(pieces: readonly Piece[], page: number, y: number, size: number): Line {
  const sorted = [...pieces].sort((a, b) => a.x0 - b.x0);
  const segments: Segment[] = [];
  let open: Piece[] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const piece of sorted) {
    if (open.length > 0 && piece.x0 - right > COLUMN_GAP * size) {
      segments.push(toSegment(open));
      open = [];
    }
    open.push(piece);
    right = Math.max(right, piece.x1);
  }
  if (open.length > 0) segments.push(toSegment(open));
  return { page, y, size, segments, x0: segments[0]!.x0, x1: Math.max(...segments.map((segment) => segment.x1)) };
}

function toSegment(pieces: readonly Piece[]): Segment {
  let text = '';
  let right = pieces[0]!.x1;
  pieces.forEach((piece, i) => {
    const apart = i > 0 && piece.x0 - right > WORD_GAP * piece.size;
    text += (apart && !text.endsWith(' ') ? ' ' : '') + piece.text;
    right = Math.max(right, piece.x1);
  });
  // a font without Vietnamese letters borrows them from another one, whose weight tells nothing
  const plain = pieces.filter((piece) => /[A-Za-z0-9]/u.test(piece.text));
  const told = plain.length > 0 ? plain : pieces;
  return {
    text: joinSplitSyllables(text.replace(/\s+/gu, ' ').trim()),
    x0: pieces[0]!.x0,
    x1: right,
    bold: told.every((piece) => piece.bold),
    italic: told.every((piece) => piece.italic),
    pieces,
  };
}

/** The text of a line, its gaps as blanks. */
export const lineText = (line: Line): string => line.segments.map((segment) => segment.text).join(' ');

/** The text of lines that follow each other; one ending in a hyphen inside a word ("34-" / "CT/TW") takes no blank. */
export function joinTexts(lines: readonly Line[]): string {
  return lines.map(lineText).reduce((text, next) => text + (/[\p{L}\d]-$/u.test(text) ? '' : ' ') + next);
}

const SPLIT_SYLLABLE =
  /(?<=^|[\s(“"])(ngh|ng|nh|ch|gh|kh|ph|qu|th|tr|[bcdđghklmnprstvx]) (?=[aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ])/gu;

/** Some programs print "thi đ ua": a consonant alone before a vowel is no word in Vietnamese, so the two belong together. */
function joinSplitSyllables(text: string): string {
  return text.replace(SPLIT_SYLLABLE, '$1');
}
