import type { DraftBlock, DraftTable } from '../draft.ts';
import { finishDocument } from '../finish.ts';
import type { ReadBudget } from '../limits.ts';
import type { ReadDocument } from '../read-document.ts';
import { refuse } from '../refused.ts';
import { goesOn, joinRows } from './across-pages.ts';
import { findLetterhead, findSignature } from './columns.ts';
import { withoutFurniture } from './furniture.ts';
import { findGapTable } from './gap-tables.ts';
import { type Line, toLines } from './lines.ts';
import { type PdfPage, readPages } from './page.ts';
import { type Flow, flowOf, toParagraphs } from './paragraphs.ts';
import { findRuledTables, type RuledTable } from './ruled-tables.ts';

/** A stretch of lines without a drawn table in it, or such a table. */
type Part = { readonly lines: Line[] } | { readonly table: RuledTable };

/**
 * Reads a `.pdf` with text: lines from positions, paragraphs joined, page numbers left out, tables found by drawn
 * lines or by columns of white space.
 * @throws DocumentRefused 'encrypted' | 'damaged' | 'too-many-pages' | 'scanned' | 'empty' | 'timeout'
 */
export async function readPdf(bytes: Uint8Array, budget: ReadBudget): Promise<ReadDocument> {
  const pages = await readPages(bytes, budget);
  const printed = pages.filter((page) => page.pieces.length > 0);
  if (printed.length === 0) throw pages.some((page) => page.painted) ? refuse.scanned() : refuse.empty();
  const found = pages.map((page) => {
    budget.checkTime();
    const { tables, rest } = findRuledTables(page, budget.limits.tableColumns);
    return { page, tables, lines: toLines(rest, page.number) };
  });
  const lines = withoutFurniture(found);
  const parts = inOrder(found.map(({ tables }, i) => ({ tables, lines: lines[i]! })));
  const flows = flowsByPage(pages, lines);
  const blocks = parts.flatMap((part, i) =>
    'table' in part ? [toTable(part.table)] : readLines(part.lines, flows, i === 0, budget),
  );
  const pictures = pages.filter((page) => page.pieces.length === 0 && page.painted).map((page) => page.number);
  const warnings = pictures.length > 0 ? [`Trang ${pictures.join(', ')} chỉ có hình ảnh nên không được đọc.`] : [];
  return finishDocument({ format: 'pdf', pageCount: pages.length, blocks, warnings }, budget.limits);
}

/** Per page its bounds; pages of the same width share theirs. */
function flowsByPage(pages: readonly PdfPage[], lines: readonly (readonly Line[])[]): Flow[] {
  const flows = new Map<number, Flow>();
  for (const width of new Set(pages.map((page) => page.width))) {
    const own = lines.filter((_, i) => pages[i]!.width === width).flat();
    flows.set(width, flowOf(own, width));
  }
  return pages.map((page) => flows.get(page.width)!);
}

/** Lines and tables from the first page to the last; tables going on over a page's end are one. */
function inOrder(pages: readonly { readonly tables: readonly RuledTable[]; readonly lines: readonly Line[] }[]): Part[] {
  const parts: Part[] = [];
  for (const { tables, lines } of pages) {
    let from = 0;
    const addLines = (until: number): void => {
      const upTo = lines.findIndex((line, i) => i >= from && line.y > until);
      const own = lines.slice(from, upTo < 0 ? lines.length : upTo);
      from += own.length;
      const last = parts.at(-1);
      if (own.length === 0) return;
      if (last && 'lines' in last) last.lines.push(...own);
      else parts.push({ lines: own });
    };
    for (const table of tables) {
      addLines(table.top);
      const last = parts.at(-1);
      if (last && 'table' in last && goesOn(last.table, table)) {
        parts[parts.length - 1] = { table: { ...table, rows: joinRows(last.table.rows, table.rows) } };
      } else parts.push({ table });
    }
    addLines(Number.POSITIVE_INFINITY);
  }
  return parts;
}

function toTable(table: RuledTable): DraftTable {
  const page = table.rows[0]?.page ?? table.page;
  return { kind: 'table', columns: table.columns, rows: table.rows, page, bordered: true };
}

/** The blocks of lines that stand between drawn tables. */
function readLines(lines: readonly Line[], flows: readonly Flow[], first: boolean, budget: ReadBudget): DraftBlock[] {
  const blocks: DraftBlock[] = [];
  let plain: Line[] = [];
  const flush = (): void => {
    if (plain[0]) blocks.push(...toParagraphs(plain, flows[plain[0].page - 1]!));
    plain = [];
  };
  for (let at = 0; at < lines.length; ) {
    if ((at & 63) === 0) budget.checkTime();
    const beginsPage = at === 0 ? first : lines[at - 1]!.page !== lines[at]!.page;
    const head = beginsPage ? findLetterhead(lines, at) : null;
    const signature = head ? null : findSignature(lines, at);
    const table = head || signature ? null : findGapTable(lines, at, budget.limits.tableColumns);
    const columns = head ?? signature;
    if (columns || table) flush();
    if (columns) blocks.push(...columns.paragraphs);
    if (table) blocks.push({ kind: 'table', columns: table.columns, rows: table.rows, page: lines[at]!.page, bordered: false });
    const next = columns?.end ?? table?.end;
    if (next === undefined) {
      // no paragraph goes on from an upright page to one on its side
      if (plain[0] && flows[plain[0].page - 1] !== flows[lines[at]!.page - 1]) flush();
      plain.push(lines[at]!);
    }
    at = next ?? at + 1;
  }
  flush();
  return blocks;
}
