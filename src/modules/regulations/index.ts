/** What other slices may use on the server. */
import type { LocalValue } from '../../law/local.ts';
import type { Tx } from '../../platform/db/database.ts';
import { bindingsOn } from './db/regulations.views.ts';
import type { Binding } from './domain/applied.ts';

export { recordRegulation } from './app/record-regulation.ts';
export { regulationRoutes } from './http/routes.ts';

/**
 * Everything that applies, or applied, or will apply locally to a unit: its own regulations and those of every unit above it.
 * What counts on a day of it: `localAt`, `councilRulesAt` of src/law/local-at.ts.
 * @param unitPath "/a/b/c/"
 */
export const localValuesFor = async (tx: Tx, unitPath: string): Promise<LocalValue[]> =>
  (await bindingsOn(tx, unitPath)).map(({ value }) => value);

/**
 * The same with the regulation each comes from, for screens that lead there; of several units, each value once. What it says of
 * an award on a day: `localRulesAt` of src/law/local-rules.ts.
 */
export const localBindingsFor = (tx: Tx, unitPaths: readonly string[]): Promise<Binding[]> => bindingsOn(tx, ...unitPaths);
