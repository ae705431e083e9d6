import { cleanText, nameParts } from './vi-text.ts';

/**
 * Keys whose order by code unit is the Vietnamese dictionary order, since the database cannot sort Vietnamese itself
 * (its collation `vi` gives root order). A key holds only 0–9 and a–z, so any database collation sorts it alike.
 *
 * As in the Unicode Collation Algorithm with CLDR's `vi` rules, three levels are written one after another:
 *   1. letters: blank < punctuation < digits < a ă â b c d đ e ê f g h i j k l m n o ô ơ p q r s t u ư v w x y z < other scripts;
 *   2. tones (ngang, huyền, hỏi, ngã, sắc, nặng), then foreign marks;
 *   3. small letters before capitals.
 * The separator between levels is lower than any weight, so that a prefix comes first ("an" before "anh").
 */
const ORDER = ` _-–—,;:!?.·'"«»()[]{}§@*/\\&#%•\`^°+±÷×<=>|~$£₫€0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz`;

const LETTER_WEIGHTS = new Map([...ORDER].map((letter, index) => [letter, (index + 1).toString(36).padStart(2, '0')]));
const SEPARATOR = '00';

const BREVE = '\u0306';
const CIRCUMFLEX = '\u0302';
const HORN = '\u031b';
/** Marks that make another letter of the alphabet, not another tone of the same one. */
const OWN_LETTERS: Readonly<Record<string, string>> = {
  [`a${BREVE}`]: 'ă',
  [`a${CIRCUMFLEX}`]: 'â',
  [`e${CIRCUMFLEX}`]: 'ê',
  [`o${CIRCUMFLEX}`]: 'ô',
  [`o${HORN}`]: 'ơ',
  [`u${HORN}`]: 'ư',
};
/** Weight of a letter itself at the second level; marks follow as further weights. */
const NO_MARK = '1';
/** Curly quotation marks differ from straight ones at the second level only. */
const QUOTES: Readonly<Record<string, { readonly base: string; readonly weight: string }>> = {
  '‘': { base: "'", weight: '2' },
  '’': { base: "'", weight: '3' },
  '“': { base: '"', weight: '2' },
  '”': { base: '"', weight: '3' },
};
/** Huyền, hỏi, ngã, sắc, nặng, then the marks of foreign names in the order of the Unicode root collation. */
const MARK_WEIGHTS = new Map(
  [...'\u0300\u0309\u0303\u0301\u0323\u0306\u0302\u030c\u030a\u0308\u030b\u0307\u0338\u0328\u0327\u0304\u031b'].map(
    (mark, index) => [mark, (index + 4).toString(36)],
  ),
);
const UNKNOWN_MARK = 'z';
/** Foreign letters without a Unicode decomposition, as the letters and marks they sort like. */
const FOREIGN: Readonly<Record<string, string>> = { ð: 'd\u0338', ø: 'o\u0338', ł: 'l\u0338', æ: 'ae', œ: 'oe', ß: 'ss' };

/** Key of a text. Blanks are collapsed first; equal keys mean equal texts but for that. */
export function sortKey(text: string): string {
  let letters = '';
  let marks = '';
  let cases = '';
  for (const { base, rest, capital } of characters(cleanText(text))) {
    const quote = QUOTES[base];
    letters += weightOf(quote?.base ?? base);
    marks += quote?.weight ?? NO_MARK;
    cases += capital ? '2' : '1';
    for (const mark of rest) {
      marks += MARK_WEIGHTS.get(mark) ?? UNKNOWN_MARK;
      cases += '1';
    }
  }
  // Trailing lowest weights say nothing once the first level is equal.
  return `${letters}${SEPARATOR}${marks.replace(/1+$/, '')}0${cases.replace(/1+$/, '')}`;
}

/** Key for lists of people: by tên, then họ, then đệm, as Vietnamese lists are kept. */
export function personSortKey(fullName: string): string {
  const { given, family, middle } = nameParts(fullName);
  return [given, family, middle].map(sortKey).join(SEPARATOR);
}

function weightOf(base: string): string {
  return LETTER_WEIGHTS.get(base) ?? `z${base.codePointAt(0)!.toString(36).padStart(4, '0')}`;
}

interface Character {
  /** Lower-case letter of the alphabet, or any other character. */
  readonly base: string;
  /** Tones and foreign marks on it. */
  readonly rest: readonly string[];
  readonly capital: boolean;
}

function* characters(text: string): Generator<Character> {
  for (const [cluster] of text.normalize('NFD').matchAll(/\P{Mn}\p{Mn}*|\p{Mn}+/gu)) {
    const lower = cluster.toLowerCase();
    const [first, ...marks] = [...lower.replace(/[ðøłæœß]/g, (letter) => FOREIGN[letter]!)];
    const capital = lower !== cluster;
    const own = marks.findIndex((mark) => `${first}${mark}` in OWN_LETTERS);
    const base = own < 0 ? first! : OWN_LETTERS[`${first}${marks[own]}`]!;
    const rest = own < 0 ? marks : marks.filter((_, index) => index !== own);
    yield { base, rest: rest.filter(isMark), capital };
    for (const letter of rest) if (!isMark(letter)) yield { base: letter, rest: [], capital };
  }
}

function isMark(character: string): boolean {
  return /\p{Mn}/u.test(character);
}
