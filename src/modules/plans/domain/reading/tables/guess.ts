import { wordCount } from '../text.ts';
import { parseTime } from '../time/parse.ts';
import { startsLikeUnit } from '../vocabulary.ts';
import type { ColumnRole, Columns } from './columns.ts';
import { type GridRow, textAt } from './grid.ts';

/** Tells the columns of a table without a header by what stands in them; null when there is nothing like tasks with times or units. */
export function guessColumns(grid: readonly GridRow[]): Columns | null {
  const count = grid[0]?.places.length ?? 0;
  if (count < 2 || grid.length < 2) return null;
  const columns = Array.from({ length: count }, (_, c) => grid.map((row) => textAt(row, c).trim()).filter((text) => text !== ''));
  const share = (texts: readonly string[], test: (text: string) => boolean): number =>
    texts.length === 0 ? 0 : texts.filter(test).length / texts.length;
  const words = columns.map((texts) => texts.reduce((sum, text) => sum + wordCount(text), 0) / Math.max(1, texts.length));
  const content = words.indexOf(Math.max(...words));
  const roles = columns.map((texts, c): ColumnRole => {
    if (c === content) return 'content';
    if (c < content && share(texts, (text) => /^(?:\d{1,3}|[IVX]+|[a-z])[.)]?$/u.test(text)) > 0.7) return 'order';
    if (share(texts, isPlacedTime) > 0.6) return 'time';
    return share(texts, startsLikeUnit) > 0.6 ? 'lead' : 'other';
  });
  const isTelling = roles.includes('time') && words[content]! >= 4;
  return isTelling ? { roles, headers: columns.map(() => '') } : null;
}

function isPlacedTime(text: string): boolean {
  const rule = parseTime(text);
  return rule !== null && rule.kind !== 'phrase';
}
