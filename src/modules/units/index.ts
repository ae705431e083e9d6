/** What other slices may use on the server. */
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Tx } from '../../platform/db/database.ts';
import './db/tables.ts';
import { unitsAround } from './db/around.views.ts';
import { loadUnit, type StoredUnit } from './db/units.repo.ts';
import { matchUnits, type UnitSuggestion } from './domain/match/match.ts';

export { type CreatedUnit, createRootUnit, createUnit, type RootUnit } from './app/create-unit.ts';
export { editUnit } from './app/edit-unit.ts';
export { endUnit } from './app/end-unit.ts';
export { mergeUnits } from './app/merge-units.ts';
export { moveUnit } from './app/move-unit.ts';
export { renameUnit } from './app/rename-unit.ts';
export { splitUnit } from './app/split-unit.ts';
export { closeness, escapeLike, searchForms, wordsFilter } from './db/units.views.ts';
export type { UnitSuggestion } from './domain/match/match.ts';

/** A unit as others see it. */
export type Unit = StoredUnit;

/** Null when there is none. */
export const findUnit = (tx: Tx, id: string): Promise<Unit | null> => loadUnit(tx, id);

/** "/a/b/c/": what an access target needs; null when there is no such unit. */
export const unitPath = async (tx: Tx, id: string): Promise<string | null> => (await loadUnit(tx, id))?.path ?? null;

/**
 * What the unit names written in a document of `nearUnitId` may mean, best first, at most five each; a plural such as
 * "Các trường THPT" gives a group. Only units living on `today` are offered.
 */
export async function unitsMatching(
  tx: Tx,
  names: readonly string[],
  nearUnitId: string,
  today: LocalDate,
): Promise<Map<string, UnitSuggestion[]>> {
  return matchUnits(names, await unitsAround(tx, nearUnitId, today));
}
