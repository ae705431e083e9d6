import { formatShort, type LocalDate } from '../../../kernel/local-date.ts';
import { cite, unreadAmendments, valueAt } from '../../../law/at.ts';
import type { LawBook } from '../../../law/book.ts';
import { awardsOf, type LocalValue } from '../../../law/local.ts';
import { localAt, sourceOf } from '../../../law/local-at.ts';
import { mayBeSet } from '../../../law/local-bounds.ts';
import { awardNames, sayValue } from '../../../law/local-words.ts';
import type { Dated } from '../../../law/schema/dated.ts';
import type { LocalKey } from '../../../law/schema/parameters.ts';
import { labelOn } from '../../../law/show.ts';
import { COUNTS_ONCE } from './check.ts';

/** A local value and the regulation it comes from. */
export interface Binding {
  readonly value: LocalValue;
  readonly regulationId: string;
  readonly unitName: string;
}

export interface AppliedLine {
  /** Names of the awards it is about; none: about none in particular. */
  readonly awards: readonly string[];
  readonly text: string;
  /** "Căn cứ": the article and the regulation or decree it stands in. */
  readonly ground: string;
}
export interface LocalLine extends AppliedLine {
  readonly regulationId: string;
  readonly unitName: string;
}
export interface AppliedMatter {
  readonly key: LocalKey;
  readonly label: string;
  /** What the nation says of who may set this; null: nothing in force that day. */
  readonly scope: { readonly text: string; readonly ground: string; readonly kind: 'delegated' | 'open' } | null;
  /** What the nation sets itself that day. */
  readonly national: readonly AppliedLine[];
  readonly local: readonly LocalLine[];
  /** Within their days, and yet not counting: with why. */
  readonly idle: readonly (LocalLine & { readonly why: string })[];
}

/** What the nation says of every matter that may be set locally, without what it sets itself. */
export function scopesOn(book: LawBook, day: LocalDate) {
  return book.parameter('dia-phuong').keys.map((line) => {
    const at = valueAt<string>(book, line.values as readonly Dated<string>[], day);
    return {
      key: line.key,
      label: line.label,
      scope:
        at.state === 'value'
          ? {
              text: at.value,
              ground: cite(book, at.entry.reference),
              kind: line.ground,
              instrument: at.entry.reference.instrument,
            }
          : null,
    };
  });
}

const ABOUT_AWARDS: readonly LocalKey[] = ['vote-threshold', 'dossier-sets', 'extra-papers', 'quota', 'deadline'];

/** For each matter that names awards: those of which the nation sets it itself that day. */
export function nationalOn(book: LawBook, day: LocalDate) {
  return ABOUT_AWARDS.flatMap((key) =>
    book.awards().flatMap((award) => {
      const standing = mayBeSet(book, { key, awards: [award.code] }, day);
      return standing.state === 'national'
        ? [{ key, award: award.code, what: standing.what, message: standing.message, ground: cite(book, standing.reference) }]
        : [];
    }),
  );
}

/** What applies on a day to a unit under these regulations (its own and those of the units above it), the nation's beside it. */
export function appliedOn(book: LawBook, bindings: readonly Binding[], day: LocalDate): AppliedMatter[] {
  const national = nationalOn(book, day);
  const values = bindings.map(({ value }) => value);
  return scopesOn(book, day).map(({ key, label, scope }) => {
    const local: LocalLine[] = [];
    const idle: (LocalLine & { why: string })[] = [];
    for (const binding of bindings.filter(({ value }) => value.setting.key === key && within(value, day))) {
      const { counting, why } = sorted(book, binding, values, day);
      const line = (codes: readonly string[] | null): LocalLine => ({
        awards: awardNames(book, codes, day),
        text: sayValue(binding.value.setting),
        ground: `${binding.value.source.article}, ${sourceOf(binding.value)}`,
        regulationId: binding.regulationId,
        unitName: binding.unitName,
      });
      if (counting !== false) local.push(line(counting));
      for (const [reason, codes] of why) idle.push({ ...line(codes.length > 0 ? codes : null), why: reason });
    }
    return {
      key,
      label,
      scope: scope && { text: scope.text, ground: scope.ground, kind: scope.kind },
      national: grouped(
        book,
        national.filter((one) => one.key === key),
        day,
      ),
      local,
      idle,
    };
  });
}

const within = (value: LocalValue, day: LocalDate): boolean => value.from <= day && (value.to === null || day <= value.to);

/** For which awards a value counts (null: for none in particular; false: for nothing), and why not for the others. */
function sorted(book: LawBook, { value }: Binding, values: readonly LocalValue[], day: LocalDate) {
  const { setting } = value;
  const codes = awardsOf(setting);
  const why = new Map<string, string[]>();
  const counts = (code: string | null): boolean => {
    const note = (reason: string) => {
      const held = why.get(reason) ?? [];
      why.set(reason, code === null ? held : [...held, code]);
      return false;
    };
    const standing = mayBeSet(book, code === null ? setting : { key: setting.key, awards: [code] }, day);
    if (standing.state !== 'free') return note(standing.message);
    if (!COUNTS_ONCE.has(setting.key)) return true;
    const nearest = localAt(book, values, setting.key, code, day);
    if (nearest === null || nearest === value) return true;
    return note(`Đã có quy định gần hơn hoặc mới hơn: ${nearest.source.article}, ${sourceOf(nearest)}.`);
  };
  if (codes === null) return { counting: counts(null) ? null : (false as const), why };
  const kept = codes.filter(counts);
  return { counting: kept.length > 0 ? kept : (false as const), why };
}

function grouped(book: LawBook, found: ReturnType<typeof nationalOn>, day: LocalDate): AppliedLine[] {
  const groups = new Map<string, AppliedLine & { awards: string[] }>();
  for (const { award, what, ground } of found) {
    const name = `${what} ${ground}`;
    const text = what.charAt(0).toUpperCase() + what.slice(1);
    const group = groups.get(name) ?? { awards: [], text, ground };
    group.awards.push(labelOn(book.award(award), day));
    groups.set(name, group);
  }
  return [...groups.values()];
}

/** Amendments in force that day whose text nobody here has read, of the instruments that leave something to be set. */
export function unreadOn(book: LawBook, day: LocalDate): readonly string[] {
  const instruments = new Set(scopesOn(book, day).flatMap(({ scope }) => (scope ? [scope.instrument] : [])));
  const notes = [...instruments].flatMap((id) =>
    unreadAmendments(book, id, day).map(
      (amendment) =>
        `Văn bản số ${amendment.number}${amendment.from ? ` có hiệu lực từ ngày ${formatShort(amendment.from)}` : ''} sửa đổi căn cứ đang dùng mà chưa đối chiếu được nội dung; hệ thống vẫn dùng bản đã đối chiếu gần nhất.`,
    ),
  );
  return [...new Set(notes)];
}
