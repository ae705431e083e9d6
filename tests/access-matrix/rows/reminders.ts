import { urgeTasks } from '../../../src/modules/reminders/contract.ts';
import { draftTask, issuedPlan } from '../../support/plans.ts';
import type { WorldUnit } from '../../support/world.ts';
import { headOf, list, made, type Rows, record, type Scene } from '../row.ts';

/** A task of an issued plan that was due long ago. */
const lateTask = async (scene: Scene, unit: WorldUnit): Promise<string> =>
  (await issuedPlan(scene.world, headOf(scene, unit), unit, [draftTask('Báo cáo tổng kết', 'Tháng 01')])).taskIds[0] ?? '';
const urge = async (scene: Scene, unit: WorldUnit): Promise<string> => {
  const body = { unitId: unit.id, taskIds: [await lateTask(scene, unit)] };
  return (await made<{ id: string }>(scene, headOf(scene, unit), urgeTasks, { body })).id;
};

export const reminderRows: Rows = {
  urgeTasks: record(async (scene, unit) => ({ body: { unitId: unit.id, taskIds: [await lateTask(scene, unit)] } })),
  listUrges: list(urge, () => ({ query: { pageSize: 200 } })),
  urgingLetter: record(async (scene, unit) => ({ params: { urgeId: await urge(scene, unit) } })),
};
