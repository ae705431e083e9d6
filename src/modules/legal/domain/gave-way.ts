import type { LocalDate } from '../../../kernel/local-date.ts';
import type { LawBook } from '../../../law/book.ts';
import type { LocalValue } from '../../../law/local.ts';
import { localsAt, sourceOf } from '../../../law/local-at.ts';
import { sayValue } from '../../../law/local-words.ts';

/** What a council's vote may take from local regulations; of each the nearest alone is used. */
const MATTERS = [
  { key: 'vote-threshold', ofAward: true },
  { key: 'vote-quorum', ofAward: false },
  { key: 'vote-recused', ofAward: false },
] as const;

/**
 * Recorded rules on this vote that were not used because another one is nearer or later, one sentence each, with both sources;
 * so that nobody looks in vain for why a figure of a regulation in force is not the one of the result.
 */
export function gaveWayAt(book: LawBook, values: readonly LocalValue[], award: string, on: LocalDate): string[] {
  return MATTERS.flatMap(({ key, ofAward }) => {
    const [used, ...others] = localsAt(book, values, key, ofAward ? award : null, on);
    return others.flatMap((other) =>
      used
        ? [
            `${other.source.article}, ${sourceOf(other)} ghi: ${lower(sayValue(other.setting))}; nội dung này không được dùng vì ${
              other.depth === used.depth ? 'có quy định mới hơn' : 'có quy định của đơn vị gần hơn'
            }: ${used.source.article}, ${sourceOf(used)}.`,
          ]
        : [],
    );
  });
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
