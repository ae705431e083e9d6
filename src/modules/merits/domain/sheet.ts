import { z } from 'zod';
import { type CollectiveFact, type Facts, zCollectiveFact, zFacts } from '../../../law/facts.ts';

/** Figures of a collective for one year, which stands beside them; `foundedOn` and `flagEligible` hold for every year. */
export const zCollectiveYear = zCollectiveFact.extend({
  year: z.int('Năm phải là số nguyên.').min(1945, 'Năm không hợp lệ.').max(2200, 'Năm không hợp lệ.'),
});
export type CollectiveYear = z.infer<typeof zCollectiveYear>;

/** The facts of the law, with the year that a collective's figures belong to. */
export const zSheetFacts = zFacts.extend({ collective: zCollectiveYear.optional() });
export type SheetFacts = z.infer<typeof zSheetFacts>;

/** Whose sheet it is. */
export type MeritSubject =
  | { readonly personId: string; readonly unitId?: never }
  | { readonly unitId: string; readonly personId?: never };

/** Several of one kind. */
export type MeritSubjects =
  | { readonly personIds: readonly string[]; readonly unitIds?: never }
  | { readonly unitIds: readonly string[]; readonly personIds?: never };

/** What only those may see who keep the records, and the person herself. */
export const SENSITIVE = ['disciplines', 'underReview'] as const;
export type Sensitive = (typeof SENSITIVE)[number];

/** The sheet without what is sensitive; the same whether there was anything or not. */
export function withoutSensitive(facts: SheetFacts): SheetFacts {
  const { disciplines: _disciplines, underReview: _underReview, ...rest } = facts;
  return rest;
}

/**
 * What is known for judging one achievement year: figures of a collective that belong to another year are left out (unknown),
 * what does not change by the year stays.
 */
export function factsForYear({ collective, ...facts }: SheetFacts, year: number): Facts {
  if (!collective) return facts;
  const { year: of, ...figures } = collective;
  return { ...facts, collective: of === year ? figures : lasting(figures) };
}

const lasting = ({ foundedOn, flagEligible }: CollectiveFact): CollectiveFact => ({
  ...(foundedOn === undefined ? {} : { foundedOn }),
  ...(flagEligible === undefined ? {} : { flagEligible }),
});
