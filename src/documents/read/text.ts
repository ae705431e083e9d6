/** Characters that are there for typesetting only: soft hyphen, zero-width, direction marks, byte order mark. */
const INVISIBLE =
  /\u00AD|\u034F|\u061C|\u180E|[\u200B-\u200F]|[\u202A-\u202E]|[\u2060-\u2064]|[\u2066-\u206F]|[\uFE00-\uFE0F]|\uFEFF/gu;
/** Control characters other than tab and line feed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/gu;
const LONE_SURROGATE = /\p{Cs}/gu;
const BLANKS = /[^\S\n]+/gu;

/**
 * NFC text without invisible and control characters; line ends as `\n`; tabs kept.
 * Everything a reader takes from a file passes through here once.
 */
export function cleanText(raw: string): string {
  return raw
    .replace(/\r\n?|[\u2028\u2029\u0085]/gu, '\n')
    .replace(INVISIBLE, '')
    .replace(CONTROL, '')
    .replace(LONE_SURROGATE, '')
    .normalize('NFC');
}

/** Runs of blanks (tabs too) become one blank, none stays at a line's ends; empty lines go. */
export function collapseBlanks(text: string): string {
  return text
    .replace(BLANKS, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** `collapseBlanks(cleanText(raw))` with line breaks turned into blanks too. */
export function oneLine(raw: string): string {
  return collapseBlanks(cleanText(raw)).replaceAll('\n', ' ');
}
