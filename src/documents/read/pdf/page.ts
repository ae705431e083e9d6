import { getDocumentProxy } from 'unpdf';
import type { ReadBudget } from '../limits.ts';
import { refuse } from '../refused.ts';
import { cleanText } from '../text.ts';
import { apply, type Matrix, multiply, type Rulings, readRulings } from './rulings.ts';

/** A piece of text in one font; points, y downwards from the page's top, `y` is the baseline. */
export interface Piece {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
}

export interface PdfPage {
  /** 1-based. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
  readonly rulings: Rulings;
  /** Whether anything is painted on the page. */
  readonly painted: boolean;
}

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;
type PdfJsPage = Awaited<ReturnType<PdfDocument['getPage']>>;

/** Nothing of the file is run, fetched or painted: no scripts, no fonts of the system, no pictures. */
const OPEN_OPTIONS = { isEvalSupported: false, useSystemFonts: false, enableXfa: false, maxImageSize: 1, verbosity: 0 };

/**
 * Reads the text pieces and ruling lines of every page, one page in memory at a time.
 * @throws DocumentRefused 'encrypted' | 'damaged' | 'too-many-pages' | 'timeout'
 */
export async function readPages(bytes: Uint8Array, budget: ReadBudget): Promise<PdfPage[]> {
  // pdf.js takes the bytes away from its caller, so it gets a copy (and no Buffer, which it does not take)
  const document = await getDocumentProxy(Uint8Array.from(bytes), OPEN_OPTIONS).catch((error: unknown) => {
    throw (error as Error | null)?.name === 'PasswordException' ? refuse.encryptedPdf() : refuse.damaged(error);
  });
  try {
    if (document.numPages > budget.limits.pages) throw refuse.tooManyPages(budget.limits);
    const pages: PdfPage[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      budget.checkTime();
      const page = await document.getPage(number);
      pages.push(await readPage(page, number));
      page.cleanup();
    }
    return pages;
  } finally {
    await document.loadingTask.destroy();
  }
}

async function readPage(page: PdfJsPage, number: number): Promise<PdfPage> {
  const viewport = page.getViewport({ scale: 1 });
  const toView = viewport.transform as unknown as Matrix;
  // fonts are known to the page only after its operators were read
  const operators = await page.getOperatorList();
  const content = await page.getTextContent();
  const fonts = new Map<string, { bold: boolean; italic: boolean }>();
  const pieces: Piece[] = [];
  for (const item of content.items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const matrix = multiply(toView, item.transform as unknown as Matrix);
    // text that does not run from left to right is a stamp or a watermark
    if (matrix[0] <= 0 || Math.abs(matrix[1]) > 0.05 * matrix[0]) continue;
    const [x, y] = apply(toView, item.transform[4] as number, item.transform[5] as number);
    const size = Math.hypot(matrix[2], matrix[3]);
    const text = cleanText(item.str).replace(/\s+/gu, ' ');
    if (size < 1 || text.trim() === '') continue;
    const style = fonts.get(item.fontName) ?? fontStyle(page, item.fontName);
    fonts.set(item.fontName, style);
    pieces.push({ text, x0: x, x1: x + item.width, y, size, ...style });
  }
  return {
    number,
    width: viewport.width,
    height: viewport.height,
    pieces: withoutDoubles(pieces),
    rulings: readRulings(operators, toView),
    painted: operators.fnArray.length > 0,
  };
}

/** Weight and slant by the font's name ("ABCDEF+TimesNewRomanPS-BoldMT"). */
function fontStyle(page: PdfJsPage, fontName: string): { bold: boolean; italic: boolean } {
  const font: unknown = page.commonObjs.has(fontName) ? page.commonObjs.get(fontName) : null;
  const facts = (font ?? {}) as { name?: string; bold?: boolean; black?: boolean; italic?: boolean };
  const name = facts.name ?? '';
  return {
    bold: facts.bold === true || facts.black === true || /bold|black|heavy|demi/iu.test(name),
    italic: facts.italic === true || /ital|obli/iu.test(name),
  };
}

/** Text printed twice with a tiny shift to look bold counts once. */
function withoutDoubles(pieces: readonly Piece[]): Piece[] {
  const kept: Piece[] = [];
  const seen = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const same = seen.get(piece.text) ?? [];
    if (same.some((other) => Math.abs(other.x0 - piece.x0) < 1 && Math.abs(other.y - piece.y) < 1)) continue;
    same.push(piece);
    seen.set(piece.text, same);
    kept.push(piece);
  }
  return kept;
}
