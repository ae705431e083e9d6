import { type Line, lineText } from './lines.ts';
import type { PdfPage } from './page.ts';

const PAGE_NUMBER = /^[-–—\s]*(?:trang\s*)?\d{1,4}(?:\s*\/\s*\d{1,4})?[-–—\s]*$/iu;
/** Margins of the page in which running text stands, as a part of its height. */
const MARGIN = 0.12;

/** The lines without page numbers and without what is repeated at the same place of most pages. */
export function withoutFurniture(pages: readonly { readonly page: PdfPage; readonly lines: readonly Line[] }[]): Line[][] {
  const repeats = new Map<string, Set<number>>();
  for (const { page, lines } of pages) {
    for (const line of lines.filter((line) => inMargin(line, page))) {
      const key = repeatKey(line);
      repeats.set(key, (repeats.get(key) ?? new Set()).add(page.number));
    }
  }
  const often = Math.max(3, pages.length * 0.5);
  return pages.map(({ page, lines }) =>
    lines.filter((line, i) => {
      if (!inMargin(line, page)) return true;
      const outermost = i === 0 || i === lines.length - 1;
      if (outermost && PAGE_NUMBER.test(lineText(line))) return false;
      return (repeats.get(repeatKey(line))?.size ?? 0) < often;
    }),
  );
}

const inMargin = (line: Line, page: PdfPage): boolean => line.y < page.height * MARGIN || line.y > page.height * (1 - MARGIN);

const repeatKey = (line: Line): string => `${Math.round(line.y / 4)}|${lineText(line).replace(/\d+/gu, '#')}`;
