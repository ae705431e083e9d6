import { type DraftParagraph, draftParagraph } from '../draft.ts';
import { STARTS_ITEM } from '../typed/wrapping.ts';
import { joinTexts, type Line, lineText } from './lines.ts';

/** Where the lines of a flow begin and end on the page, in points. */
export interface Flow {
  readonly left: number;
  readonly right: number;
  /** Distance of two lines of one paragraph, in font sizes. */
  readonly leading: number;
}

const ENDS_SENTENCE = /[.;:!?…/”"]\s*$/u;
const ITEM_NUMBER = /^(\d{1,2}|[a-eghik-vxyđ])([.)])\s/u;
const STARTS_LOWER = /^[\p{Ll}(,;.)”"]/u;
const BULLET = /^[•▪●○■□◦‣➢➔✓❖\uF0B7\uF0A7\uF0D8\uF0FC\uF076]\s/u;

/**
 * Bounds and leading of lines that make one column on a page of the given width; the leading is the most frequent
 * distance. The left bound is the outermost place at which many lines begin, as a letterhead may reach out further.
 */
export function flowOf(lines: readonly Line[], pageWidth: number): Flow {
  const plain = lines.filter((line) => line.segments.length === 1);
  const body = plain.length < 5 ? lines : plain;
  const begins = body.map((line) => line.x0).sort((a, b) => a - b);
  const left = begins[Math.floor(begins.length * 0.05)] ?? 0;
  // a page of short lines only still has its margins, about as wide on the right as on the left
  const right = Math.max(pageWidth - left - 20, ...body.map((line) => line.x1));
  const counts = new Map<number, number>();
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    if (!next || next.page !== line.page || next.y <= line.y) return;
    const ratio = Math.round(((next.y - line.y) / Math.max(line.size, next.size)) * 20) / 20;
    if (ratio < 3) counts.set(ratio, (counts.get(ratio) ?? 0) + 1);
  });
  const [leading] = [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [1.2, 0] as [number, number]);
  return { left, right, leading };
}

/** Joins the lines of a flow to paragraphs. */
export function toParagraphs(lines: readonly Line[], flow: Flow, over: Partial<DraftParagraph> = {}): DraftParagraph[] {
  const paragraphs: Line[][] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (open && !startsParagraph(open, line, flow)) open.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs.map((group) => ({ ...toParagraph(group, flow), ...over }));
}

function toParagraph(lines: readonly Line[], flow: Flow): DraftParagraph {
  const segments = lines.flatMap((line) => line.segments);
  return draftParagraph(joinTexts(lines), {
    bold: segments.every((segment) => segment.bold),
    italic: segments.every((segment) => segment.italic),
    align: lines.every((line) => isCentred(line, flow)) ? 'center' : lines.every((line) => isRight(line, flow)) ? 'right' : null,
    page: lines[0]!.page,
  });
}

const isCentred = (line: Line, flow: Flow): boolean =>
  line.x0 > flow.left + 12 && Math.abs(line.x0 + line.x1 - flow.left - flow.right) < 16;

const isRight = (line: Line, flow: Flow): boolean => line.x1 > flow.right - 6 && line.x0 > (flow.left + flow.right) / 2;

/** Whether the line begins a paragraph after those of `open`. */
function startsParagraph(open: readonly Line[], line: Line, flow: Flow): boolean {
  const last = open.at(-1)!;
  const [before, text] = [lineText(last), lineText(line)];
  const samePage = last.page === line.page;
  const lower = STARTS_LOWER.test(text);
  const ended = ENDS_SENTENCE.test(before);
  if (Math.abs(last.size - line.size) > 0.12 * Math.max(last.size, line.size)) return true;
  const distance = samePage ? (line.y - last.y) / Math.max(last.size, line.size) : flow.leading;
  const wide = distance > flow.leading * 1.22 + 0.02;
  if (isCentred(last, flow) && isCentred(line, flow)) {
    return wide || last.x1 - last.x0 < 0.55 * (flow.right - flow.left) || isBold(last) !== isBold(line) || /[;.:]$/u.test(text);
  }
  // the width of a word is an estimate, so a sentence going on right below outweighs a little room left
  const nearlyFull = last.x1 > flow.right - 0.15 * (flow.right - flow.left);
  const runsOn = !ended && !wide && (lower || (/^\d/u.test(text) && !STARTS_ITEM.test(text)));
  if (!isFull(last, line, flow) && !(nearlyFull && runsOn)) return true;
  if (isNextItem(lineText(open[0]!), text)) return true;
  if (BULLET.test(text) || (STARTS_ITEM.test(text) && (ended || wide || line.x0 > last.x0 + 6))) return true;
  if (wide && (ended || !lower)) return true;
  if (isBold(last) && !isBold(line) && !lower && ended) return true;
  const deeper = line.x0 > last.x0 + 6 && line.x0 > flow.left + 6;
  const hanging = STARTS_ITEM.test(lineText(open[0]!)) && open.length === 1;
  return deeper && !hanging && (ended || !lower);
}

const isBold = (line: Line): boolean => line.segments.every((segment) => segment.bold);

/** True when both begin with a number or letter of the same kind and the second one is the next: "1." and "2.", "a)" and "b)". */
function isNextItem(first: string, text: string): boolean {
  const [a, b] = [ITEM_NUMBER.exec(first), ITEM_NUMBER.exec(text)];
  if (!a || !b || a[2] !== b[2]) return false;
  const order = (mark: string): number => (/^\d/u.test(mark) ? Number(mark) : 'abcdđeghiklmnopqrstuvxy'.indexOf(mark));
  return order(b[1]!) === order(a[1]!) + 1;
}

/** True when the next line's first word had no place at the end of this one. */
function isFull(line: Line, next: Line, flow: Flow): boolean {
  const text = lineText(next);
  const word = (/^\S+/u.exec(text)?.[0].length ?? 0) / Math.max(1, text.length);
  return line.x1 + 0.2 * line.size + word * (next.x1 - next.x0) > flow.right - 0.2 * line.size;
}
