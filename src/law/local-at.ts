import { formatShort, type LocalDate } from '../kernel/local-date.ts';
import type { LawBook } from './book.ts';
import type { CouncilRules } from './council.ts';
import { awardsOf, type LocalSetting, type LocalValue, type SettingOf } from './local.ts';
import { type LocalMatter, mayBeSet } from './local-bounds.ts';
import type { LocalKey } from './schema/parameters.ts';

export type LocalOf<K extends LocalKey> = Omit<LocalValue, 'setting'> & { readonly setting: SettingOf<K> };

/** Where a local value stands: "Quy định số 86/2025/QĐ-UBND ngày 05/12/2025". */
export const sourceOf = ({ source }: Pick<LocalValue, 'source'>): string =>
  `Quy định số ${source.number} ngày ${formatShort(source.signedOn)}`;

const dated = (value: LocalValue, day: LocalDate): boolean => value.from <= day && (value.to === null || day <= value.to);

/** What is asked of the nation: for one award alone. A value for several is not stopped by another of them, nor one for all let through. */
const about = (setting: LocalSetting, award: string | null): LocalMatter =>
  award === null ? setting : { key: setting.key, awards: [award] };

/** The later day first; nothing to choose between equal ones, which stay as they are written. */
const later = (a: LocalDate, b: LocalDate): number => (a < b ? 1 : a > b ? -1 : 0);

/**
 * Every local value of a kind that counts on a day, the nearest first, of two equally near the later one first. Whatever the
 * nation sets that day, or no longer leaves to anybody, is left out, however it came into the list.
 * @param award for values about awards: only those about this one, or about none in particular; null: all
 */
export function localsAt<K extends LocalKey>(
  book: LawBook,
  values: readonly LocalValue[],
  key: K,
  award: string | null,
  day: LocalDate,
): readonly LocalOf<K>[] {
  return values
    .filter((value): value is LocalOf<K> => value.setting.key === key && dated(value, day))
    .filter(({ setting }) => award === null || (awardsOf(setting)?.includes(award) ?? true))
    .filter(({ setting }) => mayBeSet(book, about(setting, award), day).state === 'free')
    .sort((a, b) => b.depth - a.depth || later(a.from, b.from) || later(a.source.signedOn, b.source.signedOn));
}

/** The nearest of them; null: nothing local counts. */
export const localAt = <K extends LocalKey>(
  book: LawBook,
  values: readonly LocalValue[],
  key: K,
  award: string | null,
  day: LocalDate,
): LocalOf<K> | null => localsAt(book, values, key, award, day)[0] ?? null;

/** What the regulations that apply to a council add where the law of the nation is silent. */
export function councilRulesAt(book: LawBook, values: readonly LocalValue[], award: string, day: LocalDate): CouncilRules {
  const threshold = localAt(book, values, 'vote-threshold', award, day);
  const quorum = localAt(book, values, 'vote-quorum', null, day);
  const recused = localAt(book, values, 'vote-recused', null, day);
  return {
    ...(threshold && {
      threshold: { percent: threshold.setting.percent, source: sourceOf(threshold), at: threshold.source.article },
    }),
    ...(quorum && {
      quorum: {
        numerator: quorum.setting.numerator,
        denominator: quorum.setting.denominator,
        source: sourceOf(quorum),
        at: quorum.source.article,
      },
    }),
    ...(recused && { recusedLeaveDenominator: recused.setting.leaveDenominator }),
  };
}
