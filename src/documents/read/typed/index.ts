import { decodeText } from '../decode.ts';
import { type DraftBlock, draftParagraph } from '../draft.ts';
import { finishDocument } from '../finish.ts';
import { readHtmlFragment } from '../html.ts';
import type { ReadBudget } from '../limits.ts';
import type { ReadDocument } from '../read-document.ts';
import { refuse } from '../refused.ts';
import { cleanText } from '../text.ts';
import { hasMarks, readMarks } from './marks.ts';
import { findPipeTable, findTabTable, isRule } from './tables.ts';
import { goesOn, wrapWidth } from './wrapping.ts';

/**
 * Reads typed text, with or without marks of Markdown: a line is a paragraph (unless the file is broken at a fixed
 * width), list markers stay as typed, tables are told by tabs or `|`.
 * @throws DocumentRefused 'empty' | 'timeout'
 */
export function readTextDocument(bytes: Uint8Array, fileName: string, budget: ReadBudget): ReadDocument {
  const decoded = decodeText(bytes);
  const text = cleanText(decoded.text.replaceAll('\f', '\n\n'));
  const named = /\.(?:md|markdown)$/iu.test(fileName);
  const blocks = readLines(text.split('\n'), named || hasMarks(text), budget);
  const source = { format: named ? ('md' as const) : ('txt' as const), pageCount: null, blocks, warnings: decoded.warnings };
  const result = finishDocument(source, budget.limits);
  if (result.blocks.length === 0) throw refuse.empty();
  return result;
}

function readLines(lines: readonly string[], marks: boolean, budget: ReadBudget): DraftBlock[] {
  const source = { lines, marks, maxColumns: budget.limits.tableColumns };
  const width = wrapWidth(lines);
  const blocks: DraftBlock[] = [];
  let at = 0;
  while (at < lines.length && blocks.length <= budget.limits.blocks) {
    if ((at & 63) === 0) budget.checkTime();
    const line = lines[at]!;
    const found = line.includes('\t') ? findTabTable(source, at) : line.includes('|') ? findPipeTable(source, at) : null;
    if (found) {
      blocks.push(found.table);
      at = found.end;
    } else if (marks && /^\s*<table\b/iu.test(line)) {
      const end = lines.findIndex((other, i) => i >= at && /<\/table>/iu.test(other));
      const after = end < 0 ? lines.length : end + 1;
      blocks.push(...readHtmlFragment(lines.slice(at, after).join('\n'), budget));
      at = after;
    } else {
      let paragraph = line;
      at += 1;
      while (width !== null && canJoin(line) && canJoin(lines[at]) && goesOn(lines[at - 1]!, lines[at]!, width)) {
        paragraph += ` ${lines[at]!.trim()}`;
        at += 1;
      }
      if (!isOrnament(paragraph, marks)) blocks.push(toParagraph(paragraph, marks));
    }
  }
  return blocks;
}

const canJoin = (line: string | undefined): boolean =>
  line !== undefined && line.trim() !== '' && !/^#{1,6}\s|\t|\||^\s*<table/u.test(line) && !isRule(line);

/** Blank lines, rules and fences: nothing to read. */
const isOrnament = (line: string, marks: boolean): boolean =>
  line.trim() === '' || isRule(line) || (marks && /^\s*(?:```|~~~)/u.test(line));

function toParagraph(line: string, marks: boolean): DraftBlock {
  if (!marks) return draftParagraph(line);
  const heading = /^\s{0,3}(#{1,6})\s/u.exec(line);
  const { text, bold, italic } = readMarks(
    heading ? withoutHashes(line.slice(heading[0].length)) : line.replace(/^\s*(?:>\s*)+/u, ''),
  );
  return draftParagraph(text, { heading: heading ? heading[1]!.length : null, bold, italic });
}

/** The text of a heading without the marks that may close it ("## Mục đích ##"). */
function withoutHashes(text: string): string {
  let end = text.trimEnd().length;
  while (end > 0 && text[end - 1] === '#') end -= 1;
  return text.slice(0, end).trim();
}
