/** Letters of the 8-bit code TCVN3 ("ABC") as they look when taken for Latin-1, and what they stand for. */
const CODED = 'µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô­õøö÷ùúýûüþ¡¢§£¤¥¦';
const LETTERS = 'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ';

const LETTER_OF = new Map([...CODED].map((code, i) => [code, [...LETTERS][i]!]));

/** Fonts whose text is coded in TCVN3: all are named ".Vn…". */
export function isTcvn3Font(font: string | null): boolean {
  return font !== null && /^\.vn/iu.test(font);
}

/** Unicode text of TCVN3 text read as Latin-1. Fonts ending in "H" print capitals for small letters. */
export function decodeTcvn3(text: string, font: string): string {
  const decoded = [...text].map((char) => LETTER_OF.get(char) ?? char).join('');
  return /H$/u.test(font) ? decoded.toLocaleUpperCase('vi') : decoded;
}

/**
 * True when text decoded as Latin-1 looks like Vietnamese in TCVN3: many of its code letters stand right after or
 * before ASCII letters, and few other non-ASCII characters do.
 */
export function looksLikeTcvn3(text: string): boolean {
  let coded = 0;
  let other = 0;
  for (const char of text) {
    if (char < '\u0080') continue;
    if (LETTER_OF.has(char)) coded += 1;
    else other += 1;
  }
  return coded >= 5 && coded > other * 4 && coded > text.length * 0.05;
}
