import { Document, isMap, isNode, isPair, isScalar, isSeq, type Node, parseDocument, visit, type YAMLMap, YAMLSeq } from 'yaml';
import { canonical } from '../../kernel/canonical.ts';

/** What an entry says, without its day and grounds: the keys a worksheet repeats. */
export const CONTENT_KEYS = ['value', 'absent', 'delegatedTo', 'reading', 'note'] as const;

/** A file of the law as it is written: comments and quotes where its author put them. */
export type Written = ReturnType<typeof parseDocument>;
export const written = (text: string): Written => parseDocument(text, { merge: false });

/** The entry at this path, as a copy that can be changed without changing the file. */
export function entryCopy(file: Written, path: readonly (string | number)[]): YAMLMap {
  const node = file.getIn(path, true);
  if (!isMap(node)) throw new Error(`no entry at ${path.join('.')}`);
  const copy = node.clone() as YAMLMap;
  copy.commentBefore = null;
  copy.spaceBefore = false;
  return copy;
}

/** The lines of a node as a block, without indentation of its own. A row written in one line stays in one line, however long. */
export function linesOf(node: Node, inOneLine = isMap(node) && node.flow === true): readonly string[] {
  const document = new Document();
  document.contents = node as typeof document.contents;
  return document
    .toString({ lineWidth: inOneLine ? 0 : 120 })
    .trimEnd()
    .split('\n');
}

/** Indents what is not empty: an empty line has no blanks at its end. */
export const indented = (lines: readonly string[], blanks: number): readonly string[] =>
  lines.map((line) => (line === '' ? '' : ' '.repeat(blanks) + line));

/** A place in a file where a new entry goes: below the last one of the list. */
export interface Below {
  readonly offset: number;
  /** Column of the dashes. */
  readonly indent: number;
}

/** Where the list at this path ends in the text; null where it is not written one entry below the other. */
export function belowLast(file: Written, text: string, path: readonly (string | number)[]): Below | null {
  const list = file.getIn(path, true);
  if (!isSeq(list) || list.flow || list.items.length === 0) return null;
  const last = list.items.at(-1);
  if (!isNode(last) || !last.range) return null;
  let end = last.range[0];
  visit(last, {
    Node: (_key, node) => {
      const closed = isScalar(node) || ((isMap(node) || isSeq(node)) && node.flow);
      if (closed && node.range) end = Math.max(end, node.range[1]);
    },
  });
  const lineEnd = text.indexOf('\n', text.slice(0, end).trimEnd().length);
  const start = text.lastIndexOf('\n', last.range[0]) + 1;
  const indent = text.slice(start).search(/\S/);
  return { offset: lineEnd === -1 ? text.length : lineEnd + 1, indent };
}

/** The lines of an entry as an item of a list with its dashes in this column. */
export const asItem = (entry: YAMLMap, indent: number): readonly string[] =>
  linesOf(entry).map((line, i) => (line === '' ? '' : `${' '.repeat(indent)}${i === 0 ? '- ' : '  '}${line}`));

/** Calls `change` with every part of a standard that cites an article. */
export function eachCiting(value: unknown, change: (part: YAMLMap) => void): void {
  if (!isNode(value)) return;
  visit(value, {
    Map: (_key, part) => {
      if (part.has('at')) change(part);
    },
  });
}

/** What stands behind # in a worksheet is between whoever fill it in; in the middle of a row it would also break the line. */
export function withoutComments(node: Node): Node {
  visit(node, {
    Node: (_key, part) => {
      part.comment = null;
      part.commentBefore = null;
    },
  });
  return node;
}

/** The grounds of the entry that stand beside the first; an empty list where there are none. */
export function furtherGrounds(entry: YAMLMap): readonly YAMLMap[] {
  const also = entry.get('also', true);
  return also instanceof YAMLSeq ? also.items.filter((item) => isMap(item)) : [];
}

/** Sets a key; a new one right behind another, in the order in which the neighbours have them. */
export function setBehind(entry: YAMLMap, key: string, value: Node, behind: string): void {
  if (entry.has(key)) {
    entry.set(key, value);
    return;
  }
  const at = entry.items.findIndex((pair) => isPair(pair) && isScalar(pair.key) && pair.key.value === behind);
  const pair = new Document().createPair(key, value);
  entry.items.splice(at + 1, 0, pair as (typeof entry.items)[number]);
}

/** What stands at this path, as data. */
export const dataAt = (file: Written, path: readonly (string | number)[]): unknown => (file.getIn(path, true) as Node).toJS(file);

/** Equal as data, whatever the order of the keys; what is not written is not null. */
export const sameData = (a: unknown, b: unknown): boolean => canonical({ value: a }) === canonical({ value: b });
