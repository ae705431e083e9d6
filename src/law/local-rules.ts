import type { LocalDate } from '../kernel/local-date.ts';
import type { LawBook } from './book.ts';
import type { Kind, Subject } from './facts.ts';
import type { LocalSetting, LocalValue, SettingOf } from './local.ts';
import { localsAt, sourceOf } from './local-at.ts';
import { sayValue } from './local-words.ts';
import type { Award } from './schema/award.ts';
import type { LocalKey } from './schema/parameters.ts';

/** What a local regulation says of one award, in words: told beside the law, never a ground to refuse. */
export interface LocalRule {
  readonly key: LocalKey;
  /** The matter: "Tỷ lệ phiếu của Hội đồng". */
  readonly label: string;
  readonly text: string;
  /** "Điều 7 khoản 2, Quy định số 86/2025/QĐ-UBND ngày 05/12/2025" */
  readonly ground: string;
  /** The value itself, as it was given: what it came with can be found again by it. */
  readonly value: LocalValue;
}

/** For whom, and in which kind of commendation; absent: for everybody the award may go to, in every kind. */
export interface LocalAsk {
  readonly subject?: Subject;
  readonly kind?: Kind;
}

/** Matters about an award, in the order of telling. How a council sits (quorum, members who take no part) is about its votes. */
const TOLD = [
  'registration-duty',
  'quota',
  'ratio-target',
  'headcount-rule',
  'extra-papers',
  'dossier-sets',
  'deadline',
  'vote-threshold',
] as const satisfies readonly LocalKey[];

/** Of these several stand side by side; of every other matter the nearest counts. */
const SEVERAL: readonly LocalKey[] = ['ratio-target', 'extra-papers', 'deadline'];

/** Every local rule about an award that counts on a day, with its ground. What the nation sets itself is never among them. */
export function localRulesAt(
  book: LawBook,
  values: readonly LocalValue[],
  award: string,
  day: LocalDate,
  ask: LocalAsk = {},
): readonly LocalRule[] {
  const about = book.award(award);
  const labels = new Map(book.parameter('dia-phuong').keys.map((line) => [line.key, line.label]));
  return TOLD.flatMap((key) => {
    const found = localsAt(book, values, key, award, day);
    const counting = SEVERAL.includes(key) ? nearestOfEach(found) : found.slice(0, 1);
    return counting
      .filter(({ setting }) => concerns(setting, about, ask))
      .map((value) => ({
        key,
        label: labels.get(key) ?? '',
        text: `${sayValue(value.setting)}.`.replace(/\.\.$/, '.'),
        ground: `${value.source.article}, ${sourceOf(value)}`,
        value,
      }));
  });
}

/** Whether a value is about this award at all, beyond the awards it names. */
function concerns(setting: LocalSetting, award: Award, { subject, kind }: LocalAsk): boolean {
  const subjects = subject ? [subject] : award.subjects;
  switch (setting.key) {
    case 'registration-duty':
      return setting.required && award.kind === 'title';
    case 'ratio-target':
      return setting.level === award.level && (setting.id === 'khac' || subjects.includes(WHOSE[setting.id]));
    case 'headcount-rule':
      return subjects.includes('collective');
    case 'deadline':
      return kind === undefined || (SENT[setting.id]?.(kind) ?? true);
    default:
      return true;
  }
}

const WHOSE = { 'truc-tiep': 'individual', 'tap-the-nho': 'collective' } as const satisfies Record<string, Subject>;

const notOfTheYear: readonly Kind[] = ['dot_xuat', 'chuyen_de'];
/** Which kinds of commendation the dossiers of a deadline are of. */
const SENT: Partial<Record<SettingOf<'deadline'>['id'], (kind: Kind) => boolean>> = {
  'tong-ket-nam': (kind) => !notOfTheYear.includes(kind),
  'nam-hoc': (kind) => !notOfTheYear.includes(kind),
  'chuyen-de': (kind) => kind === 'chuyen_de',
  'dot-xuat': (kind) => kind === 'dot_xuat',
};

/** Of targets for the same people the nearest alone; papers and deadlines add up. */
function nearestOfEach<V extends LocalValue>(found: readonly V[]): readonly V[] {
  const seen = new Set<string>();
  return found.filter(({ setting }) => {
    const name = sameAs(setting);
    return name === null || (!seen.has(name) && seen.add(name));
  });
}
const sameAs = (setting: LocalSetting): string | null =>
  setting.key === 'ratio-target' ? `${setting.id} ${setting.level} ${setting.id === 'khac' ? setting.label : ''}` : null;
