import { formatShort, type LocalDate } from '../kernel/local-date.ts';
import type { LawBook } from './book.ts';
import type { CouncilRules } from './council.ts';
import { awardsOf, type LocalValue, type SettingOf } from './local.ts';
import { mayBeSet } from './local-bounds.ts';
import { sayLocal } from './local-words.ts';
import type { LocalKey } from './schema/parameters.ts';

export type LocalOf<K extends LocalKey> = Omit<LocalValue, 'setting'> & { readonly setting: SettingOf<K> };

/** Where a local value stands: "Quy định số 86/2025/QĐ-UBND ngày 05/12/2025". */
export const sourceOf = ({ source }: Pick<LocalValue, 'source'>): string =>
  `Quy định số ${source.number} ngày ${formatShort(source.signedOn)}`;

const dated = (value: LocalValue, day: LocalDate): boolean => value.from <= day && (value.to === null || day <= value.to);

/** The awards of the setting narrowed to one: so that a value for several is not stopped by another of them. */
const about = <K extends LocalKey>(setting: SettingOf<K>, award: string | null): SettingOf<K> =>
  award !== null && awardsOf(setting) !== null ? { ...setting, awards: [award] } : setting;

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
    .sort(
      (a, b) =>
        b.depth - a.depth || (a.from < b.from ? 1 : a.from > b.from ? -1 : 0) || (a.source.signedOn < b.source.signedOn ? 1 : -1),
    );
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

/** What a local rule wants beside the law: told, never a ground to refuse. */
export interface LocalWarning {
  readonly key: LocalKey;
  /** Vietnamese, a whole sentence with its ground. */
  readonly text: string;
}

/** Matters that a subject's judgement mentions and never depends on. */
const TOLD = ['registration-duty', 'quota', 'ratio-target'] as const;

/** What a calculator tells beside its verdict on an award: registration, quotas, targets. The verdict itself stays the law's. */
export function localWarnings(
  book: LawBook,
  values: readonly LocalValue[],
  award: string,
  day: LocalDate,
): readonly LocalWarning[] {
  const { level } = book.award(award);
  return TOLD.flatMap((key) => {
    const found = localsAt(book, values, key, award, day);
    // One duty and one quota count, the nearest; targets stand side by side, each for its own people.
    const counting = key === 'ratio-target' ? firstOfEach(found) : found.slice(0, 1);
    return counting
      .filter(({ setting }) => setting.key !== 'registration-duty' || setting.required)
      .filter(({ setting }) => setting.key !== 'ratio-target' || setting.level === level)
      .map((value) => ({
        key,
        text: `${sayLocal(book, value.setting, day)} (${value.source.article}, ${sourceOf(value)}). Đây là lưu ý của địa phương, không phải điều kiện của pháp luật.`,
      }));
  });
}

function firstOfEach(found: readonly LocalValue[]): readonly LocalValue[] {
  const seen = new Set<string>();
  return found.filter(({ setting }) => {
    if (setting.key !== 'ratio-target') return true;
    const name = `${setting.id} ${setting.level} ${setting.id === 'khac' ? setting.label : ''}`;
    return !seen.has(name) && seen.add(name);
  });
}
