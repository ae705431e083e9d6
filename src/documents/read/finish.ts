import type { DraftBlock, DraftCell, DraftParagraph, DraftTable } from './draft.ts';
import { isLayoutTable, layoutParagraphs, splitTypedLetterhead, splitTypedSignature } from './letterhead.ts';
import type { ReadLimits } from './limits.ts';
import type { Block, ReadDocument, TableCell, TableRow } from './read-document.ts';
import { cleanText, collapseBlanks } from './text.ts';

const CUT_OFF = 'Văn bản quá dài nên phần cuối không được đọc.';

interface Source {
  readonly format: ReadDocument['format'];
  readonly pageCount: number | null;
  readonly blocks: readonly DraftBlock[];
  readonly warnings: readonly string[];
}

/**
 * Makes the document of what a format's reader found: text cleaned, letterheads taken out of their tables, empty
 * paragraphs and tables left out, limits on the amount kept, blocks numbered.
 */
export function finishDocument(source: Source, limits: ReadLimits): ReadDocument {
  const blocks: Block[] = [];
  const warnings = [...source.warnings];
  let characters = 0;
  let rows = 0;
  let cut = false;
  for (const draft of flattenLayout(source.blocks)) {
    const whole = draft.kind === 'table' ? finishTable(draft, blocks.length) : finishParagraph(draft, blocks.length);
    if (!whole) continue;
    const room = { rows: limits.tableRows - rows, characters: limits.characters - characters };
    const block = blocks.length < limits.blocks ? cutToRoom(whole, room) : null;
    cut = block !== whole;
    if (block) blocks.push(block);
    if (cut || !block) break;
    characters += block.kind === 'table' ? tableLength(block.rows) : block.text.length;
    rows += block.kind === 'table' ? block.rows.length : 0;
  }
  if (cut) warnings.push(CUT_OFF);
  return { format: source.format, pageCount: source.pageCount, blocks, warnings };
}

/** The block itself, or as much of it as there is room for; null when there is none. */
function cutToRoom(block: Block, room: { readonly rows: number; readonly characters: number }): Block | null {
  if (block.kind === 'paragraph') {
    if (block.text.length <= room.characters) return block;
    return room.characters > 0 ? { ...block, text: block.text.slice(0, room.characters).trimEnd() } : null;
  }
  let characters = 0;
  const fits = block.rows.findIndex((row, i) => {
    characters += tableLength([row]);
    return i >= room.rows || characters > room.characters;
  });
  if (fits < 0) return block;
  const rows = block.rows.slice(0, fits).map((row, i) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, rowSpan: Math.min(cell.rowSpan, fits - i) })),
  }));
  return fits === 0 ? null : { ...block, rows };
}

function flattenLayout(blocks: readonly DraftBlock[]): DraftBlock[] {
  const flat = blocks.flatMap((block, i) =>
    block.kind === 'table' && isLayoutTable(block, i) ? layoutParagraphs(block) : [block],
  );
  return splitTypedSignature(splitTypedLetterhead(flat.filter((block) => block.kind === 'table' || block.text.trim() !== '')));
}

const tableLength = (rows: readonly TableRow[]): number =>
  rows.reduce((sum, row) => sum + row.cells.reduce((n, cell) => n + cell.paragraphs.reduce((m, p) => m + p.length, 0), 0), 0);

/** Marks of emphasis a converter left in the text at its ends ("**KT. GIÁM ĐỐC"). */
const LEFT_OVER_MARKS = /^\*{2,3}(?=\S)|(?<=\S)\*{2,3}$/gu;

/** Converters glue the appendix's name to its title on the line below ("PHỤ LỤCNội dung …"). */
const GLUED_APPENDIX = /^(PHỤ LỤC(?: [IVX\d]+)?)(?=\p{Lu}\p{Ll})/u;

/** Bullets nobody types: a program put them there as list marks. */
const BULLET = /^([•▪●○■□◦‣➢➔✓❖\uF0B7\uF0A7\uF0D8\uF0FC\uF076])\s+(?=\S)/u;

function finishParagraph(draft: DraftParagraph, index: number): Block | null {
  const typed = collapseBlanks(cleanText(draft.text));
  const unmarked = typed.replace(LEFT_OVER_MARKS, '').trim();
  const bullet = draft.list ? null : BULLET.exec(unmarked);
  const text = unmarked.slice(bullet?.[0].length ?? 0).replace(GLUED_APPENDIX, '$1\n');
  if (text === '') return null;
  const { heading, italic, align, column, page } = draft;
  const list = bullet ? { marker: bullet[1]!.replace(/[\uE000-\uF8FF]/u, '•'), depth: 0 } : draft.list;
  return { kind: 'paragraph', index, page, text, heading, list, bold: draft.bold || unmarked !== typed, italic, align, column };
}

function finishTable(draft: DraftTable, index: number): Block | null {
  const rows = draft.rows.map((row): TableRow => ({ cells: row.cells.map(finishCell), header: row.header, page: row.page }));
  if (!rows.some((row) => row.cells.some((cell) => cell.paragraphs.length > 0))) return null;
  return { kind: 'table', index, page: draft.page, columns: draft.columns, rows };
}

function finishCell(cell: DraftCell): TableCell {
  const kept = cell.paragraphs
    .map((p) => ({ bold: p.bold, text: collapseBlanks(cleanText(withMarker(p))).replace(LEFT_OVER_MARKS, '') }))
    .filter((p) => p.text !== '');
  return {
    paragraphs: kept.map((p) => p.text),
    colSpan: cell.colSpan,
    rowSpan: cell.rowSpan,
    covered: cell.covered,
    bold: kept.length > 0 && kept.every((p) => p.bold),
  };
}

/** In a cell there is no place for list marks but the text itself. */
function withMarker(paragraph: DraftParagraph): string {
  return paragraph.list?.marker ? `${paragraph.list.marker} ${paragraph.text}` : paragraph.text;
}
