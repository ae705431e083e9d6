import { addTaskEvidence } from '../../../src/modules/plans/contract.ts';
import { draftTask, issuedPlan } from '../../support/plans.ts';
import type { WorldUnit } from '../../support/world.ts';
import { listOf, type Rows, record, type Scene } from '../row.ts';
import { headOf, issued } from './plans.ts';

const taskOf = async (scene: Scene, unit: WorldUnit): Promise<string> => (await issued(scene, unit)).taskIds[0]!;
const onTask = (more: object = {}) => record(async (scene, unit) => ({ params: { taskId: await taskOf(scene, unit) }, ...more }));

const PNG = new Uint8Array(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'),
);
const file = { name: 'anh.png', bytes: PNG };
const onEvidence = record(async (scene, unit) => {
  const taskId = await taskOf(scene, unit);
  const added = await scene.world.call(headOf(scene, unit), addTaskEvidence, { params: { taskId }, body: {}, file });
  return { params: { taskId, evidenceId: added.body.id } };
});
/** A list about one unit: whoever does not reach the unit is told that there is none, or sees an empty list. */
const ofUnit = (more: object = {}) => listOf(taskOf, (_, unit) => ({ query: { scope: 'own', unitId: unit.id, ...more } }));
const reason = { body: { version: 1, reason: 'Theo chỉ đạo mới.' } };

export const taskRows: Rows = {
  listTasks: ofUnit(),
  getTaskBoard: ofUnit(),
  getTaskCalendar: ofUnit({ from: '2026-01-01', to: '2026-12-31' }),
  getTaskTimeline: ofUnit({ year: 2026 }),
  downloadTaskList: record((_, unit) => ({ query: { scope: 'own', unitId: unit.id } })),
  getTask: onTask(),
  lookAtTask: onTask(),
  assignTask: onTask({ body: { version: 1, personIds: [] } }),
  reportProgress: onTask({ body: { note: 'Đã thực hiện một phần.' } }),
  addTaskEvidence: onTask({ body: {}, file }),
  removeTaskEvidence: onEvidence,
  downloadTaskEvidence: onEvidence,
  completeTask: onTask({ body: { version: 1, doneOn: '2026-03-01' } }),
  reopenTask: onTask(reason),
  cancelTask: onTask(reason),
  amendTask: onTask(reason),
  dateTask: record(async (scene, unit) => {
    const { taskIds } = await issuedPlan(scene.world, headOf(scene, unit), unit, [
      draftTask('Chờ thông báo', 'Khi có thông báo'),
    ]);
    return { params: { taskId: taskIds[0]! }, body: { version: 1, eventOn: '2026-03-01', periodEnd: '2026-03-20' } };
  }),
};
