import type { z } from 'zod';
import type { LawBook } from '../../../law/book.ts';
import { type ForwardQuestion, forwardOf } from '../../../law/forward.ts';
import type { zForward } from './verdict-shapes.ts';

/** The forward look as a screen shows it: warnings that hold for several awards are told once. */
export function forwardLook(book: LawBook, question: ForwardQuestion): z.infer<typeof zForward> {
  const { year, obstacles, targets } = forwardOf(book).look(question);
  return {
    year,
    obstacles: [...obstacles],
    targets: targets.map(({ code, label, state, heldIn, earliest, dependsOnUnknown, missing, path, evidence }) => ({
      code,
      label,
      state,
      heldIn: [...heldIn],
      earliest,
      dependsOnUnknown,
      missing,
      path: path.map(({ year: at, sentence }) => ({ year: at, sentence })),
      evidence: [...evidence],
    })),
    warnings: [...new Set(targets.flatMap(({ warnings }) => warnings))],
  };
}
