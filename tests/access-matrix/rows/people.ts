import { sql } from 'kysely';
import { list, type Rows, record, type Scene } from '../row.ts';

/** A person of the unit, with the id of her position. */
async function personIn(scene: Scene, unit: Scene['units']['own']): Promise<{ id: string; positionId: string }> {
  const { id } = await scene.world.person({ fullName: `Người ${scene.word}`, unit });
  const { rows } = await scene.world.db.transaction((tx) =>
    sql<{ id: string }>`select id from person_position where person_id = ${id}`.execute(tx),
  );
  return { id, positionId: rows[0]!.id };
}
const listed = list(
  async (scene, unit) => `"id":"${(await personIn(scene, unit)).id}"`,
  (scene) => ({ query: { q: scene.word } }),
);
const about = (body?: Record<string, unknown>) =>
  record(async (scene, unit) => ({ params: { id: (await personIn(scene, unit)).id }, ...(body ? { body } : {}) }));
const aboutPosition = (body: Record<string, unknown>) =>
  record(async (scene, unit) => {
    const { id, positionId } = await personIn(scene, unit);
    return { params: { id, positionId }, body };
  });

export const personRows: Rows = {
  listPeople: listed,
  exportPeople: { about: 'anywhere' },
  similarPeople: list(
    async (scene, unit) => `"id":"${(await personIn(scene, unit)).id}"`,
    (scene) => ({ query: { fullName: `Người ${scene.word}` } }),
  ),
  getPerson: about(),
  createPerson: record((scene, unit) => ({
    body: { fullName: `Người ${scene.word}`, position: { unitId: unit.id, title: 'Chuyên viên' } },
  })),
  editPerson: about({ version: 1, gender: 'female' }),
  addPosition: record(async (scene, unit) => ({
    params: { id: (await personIn(scene, unit)).id },
    body: { version: 1, unitId: unit.id, title: 'Ủy viên' },
  })),
  changePosition: aboutPosition({ version: 1, leader: true }),
  endPosition: aboutPosition({ version: 1, lastDay: '2026-03-01' }),
  removePosition: aboutPosition({ version: 1 }),
  transferPerson: record(async (scene, unit) => {
    const { id, positionId } = await personIn(scene, unit);
    return {
      params: { id },
      body: { version: 1, positionId, unitId: scene.units.own.id, title: 'Trưởng phòng', onDay: '2026-03-02' },
    };
  }),
  transferPeople: record(async (scene, unit) => {
    await personIn(scene, unit);
    const toUnitId = unit.id === scene.units.own.id ? scene.units.below.id : scene.units.own.id;
    return { body: { fromUnitId: unit.id, toUnitId, onDay: '2026-03-02' } };
  }),
};
