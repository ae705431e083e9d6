import type { LocalDate } from '../kernel/local-date.ts';
import { valueAt } from './at.ts';
import type { LawBook } from './book.ts';
import type { Dated } from './schema/dated.ts';
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

/**
 * delegated-rules-until-end-2025 (Nghị định 152/2025/NĐ-CP, Điều 60 khoản 2): what Nghị định 98/2023/NĐ-CP left to ministries
 * and provinces, and what it set where they had not, goes on for a while unless they have issued their own. The provision in
 * Vietnamese on a day on which it runs (law/transitional.yaml says from when to when); null on any other.
 */
export function delegatedTail(book: LawBook, day: LocalDate): string | null {
  const provision = book.transitions().find(({ id }) => id === 'delegated-rules-until-end-2025');
  const at = provision ? valueAt<string>(book, provision.values as readonly Dated<string>[], day) : null;
  return at?.state === 'value' ? at.value : null;
}

/** A day to judge under, and the instrument by which the law of that day may be used; null: it is the law of the dossier. */
export interface JudgingDay {
  readonly day: LocalDate;
  readonly by: Instrument | null;
}

/**
 * dossier-before-l-06-2026 (Luật 06/2026/QH16), and whatever else says so of itself (`betterApplies`): a dossier received
 * before the instrument is judged by the text before it; where the new text serves the subject better, by that one. Which days
 * to judge under, and the amendments of which nobody here can tell whether they serve better.
 */
export function daysToJudge(
  book: LawBook,
  context: LawContext,
): { readonly days: readonly JudgingDay[]; readonly unread: readonly Instrument[] } {
  const first = { day: versionDay(context), by: null };
  const decided = context.decidedOn;
  if (decided == null || decided <= first.day) return { days: [first], unread: [] };
  const between = book.instruments().filter((i) => i.from !== null && first.day < i.from && i.from <= decided);
  // Its own first day, not the day of decision: what other instruments changed in between says nothing of older dossiers.
  const better = between
    .filter((i) => i.contentKnown && i.betterApplies !== undefined)
    .map((i) => ({ day: i.from!, by: i }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  return { days: [first, ...better], unread: between.filter((i) => !i.contentKnown && (i.amends ?? []).length > 0) };
}
