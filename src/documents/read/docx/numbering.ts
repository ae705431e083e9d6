import { letters, roman } from '../list-numbers.ts';
import { child, elements, type XmlElement } from '../xml.ts';
import { toggle, value, wholeNumber } from './ooxml.ts';

interface Level {
  readonly format: string;
  readonly template: string;
  readonly start: number;
  /** Numbers of higher levels are printed as decimals in this one. */
  readonly legal: boolean;
}

interface NumberedList {
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels this list begins anew although it shares its counters with others. */
  readonly restarts: ReadonlyMap<number, number>;
}

/** Bullets of the symbol fonts Word uses, by their private-use code. */
export const SYMBOL_BULLETS: Readonly<Record<string, string>> = {
  '\uF0B7': '•',
  '\uF0A7': '▪',
  '\uF0D8': '➢',
  '\uF0FC': '✓',
  '\uF076': '❖',
  '\uF02D': '-',
  '\uF02B': '+',
  '\uF02A': '*',
  '\uF0E8': '➔',
  '\uF0A8': '◻',
};

/** The lists of `numbering.xml` and, while a document is read from top to bottom, their counters. */
export class Numbering {
  readonly #lists = new Map<number, NumberedList>();
  readonly #counters = new Map<string, number[]>();
  readonly #restarted = new Set<string>();

  constructor(part: XmlElement | null) {
    if (!part) return;
    const abstracts = new Map<string, XmlElement>();
    for (const abstract of elements(part, 'w:abstractNum')) abstracts.set(abstract.attributes['w:abstractNumId'] ?? '', abstract);
    for (const num of elements(part, 'w:num')) {
      const id = Number.parseInt(num.attributes['w:numId'] ?? '', 10);
      const abstractId = value(num, 'w:abstractNumId');
      if (!Number.isSafeInteger(id) || abstractId === null) continue;
      this.#lists.set(id, readList(num, abstractId, abstracts.get(abstractId)));
    }
  }

  /** The marker of the next item of that list and level as Word prints it ("1.2.", "b)", "•"); null when there is none. */
  next(numId: number, level: number): string | null {
    const list = this.#lists.get(numId);
    const own = list?.levels.get(level);
    if (!list || !own || level < 0 || level > 8) return null;
    const counters = this.#counters.get(list.abstractId) ?? [];
    this.#counters.set(list.abstractId, counters);
    const restart = list.restarts.get(level);
    const restartKey = `${numId}/${level}`;
    if (restart !== undefined && !this.#restarted.has(restartKey)) {
      this.#restarted.add(restartKey);
      counters[level] = restart;
    } else {
      counters[level] = counters[level] === undefined ? own.start : counters[level] + 1;
    }
    counters.length = level + 1;
    if (own.format === 'bullet') return bullet(own.template);
    const marker = own.template.replace(/%([1-9])/gu, (_, digit: string) => {
      const at = Number(digit) - 1;
      const of = list.levels.get(at);
      const count = counters[at] ?? of?.start ?? 1;
      counters[at] = count;
      return formatNumber(count, own.legal ? 'decimal' : (of?.format ?? 'decimal'));
    });
    return marker.trim() === '' ? null : marker.trim();
  }
}

function readList(num: XmlElement, abstractId: string, abstract: XmlElement | undefined): NumberedList {
  const levels = new Map<number, Level>();
  const restarts = new Map<number, number>();
  for (const level of abstract ? elements(abstract, 'w:lvl') : []) levels.set(levelIndex(level), readLevel(level));
  for (const override of elements(num, 'w:lvlOverride')) {
    const at = levelIndex(override);
    const level = child(override, 'w:lvl');
    if (level) levels.set(at, readLevel(level));
    const start = wholeNumber(override, 'w:startOverride');
    if (start !== null) restarts.set(at, start);
  }
  return { abstractId, levels, restarts };
}

const levelIndex = (element: XmlElement): number => Number.parseInt(element.attributes['w:ilvl'] ?? '0', 10);

function readLevel(level: XmlElement): Level {
  return {
    format: value(level, 'w:numFmt') ?? 'decimal',
    template: value(level, 'w:lvlText') ?? '',
    start: wholeNumber(level, 'w:start') ?? 1,
    legal: toggle(level, 'w:isLgl') === true,
  };
}

/** The printed bullet; a bullet of an unknown symbol font prints as "•", one of blanks as nothing. */
function bullet(template: string): string | null {
  const text = template.trim();
  if (text === '') return null;
  return SYMBOL_BULLETS[text] ?? (/[\uE000-\uF8FF]/u.test(text) ? '•' : text === 'o' ? '○' : text);
}

/** A counter in one of Word's number formats; formats not used in Vietnamese documents print as decimals. */
function formatNumber(n: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return roman(n);
    case 'lowerRoman':
      return roman(n).toLowerCase();
    case 'upperLetter':
      return letters(n).toUpperCase();
    case 'lowerLetter':
      return letters(n);
    case 'decimalZero':
      return n < 10 ? `0${n}` : String(n);
    case 'none':
      return '';
    default:
      return String(n);
  }
}
