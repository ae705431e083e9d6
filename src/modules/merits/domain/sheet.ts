import { z } from 'zod';
import { canonical } from '../../../kernel/canonical.ts';
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

/** What is not shown to everyone who reads the sheet. */
export const SENSITIVE = ['disciplines', 'underReview'] as const;
export type Sensitive = (typeof SENSITIVE)[number];

/**
 * What somebody is not shown. Her own disciplines are known to a person; that something is being looked into is not hers to
 * see, whatever her role: it may be a denunciation that nobody has verified, and telling her may give away who wrote it.
 */
export function hiddenFrom({ own, keepsRecords }: { readonly own: boolean; readonly keepsRecords: boolean }): Sensitive[] {
  if (own) return ['underReview'];
  return keepsRecords ? [] : [...SENSITIVE];
}

/** The sheet without what is hidden; the same whether there was anything or not. Half written sheets, too. */
export function withoutHidden<T extends { readonly [K in Sensitive]?: unknown }>(facts: T, hidden: readonly Sensitive[]): T {
  const rest = { ...facts };
  for (const key of hidden) delete rest[key];
  return rest;
}

/** Of a sheet only what is hidden, as far as there is any. */
export const onlyHidden = (facts: SheetFacts | undefined, hidden: readonly Sensitive[]): Pick<SheetFacts, Sensitive> =>
  Object.fromEntries(hidden.flatMap((key) => (facts?.[key] === undefined ? [] : [[key, facts[key]]])));

/** Whether a discipline that stands on the sheet would be gone or read otherwise: nobody takes her own away. */
export function losesDiscipline(before: SheetFacts | undefined, after: SheetFacts): boolean {
  const left = new Set((after.disciplines ?? []).map(canonical));
  return (before?.disciplines ?? []).some((discipline) => !left.has(canonical(discipline)));
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
