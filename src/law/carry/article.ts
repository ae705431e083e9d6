import { cleanText } from '../../kernel/vi-text.ts';

const CLAUSE = String.raw`khoản [1-9]\d{0,2}[a-zđ]?`;
const POINT = String.raw`điểm [a-zđ]\d{0,2}`;
const ARTICLE = String.raw`Điều [1-9]\d{0,3}[a-zđ]?`;
const ANNEX = String.raw`Phụ lục(?: (?:số )?(?:[IVXLC]+|\d{1,2}))?`;
const FORM = String.raw`Mẫu (?:số )?\d{1,2}[a-zđ]?`;
const SECTION = String.raw`Mục [IVXLC\d]+(?:\.\d{1,2})*`;
const INNER = `(?: ${CLAUSE})?(?: ${POINT})?`;
const FIRST = `(?:${ARTICLE}|${SECTION})${INNER}|${ARTICLE} đến ${ARTICLE}|${ANNEX}(?: ${FORM})?`;
const NEXT = `${FIRST}|${CLAUSE}(?: ${POINT})?|${POINT}|${FORM}`;
const PLACE = new RegExp(`^(?:${FIRST})(?:, (?:${NEXT}))*$`);

/** How an article is to be written, in words for whoever fills in a worksheet. */
export const ARTICLE_FORMS = '“Điều 47”, “Điều 47 khoản 2 điểm a”, “Điều 47, Điều 48”, “Phụ lục, Mẫu 01”';

/**
 * A place in an instrument as the data of the law write it; blanks that cannot be seen are left out. Null for anything else: what
 * is entered claims that this place was read, so no other words may stand there.
 */
export function articleIn(text: string): string | null {
  const clean = cleanText(text);
  return PLACE.test(clean) ? clean : null;
}

/** Whether the text names an instrument by its number ("152/2025/NĐ-CP") or its kind: an article alone is asked for. */
export const namesInstrument = (text: string): boolean => /\d+\/\d{4}|Nghị định|Thông tư|Luật|Quyết định/i.test(text);
