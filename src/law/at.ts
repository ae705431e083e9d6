import { addDays, formatShort, type LocalDate } from '../kernel/local-date.ts';
import type { LawBook } from './book.ts';
import type { Dated, Reference } from './schema/dated.ts';
import type { Instrument } from './schema/instrument.ts';

/** What the law says on a day: a value; known absence (repealed, delegated, nobody here has read it); or nothing in force. */
export type At<T> =
  | { readonly state: 'value'; readonly value: T; readonly entry: Dated<T> }
  | { readonly state: 'absent'; readonly entry: Dated<T> /** An earlier entry had a value. */; readonly lost: boolean }
  | { readonly state: 'lawUnknown'; readonly lapsed: Instrument | null };

/**
 * The entry in force on the day. A value does not outlive its instrument: after the instrument's last day nothing is in
 * force (Nghị định 152/2025/NĐ-CP ends by itself, Điều 60 khoản 1), and that is said, not papered over.
 */
export function valueAt<T>(book: LawBook, values: readonly Dated<T>[], day: LocalDate): At<T> {
  let found: Dated<T> | undefined;
  for (const entry of values) {
    if (entry.from <= day && (entry.to === undefined || day <= entry.to) && (found === undefined || entry.from > found.from))
      found = entry;
  }
  if (found === undefined) return { state: 'lawUnknown', lapsed: null };
  const instrument = book.instrument(found.reference.instrument);
  if (!inForce(instrument, day)) return { state: 'lawUnknown', lapsed: instrument };
  if (found.value === null) {
    const { from } = found;
    return { state: 'absent', entry: found, lost: values.some((entry) => entry.from < from && entry.value !== null) };
  }
  return { state: 'value', value: found.value, entry: found };
}

export function inForce(instrument: Instrument, day: LocalDate): boolean {
  return (instrument.from === null || instrument.from <= day) && (instrument.to === null || day <= instrument.to);
}

/** Instruments that amend this one, are in force on the day, and whose text nobody here has read. */
export function unreadAmendments(book: LawBook, id: string, day: LocalDate): readonly Instrument[] {
  return book.instruments().filter((i) => !i.contentKnown && i.from !== null && inForce(i, day) && (i.amends ?? []).includes(id));
}

/** What to say beside anything that rests on these instruments on the day: amendments nobody here has read, an end nobody could check. */
export function cautionsOf(book: LawBook, ids: readonly string[], day: LocalDate): readonly string[] {
  return [...new Set(ids)].flatMap((id) => {
    const instrument = book.instrument(id);
    return [
      ...unreadAmendments(book, id, day).map((amendment) => unreadAmendment(instrument, amendment)),
      ...(instrument.mayEnd !== undefined && day >= instrument.mayEnd
        ? [
            `Văn bản số ${instrument.number} có thể đã hết hiệu lực từ ngày ${formatShort(instrument.mayEnd)}, chưa kiểm tra được.`,
          ]
        : []),
    ];
  });
}

/** "Luật … đã được sửa đổi bởi …": the last confirmed text is applied. */
export function unreadAmendment(amended: Instrument, amendment: Instrument): string {
  return `${amended.title} đã được sửa đổi bởi văn bản số ${amendment.number} từ ngày ${formatShort(amendment.from!)}, nội dung sửa đổi chưa được xác nhận; đang áp dụng văn bản đã xác nhận gần nhất.`;
}

/**
 * Last day for which the text of these instruments is confirmed: the day before the first amendment nobody here has read, or
 * before an instrument's own end. null: no limit is known.
 */
export function confirmedUntil(book: LawBook, ids: readonly string[]): LocalDate | null {
  let until: LocalDate | null = null;
  for (const id of ids) {
    for (const amender of book.instruments()) {
      if (amender.contentKnown || amender.from === null || !(amender.amends ?? []).includes(id)) continue;
      const last = addDays(amender.from, -1);
      if (until === null || last < until) until = last;
    }
  }
  return until;
}

/** "Điều 23 khoản 2 Luật Thi đua, khen thưởng 06/2022/QH15" as screens and papers cite it. */
export function cite(book: LawBook, reference: Reference): string {
  return citation(reference.at, instrumentName(book.instrument(reference.instrument)));
}

/**
 * A place in an instrument with the instrument's name. Where the place is only said to be unchecked, the name comes first:
 * "Nghị định 98/2023/NĐ-CP (điều khoản tương ứng, chưa đối chiếu)".
 */
export const citation = (at: string, name: string): string =>
  at.startsWith('điều khoản tương ứng') ? `${name} (${at})` : `${at} ${name}`;

/** "Nghị định 152/2025/NĐ-CP" */
export const instrumentName = (instrument: Instrument): string => `${KIND_WORDS[instrument.kind]} ${instrument.number}`;

const KIND_WORDS: Record<Instrument['kind'], string> = {
  luat: 'Luật',
  'nghi-dinh': 'Nghị định',
  'thong-tu': 'Thông tư',
  'quyet-dinh': 'Quyết định',
  'chi-thi': 'Chỉ thị',
  'cong-van': 'Công văn',
  'quy-dinh-dia-phuong': 'Quy định',
};
