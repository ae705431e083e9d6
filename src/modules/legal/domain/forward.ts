import type { z } from 'zod';
import { type LocalDate, partsOf } from '../../../kernel/local-date.ts';
import type { LawBook } from '../../../law/book.ts';
import { withoutYearly } from '../../../law/forward/grants.ts';
import { type ForwardQuestion, forwardOf } from '../../../law/forward.ts';
import type { zForward } from './verdict-shapes.ts';

/**
 * The forward look as a screen shows it: warnings that hold for several awards are told once. It never starts in the past: asked
 * from an earlier year it starts from the year of `today`, and figures of the year asked about are then not read.
 */
export function forwardLook(book: LawBook, question: ForwardQuestion): z.infer<typeof zForward> {
  const { year: current } = partsOf(question.today);
  const past = question.year !== undefined && question.year < current;
  const asked = past ? { ...question, year: current, facts: withoutYearly(question.facts) } : question;
  const { year, obstacles, targets } = forwardOf(book).look(asked);
  return {
    year,
    obstacles: [...obstacles],
    targets: targets.map((target) => ({
      code: target.code,
      label: target.label,
      state: target.state,
      heldIn: [...target.heldIn],
      heldNow: target.heldNow,
      earliest: target.earliest,
      earliestOtherwise: target.earliestOtherwise,
      dependsOnUnknown: target.dependsOnUnknown,
      missing: target.missing,
      cautions: [...target.cautions],
      path: target.path.map(({ year: at, sentence, caution }) => ({ year: at, sentence, caution })),
      evidence: [...target.evidence],
    })),
    warnings: [...new Set(targets.flatMap(({ warnings, cautions }) => warnings.filter((text) => !cautions.includes(text))))],
  };
}

/** The law the book begins with is of 2024; a dossier received that year may be of the achievements of the year before. */
export const FIRST_YEAR = { verdict: 2023, forward: 2024 } as const;

/** What is wrong with an achievement year asked about; null when it is right. The next year may be prepared, no later one. */
export function askedYearFault(year: number, of: keyof typeof FIRST_YEAR, today: LocalDate): string | null {
  const [first, last] = [FIRST_YEAR[of], partsOf(today).year + 1];
  return year < first || year > last ? `Năm thành tích phải trong khoảng từ ${first} đến ${last}.` : null;
}
