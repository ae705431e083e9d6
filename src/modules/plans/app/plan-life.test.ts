import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftTask, issuedPlan, planDraft, signing } from '../../../../tests/support/plans.ts';
import { testWorld, type World, type WorldUnit } from '../../../../tests/support/world.ts';
import type { Actor } from '../../../access/actor.ts';
import { localDate } from '../../../kernel/local-date.ts';
import * as ops from '../contract.ts';
import { createPlanWithTasks } from './create-plan-with-tasks.ts';

let w: World;
let province: WorldUnit;
let so: WorldUnit;
let other: WorldUnit;
let provinceHead: Actor;
let head: Actor;
let officer: Actor;

beforeAll(async () => {
  w = await testWorld();
  province = await w.unit({ name: 'Tỉnh Mẫu' });
  so = await w.unit({ name: 'Sở Mẫu', parent: province });
  other = await w.unit({ name: 'Sở Khác', parent: province });
  provinceHead = w.actor({ role: 'head', unit: province });
  head = w.actor({ role: 'head', unit: so });
  officer = w.actor({ role: 'officer', unit: so });
});
afterAll(() => w.close());

describe("a plan from the superior's issued plan", () => {
  it('takes the chosen tasks over, with the superior plan as its ground', async () => {
    const above = await issuedPlan(w, provinceHead, province, [
      draftTask('Phát động phong trào thi đua', 'Quý I/2026', { lead: [{ text: 'các sở, ngành', unitId: null }] }),
      draftTask('Việc riêng của Sở Khác', 'Quý II/2026', { lead: [{ text: 'Sở Khác', unitId: other.id }] }),
    ]);
    const offered = await w.call(officer, ops.listOfferedTasks, { params: { planId: above.planId }, query: { unitId: so.id } });
    expect(offered.body.tasks.map((task: { forUnit: boolean; taken: boolean }) => [task.forUnit, task.taken])).toEqual([
      [true, false],
      [false, false],
    ]);
    const started = await w.call(officer, ops.createPlan, {
      body: {
        unitId: so.id,
        yearKind: 'calendar',
        year: 2026,
        from: { kind: 'superior', planId: above.planId, taskIds: [above.taskIds[0]!] },
      },
    });
    expect(started.status).toBe(200);
    const { planId } = started.body;
    const plan = await w.call(officer, ops.getPlan, { params: { planId } });
    expect(plan.body).toMatchObject({
      parentPlan: { id: above.planId, unit: { id: province.id } },
      grounds: [
        {
          planId: above.planId,
          text: expect.stringMatching(/^Thực hiện Kế hoạch số \d+\/KH-THU ngày 15 tháng 01 năm 2026 của /),
        },
      ],
      tasks: [
        {
          content: 'Phát động phong trào thi đua',
          periodEnd: '2026-03-31',
          parentTaskId: above.taskIds[0],
          lead: [{ unitId: so.id }],
        },
      ],
    });
    const again = await w.call(officer, ops.listOfferedTasks, { params: { planId: above.planId }, query: { unitId: so.id } });
    expect(again.body.tasks[0].taken).toBe(true);
    const issued = await w.call(head, ops.issuePlan, { params: { planId }, body: { version: 1, ...signing('7') } });
    expect(issued.status).toBe(200);
    const parent = await w.call(provinceHead, ops.getTask, { params: { taskId: above.taskIds[0]! } });
    expect(parent.body.children).toMatchObject([{ unit: { id: so.id }, state: 'not-begun' }]);
    expect((await w.call(provinceHead, ops.getPlan, { params: { planId: above.planId } })).body.childPlanCount).toBe(1);
  });

  it('cannot be taken from a draft of the superior, nor from a unit beside', async () => {
    const draft = await w.as(provinceHead, (ctx) =>
      createPlanWithTasks(ctx, { unitId: province.id, draft: planDraft([draftTask('Nháp', 'Quý I/2026')]), issue: null }),
    );
    const beside = await issuedPlan(w, w.actor({ role: 'head', unit: other }), other, [
      draftTask('Việc của Sở Khác', 'Quý I/2026'),
    ]);
    for (const planId of [draft.planId, beside.planId]) {
      const refused = await w.call(officer, ops.createPlan, {
        body: { unitId: so.id, yearKind: 'calendar', year: 2026, from: { kind: 'superior', planId, taskIds: [] } },
      });
      expect(refused.status).toBe(404);
    }
  });
});

