import type { Block, ParagraphBlock, ReadDocument, SourceRef, TableBlock } from '../../../../documents/read/read-document.ts';
import { type Marker, readMarker } from './numbering.ts';
import { signatureColumn } from './signature-words.ts';
import { squeeze } from './text.ts';

/** One line of running text with what the format says of it. `text` is without its marker. */
export interface Line {
  readonly kind: 'line';
  readonly marker: Marker | null;
  readonly text: string;
  readonly source: SourceRef;
  /** Where the text went on when a page broke it. */
  readonly continued: readonly SourceRef[];
  readonly heading: number | null;
  readonly bold: boolean;
  readonly centered: boolean;
  readonly column: 'left' | 'right' | null;
}

export interface TableItem {
  readonly kind: 'table';
  readonly table: TableBlock;
}

export type Item = Line | TableItem;

/** The document as one stream of lines and tables: paragraphs cut at their line breaks, page numbers and ruled lines dropped. */
export function toItems(doc: ReadDocument): Item[] {
  return doc.blocks.flatMap((block): Item[] => (block.kind === 'table' ? fromTable(block) : fromParagraph(block)));
}

function fromTable(table: TableBlock): Item[] {
  const cells = table.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs));
  const isFrame =
    cells.some((text) => /^\W*nơi nhận\W*$/iu.test(text) || /^nơi nhận\s*:/iu.test(text)) ||
    (table.rows.length <= 4 && cells.some((text) => /độc lập\s*[-–]\s*tự do/iu.test(text)));
  return isFrame ? linesOfFrame(table) : [{ kind: 'table', table }];
}

/** A letterhead or signature block that was left as a table: its cells column by column. */
function linesOfFrame(table: TableBlock): Line[] {
  const found: Line[] = [];
  const widest = Math.max(0, ...table.rows.map((row) => row.cells.length));
  for (let column = 0; column < widest; column++) {
    table.rows.forEach((row, r) => {
      const cell = row.cells[column];
      if (!cell) return;
      let start = 0;
      for (const paragraph of cell.paragraphs) {
        const place = { block: table.index, row: r, cell: column, ...(row.page === null ? {} : { page: row.page }) };
        found.push(
          ...linesOf(
            paragraph,
            start,
            place,
            { heading: null, bold: cell.bold, centered: true, column: column === 0 ? 'left' : 'right' },
            null,
          ),
        );
        start += paragraph.length + 1;
      }
    });
  }
  return found;
}

type Look = Pick<Line, 'heading' | 'bold' | 'centered' | 'column'>;

function fromParagraph(block: ParagraphBlock): Line[] {
  const look = { heading: block.heading, bold: block.bold, centered: block.align === 'center', column: block.column };
  const listed = block.list ? (readMarker(`${block.list.marker ?? '-'} x`) ?? readMarker('- x')) : null;
  return linesOf(block.text, 0, placeOf(block), look, listed);
}

function placeOf(block: Block): Omit<SourceRef, 'start' | 'end'> {
  return { block: block.index, ...(block.page === null ? {} : { page: block.page }) };
}

function linesOf(
  text: string,
  offset: number,
  place: Omit<SourceRef, 'start' | 'end'>,
  look: Look,
  listed: Marker | null,
): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const row of text.split('\n')) {
    const column = signatureColumn(row);
    for (const part of column > 0 ? [row.slice(0, column), row.slice(column)] : [row]) {
      const line = oneLine(part, offset + start, place, look, lines.length === 0 ? listed : null);
      if (line) lines.push(line);
      start += part.length;
    }
    start += 1;
  }
  return lines;
}

function oneLine(
  raw: string,
  offset: number,
  place: Omit<SourceRef, 'start' | 'end'>,
  look: Look,
  listed: Marker | null,
): Line | null {
  const lead = /^(?:\s|\*\*|#+\s)*/u.exec(raw)![0].length;
  const body = raw
    .slice(lead)
    .trimEnd()
    .replace(/(?:\s?\*\*)+$/u, '');
  if (isFurniture(body)) return null;
  const { marker: typed, length: cut } = typedMarker(body, listed);
  const text = body.slice(cut);
  if (!/[\p{L}\p{N}]/u.test(text) && typed?.kind !== 'appendix' && typed?.kind !== 'part') return null;
  const start = offset + lead + cut;
  return {
    kind: 'line',
    marker: typed ?? listed,
    text: squeeze(text),
    source: { ...place, start, end: offset + lead + body.length },
    continued: [],
    ...look,
  };
}

const STRUCTURED: readonly string[] = ['roman', 'arabic', 'multi', 'parenthesis', 'letter', 'letterHeading'];

/**
 * The marker typed in the text and how much of the text it takes. A number typed after a bullet ("- 1. Quý I", a
 * numbered paragraph inside a bulleted list) is the marker that counts.
 */
function typedMarker(body: string, listed: Marker | null): { marker: Marker | null; length: number } {
  const first = readMarker(body);
  if (!first) return { marker: null, length: 0 };
  if (listed) {
    const isBullet = !STRUCTURED.includes(listed.kind);
    if (isBullet && STRUCTURED.includes(first.kind)) return { marker: first, length: first.length };
    return first.kind === listed.kind || first.kind === 'dash'
      ? { marker: listed, length: first.length }
      : { marker: listed, length: 0 };
  }
  const second = first.kind === 'dash' || first.kind === 'plus' ? readMarker(body.slice(first.length)) : null;
  const isNumbered = second !== null && STRUCTURED.includes(second.kind) && second.kind !== 'roman';
  return isNumbered ? { marker: second, length: first.length + second.length } : { marker: first, length: first.length };
}

/** Page numbers, ruled lines, signs of an empty place. */
function isFurniture(text: string): boolean {
  if (text === '') return true;
  if (/^[-–—_=*.…~\s]+$/u.test(text)) return true;
  return /^(?:trang\s+)?[-–]?\s*\d{1,3}\s*(?:\/\s*\d{1,3})?\s*[-–]?$/iu.test(text);
}

/** The line as a reader sees it, marker and all. */
export function wholeLine(line: Line): string {
  if (!line.marker) return line.text;
  switch (line.marker.kind) {
    case 'dash':
    case 'plus':
    case 'star':
      return `- ${line.text}`;
    case 'appendix':
      return squeeze(`PHỤ LỤC ${line.marker.label} ${line.text}`);
    default:
      return `${line.marker.label}. ${line.text}`;
  }
}
