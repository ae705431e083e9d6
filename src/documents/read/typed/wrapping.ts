/** Begins with a mark of a list item, a numbered heading or an article. */
export const STARTS_ITEM =
  /^\s*(?:[-–—+•*▪]\s|\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-zđ]|[IVX]{1,5})[.)]|(?:\d{1,2}|[IVX]{1,4})(?:\/\s?|\s?[-–]\s+)(?=\p{L})|(?:điều|chương|mục|phần|phụ lục)\s+[\dIVX]|nơi nhận)/iu;
const ENDS_SENTENCE = /[.;:!?…/”"]\s*$/u;

const firstWord = (line: string): number => (/^\s*\S+/u.exec(line)?.[0] ?? '').trim().length;

/**
 * The width at which the lines of a text were broken by a program, or null when a line is a paragraph. A text is taken
 * as broken when most lines followed by another one right below are so full that the next word had no place.
 */
export function wrapWidth(lines: readonly string[]): number | null {
  const lengths = lines
    .map((line) => line.trim().length)
    .filter((length) => length > 0)
    .sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.98)] ?? 0;
  if (lengths.length < 8 || width < 40 || width > 160) return null;
  let pairs = 0;
  let full = 0;
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    if (line.trim() === '' || next === undefined || next.trim() === '') return;
    pairs += 1;
    if (line.trim().length + 1 + firstWord(next) > width - 2) full += 1;
  });
  return pairs >= 5 && full >= pairs * 0.5 ? width : null;
}

/** Whether a line goes on in the next one, in a text broken at `width`. */
export function goesOn(line: string, next: string, width: number): boolean {
  if (line.trim().length + 1 + firstWord(next) <= width - 4) return false;
  return !(STARTS_ITEM.test(next) && ENDS_SENTENCE.test(line));
}
