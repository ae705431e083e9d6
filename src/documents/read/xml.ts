import { Parser } from 'saxen';
import type { ReadBudget } from './limits.ts';
import { refuse } from './refused.ts';

/** An element of an XML part; text stands among the children as strings. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

/** Namespaces by the prefix they are given here, whatever prefix the file uses. */
export type Namespaces = Readonly<Record<string, string>>;

/**
 * Parses one XML part into a tree. Document type declarations are refused (no entities, nothing fetched), and so is
 * nesting or an amount of elements beyond the limits.
 * @throws DocumentRefused 'damaged' | 'bomb' | 'timeout'
 */
export function parseXml(bytes: Uint8Array, namespaces: Namespaces, budget: ReadBudget): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open: XmlElement[] = [root];
  let nodes = 0;
  const parser = new Parser();
  parser.ns(namespaces);
  parser.on('openTag', (name, attributes, decode) => {
    nodes += 1;
    if (nodes > budget.limits.nodes || open.length > budget.limits.depth) throw refuse.bomb();
    if ((nodes & 4095) === 0) budget.checkTime();
    const element: XmlElement = { name, attributes: decoded(attributes(), decode), children: [] };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('closeTag', () => {
    open.pop();
  });
  parser.on('text', (text, decode) => {
    open.at(-1)!.children.push(text.includes('&') ? decode(text) : text);
  });
  parser.on('cdata', (text) => {
    open.at(-1)!.children.push(text);
  });
  parser.on('attention', () => {
    throw refuse.unsafe();
  });
  parser.on('error', () => {
    throw refuse.damaged();
  });
  parser.parse(decodeXml(bytes));
  const top = root.children.find((child) => typeof child !== 'string');
  if (!top) throw refuse.damaged();
  return top;
}

function decoded(attributes: Readonly<Record<string, string>>, decode: (text: string) => string): Record<string, string> {
  const result: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) result[name] = value.includes('&') ? decode(value) : value;
  return result;
}

function decodeXml(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/** The element's child elements, those of the given name when one is given. */
export function* elements(parent: XmlElement, name?: string): Generator<XmlElement> {
  for (const child of parent.children) {
    if (typeof child !== 'string' && (name === undefined || child.name === name)) yield child;
  }
}

/** The first child element of that name. */
export function child(parent: XmlElement | null | undefined, name: string): XmlElement | null {
  if (!parent) return null;
  for (const found of elements(parent, name)) return found;
  return null;
}

/** All text below the element, in order. */
export function textOf(element: XmlElement): string {
  return element.children.map((item) => (typeof item === 'string' ? item : textOf(item))).join('');
}
