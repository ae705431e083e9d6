import type { LocalDate } from '../kernel/local-date.ts';
import type { Certainty } from './schema/dated.ts';
import type { OnFailure } from './schema/standard.ts';

export type Verdict = 'met' | 'notMet' | 'needsEvidence' | 'manual' | 'notApplicable' | 'lawUnknown';
export const VERDICT_LABELS: Record<Verdict, string> = {
  met: 'Đạt',
  notMet: 'Chưa đạt',
  needsEvidence: 'Cần bổ sung thông tin',
  manual: 'Hội đồng xem xét',
  notApplicable: 'Không áp dụng',
  lawUnknown: 'Chưa có căn cứ',
};

/** One node of the explanation: what was asked, what was found, by which ground. There is no other way to call a rule. */
export interface Check {
  readonly id: string;
  readonly verdict: Verdict;
  readonly onFailure?: OnFailure;
  /** Vietnamese: what was found, and where it fails what is missing. */
  readonly message: string;
  /** The condition in the words of the law. */
  readonly text: string;
  /** Number of the instrument and place in it. */
  readonly reference?: { readonly instrument: string; readonly at: string };
  readonly certainty?: Certainty;
  /** Number of the reading (law/readings.yaml) that decides here. */
  readonly reading?: number;
  /** The condition holds since. */
  readonly since?: LocalDate;
  /** The figures compared: what the standard wants and what the facts say. */
  readonly inputs?: Readonly<Record<string, unknown>>;
  readonly checks?: readonly Check[];
}

/** What a check function finds; the node around it adds ground and date. */
export interface Finding {
  readonly verdict: Verdict;
  readonly message: string;
  readonly inputs?: Readonly<Record<string, unknown>>;
  /** Overrides the node's own: a failing year before the last five must be justified, not blocked. */
  readonly onFailure?: OnFailure;
}

/**
 * allOf: notMet if any child is; else lawUnknown, else needsEvidence if any child is; else manual if every child is; else met.
 * What does not apply is ignored; if nothing applies, the whole does not.
 */
export function allOf(verdicts: readonly Verdict[]): Verdict {
  const applicable = verdicts.filter((v) => v !== 'notApplicable');
  if (applicable.length === 0) return 'notApplicable';
  for (const worst of ['notMet', 'lawUnknown', 'needsEvidence'] as const) if (applicable.includes(worst)) return worst;
  return applicable.every((v) => v === 'manual') ? 'manual' : 'met';
}

/** anyOf: met if any child is; else needsEvidence if any is unknown or left to people; else lawUnknown if any is; else notMet. */
export function anyOf(verdicts: readonly Verdict[]): Verdict {
  const applicable = verdicts.filter((v) => v !== 'notApplicable');
  if (applicable.length === 0) return 'notApplicable';
  if (applicable.includes('met')) return 'met';
  if (applicable.includes('needsEvidence') || applicable.includes('manual')) return 'needsEvidence';
  return applicable.includes('lawUnknown') ? 'lawUnknown' : 'notMet';
}

const BETTER: Record<Verdict, number> = { met: 5, manual: 4, needsEvidence: 3, lawUnknown: 2, notApplicable: 1, notMet: 0 };
/** Which of two outcomes of the same condition serves the subject better. */
export const better = (a: Verdict, b: Verdict): boolean => BETTER[a] > BETTER[b];
