import { child, elements, type XmlElement } from '../xml.ts';
import { toggle, value, wholeNumber } from './ooxml.ts';

/** What a style says, with what it inherits. Null: it says nothing. */
export interface StyleFacts {
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly caps: boolean | null;
  readonly hidden: boolean | null;
  readonly font: string | null;
  readonly align: string | null;
  /** 0-based level in the outline, 9 for body text. */
  readonly outline: number | null;
  readonly numId: number | null;
  readonly level: number | null;
  /** Table style that draws lines. */
  readonly bordered: boolean | null;
}

/** What properties written in a style or directly at a paragraph or run say. */
export function factsOf(paragraph: XmlElement | null, run: XmlElement | null): StyleFacts {
  const fonts = child(run, 'w:rFonts');
  return {
    bold: toggle(run, 'w:b'),
    italic: toggle(run, 'w:i'),
    caps: toggle(run, 'w:caps'),
    hidden: toggle(run, 'w:vanish'),
    font: fonts?.attributes['w:ascii'] ?? fonts?.attributes['w:hAnsi'] ?? null,
    align: value(paragraph, 'w:jc'),
    outline: wholeNumber(paragraph, 'w:outlineLvl'),
    numId: wholeNumber(child(paragraph, 'w:numPr'), 'w:numId'),
    level: wholeNumber(child(paragraph, 'w:numPr'), 'w:ilvl'),
    bordered: null,
  };
}

export const NO_FACTS: StyleFacts = factsOf(null, null);

/** `over` where it says something, else `under`. */
export function inherit(over: StyleFacts, under: StyleFacts): StyleFacts {
  return {
    bold: over.bold ?? under.bold,
    italic: over.italic ?? under.italic,
    caps: over.caps ?? under.caps,
    hidden: over.hidden ?? under.hidden,
    font: over.font ?? under.font,
    align: over.align ?? under.align,
    outline: over.outline ?? under.outline,
    numId: over.numId ?? under.numId,
    level: over.level ?? under.level,
    bordered: over.bordered ?? under.bordered,
  };
}

/** True when any border of the table properties is drawn, false when all named ones are not, null when none is named. */
export function drawsBorders(tableProperties: XmlElement | null): boolean | null {
  const borders = child(tableProperties, 'w:tblBorders');
  if (!borders) return null;
  return [...elements(borders)].some((border) => !['nil', 'none', undefined].includes(border.attributes['w:val']));
}

export class StyleSheet {
  readonly #facts = new Map<string, StyleFacts>();
  readonly #defaults: StyleFacts;
  readonly #defaultParagraph: string | null;

  constructor(part: XmlElement | null) {
    const written = new Map<string, XmlElement>();
    let defaultParagraph: string | null = null;
    for (const style of part ? elements(part, 'w:style') : []) {
      const id = style.attributes['w:styleId'];
      if (id === undefined) continue;
      written.set(id, style);
      const isDefault = ['1', 'true', 'on'].includes(style.attributes['w:default'] ?? '');
      if (isDefault && style.attributes['w:type'] === 'paragraph') defaultParagraph = id;
    }
    const defaults = child(part, 'w:docDefaults');
    this.#defaults = factsOf(child(child(defaults, 'w:pPrDefault'), 'w:pPr'), child(child(defaults, 'w:rPrDefault'), 'w:rPr'));
    this.#defaultParagraph = defaultParagraph;
    for (const id of written.keys()) this.#resolve(id, written, new Set());
  }

  /** Facts of the style with that id, `NO_FACTS` when it is unknown. */
  style(id: string | null): StyleFacts {
    if (id === null) return NO_FACTS;
    return this.#facts.get(id) ?? { ...NO_FACTS, outline: headingLevel(id) };
  }

  /** Facts of a paragraph with that style, down to the document's defaults. */
  paragraph(id: string | null): StyleFacts {
    return inherit(this.style(id ?? this.#defaultParagraph), this.#defaults);
  }

  #resolve(id: string, written: ReadonlyMap<string, XmlElement>, seen: Set<string>): StyleFacts {
    const known = this.#facts.get(id);
    if (known) return known;
    const style = written.get(id);
    if (!style || seen.has(id) || seen.size > 50) return NO_FACTS;
    seen.add(id);
    const own: StyleFacts = {
      ...factsOf(child(style, 'w:pPr'), child(style, 'w:rPr')),
      bordered: drawsBorders(child(style, 'w:tblPr')),
    };
    const named = { ...own, outline: own.outline ?? headingLevel(value(style, 'w:name') ?? id) };
    const basedOn = value(style, 'w:basedOn');
    const facts = basedOn === null ? named : inherit(named, this.#resolve(basedOn, written, seen));
    this.#facts.set(id, facts);
    return facts;
  }
}

/** 0-based outline level by the style's name: "heading 2" → 1, "Title" → 0. */
function headingLevel(name: string): number | null {
  const match = /^heading\s*([1-9])$/iu.exec(name.trim());
  if (match) return Number(match[1]) - 1;
  return /^title$/iu.test(name.trim()) ? 0 : null;
}
