/** What other slices may use on the server. */
import type { Tx } from '../../platform/db/database.ts';
import { loadSheet } from './db/merits.repo.ts';
import type { MeritSubject, SheetFacts } from './domain/sheet.ts';

export { saveMeritSheet } from './app/save-merit-sheet.ts';
export { meritRoutes } from './http/routes.ts';

/** What is known of a person or unit, sensitive facts included; null when no sheet was written. For one year: `factsForYear`. */
export const meritFactsOf = async (tx: Tx, subject: MeritSubject): Promise<SheetFacts | null> =>
  (await loadSheet(tx, subject))?.facts ?? null;
