/** What other slices may use on the server. */
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Tx } from '../../platform/db/database.ts';
import './db/tables.ts';
import { loadPerson, personPaths, positionsOf, type StoredPerson } from './db/people.repo.ts';
import type { Position } from './domain/person.ts';

export { createPerson, editPerson } from './app/create-person.ts';
export { addPosition, endPosition, transferPerson } from './app/positions.ts';
export { transferPeople } from './app/transfer-people.ts';
export type { StoredPerson } from './db/people.repo.ts';

/** A person with all her positions, latest first; null when there is none. */
export async function personOf(tx: Tx, id: string): Promise<(StoredPerson & { positions: readonly Position[] }) | null> {
  const person = await loadPerson(tx, id);
  return person && { ...person, positions: await positionsOf(tx, [id]) };
}

/** Paths of the units that the person belongs to on a day: what access to her is decided by. */
export const personUnitPaths = (tx: Tx, personId: string, today: LocalDate): Promise<string[]> =>
  personPaths(tx, personId, today);
