import { cleanText, searchKey } from '../../../kernel/vi-text.ts';

/** What an award is found by. */
export interface Named {
  readonly label: string;
  /** Its name before or after the day asked about. */
  readonly otherLabel: string | null;
}

/** Who gives it, where people say that instead of the level that is in the name. */
const GIVERS: readonly (readonly [inName: string, said: string])[] = [
  ['cap tinh', 'Chủ tịch Ủy ban nhân dân tỉnh'],
  ['bo, ban, nganh', 'Bộ trưởng'],
];
const RANKS: Readonly<Record<string, string>> = { '1': 'nhat', '2': 'nhi', '3': 'ba', i: 'nhat', ii: 'nhi', iii: 'ba' };
/** Left out by those who write short: Cờ TĐCP, bằng khen Thủ tướng. */
const SMALL = new Set(['cua', 'cap', 'va']);

const LETTERS = /\p{L}+|\d+/gu;
const marked = (text: string): readonly string[] => cleanText(text).toLowerCase().match(LETTERS) ?? [];
/** Chiến sĩ and chiến sỹ are one. */
const plain = (word: string): string => searchKey(word).replaceAll('y', 'i');

interface Looked {
  readonly marked: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  /** Names as words between blanks, for a phrase. */
  readonly names: readonly string[];
  /** Initials of each whole name. */
  readonly whole: ReadonlySet<string>;
  /** Initials of neighbouring words. */
  readonly initials: ReadonlySet<string>;
}

/**
 * Awards that fit what somebody typed, in the order given: words in any order, with or without marks, abbreviations by initials
 * (CSTĐCS, HCLĐ3), former names. The closest sense wins: where the whole phrase or the whole abbreviation is somebody's name, what
 * only has the same words is left out; what is typed by half is tried last. All of them for an empty text.
 */
export function findAwards<T extends Named>(awards: readonly T[], text: string): readonly T[] {
  const typed = marked(text);
  if (typed.length === 0) return awards;
  const words = typed.map((word) => (typed.length > 1 || /\d/.test(word) ? (RANKS[word] ?? plain(word)) : plain(word)));
  const phrase = ` ${words.join(' ')} `;
  const asked = words.map((word, i) => ({ word, as: typed[i]! })).filter(({ word }) => !SMALL.has(word));
  const senses: readonly ((one: Looked) => boolean)[] = [
    ({ whole }) => words.length === 1 && whole.has(words[0]!),
    ({ names }) => words.length > 1 && names.some((name) => name.includes(phrase)),
    (one) => asked.every(({ as, word }) => (searchKey(as) === as ? fits(one, word) : one.marked.has(as))),
    (one) => asked.every(({ word }) => fits(one, word)),
    (one) => asked.every(({ word }) => fits(one, word) || begins(one.words, word) || begins(one.initials, word)),
  ];
  const looked = awards.map((award) => ({ award, one: look(award) }));
  for (const sense of senses) {
    const found = looked.filter(({ one }) => sense(one));
    if (found.length > 0) return found.map(({ award }) => award);
  }
  return [];
}

const begins = (words: ReadonlySet<string>, start: string): boolean => [...words].some((word) => word.startsWith(start));

function fits({ words, initials }: Looked, word: string): boolean {
  // "TTg" is how papers write Thủ tướng: the one abbreviation that is not of initials.
  if (word.endsWith('ttg')) return words.has('thu') && words.has('tuong') && initials.has(word.slice(0, -1));
  return words.has(word) || initials.has(word);
}

function look({ label, otherLabel }: Named): Looked {
  const names = otherLabel ? [label, otherLabel] : [label];
  const key = searchKey(label);
  const givers = GIVERS.filter(([inName]) => key.includes(inName)).map(([, said]) => said);
  const all = [...names, ...givers];
  const keys = names.map((name) => marked(name).map(plain));
  const runs = all.map((name) => marked(name).map(plain)).flatMap((name) => [name, name.filter((word) => !SMALL.has(word))]);
  return {
    marked: new Set(all.flatMap(marked)),
    words: new Set(runs.flat()),
    names: keys.map((name) => ` ${name.join(' ')} `),
    whole: new Set(keys.map(initialsOf)),
    initials: new Set(runs.flatMap(runsOf)),
  };
}

const initialsOf = (words: readonly string[]): string => words.map((word) => word.charAt(0)).join('');

/** Initials of two and more words that stand together. */
function runsOf(words: readonly string[]): readonly string[] {
  const initials = initialsOf(words);
  const runs: string[] = [];
  for (let from = 0; from < initials.length; from += 1) {
    for (let to = from + 2; to <= initials.length; to += 1) runs.push(initials.slice(from, to));
  }
  return runs;
}
