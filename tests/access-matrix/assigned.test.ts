import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLES } from '../../src/access/roles.ts';
import { assignTask, cancelTask, getPlanDraft, getTask, reportProgress } from '../../src/modules/plans/contract.ts';
import { draftTask, issuedPlan } from '../support/plans.ts';
import { testWorld, type World, type WorldUnit } from '../support/world.ts';

/** A task given to a person by name reaches her wherever it stands; nothing else of that unit does. */
let world: World;
let beside: WorldUnit;
let own: WorldUnit;
beforeAll(async () => {
  world = await testWorld();
  const root = await world.unit({ name: 'Ủy ban nhân dân tỉnh' });
  beside = await world.unit({ name: 'Sở bên cạnh', parent: root });
  own = await world.unit({ name: 'Sở', parent: root });
});
afterAll(() => world.close());

/** The auditor reads and does nothing, the administrator looks after the system: both may still be given a task as people. */
const WORKS = ROLES.filter((role) => role !== 'auditor');

describe('a task of another unit', () => {
  it.each(WORKS)('is open to the %s it was given to, for reading and reporting only', async (role) => {
    const head = world.actor({ role: 'head', unit: beside });
    const { planId, taskIds } = await issuedPlan(world, head, beside, [draftTask('Báo cáo tổng kết', 'Tháng 6')]);
    const taskId = taskIds[0] ?? '';
    const person = await world.person({ fullName: `Nguyễn Văn ${role}`, unit: beside });
    // She works there, and holds her role elsewhere.
    const given = world.actor({ role, unit: own, personId: person.id });
    const other = world.actor({ role, unit: own });
    const params = { taskId };
    const version = async () => (await world.call(head, getTask, { params })).body.version as number;

    expect((await world.call(given, getTask, { params })).status).not.toBe(200);
    const assigned = await world.call(head, assignTask, { params, body: { version: await version(), personIds: [person.id] } });
    expect(assigned.status).toBe(200);

    expect((await world.call(given, getTask, { params })).status).toBe(200);
    const report = { params, body: { note: 'Đã gửi dự thảo.' } };
    expect((await world.call(given, reportProgress, report as never)).status).toBe(200);
    for (const [op, body] of [
      [assignTask, { version: 1, personIds: [] }],
      [cancelTask, { version: 1, reason: 'Không làm nữa.' }],
    ] as const) {
      expect([403, 404]).toContain((await world.call(given, op, { params, body } as never)).status);
    }
    expect([403, 404]).toContain((await world.call(given, getPlanDraft, { params: { planId } })).status);
    expect([403, 404]).toContain((await world.call(other, getTask, { params })).status);
    expect([403, 404]).toContain((await world.call(other, reportProgress, report as never)).status);
  });
});
