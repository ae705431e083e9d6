import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftTask, issuedPlan, planDraft } from '../../../../tests/support/plans.ts';
import { testWorld, type World, type WorldUnit } from '../../../../tests/support/world.ts';
import type { Actor } from '../../../access/actor.ts';
import { addDays } from '../../../kernel/local-date.ts';
import { createPlanWithTasks } from '../app/create-plan-with-tasks.ts';
import * as ops from '../contract.ts';
import { TASK_BUCKETS } from '../domain/task-state.ts';

let w: World;
let province: WorldUnit;
let a: WorldUnit;
let b: WorldUnit;
let a1: WorldUnit;
let top: Actor;
let headA: Actor;
let taskIdsA: string[];

beforeAll(async () => {
  w = await testWorld();
  province = await w.unit({ name: 'Tỉnh Mẫu' });
  a = await w.unit({ name: 'Sở A', parent: province });
  b = await w.unit({ name: 'Sở B', parent: province });
  await w.unit({ name: 'Sở C', parent: province });
  a1 = await w.unit({ name: 'Phòng A1', parent: a });
  top = w.actor({ role: 'head', unit: province });
  headA = w.actor({ role: 'head', unit: a });
  ({ taskIds: taskIdsA } = await issuedPlan(w, headA, a, [
    draftTask('Việc quá hạn', 'Tháng 01/2026'),
    draftTask('Việc sắp đến hạn', 'Trước ngày 15/3/2026', { coordinating: [{ text: 'Sở B', unitId: b.id }] }),
    draftTask('Việc quý IV', 'Quý IV/2026'),
    draftTask('Chờ thông báo', 'Khi có thông báo'),
    draftTask('Báo cáo hằng quý', 'Hằng quý'),
    draftTask('Đã xong', 'Tháng 02/2026'),
  ]));
  await w.call(headA, ops.completeTask, { params: { taskId: taskIdsA[5]! }, body: { version: 1, doneOn: '2026-02-27' } });
  await issuedPlan(w, w.actor({ role: 'head', unit: b }), b, [draftTask('Việc của B', 'Tháng 02/2026')]);
  await issuedPlan(w, w.actor({ role: 'head', unit: a1 }), a1, [draftTask('Việc của A1', 'Tháng 01/2026')]);
  // What could leak: a draft with a task of its own.
  await w.as(headA, (ctx) =>
    createPlanWithTasks(ctx, { unitId: a.id, draft: planDraft([draftTask('Việc còn nháp', 'Tháng 01/2026')]), issue: null }),
  );
});
afterAll(() => w.close());

const contents = (body: { rows: { content: string }[] }) => body.rows.map((row) => row.content);

