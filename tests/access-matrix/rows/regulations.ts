import { recordRegulation } from '../../../src/modules/regulations/contract.ts';
import type { WorldUnit } from '../../support/world.ts';
import { list, made, type Rows, record, type Scene } from '../row.ts';

const content = (number: string) => ({
  number,
  title: 'Quy định về công tác thi đua, khen thưởng',
  issuer: 'Ủy ban nhân dân tỉnh',
  signedOn: '2025-12-05',
  from: '2025-12-15',
  to: null,
  note: null,
  entries: [
    {
      article: 'Điều 3',
      setting: { key: 'deadline' as const, id: 'tong-ket-nam' as const, label: 'gửi hồ sơ', by: { monthDay: '12-10' } },
    },
  ],
});
let next = 1;
const numbered = (scene: Scene): string => `${next++}/QĐ-${scene.word}`;
const recorded = (scene: Scene, unit: WorldUnit): Promise<{ id: string; number: string }> =>
  made(scene, scene.world.actor({ role: 'administrator', unit }), recordRegulation, {
    body: { unitId: unit.id, content: content(numbered(scene)) },
  });
const about = (body?: (scene: Scene) => Record<string, unknown>) =>
  record(async (scene, unit) => ({
    params: { regulationId: (await recorded(scene, unit)).id },
    ...(body ? { body: body(scene) } : {}),
  }));
const reason = 'Ghi lại cho đúng.';

export const regulationRows: Rows = {
  listRegulations: list(
    async (scene, unit) => (await recorded(scene, unit)).number,
    () => ({ query: { pageSize: 200 } }),
  ),
  getRegulationOptions: { about: 'anywhere' },
  getAppliedRegulations: record((_, unit) => ({ query: { unitId: unit.id } })),
  getRegulation: about(),
  findOverlaps: record((scene, unit) => ({ body: { unitId: unit.id, regulationId: null, content: content(numbered(scene)) } })),
  recordRegulation: record((scene, unit) => ({ body: { unitId: unit.id, content: content(numbered(scene)) } })),
  changeRegulation: about((scene) => ({ version: 1, reason, content: content(numbered(scene)) })),
  endRegulation: about(() => ({ version: 1, to: '2026-12-31', reason })),
  withdrawRegulation: about(() => ({ version: 1, reason })),
};
