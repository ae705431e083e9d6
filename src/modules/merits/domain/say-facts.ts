import { formatShort } from '../../../kernel/local-date.ts';
import { DISCIPLINE_LABELS, KIND_LABELS, RATING_LABELS, SCOPE_LABELS } from '../../../law/facts.ts';
import { awardLabel, type KnownAward } from './awards.ts';
import type { FactsDraft, ListName, Loose, RowOf } from './draft.ts';
import type { Part } from './sections.ts';
import type { CollectiveYear } from './sheet.ts';

/** One fact in words, without a stop. */
export interface FactLine {
  readonly year?: number | undefined;
  readonly text: string;
  /** Says that nothing is known. */
  readonly unknown?: true;
}

export const COUNT_LABELS = {
  headcount: 'Số người của tập thể',
  ldtt: 'Số đạt Lao động tiên tiến',
  cstdcs: 'Số đạt Chiến sĩ thi đua cơ sở',
  membersRatedHtnvOrBetter: 'Số hoàn thành nhiệm vụ trở lên',
  membersDisciplinedCanhCaoOrWorse: 'Số bị kỷ luật từ cảnh cáo trở lên',
  clusterRank: 'Thứ hạng trong cụm, khối',
} as const;
type CountName = keyof typeof COUNT_LABELS;
export const COUNT_NAMES = Object.keys(COUNT_LABELS) as readonly CountName[];
export const WORKER_LABEL =
  'Công nhân, nông dân hoặc người lao động khác, không được đánh giá, xếp loại hằng năm như công chức, viên chức';

const phrases = (...parts: (string | false | null | undefined)[]): string => parts.filter(Boolean).join('; ');
const sayKnown = (value: boolean | undefined, yes: string, no: string): string | false =>
  value === undefined ? false : value ? yes : no;
const MISSING = 'chưa ghi';

type Say<L extends ListName> = (row: Loose<RowOf[L]>, known: readonly KnownAward[]) => string;
const SAY: { readonly [L in ListName]: Say<L> } = {
  ratings: ({ rating }) => (rating ? RATING_LABELS[rating] : `Mức xếp loại ${MISSING}`),
  awards: ({ code, kind, achievedTo, decidedOn, revoked }, known) =>
    phrases(
      code ? awardLabel(known, code) : `Danh hiệu, hình thức ${MISSING}`,
      kind && KIND_LABELS[kind].toLowerCase(),
      achievedTo && `thành tích đến ${formatShort(achievedTo)}`,
      decidedOn && `quyết định ngày ${formatShort(decidedOn)}`,
      revoked && 'đã thu hồi',
    ),
  initiatives: ({ scope, applied, usedFor }, known) =>
    phrases(
      `Công nhận phạm vi ${scope ? SCOPE_LABELS[scope] : MISSING}`,
      sayKnown(applied, 'đã áp dụng hiệu quả', 'chưa áp dụng'),
      usedFor && `đã dùng để xét tặng ${awardLabel(known, usedFor)}`,
      usedFor === null && 'chưa dùng lần nào',
    ),
  projects: ({ scope, accepted, applied }) =>
    phrases(
      `Phạm vi ảnh hưởng ${scope ? SCOPE_LABELS[scope] : MISSING}`,
      sayKnown(accepted, 'đã nghiệm thu', 'chưa nghiệm thu'),
      sayKnown(applied, 'đã áp dụng hiệu quả', 'chưa áp dụng'),
    ),
  disciplines: ({ form, from, until }) =>
    `${form ? DISCIPLINE_LABELS[form] : `Hình thức ${MISSING}`}, từ ${from ? formatShort(from) : MISSING} ${until ? `đến ${formatShort(until)}` : '(còn đang chấp hành)'}`,
};

function rowLines<L extends ListName>(list: L, rows: readonly Loose<RowOf[L]>[], known: readonly KnownAward[]): FactLine[] {
  const say: Say<L> = SAY[list];
  const yearOf = (row: { readonly year?: number | undefined }) => row.year;
  const when = (row: { readonly year?: number | undefined; readonly from?: string | undefined }) =>
    row.from ?? String(row.year ?? '');
  return rows.toSorted((a, b) => when(b).localeCompare(when(a))).map((row) => ({ year: yearOf(row), text: say(row, known) }));
}

/** The figures themselves: which year they are of stands in the heading, or beside them. */
export const figureLines = ({ foundedOn, flagEligible, ...figures }: Loose<CollectiveYear>): FactLine[] =>
  [
    ...COUNT_NAMES.map((name) => figures[name] !== undefined && `${COUNT_LABELS[name]}: ${figures[name]}`),
    foundedOn && `Thành lập ngày ${formatShort(foundedOn)}`,
    sayKnown(flagEligible, 'Thuộc diện xét tặng cờ thi đua', 'Không thuộc diện xét tặng cờ thi đua'),
    sayKnown(figures.provinceOrMinistry, 'Là bộ, ban, ngành hoặc tỉnh', 'Không phải bộ, ban, ngành, tỉnh'),
  ].flatMap((text) => (text ? [{ text }] : []));

const UNKNOWN: readonly FactLine[] = [{ text: 'Chưa rà soát', unknown: true }];

/** What a sheet, or a part of one, says under a heading: one line for each entry, the latest first; one where it has none. */
export function factLines(part: Part, facts: FactsDraft, known: readonly KnownAward[]): readonly FactLine[] {
  switch (part) {
    case 'underReview':
      return [{ text: sayKnown(facts.underReview, 'Có', 'Không') || 'Chưa rõ' }];
    case 'worker':
      return [{ text: facts.worker ? WORKER_LABEL : 'Công chức, viên chức hoặc chưa ghi' }];
    case 'collective': {
      const { collective } = facts;
      if (!collective) return UNKNOWN;
      const { year } = collective;
      return [...(year === undefined ? [] : [{ text: `Năm của số liệu: ${year}` }]), ...figureLines(collective)];
    }
    case 'attested':
      return [];
    default: {
      const rows = facts[part];
      if (rows === undefined || (rows.length === 0 && part === 'ratings')) return UNKNOWN;
      return rows.length === 0 ? [{ text: 'Đã rà soát, không có' }] : rowLines(part, rows, known);
    }
  }
}