describe('a list of tasks', () => {
  it('counts each part as many as the part lists', async () => {
    const { body } = await w.call(headA, ops.listTasks, { query: { scope: 'unit', unitId: a.id, year: 2026 } });
    expect(body.counts).toEqual({
      all: 6,
      open: 5,
      late: 1,
      soon: 1,
      underWay: 0,
      notBegun: 5,
      waiting: 1,
      unseen: 5,
      done: 1,
      cancelled: 0,
    });
    for (const bucket of TASK_BUCKETS) {
      const part = await w.call(headA, ops.listTasks, { query: { scope: 'unit', unitId: a.id, year: 2026, bucket } });
      expect([bucket, part.body.total, part.body.rows.length]).toEqual([bucket, body.counts[bucket], body.counts[bucket]]);
    }
  });

  it('is paged in the order of the due day, none last', async () => {
    const page = (n: number) => w.call(headA, ops.listTasks, { query: { scope: 'own', unitId: a.id, page: n, pageSize: 4 } });
    expect(contents((await page(1)).body)).toEqual(['Việc quá hạn', 'Đã xong', 'Việc sắp đến hạn', 'Báo cáo hằng quý']);
    expect(contents((await page(2)).body)).toEqual(['Việc quý IV', 'Chờ thông báo']);
    expect((await page(2)).body.total).toBe(6);
  });

  it('narrows by quarter, month, kind and words without marks', async () => {
    const by = async (query: object) =>
      contents((await w.call(headA, ops.listTasks, { query: { scope: 'own', unitId: a.id, ...query } })).body);
    expect(await by({ quarter: 4 })).toEqual(['Việc quý IV']);
    expect(await by({ month: '2026-01' })).toEqual(['Việc quá hạn']);
    expect(await by({ kind: 'report' })).toEqual(['Báo cáo hằng quý']);
    expect(await by({ search: 'sap den' })).toEqual(['Việc sắp đến hạn']);
    expect(await by({ search: '%' })).toEqual([]);
    expect(await by({ timing: 'conditional' })).toEqual(['Chờ thông báo']);
  });

  it('gives a unit what other plans give it, and nothing more of them', async () => {
    const headB = w.actor({ role: 'head', unit: b });
    const unit = await w.call(headB, ops.listTasks, { query: { scope: 'unit', unitId: b.id } });
    expect(contents(unit.body).sort()).toEqual(['Việc của B', 'Việc sắp đến hạn']);
    expect((await w.call(headB, ops.getTask, { params: { taskId: taskIdsA[1]! } })).status).toBe(200);
    expect((await w.call(headB, ops.getTask, { params: { taskId: taskIdsA[0]! } })).status).toBe(404);
    expect((await w.call(headB, ops.listTasks, { query: { scope: 'unit', unitId: a.id } })).status).toBe(404);
  });

  it('never shows the tasks of a draft, to nobody', async () => {
    for (const scope of ['own', 'unit', 'tree'] as const) {
      const { body } = await w.call(top, ops.listTasks, { query: { scope, unitId: a.id, pageSize: 200 } });
      expect(contents(body)).not.toContain('Việc còn nháp');
    }
    const plans = async (by: Actor) => (await w.call(by, ops.listPlans, { query: { unitId: a.id, scope: 'own' } })).body;
    expect((await plans(headA)).counts).toMatchObject({ draft: 1, issued: 1 });
    expect((await plans(w.actor({ role: 'member', unit: a }))).counts).toMatchObject({ draft: 0, issued: 1 });
    expect((await plans(w.actor({ role: 'officer', unit: a1 }))).counts).toMatchObject({ draft: 0, issued: 1 });
    expect((await plans(w.actor({ role: 'officer', unit: b }))).total).toBe(0);
  });

  it('keeps a member to her own unit when she asks for the tree', async () => {
    const member = w.actor({ role: 'member', unit: a });
    const { body } = await w.call(member, ops.listTasks, { query: { scope: 'tree', unitId: a.id } });
    expect(contents(body)).not.toContain('Việc của A1');
    const above = await w.call(headA, ops.listTasks, { query: { scope: 'tree', unitId: a.id } });
    expect(contents(above.body)).toContain('Việc của A1');
  });
});

describe('the roll-up', () => {
  it('says of each unit what its list says, and in total what the lists say together', async () => {
    const { body } = await w.call(top, ops.getRollup, { query: { unitId: province.id, year: 2026 } });
    expect(body.rows.map((row: { unit: { name: string } }) => row.unit.name)).toEqual(['Sở A', 'Sở B', 'Sở C']);
    expect(body.rows[0]).toMatchObject({
      issued: true,
      planState: 'issued',
      tasks: 6,
      done: 1,
      late: 1,
      soon: 1,
      unseen: 5,
      unit: { childCount: 1 },
    });
    expect(body.rows[2]).toMatchObject({ issued: false, planState: 'none', planId: null, tasks: 0 });
    expect(body.totals).toEqual({ units: 3, issued: 2, notIssued: 1, tasks: 7, done: 1, late: 2, soon: 1, unseen: 6 });
    const buckets = { tasks: 'all', done: 'done', late: 'late', soon: 'soon', unseen: 'unseen' } as const;
    for (const [number, bucket] of Object.entries(buckets)) {
      for (const row of body.rows) {
        const list = await w.call(top, ops.listTasks, { query: { scope: 'own', unitId: row.unit.id, year: 2026, bucket } });
        expect([row.unit.name, number, list.body.total]).toEqual([row.unit.name, number, row[number]]);
      }
      const children = await w.call(top, ops.listTasks, {
        query: { scope: 'children', unitId: province.id, year: 2026, bucket },
      });
      expect([number, children.body.total]).toEqual([number, body.totals[number]]);
    }
    const all = await w.call(top, ops.getRollup, { query: { unitId: province.id, year: 2026, depth: 'all' } });
    const below = await w.call(top, ops.listTasks, {
      query: { scope: 'below', unitId: province.id, year: 2026, bucket: 'late' },
    });
    expect([all.body.totals.units, all.body.totals.late]).toEqual([4, below.body.total]);
  });

  it('narrows, sorts and pages', async () => {
    const names = async (query: object) => {
      const { body } = await w.call(top, ops.getRollup, { query: { unitId: province.id, year: 2026, ...query } });
      return [body.total, ...body.rows.map((row: { unit: { name: string } }) => row.unit.name)];
    };
    expect(await names({ show: 'notIssued' })).toEqual([1, 'Sở C']);
    expect(await names({ search: 'so b' })).toEqual([1, 'Sở B']);
    expect(await names({ sort: '-unseen', pageSize: 1 })).toEqual([3, 'Sở A']);
    expect(await names({ year: 2027, show: 'issued' })).toEqual([0]);
  });

  it('is closed to members and to units beside', async () => {
    const query = { unitId: a.id, year: 2026 };
    expect((await w.call(w.actor({ role: 'member', unit: a }), ops.getRollup, { query })).status).toBe(403);
    expect((await w.call(w.actor({ role: 'head', unit: b }), ops.getRollup, { query })).status).toBe(404);
  });
});

