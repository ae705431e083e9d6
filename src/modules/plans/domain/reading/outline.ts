import type { Item, Line } from './lines.ts';
import { depthOf } from './numbering.ts';
import { stageOf } from './stages.ts';
import { isUpperCase, squeeze, wordCount } from './text.ts';
import { parseTime } from './time/parse.ts';
import { unitsOfHeading } from './units.ts';

/** A place in the document's outline: a heading, an item, a paragraph or a table with what stands below it. */
export interface Node {
  readonly item: Item;
  readonly depth: number;
  /** "II.1", "PHỤ LỤC"; of a bullet or paragraph the section it stands in. */
  readonly path: string | null;
  readonly children: Node[];
}

const CAPITALS = 1;
const BOLD_TITLE = 6.5;
const LABEL = 9;
const STAR = 10;
const PARAGRAPH = 11;

/** Puts the stream of lines into a tree by their numbering, and by capitals and bold where headings carry no number. */
export function buildOutline(items: readonly Item[], rootPath: string | null): Node[] {
  const roots: Node[] = [];
  const open: Node[] = [];
  const depths = items.map((item, i) => depthIn(items, item, i));
  items.forEach((item, i) => {
    const depth = depths[i]!;
    while (open.length > 0 && open.at(-1)!.depth >= depth) open.pop();
    const parent = open.at(-1);
    const node: Node = { item, depth, path: pathOf(item, parent, rootPath), children: [] };
    (parent ? parent.children : roots).push(node);
    if (depth < PARAGRAPH || (item.kind === 'line' && item.marker !== null)) open.push(node);
  });
  return roots;
}

function depthIn(items: readonly Item[], item: Item, index: number): number {
  if (item.kind === 'table') return PARAGRAPH;
  const marker = item.marker;
  if (!marker) return unnumberedDepth(item, items[index + 1]);
  if (marker.kind === 'letterHeading') return lettersStandInsideRomans(items) ? 3.5 : 2;
  if (marker.kind === 'star') return isLabel(item, items[index + 1]) ? STAR : 12;
  if (marker.kind === 'dash' && isTimeLabel(item.text)) return STAR + 0.5;
  return depthOf(marker);
}

function lettersStandInsideRomans(items: readonly Item[]): boolean {
  const first = (kind: string): number => items.findIndex((item) => item.kind === 'line' && item.marker?.kind === kind);
  const roman = first('roman');
  return roman >= 0 && roman < first('letterHeading');
}

function unnumberedDepth(line: Line, next: Item | undefined): number {
  const words = wordCount(line.text);
  const endsSentence = /[.;,]$/u.test(line.text);
  if (isUpperCase(line.text) && words <= 30 && words >= 2 && !endsSentence) return CAPITALS;
  if (isLabel(line, next)) return LABEL;
  if ((line.bold || line.heading !== null) && words <= 25 && !endsSentence && !/[()]$/u.test(line.text)) return BOLD_TITLE;
  return PARAGRAPH;
}

/** A short line that only announces what follows: "Tháng 9/2024:", "Đối với các trường học:", "Quý I". */
function isLabel(line: Line, next: Item | undefined): boolean {
  if (isTimeLabel(line.text)) return true;
  const follows =
    next?.kind === 'table' ||
    (next?.kind === 'line' && next.marker !== null && ['dash', 'plus', 'letter', 'parenthesis'].includes(next.marker.kind));
  if (!follows || wordCount(line.text) > 16) return false;
  return (
    /:$/u.test(line.text) ||
    (!/[.;,]$/u.test(line.text) && (line.bold || line.marker !== null || unitsOfHeading(line.text).length > 0))
  );
}

/** Nothing but a time ("Tháng 9 năm 2024", "* Quý I:"). */
function isTimeLabel(text: string): boolean {
  if (stageOf(text)?.body === '') return true;
  if (wordCount(text) > 9 || /[;]$/u.test(text)) return false;
  const rule = parseTime(text);
  return (
    rule !== null &&
    ['month', 'quarter', 'halfYear', 'range', 'several'].includes(rule.kind) &&
    /tháng|quý|quí|đợt|tuần/iu.test(text) &&
    !/^(?:hoàn thành|thời gian|tiến độ|thời hạn)/iu.test(text)
  );
}

function pathOf(item: Item, parent: Node | undefined, rootPath: string | null): string | null {
  const above = parent?.path ?? rootPath;
  if (item.kind === 'table' || !item.marker) return above;
  const { kind, label } = item.marker;
  switch (kind) {
    case 'appendix':
      return squeeze(`PHỤ LỤC ${label}`);
    case 'part':
      return squeeze(`PHẦN ${label.toUpperCase()}`);
    case 'article':
      return `Điều ${label}`;
    case 'star':
    case 'dash':
    case 'plus':
      return above;
    case 'multi':
      return /^[IVX]/.test(label) ? label : joinPath(above, label);
    default:
      return joinPath(above, label);
  }
}

/** "II.1" + "1.2" → "II.1.2": a number that repeats its parent's stands once. */
function joinPath(above: string | null, label: string): string {
  if (above === null) return label;
  const head = label.includes('.') ? label.slice(0, label.lastIndexOf('.')) : null;
  if (head !== null && (above === head || above.endsWith(`.${head}`))) return `${above}${label.slice(head.length)}`;
  return `${above}.${label}`;
}
