import type { DraftBlock, DraftCell, DraftParagraph, DraftTable } from './draft.ts';
import { isLayoutTable, layoutParagraphs, splitTypedLetterhead } from './letterhead.ts';
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
    const block = draft.kind === 'table' ? finishTable(draft, blocks.length) : finishParagraph(draft, blocks.length);
    if (!block) continue;
    characters += block.kind === 'table' ? tableLength(block.rows) : block.text.length;
    rows += block.kind === 'table' ? block.rows.length : 0;
    cut = blocks.length >= limits.blocks || characters > limits.characters || rows > limits.tableRows;
    if (cut) break;
    blocks.push(block);
  }
  if (cut) warnings.push(CUT_OFF);
  return { format: source.format, pageCount: source.pageCount, blocks, warnings };
}

function flattenLayout(blocks: readonly DraftBlock[]): DraftBlock[] {
  const flat = blocks.flatMap((block, i) =>
    block.kind === 'table' && isLayoutTable(block, i) ? layoutParagraphs(block) : [block],
  );
  return splitTypedLetterhead(flat.filter((block) => block.kind === 'table' || block.text.trim() !== ''));
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
