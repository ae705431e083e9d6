import type { Line } from './lines.ts';
import type { Marker } from './numbering.ts';
import type { Node } from './outline.ts';
import { roleOfTitle } from './sections.ts';

/** A section that says why and how, before the tasks: kept in its words, so that the plan prints whole again. */
export interface BackgroundReading {
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

/** The background sections that stand before the first section with work in it, of a body's outline. */
export function readBackground(outline: readonly Node[]): BackgroundReading[] {
  const found: BackgroundReading[] = [];
  for (const node of outline) {
    if (node.item.kind === 'table') break;
    const role = roleOfTitle(node.item.text);
    if (role === 'work') break;
    if (role === 'background' && node.children.length > 0) {
      found.push({ heading: printed(node.item), paragraphs: node.children.flatMap(linesOf) });
    }
  }
  return found;
}

const linesOf = (node: Node): string[] => [
  ...(node.item.kind === 'line' ? [printed(node.item)] : []),
  ...node.children.flatMap(linesOf),
];

function printed(line: Line): string {
  return `${line.marker ? sign(line.marker) : ''}${line.text}`;
}

function sign({ kind, label }: Marker): string {
  if (label === '') return kind === 'plus' ? '+ ' : '- ';
  return kind === 'letter' ? `${label}) ` : `${label}. `;
}
