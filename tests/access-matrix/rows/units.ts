import { list, type Rows, record } from '../row.ts';

const byId = record((_, unit) => ({ params: { id: unit.id } }));
/** As the row's own id: as somebody's parent a unit may well be named. */
const itself = (_: unknown, unit: { id: string }): string => `"id":"${unit.id}"`;
/** The first page of everything within reach: units are in the tree already. */
const everyUnit = list(itself, () => ({ query: { pageSize: 200 } }));
const part = (word: string) => ({ name: `Phòng ${word}`, kind: 'department', level: 'province' });

export const unitRows: Rows = {
  listUnits: everyUnit,
  getUnitTree: list(itself),
  pickUnits: list(itself, (scene) => ({ query: { q: scene.word } })),
  exportUnits: { about: 'anywhere' },
  getUnit: byId,
  getUnitHistory: byId,
  createUnit: record((scene, unit) => ({ body: { parentId: unit.id, ...part(scene.word) } })),
  editUnit: record((_, unit) => ({ params: { id: unit.id }, body: { version: 1, smallCollective: true } })),
  renameUnit: record((scene, unit) => ({
    params: { id: unit.id },
    body: { version: 1, name: `Đơn vị ${scene.word}`, onDay: '2026-04-01' },
  })),
  moveUnit: record((scene, unit) => ({
    params: { id: unit.id },
    body: { version: 1, parentId: scene.units.own.id, onDay: '2026-04-01' },
  })),
  endUnit: record((_, unit) => ({ params: { id: unit.id }, body: { version: 1, lastDay: '2026-04-01' } })),
  mergeUnits: record((scene, unit) => ({
    params: { id: unit.id },
    body: { version: 1, into: { unitId: scene.units.own.id }, onDay: '2026-04-01' },
  })),
  splitUnit: record((scene, unit) => ({
    params: { id: unit.id },
    body: { version: 1, keep: true, parts: [part(scene.word)], onDay: '2026-04-01' },
  })),
};
