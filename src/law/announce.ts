import { addDays, daysBetween, formatShort, type LocalDate } from '../kernel/local-date.ts';
import { inForce, instrumentName, valueAt } from './at.ts';
import type { LawBook } from './book.ts';
import { datedLists } from './entries.ts';
import type { Instrument } from './schema/instrument.ts';

/** Days ahead that an end or an amendment is announced. */
export const ANNOUNCED_DAYS = 120;

export interface Announcement {
  readonly kind: 'lapsing' | 'lapsed' | 'amendment-coming' | 'amendment-unread';
  readonly instrument: Instrument;
  /** First day without the instrument, or first day of the amendment. */
  readonly from: LocalDate;
  /** Days until then; 0 on the day itself, negative after it. */
  readonly daysLeft: number;
  /** Matters left without ground from that day on; 0 for amendments. */
  readonly values: number;
  /** The notice in one paragraph. */
  readonly text: string;
}

/**
 * What whoever looks after the installation must know of the law on a day: instruments that end within 120 days, or have ended
 * with nothing in their place; amendments that take effect within 120 days, or have taken effect, and nobody here has read.
 * The nearest first.
 */
export function announcementsOn(book: LawBook, day: LocalDate, ahead = ANNOUNCED_DAYS): readonly Announcement[] {
  return book
    .instruments()
    .flatMap((instrument) => [...ending(book, instrument, day, ahead), ...amending(book, instrument, day, ahead)])
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.instrument.id < b.instrument.id ? -1 : 1));
}

function ending(book: LawBook, instrument: Instrument, day: LocalDate, ahead: number): Announcement[] {
  if (instrument.to === null) return [];
  const from = addDays(instrument.to, 1);
  const daysLeft = daysBetween(day, from);
  if (daysLeft > ahead) return [];
  const values = withoutGround(book, instrument, daysLeft > 0 ? from : day);
  const name = instrumentName(instrument);
  if (daysLeft <= 0) {
    if (values === 0) return [];
    const text = `${name} đã hết hiệu lực từ ngày ${formatShort(from)}. Hệ thống chưa có văn bản thay thế cho ${values} nội dung; các nội dung này được trả lời là chưa có căn cứ.`;
    return [{ kind: 'lapsed', instrument, from, daysLeft, values, text }];
  }
  const rest =
    values > 0
      ? `Hệ thống chưa có văn bản thay thế; từ ngày đó ${values} nội dung sẽ được trả lời là chưa có căn cứ.`
      : 'Các nội dung căn cứ vào văn bản này đã có quy định thay thế.';
  const text = `${name} hết hiệu lực từ ngày ${formatShort(from)}, còn ${daysLeft} ngày. ${rest}`;
  return [{ kind: 'lapsing', instrument, from, daysLeft, values, text }];
}

/** Matters for which nothing is in force on the day because this instrument has ended. */
export function withoutGround(book: LawBook, instrument: Instrument, day: LocalDate): number {
  return datedLists(book).filter(({ values }) => {
    const at = valueAt(book, values, day);
    return at.state === 'lawUnknown' && at.lapsed?.id === instrument.id;
  }).length;
}

function amending(book: LawBook, instrument: Instrument, day: LocalDate, ahead: number): Announcement[] {
  const amended = instrument.amends ?? [];
  if (instrument.contentKnown || amended.length === 0 || instrument.from === null) return [];
  const daysLeft = daysBetween(day, instrument.from);
  if (daysLeft > ahead || (daysLeft <= 0 && !inForce(instrument, day))) return [];
  const of = amended.map((id) => instrumentName(book.instrument(id))).join(', ');
  const name = instrumentName(instrument);
  const from = formatShort(instrument.from);
  const text =
    daysLeft > 0
      ? `${name} sửa đổi, bổ sung ${of} có hiệu lực từ ngày ${from}, còn ${daysLeft} ngày. Nội dung sửa đổi chưa được đối chiếu vào hệ thống.`
      : `${name} sửa đổi, bổ sung ${of} đã có hiệu lực từ ngày ${from}. Nội dung sửa đổi chưa được đối chiếu; hệ thống áp dụng văn bản đã xác nhận gần nhất và có lưu ý kèm theo.`;
  return [
    {
      kind: daysLeft > 0 ? 'amendment-coming' : 'amendment-unread',
      instrument,
      from: instrument.from,
      daysLeft,
      values: 0,
      text,
    },
  ];
}
