import { formatShort } from '../../../kernel/local-date.ts';
import type { LawBook } from '../../../law/book.ts';
import { awardsOf } from '../../../law/local.ts';
import { localAt, sourceOf } from '../../../law/local-at.ts';
import { awardNames } from '../../../law/local-words.ts';
import type { Binding } from './applied.ts';
import { meet, sameMatter } from './check.ts';

export interface Overlap {
  readonly regulationId: string;
  /** The other regulation, the days and awards they share, and which of the two is used meanwhile. */
  readonly sentence: string;
}

/**
 * Other regulations of the same unit that set the same thing within the same days as this value. It is allowed (the later one is
 * used), but often the earlier one was replaced and its end never written down.
 * @param bindings everything recorded for the unit, in the order the values are weighed in; those of other units are left out
 */
export function overlapsOf(book: LawBook, own: Binding, bindings: readonly Binding[]): Overlap[] {
  const mine = own.value;
  return bindings.flatMap(({ value, regulationId }) => {
    if (regulationId === own.regulationId || value.depth !== mine.depth) return [];
    if (!sameMatter(mine.setting, value.setting) || !meet(mine, value)) return [];
    const from = mine.from > value.from ? mine.from : value.from;
    const to = [mine.to, value.to].filter((day) => day !== null).sort()[0];
    const shared = awardsOf(mine.setting)?.filter((code) => awardsOf(value.setting)?.includes(code)) ?? null;
    const pair = bindings.map((one) => one.value).filter((one) => one === mine || one === value);
    const used = localAt(book, pair, mine.setting.key, shared?.[0] ?? null, from);
    const names = awardNames(book, shared, from);
    const about = names.length > 0 ? ` với ${names.join(', ')}` : '';
    const days = `từ ngày ${formatShort(from)}${to ? ` đến hết ngày ${formatShort(to)}` : ''}`;
    const which = used ? ` Trong thời gian này, hệ thống dùng ${used.source.article}, ${lower(sourceOf(used))}.` : '';
    return [
      {
        regulationId,
        sentence: `${value.source.article}, ${sourceOf(value)} cũng quy định nội dung này${about} ${days}.${which}`,
      },
    ];
  });
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
