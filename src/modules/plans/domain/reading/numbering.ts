/** How an administrative document marks the places in it. */
export type MarkerKind =
  | 'part' // Phần thứ nhất, Phần I
  | 'appendix' // PHỤ LỤC
  | 'article' // Điều 1
  | 'letterHeading' // A.
  | 'roman' // I.
  | 'arabic' // 1.
  | 'multi' // 1.1.
  | 'parenthesis' // 1)
  | 'letter' // a)
  | 'star' // *
  | 'dash' // -
  | 'plus'; // +, •, ◦

export interface Marker {
  readonly kind: MarkerKind;
  /** "II", "1.2", "a", "1"; empty for bullets. */
  readonly label: string;
  /** Length of the marker with the blanks after it, in UTF-16 units of the text it was read from. */
  readonly length: number;
}

const WORDS: readonly [MarkerKind, RegExp][] = [
  ['part', /^(?:phần)\s+(?:thứ\s+)?(nhất|một|hai|ba|tư|bốn|năm|[ivx]+|\d+)\s*[.:\-–]?\s*/iu],
  ['appendix', /^(?:phụ\s+lục|phụ\s+biểu)(?:\s+(?:số\s+)?(\d{1,2}|[ivx]{1,4}|[a-d])(?![\p{L}\p{N}]))?\s*[.:\-–/]*\s*/iu],
  ['article', /^điều\s+(\d{1,3})\s*[.:]\s*/iu],
];
const NUMBERS: readonly [MarkerKind, RegExp][] = [
  ['roman', /^((?=[IVX])X{0,2}(?:IX|IV|V?I{0,3}))\s*(?:[./)](?!\d)|[-–:](?=\s))[-–]?\s*(?=\S|$)/u],
  ['roman', /^((?=[IVX])X{0,2}(?:IX|IV|V?I{0,3}))\s+(?=\p{Lu}{2,}[\s,-]*\p{Lu}{2})/u],
  ['multi', /^((?:[IVX]{1,4}|\d{1,2})(?:\.\d{1,2}){1,3})(?:[.)/:]\s*|\s+)(?!\d)/u],
  ['arabic', /^(\d{1,2})\s*(?:\.|\/(?!\d))\s*(?!\d)/u],
  ['arabic', /^(\d{1,2})\s*[-–]\s+(?=\p{Lu})/u],
  ['arabic', /^(\d{1,2})\s+(?=\p{Lu}\p{Ll}+(?:\s+\S+){0,7}:?$)/u],
  ['parenthesis', /^\(?(\d{1,2})\)\s*/u],
  ['letter', /^\(?([a-zđ]\d?)\)\s*/u],
  ['letter', /^([a-zđ](?:\.\d{1,2})?)[./]\s+/u],
  ['letterHeading', /^([A-HĐ])\s*[./)]\s*(?=\S)/u],
];
const BULLETS: readonly [MarkerKind, RegExp][] = [
  ['star', /^[*※❖✓✔➢►]+\s*(?=\S)/u],
  ['plus', /^(?:[+•●◦○▪■·∙‣\uf0b7]\s*|\.\s+)(?=\S)/u],
  ['dash', /^[-–—−]\s*(?=\S)/u],
];

/** The marker a text begins with, or null. "PHỤ LỤC" counts only as a heading, never in a running sentence. */
export function readMarker(text: string): Marker | null {
  for (const [kind, pattern] of WORDS) {
    const found = pattern.exec(text);
    if (found && isHeadingWord(kind, text, found[0].length)) return { kind, label: found[1] ?? '', length: found[0].length };
  }
  for (const [kind, pattern] of NUMBERS) {
    const found = pattern.exec(text);
    if (found && found[1] !== '') return { kind, label: found[1]!, length: found[0].length };
  }
  for (const [kind, pattern] of BULLETS) {
    const found = pattern.exec(text);
    if (found) return { kind, label: '', length: found[0].length };
  }
  return null;
}

function isHeadingWord(kind: MarkerKind, text: string, length: number): boolean {
  if (kind === 'article') return true;
  const rest = text.slice(length);
  const first = text.split(/\s/)[0]!;
  if (first === first.toUpperCase()) return true;
  return /^\p{Lu}/u.test(text) && (rest === '' || /^[\p{Lu}(\d"“]/u.test(rest));
}

const ORDER: Record<MarkerKind, number> = {
  part: 0,
  appendix: 0,
  letterHeading: 2,
  article: 3,
  roman: 3,
  arabic: 4,
  multi: 5,
  parenthesis: 7,
  letter: 8,
  star: 10,
  dash: 11,
  plus: 12,
};

/** How deep a marker stands: a greater depth stands inside a smaller one. "1.1" stands deeper than "1", "1.1.1" deeper still. */
export function depthOf(marker: Marker): number {
  if (marker.kind !== 'multi') return ORDER[marker.kind];
  const parts = marker.label.split('.');
  const roman = /^[IVX]/.test(marker.label);
  return roman ? ORDER.arabic + (parts.length - 2) : ORDER.multi + (parts.length - 2) * 0.5;
}
