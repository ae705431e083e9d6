/** Small helpers on Vietnamese text. Everything here is pure and works on NFC strings. */

/** Lower case, no diacritics, "đ" as "d", runs of blanks as one: the form in which key words are compared. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/\s+/g, ' ')
    .trim();
}

/** One blank for every run of blanks, trimmed. */
export function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Every letter is a capital (at least two letters). */
export function isUpperCase(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return letters.length >= 2 && letters === letters.toUpperCase();
}

export function startsLowerCase(text: string): boolean {
  return /^[\s"'“”‘’(]*\p{Ll}/u.test(text);
}

/** Drops blanks and the punctuation that only ends an item: "; . , :" and "./.". */
export function trimEnd(text: string): string {
  return text.replace(/(?:\s|\.\/\.|[.;,:])+$/u, '');
}

/** More opening than closing quotation marks: the quotation goes on in what follows. */
export function hasOpenQuotation(text: string): boolean {
  const opened = (text.match(/“/g) ?? []).length;
  const closed = (text.match(/”/g) ?? []).length;
  return opened > closed;
}

/** True when one of the folded phrases begins the folded text at a word boundary. */
export function beginsWith(folded: string, phrases: readonly string[]): boolean {
  return phrases.some(
    (phrase) => folded === phrase || (folded.startsWith(phrase) && !/[a-z0-9]/.test(folded[phrase.length] ?? '')),
  );
}

/** The words of a comma-separated list. */
export function listed(words: string): string[] {
  return words
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
