import { formatShort, type LocalDate } from '../../../kernel/local-date.ts';
import type { LawBook } from '../../../law/book.ts';
import { awardsOf, type LocalValue } from '../../../law/local.ts';
import { localAt, sourceOf } from '../../../law/local-at.ts';
import { awardNames } from '../../../law/local-words.ts';
import { meet, sameMatter } from './check.ts';
import { localValueOf, type RegulationContent } from './regulation.ts';

/** A regulation of a unit. Among equals the smaller id counts: it was written down first. */
export interface Recorded {
  readonly id: string;
  readonly content: RegulationContent;
}
type Side = 'own' | 'other';

/** Two entries, of two regulations of one unit, that set the same thing on some days. */
export interface Overlap {
  readonly regulationId: string;
  /** Places of the entries, in the regulation itself and in the other one. */
  readonly entry: number;
  readonly otherEntry: number;
  /** Awards that both are about; null: about none in particular. */
  readonly shared: readonly string[] | null;
  /** The days they share. */
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  /** Which begins first, and could end the day before the other begins; null: both on one day. */
  readonly earlier: Side | null;
  readonly values: { readonly own: LocalValue; readonly other: LocalValue };
  /** Which of the two the system uses on those days; null: neither, the law leaves nothing to be set. */
  readonly used: Side | null;
}

/**
 * Entries of other regulations of the same unit that stand in the way of this one's. It is allowed (the later one is used), but
 * often the earlier one was replaced and its end never written down.
 */
export const overlapsOf = (book: LawBook, own: Recorded, others: readonly Recorded[]): Overlap[] =>
  own.content.entries.flatMap((mine, entry) =>
    others.flatMap((other) =>
      other.content.entries.flatMap((theirs, otherEntry) => {
        const values = { own: localValueOf(own.content, mine, 0), other: localValueOf(other.content, theirs, 0) };
        if (!values.own || !values.other) return [];
        const met = meeting(book, { own: values.own, other: values.other }, weighedFirst(own, other));
        return met ? [{ ...met, regulationId: other.id, entry, otherEntry }] : [];
      }),
    ),
  );

/** Of values that begin on one day and were signed on one day, the one whose regulation stands first is used. */
function weighedFirst(own: Recorded, other: Recorded): Side {
  const rank = ({ content, id }: Recorded) => [content.from, content.signedOn, id] as const;
  const [[from, signed, id], [otherFrom, otherSigned, otherId]] = [rank(own), rank(other)];
  if (from !== otherFrom) return from > otherFrom ? 'own' : 'other';
  if (signed !== otherSigned) return signed > otherSigned ? 'own' : 'other';
  return id < otherId ? 'own' : 'other';
}

function meeting(
  book: LawBook,
  values: Overlap['values'],
  first: Side,
): Omit<Overlap, 'regulationId' | 'entry' | 'otherEntry'> | null {
  const { own, other } = values;
  if (!sameMatter(own.setting, other.setting) || !meet(own, other)) return null;
  const shared = awardsOf(own.setting)?.filter((code) => awardsOf(other.setting)?.includes(code)) ?? null;
  const from = own.from > other.from ? own.from : other.from;
  const pair = first === 'own' ? [own, other] : [other, own];
  const used = localAt(book, pair, own.setting.key, shared?.[0] ?? null, from);
  return {
    shared,
    from,
    to: [own.to, other.to].filter((day) => day !== null).sort()[0] ?? null,
    earlier: own.from === other.from ? null : own.from < other.from ? 'own' : 'other',
    values,
    used: used === null ? null : used === own ? 'own' : 'other',
  };
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const placeOf = (value: LocalValue): string => `${value.source.article}, ${lower(sourceOf(value))}`;

/** Awards of an overlap in words, with the word before them; empty: about none in particular. */
export function aboutWords(book: LawBook, { shared, from }: Overlap): string {
  const names = awardNames(book, shared, from);
  return names.length > 0 ? ` với ${names.join(', ')}` : '';
}

function why({ own, other }: Overlap['values']): string {
  if (own.from !== other.from) return 'bắt đầu áp dụng sau';
  if (own.source.signedOn !== other.source.signedOn) return 'áp dụng cùng ngày và được ký sau';
  return 'áp dụng cùng ngày, ký cùng ngày, theo thứ tự ghi nhận';
}

/** The other regulation, the days and awards they share, which of the two is used meanwhile and why. */
export function sayOverlap(book: LawBook, overlap: Overlap): string {
  const { from, to, values, used } = overlap;
  const days = `từ ngày ${formatShort(from)}${to ? ` đến hết ngày ${formatShort(to)}` : ''}`;
  const which = used ? ` Trong thời gian này, hệ thống dùng ${placeOf(values[used])}, vì ${why(values)}.` : '';
  const { source } = values.other;
  return `${source.article}, ${sourceOf(values.other)} cũng quy định nội dung này${aboutWords(book, overlap)} ${days}.${which}`;
}
