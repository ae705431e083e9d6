import type { ReadBudget } from './limits.ts';
import { DocumentRefused } from './refused.ts';
import { refuseWorkbook, type WorkbookLimits } from './workbook-limits.ts';
import { columnIndex, type MergedArea, parseArea } from './workbook-merges.ts';
import { openZip, type ZipParts } from './zip.ts';

/** What is looked at in an `.xlsx` container before the library unpacks it. */
export interface WorkbookParts {
  /** Merged areas of a sheet, by its name. */
  merges(sheet: string): readonly MergedArea[];
}

/** A sheet may reach this many times the allowed rows and columns when the rest are blank but formatted, as Excel often leaves them. */
const BLANK_ROWS_FACTOR = 20;
const BLANK_COLUMNS_FACTOR = 5;
/** Cells of the rectangle from A1 to the last row and column named: the library fills all of it. */
const MOST_CELLS = 3_000_000;
const MOST_MERGES = 20_000;

/**
 * Unpacks every XML part once within limits, so that what comes after may trust the sizes: a bomb, a lie about a size,
 * a document type declaration or a sheet with far too many rows ends here.
 * @throws Refusal
 */
export function openWorkbookParts(bytes: Uint8Array, budget: ReadBudget, bounds: WorkbookLimits): WorkbookParts {
  const zip = opened(bytes, budget);
  const texts = new Map<string, string>();
  for (const name of zip.names.filter((part) => /\.(?:xml|rels)$/i.test(part))) {
    const text = textOf(zip, name);
    if (/^xl\/(?:workbook\.xml|_rels\/|worksheets\/)/i.test(name)) texts.set(name.toLowerCase(), text);
  }
  const sheets = sheetPaths(texts);
  if (sheets.size > bounds.sheets) throw refuseWorkbook.tooManySheets(bounds);
  for (const [sheet, path] of sheets) checkExtent(sheet, texts.get(path) ?? '', bounds);
  return { merges: (sheet) => mergedAreas(texts.get(sheets.get(sheet) ?? '') ?? '') };
}

/** Refuses a sheet whose rectangle of cells is too large, be they blank or not. */
function checkExtent(sheet: string, xml: string, bounds: WorkbookLimits): void {
  let rows = 0;
  let columns = 0;
  for (const [, number] of xml.matchAll(/<(?:\w+:)?row(?:\s[^>]*?\br="(\d{1,9})")?/g))
    rows = Math.max(rows + 1, Number(number ?? 0));
  for (const [, letters] of xml.matchAll(/<(?:\w+:)?c\s[^>]*?\br="([A-Z]{1,3})\d/g)) {
    columns = Math.max(columns, columnIndex(letters!) + 1);
  }
  if (rows > bounds.rows * BLANK_ROWS_FACTOR) throw refuseWorkbook.tooManyRows(sheet, bounds);
  if (columns > bounds.columns * BLANK_COLUMNS_FACTOR) throw refuseWorkbook.tooManyColumns(sheet, bounds);
  if (rows * columns > MOST_CELLS) throw refuseWorkbook.tooManyRows(sheet, bounds);
}

function opened(bytes: Uint8Array, budget: ReadBudget): ZipParts {
  const zip = guarded(() => openZip(bytes, budget));
  if (!zip.names.some((name) => name.toLowerCase() === 'xl/workbook.xml')) throw refuseWorkbook.notExcel();
  return zip;
}

function textOf(zip: ZipParts, name: string): string {
  const part = guarded(() => zip.read(name));
  const text = new TextDecoder().decode(part ?? new Uint8Array());
  if (/<!DOCTYPE/i.test(text.slice(0, 4096))) throw refuseWorkbook.unsafe();
  return text;
}

function guarded<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof DocumentRefused)) throw refuseWorkbook.notExcel();
    if (error.code === 'bomb') throw refuseWorkbook.unsafe();
    if (error.code === 'encrypted') throw refuseWorkbook.encrypted();
    throw refuseWorkbook.notExcel();
  }
}

/** Sheet name → path of its part. */
function sheetPaths(texts: ReadonlyMap<string, string>): Map<string, string> {
  const targets = new Map<string, string>();
  for (const attributes of tags(texts.get('xl/_rels/workbook.xml.rels') ?? '', 'Relationship')) {
    if (attributes.Id && attributes.Target) targets.set(attributes.Id, partPath(attributes.Target));
  }
  const paths = new Map<string, string>();
  for (const attributes of tags(texts.get('xl/workbook.xml') ?? '', 'sheet')) {
    const target = targets.get(attributes['r:id'] ?? '');
    if (attributes.name !== undefined && target) paths.set(attributes.name, target);
  }
  return paths;
}

function partPath(target: string): string {
  return (target.startsWith('/') ? target.slice(1) : `xl/${target}`).toLowerCase();
}

function mergedAreas(sheet: string): MergedArea[] {
  const areas: MergedArea[] = [];
  for (const { ref } of tags(sheet, 'mergeCell')) {
    const area = ref === undefined ? null : parseArea(ref);
    if (area) areas.push(area);
    if (areas.length >= MOST_MERGES) break;
  }
  return areas;
}

/** Attributes of every tag of that local name. Enough for these flat lists, whose values hold no `>`. */
function* tags(xml: string, name: string): Generator<Record<string, string>> {
  for (const [, inside] of xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s([^>]*)>`, 'g'))) {
    const attributes: Record<string, string> = {};
    for (const [, key, value] of inside!.matchAll(/([\w:]+)="([^"]*)"/g)) attributes[key!] = unescapeXml(value!);
    yield attributes;
  }
}

function unescapeXml(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}
