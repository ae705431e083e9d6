/** Control characters but tab and line breaks, halves of a pair, and the two places that are no characters. */
const UNREADABLE = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/**
 * Text without what nobody can read or has meant to type. Neither a database nor a Word or Excel file can hold these
 * characters, so they are left out where text comes in; a page or column break becomes a blank.
 */
export function readableText(text: string): string {
  return text.replace(/[\v\f]/g, ' ').replace(UNREADABLE, '');
}

/** Unicode NFC, runs of blanks (also no-break and zero-width ones) as one blank, none at the ends, nothing unreadable. */
export function cleanText(text: string): string {
  return readableText(text)
    .normalize('NFC')
    .replace(/\u200b|\u200c|\u200d|\u2060|\ufeff/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Letters that Unicode does not take apart: what one types for them on a plain keyboard. */
const PLAIN: Readonly<Record<string, string>> = { đ: 'd', ð: 'd', ø: 'o', ł: 'l', æ: 'ae', œ: 'oe', ß: 'ss' };

/** What is compared when searching: lower case, no diacritics, đ as d, blanks collapsed. "Đặng  Thị Ánh" → "dang thi anh". */
export function searchKey(text: string): string {
  return cleanText(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[đðøłæœß]/g, (letter) => PLAIN[letter]!);
}

/** Vietnamese people are called by the last word of the full name. "Nguyễn Thị Ngọc Ánh" → "Ánh". */
export function givenName(fullName: string): string {
  return nameParts(fullName).given;
}

export interface NameParts {
  /** Tên. */
  readonly given: string;
  /** Họ; empty for a name of one word. */
  readonly family: string;
  /** Đệm; may be empty or several words. */
  readonly middle: string;
}

/** "Nguyễn Thị Ngọc Ánh" → tên Ánh, họ Nguyễn, đệm Thị Ngọc. */
export function nameParts(fullName: string): NameParts {
  const words = cleanText(fullName).split(' ');
  const given = words.pop() ?? '';
  const family = words.shift() ?? '';
  return { given, family, middle: words.join(' ') };
}
