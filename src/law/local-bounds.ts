import { addDays, formatShort, type LocalDate } from '../kernel/local-date.ts';
import { type At, cite, valueAt } from './at.ts';
import type { LawBook } from './book.ts';
import type { Certainty, Dated, Delegate, Reference } from './schema/dated.ts';
import type { LocalKey } from './schema/parameters.ts';
import { labelOn } from './show.ts';

const two = (n: number): string => String(n).padStart(2, '0');

/** What a setting is about: its key and, where it names some, its awards. Every `LocalSetting` is one. */
export interface LocalMatter {
  readonly key: LocalKey;
  readonly awards?: readonly string[] | undefined;
}

/**
 * How a local setting stands to the law of the nation on a day. `free`: left to ministries and provinces, or left open;
 * `national`: the nation sets it itself; `noGround`: nothing known that day leaves it to anybody.
 */
export type Standing =
  | {
      readonly state: 'free';
      readonly ground: 'delegated' | 'open';
      readonly reference: Reference;
      readonly certainty: Certainty;
    }
  | {
      readonly state: 'national' /** What the nation sets, in words. */;
      readonly what: string;
      readonly message: string;
      readonly reference: Reference;
    }
  | { readonly state: 'noGround'; readonly message: string; readonly reference: Reference | null };

interface Dossier {
  readonly sets: number | null;
  readonly papers: readonly unknown[];
}
/** National ceilings on numbers of proposals, among the provisions (law/parameters/phong-trao.yaml). */
const CEILINGS = { file: 'phong-trao', id: 'ty-le-co-chinh-phu' } as const;
/** National days for sending dossiers upwards (law/parameters/thoi-han.yaml). */
const SENDING = { file: 'thoi-han', prefix: 'trinh-' } as const;

/** What the nation says on the matter of a setting, for one award: entries, and when one of them is a value of its own. */
interface Matter {
  /** Each line of the law on the matter by itself: of two days in the year for one award both hold. */
  readonly series: readonly (readonly Dated<unknown>[])[];
  /** What the nation sets, in words, for "… do cả nước quy định chung"; null: this entry leaves it open. */
  readonly sets: (value: never) => string | null;
  /** What it sets is a whole sentence of the law: a bare day or share would say less than the law does. */
  readonly sentence: boolean;
  /** An entry must be there: its absence is not freedom. */
  readonly owed: boolean;
}

const provisions = (book: LawBook, file: string, keep: (id: string) => boolean, award: string) =>
  book.provisionNames().includes(file)
    ? book
        .provisions(file)
        .items.filter((item) => keep(item.id) && item.awards?.includes(award))
        .map((item) => item.values as readonly Dated<unknown>[])
    : [];
/** A sentence of the law as it goes on within another one. */
const within = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/, '');

function matterOf(book: LawBook, setting: LocalMatter, award: string): Matter | null {
  switch (setting.key) {
    case 'vote-threshold': {
      const row = book.parameter('ty-le-phieu').thresholds.find((one) => one.awards.includes(award));
      return {
        series: [(row?.values ?? []) as readonly Dated<unknown>[]],
        sets: ({ percent }: { percent: number }) => `tỷ lệ phiếu ${percent}% tổng số thành viên Hội đồng`,
        sentence: false,
        owed: true,
      };
    }
    case 'dossier-sets':
    case 'extra-papers': {
      const row = book.parameter('ho-so').dossiers.find((one) => one.awards.includes(award));
      return {
        series: [(row?.values ?? []) as readonly Dated<unknown>[]],
        // A dossier whose number of sets is fixed is one of the state level: its papers are fixed as well.
        sets: ({ sets, papers }: Dossier) =>
          sets === null ? null : `hồ sơ ${two(sets)} bộ với ${two(papers.length)} loại giấy tờ`,
        sentence: false,
        owed: true,
      };
    }
    case 'quota':
      return {
        series: provisions(book, CEILINGS.file, (id) => id === CEILINGS.id, award),
        sets: ({ percent, text }: { percent?: number; text: string }) => (percent === undefined ? null : within(text)),
        sentence: true,
        owed: false,
      };
    case 'deadline':
      return {
        series: provisions(book, SENDING.file, (id) => id.startsWith(SENDING.prefix), award),
        sets: ({ monthDay, text }: { monthDay?: string; text: string }) => (monthDay === undefined ? null : within(text)),
        sentence: true,
        owed: false,
      };
    default:
      return null;
  }
}

const scopeOf = (book: LawBook, setting: LocalMatter) =>
  book.parameter('dia-phuong').keys.find((line) => line.key === setting.key);

/**
 * May a ministry or province set this on this day? A value that the nation sets for any of the awards is never theirs to set,
 * stricter or milder.
 * @param by who sets it; null: neither a ministry nor a province. Without it only the law is asked, not who may.
 */
