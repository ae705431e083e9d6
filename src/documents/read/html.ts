import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, parseFragment } from 'parse5';
import { decodeText } from './decode.ts';
import { type DraftBlock, type DraftParagraph, draftParagraph } from './draft.ts';
import { finishDocument } from './finish.ts';
import { layOutGrid, type WrittenCell, type WrittenRow } from './grid.ts';
import type { ReadBudget } from './limits.ts';
import { letters, roman } from './list-numbers.ts';
import type { ReadDocument } from './read-document.ts';
import { refuse } from './refused.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Parent = DefaultTreeAdapterTypes.ParentNode;
type Element = DefaultTreeAdapterTypes.Element;

/**
 * Reads a saved web page or Word's "web page" output.
 * @throws DocumentRefused 'empty' | 'bomb' | 'timeout'
 */
export function readHtml(bytes: Uint8Array, budget: ReadBudget): ReadDocument {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  const { text, warnings } = decodeText(bytes, /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/iu.exec(start)?.[1] ?? null);
  const blocks = new HtmlReader(budget).read(parse(text));
  const result = finishDocument({ format: 'html', pageCount: null, blocks, warnings }, budget.limits);
  if (result.blocks.length === 0) throw refuse.empty();
  return result;
}

/** The blocks of a piece of HTML standing in another format. */
export function readHtmlFragment(html: string, budget: ReadBudget): DraftBlock[] {
  return new HtmlReader(budget).read(parseFragment(html));
}

/** Elements without text for the reader: scripts, forms, a page's navigation. */
const SKIPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'iframe',
  'svg',
  'math',
  'object',
  'select',
  'button',
  'textarea',
  'nav',
  'aside',
]);
const BLOCKS = new Set([
  'p',
  'div',
  'section',
  'article',
  'main',
  'header',
  'footer',
  'body',
  'html',
  'blockquote',
  'pre',
  'address',
  'center',
  'figure',
  'figcaption',
  'form',
  'fieldset',
  'dl',
  'dt',
  'dd',
  'ul',
  'ol',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'caption',
  'td',
  'th',
]);

interface Style {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly align: DraftParagraph['align'];
  readonly heading: number | null;
  readonly list: DraftParagraph['list'];
}

class HtmlReader {
  readonly #budget: ReadBudget;
  #blocks: DraftBlock[] = [];
  #line = '';
  #bold = true;
  #italic = true;
  #listUsed = false;
  #nodes = 0;

  constructor(budget: ReadBudget) {
    this.#budget = budget;
  }

  read(root: Parent): DraftBlock[] {
    const plain: Style = { bold: false, italic: false, align: null, heading: null, list: null };
    this.#walk(root, plain, 0);
    this.#flush(plain);
    return this.#blocks;
  }

  #walk(parent: Parent, style: Style, depth: number): void {
    if (depth > this.#budget.limits.depth) throw refuse.bomb();
    for (const node of parent.childNodes) {
      this.#nodes += 1;
      if (this.#nodes > this.#budget.limits.nodes) throw refuse.bomb();
      if ((this.#nodes & 1023) === 0) this.#budget.checkTime();
      if (defaultTreeAdapter.isTextNode(node)) this.#print(node.value.replace(/[ \t\r\n\f]+/gu, ' '), style);
      else if (defaultTreeAdapter.isElementNode(node) && !isHidden(node)) this.#element(node, style, depth + 1);
    }
  }

  #element(element: Element, outer: Style, depth: number): void {
    const tag = element.tagName;
    if (tag === 'br') {
      // two breaks in a row are how pages without paragraphs part them
      if (this.#line.endsWith('\n')) this.#flush(outer);
      else this.#line += '\n';
    } else if (tag === 'table' && !holdsTable(element)) {
      this.#flush(outer);
      this.#table(element, outer, depth);
    } else {
      const style = styleOf(element, outer);
      const parts = BLOCKS.has(tag) || tag === 'table' || tag === 'tr';
      if (parts) this.#flush(outer);
      if (tag === 'li') this.#listUsed = false;
      this.#walk(element, style, depth);
      if (parts) this.#flush(style);
    }
  }

  #print(text: string, style: Style): void {
    if (text.trim() !== '') {
      this.#bold &&= style.bold;
      this.#italic &&= style.italic;
    }
    this.#line += text;
  }

  #flush(style: Style): void {
    if (this.#line.trim() !== '') {
      const { heading, align } = style;
      const list = this.#listUsed ? null : style.list;
      this.#listUsed = this.#listUsed || list !== null;
      this.#blocks.push(draftParagraph(this.#line, { heading, align, list, bold: this.#bold, italic: this.#italic }));
    }
    this.#line = '';
    this.#bold = true;
    this.#italic = true;
  }

  #table(table: Element, outer: Style, depth: number): void {
    const before = this.#blocks;
    const rows: WrittenRow[] = [];
    const captions: DraftBlock[] = [];
    const inside = (parent: Element, inHead: boolean): void => {
      for (const node of parent.childNodes) {
        if (!defaultTreeAdapter.isElementNode(node) || isHidden(node)) continue;
        if (node.tagName === 'caption') captions.push(...this.#collect(node, outer, depth));
        else if (node.tagName === 'tr') rows.push(this.#row(node, outer, inHead, depth));
        else inside(node, node.tagName === 'thead');
      }
    };
    inside(table, false);
    const { columns, rows: laid } = layOutGrid(rows, this.#budget.limits.tableColumns);
    this.#blocks = before;
    this.#blocks.push(...captions);
    if (columns > 0) this.#blocks.push({ kind: 'table', columns, rows: laid, page: null, bordered: drawsBorders(table) });
  }

  #row(row: Element, outer: Style, inHead: boolean, depth: number): WrittenRow {
    const cells: WrittenCell[] = [];
    let headers = 0;
    for (const node of row.childNodes) {
      if (!defaultTreeAdapter.isElementNode(node) || (node.tagName !== 'td' && node.tagName !== 'th')) continue;
      if (node.tagName === 'th') headers += 1;
      const paragraphs = this.#collect(node, styleOf(node, outer), depth).filter((block) => block.kind === 'paragraph');
      cells.push({ paragraphs, colSpan: span(node, 'colspan'), rowSpan: span(node, 'rowspan') });
    }
    return { cells, header: inHead || (headers > 0 && headers === cells.length), page: null };
  }

  /** The blocks of one element, apart from the rest. */
  #collect(element: Element, style: Style, depth: number): DraftBlock[] {
    const before = this.#blocks;
    this.#blocks = [];
    this.#walk(element, { ...style, list: null }, depth + 1);
    this.#flush(style);
    const found = this.#blocks;
    this.#blocks = before;
    return found;
  }
}

const attribute = (element: Element, name: string): string | null =>
  element.attrs.find((attr) => attr.name === name)?.value ?? null;

function isHidden(element: Element): boolean {
  if (SKIPPED.has(element.tagName)) return true;
  return (
    attribute(element, 'hidden') !== null || /display\s*:\s*none|mso-hide\s*:\s*all/iu.test(attribute(element, 'style') ?? '')
  );
}

/** A table around tables places a page's parts; it is no table of data. */
function holdsTable(table: Element): boolean {
  const pending: Node[] = [...table.childNodes];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (!defaultTreeAdapter.isElementNode(node)) continue;
    if (node.tagName === 'table') return true;
    for (const inner of node.childNodes) pending.push(inner);
  }
  return false;
}

