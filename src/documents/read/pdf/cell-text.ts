import { type DraftParagraph, draftParagraph } from '../draft.ts';
import { STARTS_ITEM } from '../typed/wrapping.ts';
import { joinTexts, type Line, lineText } from './lines.ts';

/** The width a cell's lines had. */
export interface CellFlow {
  readonly left: number;
  readonly right: number;
}

/** The bounds of a cell's lines: those of the cell less its padding, where known. */
export function flowOf(lines: readonly Line[], left: number, right: number): CellFlow {
  const padding = Math.max(0, Math.min(...lines.map((line) => line.x0)) - left);
  return { left, right: right - Math.min(padding, 6) };
}

/**
 * Joins the lines of a cell. Cells are narrow, so only a mark of a list item or a line that ended early after a full
 * sentence begins a new paragraph.
 */
export function toParagraphs(lines: readonly Line[], flow: CellFlow): DraftParagraph[] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const last = groups.at(-1)?.at(-1);
    if (last && !starts(last, line, flow)) groups.at(-1)!.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => {
    const segments = group.flatMap((line) => line.segments);
    return draftParagraph(joinTexts(group), {
      bold: segments.every((segment) => segment.bold),
      italic: segments.every((segment) => segment.italic),
      page: group[0]!.page,
    });
  });
}

function starts(last: Line, line: Line, flow: CellFlow): boolean {
  const [before, text] = [lineText(last), lineText(line)];
  const word = ((/^\S+/u.exec(text)?.[0].length ?? 0) / Math.max(1, text.length)) * (line.x1 - line.x0);
  const early = last.x1 + 0.3 * last.size + word < flow.right - 0.5 * last.size;
  const ended = /[.;:!?]\s*$/u.test(before);
  if (STARTS_ITEM.test(text)) return ended || early;
  return ended && early && /^[\p{Lu}]/u.test(text);
}
