import type { Item, Line } from './lines.ts';
import { hasOpenQuotation, isUpperCase, startsLowerCase, wordCount } from './text.ts';

/** Words after which a sentence cannot end. */
const UNFINISHED =
  /(?:^|\s)(?:và|của|về|cho|với|số|theo|tại|các|những|trong|bằng|hoặc|do|để|là|được|từ|đến|ngày|tháng|năm|thi đua,|nâng|công|Kế|Luật|Nghị|Chỉ|Quyết|Thông)$/u;

/** "… ngày | 05/9": only a number goes on; "… quý cuối năm" is whole, and what follows is a line of its own. */
const NUMBER_EXPECTED = /(?:^|\s)(?:ngày|tháng|năm)$/u;

/**
 * Puts together what a page or a line end broke: a line without closing punctuation followed by one that goes on in
 * lower case, inside a quotation or inside a number. Markers and tables always begin something new.
 */
export function joinBroken(items: readonly Item[]): Item[] {
  const joined: Item[] = [];
  for (const item of items) {
    const last = joined.at(-1);
    if (item.kind === 'line' && last?.kind === 'line' && goesOn(last, item)) joined[joined.length - 1] = merged(last, item);
    else joined.push(item);
  }
  return joined;
}

function goesOn(before: Line, after: Line): boolean {
  if (after.heading !== null && after.heading !== before.heading) return false;
  const isPlain = before.marker === null && after.marker?.kind !== 'star';
  if (isPlain && before.column !== 'right' && after.column !== 'left' && isBlankToFill(before.text, after.text)) return true;
  if (before.column !== after.column || before.column !== null) return false;
  if (after.marker) return breaksInsideNumber(before, after);
  const text = before.text;
  if (/(?:[.!?:]|\.\/\.?)$/u.test(text) && !/(?:số|ngày)\s*:$/u.test(text) && !hasOpenQuotation(text)) return false;
  if (hasOpenQuotation(text) && wordCount(text) < 400) return true;
  if (isUpperCase(text))
    return (
      before.marker !== null &&
      isUpperCase(after.text) &&
      wordCount(after.text) <= 20 &&
      before.bold === after.bold &&
      before.marker.kind !== 'appendix'
    );
  if (startsLowerCase(after.text)) return !/^\(/.test(after.text) && !isOwnClause(before, after);
  if (/[-–,]$/u.test(text)) return wordCount(text) > 4 && !isUpperCase(after.text);
  if (NUMBER_EXPECTED.test(text) && !/^\d/.test(after.text)) return false;
  return UNFINISHED.test(text) && wordCount(text) > 6;
}

/** "Số:      /KH-…" and "ngày      tháng      năm …": the gap left for the pen looks like two columns. */
function isBlankToFill(before: string, after: string): boolean {
  return /(?:số\s*:?|ngày|tháng|năm|ngày\s+\d+|tháng\s+\d+)$/iu.test(before) && /^(?:[/-]|\d|ngày|tháng|năm)/iu.test(after);
}

/** "…; \n tổ chức …": after a semicolon a lower-case line of a list without markers still goes on with the sentence. */
function isOwnClause(before: Line, after: Line): boolean {
  return /^(?:tháng|quý)\s+\S+\s*:/iu.test(after.text) && !UNFINISHED.test(before.text);
}

/** "số 12/KH-\n- UBND" or "2021\n- 2025": what looks like a marker is part of a number. */
function breaksInsideNumber(before: Line, after: Line): boolean {
  return after.marker?.kind === 'dash' && /\d$/u.test(before.text) && /^\d{4}/u.test(after.text);
}

function merged(before: Line, after: Line): Line {
  const glue = /[\p{L}\d]-$/u.test(before.text) && /^\p{Lu}/u.test(after.text) ? '' : after.marker?.kind === 'dash' ? ' - ' : ' ';
  return { ...before, text: before.text + glue + after.text, continued: [...before.continued, after.source, ...after.continued] };
}