it("starts from last year's plan with the dates moved, and without people who have left", async () => {
  const stays = await w.person({ fullName: 'Lê Thị Cúc', unit: so });
  const draft = planDraft([
    draftTask('Sơ kết công tác thi đua năm 2026', 'Tháng 02/2026', { personIds: [stays.id] }),
    draftTask('Tặng quà khi có thông báo', 'Khi có thông báo'),
  ]);
  const { planId } = await w.as(head, (ctx) => createPlanWithTasks(ctx, { unitId: so.id, draft, issue: signing('88') }));
  const started = await w.call(officer, ops.createPlan, {
    body: { unitId: so.id, yearKind: 'calendar', year: 2028, from: { kind: 'earlier', planId } },
  });
  const plan = await w.call(officer, ops.getPlan, { params: { planId: started.body.planId } });
  expect(plan.body.header).toMatchObject({
    year: 2028,
    title: 'Công tác thi đua, khen thưởng năm 2028',
    number: null,
    issuedOn: null,
  });
  expect(plan.body.tasks).toMatchObject([
    {
      content: 'Sơ kết công tác thi đua năm 2028',
      timeText: 'Tháng 02/2028',
      periodStart: '2028-02-01',
      periodEnd: '2028-02-29',
      people: [{ id: stays.id }],
    },
    { timing: 'conditional', periodEnd: null },
  ]);
});

describe('a draft plan', () => {
  it('is saved as a whole over the version that was seen; two officers do not overwrite each other', async () => {
    const started = await w.call(officer, ops.createPlan, {
      body: { unitId: so.id, yearKind: 'calendar', year: 2026, from: { kind: 'empty' } },
    });
    const params = { planId: started.body.planId };
    const { body } = await w.call(officer, ops.getPlanDraft, { params });
    const draft = { ...body.draft, tasks: [draftTask('Việc một', 'Hằng quý'), draftTask('Việc hai', 'Tháng 5/2026')] };
    const saved = await w.call(officer, ops.savePlanDraft, { params, body: { version: 1, draft } });
    expect(saved.body.version).toBe(2);
    expect((await w.call(head, ops.savePlanDraft, { params, body: { version: 1, draft } })).status).toBe(409);
    const back = await w.call(officer, ops.getPlanDraft, { params });
    const strip = (tasks: { checked: boolean }[]) => tasks.map(({ checked: _, ...task }) => task);
    expect(strip(back.body.draft.tasks)).toEqual(strip(draft.tasks));
  });

  it('names every fault at once', async () => {
    const started = await w.call(officer, ops.createPlan, {
      body: { unitId: so.id, yearKind: 'calendar', year: 2026, from: { kind: 'empty' } },
    });
    const params = { planId: started.body.planId };
    const stranger = await w.person({ fullName: 'Người Ngoài', unit: other });
    const { body } = await w.call(officer, ops.getPlanDraft, { params });
    const tasks = [
      draftTask(''),
      draftTask('Có hạn nhưng không ngày', null, { timing: 'scheduled' }),
      draftTask('Giao nhầm', null, { personIds: [stranger.id] }),
      draftTask('Đơn vị lạ', null, { lead: [{ text: 'Lạ', unitId: '0199a3c0-6d00-7a00-8000-0000000000ff' }] }),
    ];
    const refused = await w.call(officer, ops.savePlanDraft, { params, body: { version: 1, draft: { ...body.draft, tasks } } });
    expect(refused.status).toBe(422);
    expect(refused.body.errors.map((one: { path: string }) => one.path)).toEqual([
      'tasks.0.content',
      'tasks.1.periodEnd',
      'tasks.2.personIds',
      'tasks.3.lead',
    ]);
  });

  it('cannot be issued under a number already used', async () => {
    const draft = planDraft([draftTask('Việc', 'Quý I/2026')]);
    await w.as(head, (ctx) => createPlanWithTasks(ctx, { unitId: so.id, draft, issue: signing('55') }));
    const second = await w.as(head, (ctx) =>
      createPlanWithTasks(ctx, { unitId: so.id, draft: planDraft([draftTask('Việc', 'Quý I/2026')]), issue: null }),
    );
    const refused = await w.call(head, ops.issuePlan, {
      params: { planId: second.planId },
      body: { version: 1, ...signing('55') },
    });
    expect(refused).toMatchObject({ status: 409, body: { code: 'already-exists' } });
  });

  it('may be given up, and an issued one withdrawn, which empties the lists', async () => {
    const draft = await w.as(head, (ctx) => createPlanWithTasks(ctx, { unitId: so.id, draft: planDraft([]), issue: null }));
    expect((await w.call(officer, ops.discardPlan, { params: { planId: draft.planId }, body: { version: 1 } })).status).toBe(200);
    const { planId } = await issuedPlan(w, head, so, [draftTask('Sẽ thu hồi', 'Quý I/2026')]);
    const listed = () => w.call(officer, ops.listTasks, { query: { scope: 'own', unitId: so.id, planId } });
    expect((await listed()).body.total).toBe(1);
    const withdrawn = await w.call(head, ops.withdrawPlan, {
      params: { planId },
      body: { version: 2, reason: 'Ban hành nhầm.' },
    });
    expect(withdrawn.status).toBe(200);
    expect((await listed()).body.total).toBe(0);
  });
});

