import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/access/actor.ts';
import * as ops from '../../src/modules/plans/contract.ts';
import { createPlanWithTasks, importPlan, prepareImport } from '../../src/modules/plans/index.ts';
import { draftTask, issuedPlan, planDraft, signing } from '../support/plans.ts';
import { testWorld, type World, type WorldUnit } from '../support/world.ts';

let w: World;
let so: WorldUnit;
let one: Actor;
let two: Actor;

beforeAll(async () => {
  w = await testWorld();
  so = await w.unit({ name: 'Sở Mẫu' });
  one = w.actor({ role: 'head', unit: so });
  two = w.actor({ role: 'officer', unit: so });
});
afterAll(() => w.close());

const paper = (word: string) => ({
  name: `${word}.md`,
  bytes: new TextEncoder().encode(
    `# KẾ HOẠCH\n\nCông tác thi đua ${word} năm 2026\n\n| STT | Nội dung | Thời gian |\n| --- | --- | --- |\n| 1 | Phát động thi đua | Quý I/2026 |\n`,
  ),
});
const statuses = (answers: { status: number }[]) => answers.map((answer) => answer.status).sort();
const count = async (query: ReturnType<typeof sql<{ n: number }>>) =>
  (await w.db.transaction((tx) => query.execute(tx))).rows[0]!.n;

describe('two officers at once', () => {
  it('upload the same file: one review', async () => {
    const file = paper('một');
    const upload = (by: Actor) => w.call(by, ops.importPlan, { body: { unitId: so.id }, file });
    const answers = await Promise.all([upload(one), upload(two), upload(one), upload(two)]);
    expect(statuses(answers)).toEqual([200, 200, 200, 200]);
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
    expect(answers.filter((answer) => !answer.body.existing)).toHaveLength(1);
  });

  it('confirm the same reading: one plan, and the other is told so', async () => {
    for (let round = 0; round < 5; round++) {
      const prepared = await prepareImport(w.services, paper(`hai ${round}`));
      const { id } = await w.as(one, (ctx) => importPlan(ctx, so.id, prepared));
      const confirm = (by: Actor) => w.call(by, ops.confirmPlanImport, { params: { importId: id }, body: { version: 1 } });
      const answers = await Promise.all([confirm(one), confirm(two)]);
      expect(statuses(answers)).toEqual([200, 409]);
      expect(answers.find((answer) => answer.status === 409)!.body.code).toMatch(/^(state|version)-conflict$/);
      expect(await count(sql`select count(*)::int as n from plan where import_id = ${id}`)).toBe(1);
    }
  });

  it('give two plans the same number: one has it', async () => {
    const make = () =>
      w.as(one, (ctx) =>
        createPlanWithTasks(ctx, { unitId: so.id, draft: planDraft([draftTask('Việc', 'Quý I/2026')]), issue: null }),
      );
    const [a, b] = [await make(), await make()];
    const issue = (planId: string, by: Actor) =>
      w.call(by, ops.issuePlan, { params: { planId }, body: { version: 1, ...signing('77') } });
    const answers = await Promise.all([issue(a.planId, one), issue(b.planId, two)]);
    expect(statuses(answers)).toEqual([200, 409]);
  });

  it('record the same task done: once; but two reports both stay', async () => {
    const { taskIds } = await issuedPlan(w, one, so, [draftTask('Việc A', 'Quý I/2026'), draftTask('Việc B', 'Quý I/2026')]);
    const done = (by: Actor) =>
      w.call(by, ops.completeTask, { params: { taskId: taskIds[0]! }, body: { version: 1, doneOn: '2026-03-01' } });
    expect(statuses(await Promise.all([done(one), done(two)]))).toEqual([200, 409]);
    const report = (by: Actor) =>
      w.call(by, ops.reportProgress, { params: { taskId: taskIds[1]! }, body: { note: 'Đã làm một phần.' } });
    expect(statuses(await Promise.all([report(one), report(two), report(one)]))).toEqual([200, 200, 200]);
    expect(await count(sql`select count(*)::int as n from task_report where task_id = ${taskIds[1]!}`)).toBe(3);
    expect(await count(sql`select count(*)::int as n from act where type = 'task.done' and subject_id = ${taskIds[0]!}`)).toBe(1);
  });

  it('add a task to the same plan: both, each in its place', async () => {
    const { planId } = await issuedPlan(w, one, so, [draftTask('Việc đầu', 'Quý I/2026')]);
    const add = (by: Actor) =>
      w.call(by, ops.addPlanTask, {
        params: { planId },
        body: { reason: 'Theo chỉ đạo.', task: draftTask('Thêm', 'Quý II/2026') },
      });
    expect(statuses(await Promise.all([add(one), add(two)]))).toEqual([200, 200]);
    expect(await count(sql`select count(distinct ordinal)::int as n from plan_task where plan_id = ${planId}`)).toBe(3);
  });
});
