import { type Rows, record } from '../row.ts';

const ofPerson = (body?: Record<string, unknown>) =>
  record(async (scene, unit) => {
    const { id } = await scene.world.person({ fullName: `Người ${scene.word}`, unit });
    return { params: { personId: id }, ...(body ? { body } : {}) };
  });
const ofUnit = (body?: Record<string, unknown>) =>
  record((_, unit) => ({ params: { unitId: unit.id }, ...(body ? { body } : {}) }));
const first = { version: 0, facts: { ratings: [{ year: 2025, rating: 'HTTNV' }] } };

export const meritRows: Rows = {
  listKnownAwards: { about: 'anywhere' },
  getPersonMerits: ofPerson(),
  getUnitMerits: ofUnit(),
  savePersonMerits: ofPerson(first),
  saveUnitMerits: ofUnit(first),
};