describe('board, calendar and timeline', () => {
  it('put each task in the quarter it is due', async () => {
    const { body } = await w.call(headA, ops.getTaskBoard, { query: { scope: 'own', unitId: a.id, year: 2026, perColumn: 2 } });
    const summary = body.columns.map((one: { column: string; total: number; late: number; rows: unknown[] }) => [
      one.column,
      one.total,
      one.late,
      one.rows.length,
    ]);
    expect(summary).toEqual([
      ['q1', 4, 1, 2],
      ['q2', 0, 0, 0],
      ['q3', 0, 0, 0],
      ['q4', 1, 0, 1],
      ['undated', 1, 0, 1],
    ]);
    expect(body.columns[0].rows[0]).toMatchObject({ content: 'Việc quá hạn', late: true, lateDays: 30 });
  });

  it('show last days, each turn of a recurring task on its own', async () => {
    const { body } = await w.call(headA, ops.getTaskCalendar, {
      query: { scope: 'own', unitId: a.id, from: '2026-03-01', to: '2026-06-30' },
    });
    expect(
      body.entries.map((one: { day: string; occurrence: { label: string } | null }) => [one.day, one.occurrence?.label ?? null]),
    ).toEqual([
      ['2026-03-14', null],
      ['2026-03-31', 'Quý I/2026'],
      ['2026-06-30', 'Quý II/2026'],
    ]);
    expect(body.total).toBe(3);
    const long = await w.call(headA, ops.getTaskCalendar, {
      query: { scope: 'own', unitId: a.id, from: '2026-01-01', to: addDays('2026-01-01' as never, 371) },
    });
    expect(long.status).toBe(400);
  });

  it('lay tasks out over the year, those without days last', async () => {
    const { body } = await w.call(headA, ops.getTaskTimeline, { query: { scope: 'own', unitId: a.id, year: 2026 } });
    expect(contents(body).at(-1)).toBe('Chờ thông báo');
    expect(body.total).toBe(6);
    expect(body.rows.find((row: { content: string }) => row.content === 'Báo cáo hằng quý').occurrences).toHaveLength(4);
  });
});

it('turns late with the year: a task due on 31 December is late from the first minute of January in Việt Nam', async () => {
  const { taskIds } = await issuedPlan(w, headA, a, [draftTask('Tổng kết năm', 'Ngày 31/12/2026')]);
  const read = async () => (await w.call(headA, ops.getTask, { params: { taskId: taskIds[0]! } })).body;
  w.clock.set(new Date('2026-12-31T16:59:00Z'));
  expect(await read()).toMatchObject({ late: false, soon: true, lateDays: 0 });
  w.clock.set(new Date('2026-12-31T17:00:00Z'));
  expect(await read()).toMatchObject({ late: true, soon: false, lateDays: 1 });
});