describe('a task of an issued plan', () => {
  it('waits for its event, then falls due', async () => {
    const { taskIds } = await issuedPlan(w, head, so, [draftTask('Gửi hồ sơ', 'Khi có thông báo của Sở Nội vụ')]);
    const params = { taskId: taskIds[0]! };
    const waiting = await w.call(officer, ops.getTask, { params });
    expect(waiting.body).toMatchObject({ event: { text: 'Khi có thông báo của Sở Nội vụ', datedOn: null }, dueOn: null });
    const dated = await w.call(officer, ops.dateTask, {
      params,
      body: { version: 1, eventOn: '2026-03-02', periodEnd: '2026-03-20' },
    });
    expect(dated.status).toBe(200);
    const after = await w.call(officer, ops.getTask, { params });
    expect(after.body).toMatchObject({
      event: { datedOn: '2026-03-02' },
      periodStart: '2026-03-02',
      dueOn: '2026-03-20',
      late: false,
    });
    expect(after.body.history[0].sentence).toBe('ghi ngày có sự việc 02/3/2026, hạn hoàn thành 20/3/2026');
  });

  it('is amended with a reason; what stood before stays in the log', async () => {
    const { taskIds, planId } = await issuedPlan(w, head, so, [draftTask('Tổ chức hội nghị', 'Quý I/2026')]);
    const params = { taskId: taskIds[0]! };
    const time = { timing: 'recurring', timeText: 'Hằng quý', periodStart: null, periodEnd: null } as const;
    const body = { version: 1, reason: 'Theo Công văn số 20.', time };
    expect((await w.call(officer, ops.amendTask, { params, body: { ...body, version: 9 } })).status).toBe(409);
    expect((await w.call(officer, ops.amendTask, { params, body })).status).toBe(200);
    expect(w.jobs.at(-1)).toMatchObject({ job: 'plans.changed', payload: { planId } });
    const after = await w.call(officer, ops.getTask, { params });
    expect(after.body).toMatchObject({ dueOn: '2026-03-31', timing: 'recurring' });
    expect(after.body.occurrences).toHaveLength(4);
    expect(after.body.history[0].sentence).toBe('điều chỉnh thời gian từ hạn 31/3/2026 thành “Hằng quý”: Theo Công văn số 20.');
    const back = await w.call(officer, ops.amendTask, {
      params,
      body: {
        version: 2,
        reason: 'Trở lại như cũ.',
        time: { timing: 'scheduled', timeText: 'Quý II/2026', periodStart: '2026-04-01', periodEnd: '2026-06-30' },
      },
    });
    expect(back.status).toBe(200);
    expect((await w.call(officer, ops.getTask, { params })).body).toMatchObject({ dueOn: '2026-06-30', occurrences: [] });
  });

  it('may be added later and cancelled, each with a reason', async () => {
    const { planId } = await issuedPlan(w, head, so, [draftTask('Việc đầu', 'Quý I/2026')]);
    const task = draftTask('Việc bổ sung', 'Quý III/2026');
    const added = await w.call(officer, ops.addPlanTask, { params: { planId }, body: { reason: 'Theo chỉ đạo mới.', task } });
    expect(added.body).toEqual({ taskId: task.id });
    expect((await w.call(officer, ops.addPlanTask, { params: { planId }, body: { reason: 'Lần hai.', task } })).body.code).toBe(
      'already-exists',
    );
    const cancelled = await w.call(officer, ops.cancelTask, {
      params: { taskId: task.id },
      body: { version: 1, reason: 'Không tổ chức nữa.' },
    });
    expect(cancelled.status).toBe(200);
    const plan = await w.call(officer, ops.getPlan, { params: { planId } });
    expect(plan.body.counts).toMatchObject({ all: 2, open: 1, cancelled: 1 });
    expect(plan.body.tasks[1]).toMatchObject({ ordinal: 2, state: 'cancelled' });
  });

  it('is given only to people of the units that carry it out', async () => {
    const stranger = await w.person({ fullName: 'Người Sở Khác', unit: other });
    const { taskIds } = await issuedPlan(w, head, so, [
      draftTask('Việc của Sở', 'Quý I/2026'),
      draftTask('Việc chung', 'Quý I/2026', { coordinating: [{ text: 'Sở Khác', unitId: other.id }] }),
    ]);
    const give = (taskId: string) =>
      w.call(officer, ops.assignTask, { params: { taskId }, body: { version: 1, personIds: [stranger.id] } });
    expect((await give(taskIds[0]!)).body).toMatchObject({ status: 422, errors: [{ path: 'personIds' }] });
    expect((await give(taskIds[1]!)).status).toBe(200);
  });

  it.each(['2026-03-03', '0026-02-03'])('is not done in the future, nor in another age: %s', async (day) => {
    const { taskIds } = await issuedPlan(w, head, so, [draftTask('Việc', 'Quý I/2026')]);
    const refused = await w.call(officer, ops.completeTask, {
      params: { taskId: taskIds[0]! },
      body: { version: 1, doneOn: localDate(day) },
    });
    expect(refused.body).toMatchObject({ status: 422, errors: [{ path: 'doneOn' }] });
  });

  it('is open to whoever it is given to, whatever else her account may do, and to her alone', async () => {
    const given = await w.person({ fullName: 'Phạm Thị Dung', unit: so });
    const colleague = await w.person({ fullName: 'Vũ Văn Em', unit: so });
    const { taskIds } = await issuedPlan(w, head, so, [draftTask('Việc được giao', 'Quý I/2026', { personIds: [given.id] })]);
    const params = { taskId: taskIds[0]! };
    // Administrators of the system have no part in plans of themselves.
    const hers = w.actor({ role: 'administrator', unit: other, personId: given.id });
    const not = w.actor({ role: 'administrator', unit: other, personId: colleague.id });
    expect((await w.call(hers, ops.listTasks, { query: { scope: 'mine' } })).body).toMatchObject({
      total: 1,
      rows: [{ id: params.taskId }],
    });
    expect((await w.call(hers, ops.reportProgress, { params, body: { note: 'Đã làm một phần.' } })).status).toBe(200);
    expect((await w.call(hers, ops.getTask, { params })).body.allowed).toEqual(['progress', 'evidence', 'complete']);
    expect((await w.call(not, ops.listTasks, { query: { scope: 'mine' } })).body.total).toBe(0);
    expect((await w.call(not, ops.getTask, { params })).status).toBe(404);
    expect((await w.call(not, ops.reportProgress, { params, body: { note: 'Không phải việc của tôi.' } })).status).toBe(404);
  });

  it('is not marked as seen by superiors who look', async () => {
    const { taskIds } = await issuedPlan(w, head, so, [draftTask('Việc chưa ai xem', 'Quý I/2026')]);
    const params = { taskId: taskIds[0]! };
    expect((await w.call(provinceHead, ops.lookAtTask, { params })).body).toEqual({ seen: false });
    expect((await w.call(provinceHead, ops.getTask, { params })).body.seen).toBe(false);
    expect((await w.call(officer, ops.lookAtTask, { params })).body).toEqual({ seen: true });
    expect((await w.call(provinceHead, ops.getTask, { params })).body.seen).toBe(true);
  });
});