const span = (cell: Element, name: string): number => {
  const number = Number.parseInt(attribute(cell, name) ?? '1', 10);
  return Number.isSafeInteger(number) && number > 0 ? number : 1;
};

function drawsBorders(table: Element): boolean | null {
  const border = attribute(table, 'border');
  if (border !== null) return border !== '0';
  const style = attribute(table, 'style') ?? '';
  if (/border\s*:\s*(?:none|0)/iu.test(style)) return false;
  return /border\s*:/iu.test(style) ? true : null;
}

function styleOf(element: Element, outer: Style): Style {
  const tag = element.tagName;
  const css = attribute(element, 'style') ?? '';
  const heading = /^h([1-6])$/u.exec(tag);
  const weight = /font-weight\s*:\s*(bold(?:er)?|normal|\d+)/iu.exec(css)?.[1];
  const slant = /font-style\s*:\s*(italic|oblique|normal)/iu.exec(css)?.[1];
  const tagBold = outer.bold || heading !== null || ['b', 'strong', 'th'].includes(tag);
  return {
    bold: weight === undefined ? tagBold : /bold/iu.test(weight) || Number(weight) >= 600,
    italic: slant === undefined ? outer.italic || ['i', 'em', 'cite'].includes(tag) : slant.toLowerCase() !== 'normal',
    align: alignOf(element, css) ?? outer.align,
    heading: heading ? Number(heading[1]) : outer.heading,
    list: tag === 'li' ? { marker: listMarker(element), depth: listDepth(element) } : outer.list,
  };
}

function alignOf(element: Element, css: string): DraftParagraph['align'] {
  const named = (/text-align\s*:\s*(\w+)/iu.exec(css)?.[1] ?? attribute(element, 'align') ?? '').toLowerCase();
  if (element.tagName === 'center') return 'center';
  return named === 'left' || named === 'center' || named === 'right' || named === 'justify' ? named : null;
}

/** How many lists the item stands in, less one. */
function listDepth(item: Element): number {
  let depth = -1;
  for (let node: Parent | null = item.parentNode; node && 'tagName' in node; node = node.parentNode) {
    if (node.tagName === 'ul' || node.tagName === 'ol') depth += 1;
  }
  return Math.max(0, depth);
}

/** The marker a browser prints: "•" or the item's number in the list's numbering. */
function listMarker(item: Element): string {
  const list = item.parentNode;
  if (!list || !('tagName' in list) || list.tagName !== 'ol') return '•';
  let number = Number.parseInt(attribute(list, 'start') ?? '1', 10) - 1;
  for (const node of list.childNodes) {
    if (!defaultTreeAdapter.isElementNode(node) || node.tagName !== 'li') continue;
    number = Number.parseInt(attribute(node, 'value') ?? String(number + 1), 10);
    if (node === item) break;
  }
  return `${numeral(number, attribute(list, 'type'))}.`;
}

function numeral(number: number, type: string | null): string {
  if (type === 'a') return letters(number);
  if (type === 'A') return letters(number).toUpperCase();
  if (type === 'i') return roman(number).toLowerCase();
  return type === 'I' ? roman(number) : String(number);
}
