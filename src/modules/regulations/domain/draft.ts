import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Fault } from '../../../kernel/refusal.ts';
import type { LocalSetting } from '../../../law/local.ts';
import type { LocalKey } from '../../../law/schema/parameters.ts';
import { type RegulationContent, zRegulationContent } from './regulation.ts';

/** What is written of one setting, half or whole: the fields of every kind side by side, so that none is lost meanwhile. */
export interface SettingDraft {
  readonly awards?: readonly string[] | undefined;
  readonly percent?: number | undefined;
  /** "2/3" */
  readonly share?: string | undefined;
  readonly leaveDenominator?: boolean | undefined;
  readonly counted?: 'percent' | 'number' | undefined;
  readonly number?: number | undefined;
  readonly of?: string | undefined;
  readonly id?: string | undefined;
  readonly label?: string | undefined;
  readonly until?: 'monthDay' | 'workingDays' | undefined;
  readonly day?: number | undefined;
  readonly month?: number | undefined;
  readonly workingDays?: number | undefined;
  /** One to a line. */
  readonly papers?: string | undefined;
  readonly sets?: number | undefined;
  readonly required?: boolean | undefined;
  readonly level?: string | undefined;
  readonly text?: string | undefined;
}
export interface EntryDraft {
  /** Names the entry within the form, however it moves. */
  readonly id: string;
  readonly key: LocalKey;
  readonly article: string;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly setting: SettingDraft;
}
export interface RegulationDraft {
  readonly number: string;
  readonly title: string;
  readonly issuer: string;
  readonly signedOn: LocalDate | null;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly note: string;
  readonly entries: readonly EntryDraft[];
  /** Version of the regulation that is written anew; absent for a first writing. */
  readonly basedOn?: number | undefined;
}

export const blankRegulation = (issuer: string): RegulationDraft => ({
  ...{ number: '', title: '', issuer, note: '' },
  ...{ signedOn: null, from: null, to: null },
  entries: [],
});
export const blankEntry = (key: LocalKey, id: string): EntryDraft => ({
  id,
  key,
  article: '',
  from: null,
  to: null,
  setting: {},
});

const two = (n: number): string => String(n).padStart(2, '0');

/** A setting as far as it is written. */
function settingOf(key: LocalKey, draft: SettingDraft): unknown {
  const awards = draft.awards ?? [];
  switch (key) {
    case 'vote-threshold':
      return { key, awards, percent: draft.percent, of: 'all-members' };
    case 'vote-quorum': {
      const [numerator, denominator] = (draft.share ?? '').split('/').map(Number);
      return { key, numerator: numerator || undefined, denominator };
    }
    case 'vote-recused':
      return { key, leaveDenominator: draft.leaveDenominator };
    case 'quota':
      return {
        key,
        awards,
        limit: draft.counted === 'number' ? { number: draft.number } : { percent: draft.percent },
        of: draft.of,
      };
    case 'deadline': {
      const by =
        draft.until === 'workingDays'
          ? { workingDays: draft.workingDays }
          : { monthDay: draft.day && draft.month ? `${two(draft.month)}-${two(draft.day)}` : undefined };
      return { key, id: draft.id, label: draft.label, ...(awards.length > 0 ? { awards } : {}), by };
    }
    case 'extra-papers':
      return {
        key,
        awards,
        papers: (draft.papers ?? '')
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean),
      };
    case 'dossier-sets':
      return { key, awards, sets: draft.sets };
    case 'registration-duty':
      return { key, required: draft.required };
    case 'ratio-target':
      return { key, id: draft.id, label: draft.label, percent: draft.percent, level: draft.level };
    case 'headcount-rule':
      return { key, text: draft.text };
  }
}

function draftOfSetting(setting: LocalSetting): SettingDraft {
  switch (setting.key) {
    case 'vote-quorum':
      return { share: `${setting.numerator}/${setting.denominator}` };
    case 'quota':
      return {
        awards: setting.awards,
        of: setting.of,
        ...('percent' in setting.limit
          ? { counted: 'percent', percent: setting.limit.percent }
          : { counted: 'number', number: setting.limit.number }),
      };
    case 'deadline': {
      const { id, label, awards, by } = setting;
      const [month, day] = 'monthDay' in by ? by.monthDay.split('-').map(Number) : [];
      return {
        ...{ id, label, ...(awards ? { awards } : {}) },
        ...('monthDay' in by
          ? { until: 'monthDay', ...(month && day ? { month, day } : {}) }
          : { until: 'workingDays', workingDays: by.workingDays }),
      };
    }
    case 'extra-papers':
      return { awards: setting.awards, papers: setting.papers.join('\n') };
    default: {
      const { key: _key, ...fields } = setting;
      return fields as SettingDraft;
    }
  }
}

/** A stored regulation as the form has it. */
export const draftOf = (content: RegulationContent): RegulationDraft => ({
  ...content,
  note: content.note ?? '',
  entries: content.entries.map(({ article, from, to, setting }, i) => ({
    id: String(i),
    key: setting.key,
    article,
    from: from ?? null,
    to: to ?? null,
    setting: draftOfSetting(setting),
  })),
});

/** What the form holds as it is sent, or every fault with its path: "entries.0.setting.percent". */
export function readDraft(
  draft: RegulationDraft,
): { readonly content: RegulationContent } | { readonly faults: readonly Fault[] } {
  const { signedOn, from, entries, note, basedOn: _version, ...words } = draft;
  const faults: Fault[] = [
    ...(signedOn === null ? [{ path: 'signedOn', message: 'Xin ghi ngày ký.' }] : []),
    ...(from === null ? [{ path: 'from', message: 'Xin ghi ngày bắt đầu áp dụng.' }] : []),
  ];
  const read = zRegulationContent.safeParse({
    ...words,
    signedOn,
    from,
    note: note.trim() === '' ? null : note,
    entries: entries.map((entry) => ({
      article: entry.article,
      ...(entry.from ? { from: entry.from } : {}),
      ...(entry.to ? { to: entry.to } : {}),
      setting: settingOf(entry.key, entry.setting),
    })),
  });
  if (read.success && faults.length === 0) return { content: read.data };
  const told = new Set(faults.map(({ path }) => path));
  for (const issue of read.error?.issues ?? []) {
    const path = issue.path.join('.');
    if (!told.has(path)) faults.push({ path, message: issue.message });
    told.add(path);
  }
  const rank = ({ path }: Fault) => FIELDS.indexOf(path.split('.')[0] ?? '');
  return { faults: faults.sort((a, b) => rank(a) - rank(b)) };
}

/** As they stand on the form, from the top. */
const FIELDS: readonly string[] = ['number', 'issuer', 'title', 'signedOn', 'from', 'to', 'note', 'entries'];
