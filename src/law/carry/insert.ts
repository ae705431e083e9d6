import type { LawFault } from '../read-yaml.ts';
import type { Matter } from './matters.ts';

/** A new entry on its way into a file. */
export interface Insertion {
  readonly matter: Matter;
  readonly offset: number;
  readonly lines: readonly string[];
  /** Line of the sheet that the faults of this entry are told at. */
  readonly line: number;
}

export interface Grown {
  readonly text: string;
  /** First and last line of each new entry, from 1, with the line of the sheet it comes from. */
  readonly spans: readonly { readonly first: number; readonly last: number; readonly line: number }[];
}

/** The texts with the new entries in them. */
export function inserted(insertions: readonly Insertion[], textOf: (path: string) => string): ReadonlyMap<string, Grown> {
  const grown = new Map<string, Grown>();
  for (const path of new Set(insertions.map(({ matter }) => matter.file))) {
    const old = textOf(path);
    const lineEnd = old.includes('\r\n') ? '\r\n' : '\n';
    const spans: { first: number; last: number; line: number }[] = [];
    let [text, done] = ['', 0];
    for (const { offset, lines, line } of insertions
      .filter(({ matter }) => matter.file === path)
      .sort((a, b) => a.offset - b.offset)) {
      text += old.slice(done, offset);
      if (!text.endsWith('\n')) text += lineEnd;
      const first = text.split('\n').length;
      text += lines.map((one) => one + lineEnd).join('');
      spans.push({ first, last: first + lines.length - 1, line });
      done = offset;
    }
    grown.set(path, { text: text + old.slice(done), spans });
  }
  return grown;
}

/** A fault of the law as it would be, told at the line of the sheet that would bring it about. */
export function traced(fault: LawFault, grown: Grown | undefined, sheet: string, sheetText: string): LawFault {
  const span = grown?.spans.find(({ first, last }) => first <= fault.line && fault.line <= last);
  if (!span) return { ...fault, file: `law/${fault.file}` };
  const wrong = grown!.text.split(/\r?\n/)[fault.line - 1]!;
  const line = lineOf(wrong, fault.message, sheetText.split(/\r?\n/), span.line);
  return { file: sheet, line, message: fault.message.replace(/“[^”]*values\.\d+\./, '“') };
}

/**
 * The line of a matter's content that says what is wrong: the one written alike, else the only one that has the key the fault
 * names. Where neither is sure, the line where the content begins.
 */
function lineOf(wrong: string, message: string, sheet: readonly string[], begin: number): number {
  const length = sheet.slice(begin).findIndex((line) => /^(- |#|$)/.test(line));
  const content = sheet.slice(begin, length === -1 ? undefined : begin + length);
  const only = (fits: (line: string) => boolean): number | null =>
    content.filter(fits).length === 1 ? begin + content.findIndex(fits) + 1 : null;
  const plain = (line: string): string => line.replace(/ #.*$/, '').trim();
  const keys = (/^“([^”]*)”/.exec(message)?.[1] ?? '').split('.').filter((key) => !/^\d+$/.test(key));
  const fromLast = keys.toReversed().map((key) => only((line) => line.replace(/^[\s{-]+/, '').startsWith(`${key}:`)));
  return only((line) => plain(line) === plain(wrong)) ?? fromLast.find((line) => line !== null) ?? begin;
}
