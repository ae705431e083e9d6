import { openLaw } from '../../src/law/book.ts';
import { handoverOf } from '../../src/law/carry/matters.ts';
import { writeSheet } from '../../src/law/carry/sheet.ts';
import { inventedDecree } from './invented-decree.ts';
import { overlaid } from './overlay.ts';

const DECREE = 'instruments/nd-999-2027.yaml';
/** Steps 1 and 2 of docs/law.md: the new decree is there, the old one has its end, nothing else is entered. */
export const NEW_DECREE: Readonly<Record<string, string>> = { [DECREE]: inventedDecree()[DECREE]! };
export const withDecree = (files: Readonly<Record<string, string>> = {}) => overlaid({ ...NEW_DECREE, ...files });

/** The worksheet from Nghị định 152/2025/NĐ-CP to the invented decree. */
export function emptySheet(source = withDecree()) {
  const book = openLaw(source);
  const handover = handoverOf(book, 'nd-152-2025', 'nd-999-2027');
  if (typeof handover === 'string') throw new Error(handover);
  return writeSheet(source, book, handover);
}

/** Whether nobody has read what this matter of a worksheet would say: it cannot be kept. */
export const unknownIn = (sheet: string, place: string): boolean => matterAt(sheet, place).includes('\n    absent: unknown');

/** A worksheet with this outcome and an article, each another one, wherever `which` wants it. */
export function filled(sheet: string, outcome = 'giữ nguyên', which: (place: string) => boolean = () => true): string {
  let [wanted, articles, count] = [false, false, 0];
  return sheet
    .split('\n')
    .map((line) => {
      const place = /^- chỗ: "?(.*?)"?$/.exec(line)?.[1];
      if (place !== undefined) wanted = which(place);
      if (/^ {2}\S/.test(line)) articles = line === '  điều:';
      if (!wanted) return line;
      if (line === '  kết quả: chưa đọc') return `  kết quả: ${outcome}`;
      return articles && /^ {4}\S/.test(line) ? `${line} Điều ${1000 + count++}` : line;
    })
    .join('\n');
}

/** Replaces what must stand exactly once. */
export function once(text: string, before: string, after: string): string {
  const parts = text.split(before);
  if (parts.length !== 2) throw new Error(`found ${parts.length - 1} times: ${before}`);
  return parts.join(after);
}

/** The lines of the matter at this place, from its heading to the next. */
export function matterAt(sheet: string, place: string): string {
  const start = sheet.indexOf(`- chỗ: ${place}\n`);
  if (start === -1) throw new Error(`no matter at ${place}`);
  const end = sheet.indexOf('\n\n', start);
  return sheet.slice(start, end === -1 ? sheet.length : end);
}

/** The sheet with one matter changed by hand. */
export function inMatter(sheet: string, place: string, ...edits: readonly (readonly [string, string])[]): string {
  const matter = matterAt(sheet, place);
  return once(
    sheet,
    matter,
    edits.reduce((text, [before, after]) => once(text, before, after), matter),
  );
}