export function mayBeSet(book: LawBook, setting: LocalMatter, day: LocalDate, by?: Delegate | null): Standing {
  let given: Dated<unknown> | null = null;
  for (const award of setting.awards ?? []) {
    if (!book.hasAward(award))
      return { state: 'noGround', reference: null, message: 'Có danh hiệu hoặc hình thức khen thưởng không nằm trong danh mục.' };
    const matter = matterOf(book, setting, award);
    if (!matter) continue;
    const at = valueAt<unknown>(book, matter.series.flat(), day);
    const name = labelOn(book.award(award), day);
    if (at.state === 'value') {
      const what = setOn(book, matter, day);
      if (what !== null)
        return {
          state: 'national',
          what,
          reference: at.entry.reference,
          message: `Với ${name}, ${
            matter.sentence ? `nội dung này do cả nước quy định chung (${what})` : `${what} do cả nước quy định chung`
          }, bộ, ban, ngành, tỉnh không quy định lại. Căn cứ: ${cite(book, at.entry.reference)}.`,
        };
    } else if (at.state === 'absent' && at.entry.absent === 'delegated') given ??= at.entry;
    else if (matter.owed) return noGround(book, at, `Với ${name}, `, day);
  }
  const scope = scopeOf(book, setting);
  const at = scope ? valueAt<string>(book, scope.values as readonly Dated<string>[], day) : null;
  const entry = at?.state === 'value' ? at.entry : given;
  if (entry === null) return noGround(book, at ?? { state: 'lawUnknown', lapsed: null }, '', day);
  const ground = scope?.ground === 'open' && given === null ? 'open' : 'delegated';
  if (ground === 'delegated' && by !== undefined && (by === null || entry.delegatedTo?.includes(by) === false))
    return {
      state: 'noGround',
      reference: entry.reference,
      message: `Nội dung này được giao cho bộ, ban, ngành, tỉnh quy định, đơn vị cấp khác không tự quy định. Căn cứ: ${cite(book, entry.reference)}.`,
    };
  return { state: 'free', ground, reference: entry.reference, certainty: entry.certainty };
}

/** Everything the nation sets on the matter that day, in words; null: nothing. */
function setOn(book: LawBook, { series, sets }: Matter, day: LocalDate): string | null {
  const said = series.flatMap((values) => {
    const at = valueAt<unknown>(book, values, day);
    return at.state === 'value' ? [sets(at.value as never)] : [];
  });
  return said.filter((what) => what !== null).join('; ') || null;
}

function noGround(book: LawBook, at: At<unknown>, about: string, day: LocalDate): Standing {
  const sentence = (text: string) => (about ? about + text : text.charAt(0).toUpperCase() + text.slice(1));
  if (at.state === 'lawUnknown' && at.lapsed)
    return {
      state: 'noGround',
      reference: null,
      message: sentence(
        `căn cứ để tự quy định là văn bản số ${at.lapsed.number}, không có hiệu lực vào ngày ${formatShort(day)}.`,
      ),
    };
  const entry = at.state === 'absent' ? at.entry : null;
  return {
    state: 'noGround',
    reference: entry?.reference ?? null,
    message: sentence(
      `hệ thống chưa có căn cứ cho thấy pháp luật giao nội dung này cho bộ, ban, ngành, tỉnh vào ngày ${formatShort(day)}.${
        entry ? ` Xem: ${cite(book, entry.reference)}.` : ''
      }`,
    ),
  };
}

/** Days on which what the nation says on the matter begins, changes or ends, in order. */
export function turningDays(book: LawBook, setting: LocalMatter): readonly LocalDate[] {
  const entries = [
    ...(setting.awards ?? [])
      .filter((award) => book.hasAward(award))
      .flatMap((award) => matterOf(book, setting, award)?.series.flat() ?? []),
    ...((scopeOf(book, setting)?.values ?? []) as readonly Dated<unknown>[]),
  ];
  const days = entries.flatMap((entry) => {
    const { to } = book.instrument(entry.reference.instrument);
    return [entry.from, ...(entry.to ? [addDays(entry.to, 1)] : []), ...(to ? [addDays(to, 1)] : [])];
  });
  return [...new Set(days)].sort();
}

/** Why a setting cannot stand for a period: the first day it fails on. null: it can. */
export interface Refused {
  readonly day: LocalDate;
  readonly message: string;
  readonly reference: Reference | null;
}

/**
 * Whether a setting may be written down for a whole period. It must be free on the first day and may never meet a value the
 * nation sets. That its ground ends later (a decree that lapses by itself) refuses nothing: from that day it no longer counts.
 */
export function refusedFor(
  book: LawBook,
  setting: LocalMatter,
  period: { readonly from: LocalDate; readonly to: LocalDate | null },
  by?: Delegate | null,
): Refused | null {
  const { from, to } = period;
  const first = mayBeSet(book, setting, from, by);
  if (first.state !== 'free') return { day: from, message: first.message, reference: first.reference };
  for (const day of turningDays(book, setting)) {
    if (day <= from || (to !== null && day > to)) continue;
    const standing = mayBeSet(book, setting, day, by);
    if (standing.state === 'national')
      return { day, message: `Từ ngày ${formatShort(day)}: ${standing.message}`, reference: standing.reference };
  }
  return null;
}

/** From when on a setting no longer counts though its own period goes on: its ground ended. null: never, as far as is known. */
export function countsUntil(
  book: LawBook,
  setting: LocalMatter,
  period: { readonly from: LocalDate; readonly to: LocalDate | null },
): LocalDate | null {
  const end = turningDays(book, setting).find(
    (day) => day > period.from && (period.to === null || day <= period.to) && mayBeSet(book, setting, day).state !== 'free',
  );
  return end ? addDays(end, -1) : null;
}
