import { type LocalDate, localDate } from '../kernel/local-date.ts';
import type { LawBook } from './book.ts';
import type { Instrument } from './schema/instrument.ts';

/**
 * Điều khoản chuyển tiếp: which day chooses the version of the law. Each function is one provision; its words and ground
 * stand in law/transitional.yaml under the name given here.
 */

/** The three days of a dossier; each question follows another one of them. */
export interface LawContext {
  readonly achievementYear: number;
  readonly receivedOn: LocalDate;
  readonly decidedOn?: LocalDate | null | undefined;
}

/** version-by-received-day, dossier-before-nd-152 (Nghị định 152/2025/NĐ-CP, Điều 60 khoản 3): standards follow the day of receipt. */
export const versionDay = (context: LawContext): LocalDate => context.receivedOn;

/** prize-by-decision-day (Nghị định 152/2025/NĐ-CP, Điều 49 khoản 1): the base salary of the day the decision is issued. */
export const prizeDay = (decidedOn: LocalDate): LocalDate => decidedOn;

const DELEGATED_TAIL = { from: localDate('2025-07-01'), to: localDate('2025-12-31') };
/**
 * delegated-rules-until-end-2025 (Nghị định 152/2025/NĐ-CP, Điều 60 khoản 2): what Nghị định 98/2023/NĐ-CP left to ministries
 * and provinces, and what it set where they had not, went on to this day unless they had issued their own.
 */
export const delegatedTail = (day: LocalDate): boolean => DELEGATED_TAIL.from <= day && day <= DELEGATED_TAIL.to;

/**
 * dossier-before-l-06-2026 (Luật 06/2026/QH16): a dossier received before the amendment is judged by the text before it; a
 * later provision that serves the subject better is applied instead. Which days to judge under, and the amendments of which
 * nobody here can tell whether they serve better.
 */
export function daysToJudge(
  book: LawBook,
  context: LawContext,
): { readonly days: readonly LocalDate[]; readonly unread: readonly Instrument[] } {
  const first = versionDay(context);
  const decided = context.decidedOn;
  if (decided == null || decided <= first) return { days: [first], unread: [] };
  const between = book
    .instruments()
    .filter((i) => i.from !== null && (i.amends ?? []).length > 0 && first < i.from && i.from <= decided);
  const read = between.filter((i) => i.contentKnown);
  return { days: read.length > 0 ? [first, decided] : [first], unread: between.filter((i) => !i.contentKnown) };
}
