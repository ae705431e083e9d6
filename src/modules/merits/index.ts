/** What other slices may use on the server. */
import type { Tx } from '../../platform/db/database.ts';
import { loadSheet, loadSheets } from './db/merits.repo.ts';
import type { MeritSubject, MeritSubjects, SheetFacts } from './domain/sheet.ts';

export { saveMeritSheet } from './app/save-merit-sheet.ts';
export { meritRoutes } from './http/routes.ts';

/** What is known of a person or unit, sensitive facts included; null when no sheet was written. For one year: `factsForYear`. */
export const meritFactsOf = async (tx: Tx, subject: MeritSubject): Promise<SheetFacts | null> =>
  (await loadSheet(tx, subject))?.facts ?? null;

/**
 * The same for many at once, in one query: facts by the id of the person or unit, without those of whom no sheet was written.
 * For lists and rounds; how many are asked for is limited by who calls.
 */
export const meritFactsOfMany = async (tx: Tx, subjects: MeritSubjects): Promise<ReadonlyMap<string, SheetFacts>> =>
  new Map((await loadSheets(tx, subjects)).map(({ id, facts }) => [id, facts]));
