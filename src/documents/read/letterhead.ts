import type { DraftBlock, DraftParagraph, DraftTable } from './draft.ts';

/** The national motto or the Party's name: what stands on the right of every letterhead. */
export const MOTTO =
  /c[ộo]ng\s*h[òo]a\s*x[ãa]\s*h[ộo]i\s*ch[ủu]\s*ngh[ĩi]a|độc\s*lập\s*[-–—]\s*tự\s*do|đảng\s+cộng\s+sản\s+việt\s+nam/iu;
/** The number of the document, on the left below the agency's name. */
const NUMBER_LINE = /^\s*số\s*:/imu;
const RECIPIENTS = /nơi\s+nhận\s*:?/iu;
/** The first words of a signature block: in whose place the signer signs, or the office held. */
const SIGNATURE =
  /^\s*(?:TM\.|T\/M|KT\.|K\/T|TL\.|TUQ\.|Q\.|(?:TRƯỞNG|PHÓ|GIÁM ĐỐC|CHỦ TỊCH|HIỆU TRƯỞNG|CHÁNH|BÍ THƯ|BỘ TRƯỞNG|TỔNG|CỤC TRƯỞNG|THỦ TRƯỞNG))/mu;

/** How far down the document a letterhead may stand, in blocks. */
const HEAD_BLOCKS = 12;

const wordsOf = (text: string): number => text.split(/\s+/u).filter(Boolean).length;

/** Columns of the table in which any text stands. */
function usedColumns(table: DraftTable): Set<number> {
  const used = new Set<number>();
  for (const row of table.rows) {
    let at = 0;
    for (const cell of row.cells) {
      if (cell.paragraphs.some((p) => p.text.trim() !== '')) used.add(at);
      at += cell.colSpan;
    }
  }
  return used;
}

/**
 * True for a table that only places a letterhead or a signature block on the page: at most two columns with text and
 * few rows, holding the motto or the document's number (near the top) or the recipients or a signer.
 */
export function isLayoutTable(table: DraftTable, position: number): boolean {
  const used = usedColumns(table);
  if (used.size === 0 || used.size > 2 || table.rows.length > 12) return false;
  const texts = table.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs.map((p) => p.text)));
  const all = texts.join('\n');
  if (used.size === 1) return table.rows.length <= 3 && table.bordered !== true;
  if (position < HEAD_BLOCKS && MOTTO.test(all)) return true;
  if (table.bordered === true) return false;
  // an appendix may have a letterhead of its own
  if (MOTTO.test(all) && table.rows.length <= 5 && wordsOf(all) < 80) return true;
  if (position < HEAD_BLOCKS && table.rows.length <= 4 && NUMBER_LINE.test(all) && wordsOf(all) < 60) return true;
  if (RECIPIENTS.test(all) && SIGNATURE.test(all)) return true;
  if (table.rows.length > 6) return false;
  return RECIPIENTS.test(all) || (wordsOf(all) < 50 && texts.some((text) => SIGNATURE.test(text)));
}

/** The paragraphs of a layout table in reading order, each with the column it stands in. */
export function layoutParagraphs(table: DraftTable): DraftParagraph[] {
  const used = [...usedColumns(table)].sort((a, b) => a - b);
  const paragraphs: DraftParagraph[] = [];
  for (const row of table.rows) {
    let at = 0;
    for (const cell of row.cells) {
      const column = used.length < 2 || cell.colSpan >= table.columns ? null : at <= used[0]! ? 'left' : 'right';
      for (const paragraph of cell.paragraphs) paragraphs.push({ ...paragraph, column, page: paragraph.page ?? row.page });
      at += cell.colSpan;
    }
  }
  return paragraphs;
}

/**
 * Splits a line on which agency and motto stand side by side, set apart by tabs or many blanks, near the top of the
 * document; and likewise the lines beside and below it. Other paragraphs stay as they are.
 */
export function splitTypedLetterhead(blocks: readonly DraftBlock[]): DraftBlock[] {
  const mottoAt = blocks.slice(0, HEAD_BLOCKS).findIndex((b) => b.kind === 'paragraph' && MOTTO.test(b.text));
  if (mottoAt < 0) return [...blocks];
  return blocks.flatMap((block, i): DraftBlock[] => {
    if (block.kind === 'table' || i < mottoAt - 2 || i > mottoAt + 6) return [block];
    return block.text.split('\n').every((line) => splitLine(line) === null) ? [block] : splitParagraph(block);
  });
}

/** How many blocks the recipients and the signature beside them may take. */
const TAIL_BLOCKS = 30;

/** Splits likewise the lines on which recipients and signature stand side by side, from "Nơi nhận" to the next table or appendix. */
export function splitTypedSignature(blocks: readonly DraftBlock[]): DraftBlock[] {
  const from = blocks.findLastIndex((b) => b.kind === 'paragraph' && /^\W*nơi\s+nhận\s*:?(?:\t|\s{2}|\s*$)/imu.test(b.text));
  if (from < 0) return [...blocks];
  const after = blocks.findIndex((b, i) => i > from && (b.kind === 'table' || /^\W*phụ\s+lục/iu.test(b.text)));
  const to = Math.min(after < 0 ? blocks.length : after, from + TAIL_BLOCKS);
  return blocks.flatMap((block, i): DraftBlock[] => {
    if (block.kind === 'table' || i < from || i >= to || block.column !== null) return [block];
    return block.text.split('\n').every((line) => splitLine(line) === null) ? [block] : splitParagraph(block);
  });
}

function splitParagraph(block: DraftParagraph): DraftParagraph[] {
  return block.text.split('\n').flatMap((line): DraftParagraph[] => {
    const sides = splitLine(line);
    if (!sides) return line.trim() === '' ? [] : [{ ...block, text: line }];
    const [left, right] = sides;
    return [
      ...(left === '' ? [] : [{ ...block, text: left, column: 'left' as const }]),
      ...(right === '' ? [] : [{ ...block, text: right, column: 'right' as const }]),
    ];
  });
}

/** A letterhead's line is far shorter. */
const LONGEST_LINE = 300;

/** The two sides of a line set apart by a tab or at least three blanks; null when there is one side only. */
function splitLine(line: string): [string, string] | null {
  if (line.length > LONGEST_LINE) return null;
  const match = /^(.*?\S)?(?:[ \u00A0]*\t[\t \u00A0]*|[ \u00A0]{3,})(\S.*)$/u.exec(line);
  if (!match || /\t|\s{3,}/u.test(match[2]!.trim())) return null;
  return [(match[1] ?? '').trim(), match[2]!.trim()];
}
