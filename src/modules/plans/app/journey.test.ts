import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testWorld, type World, type WorldUnit } from '../../../../tests/support/world.ts';
import type { Actor } from '../../../access/actor.ts';
import * as ops from '../contract.ts';

const PLAN = `ỦY BAN NHÂN DÂN TỈNH MẪU
SỞ XÂY DỰNG MẪU

Số: /KH-SXDM

KẾ HOẠCH
Công tác thi đua, khen thưởng năm 2026

Căn cứ Luật Thi đua, khen thưởng ngày 15/6/2022;

## I. NHIỆM VỤ

| STT | Nội dung | Thời gian thực hiện | Đơn vị thực hiện |
| --- | --- | --- | --- |
| 1 | Tổ chức phát động phong trào thi đua năm 2026 | Quý I/2026 | Văn phòng Sở |
| 2 | Đăng ký danh hiệu thi đua | Trước ngày 15/3/2026 | Phòng Kế hoạch |
| 3 | Báo cáo kết quả công tác thi đua, khen thưởng | Hằng quý | Văn phòng Sở |
`;

let w: World;
let so: WorldUnit;
let office: WorldUnit;
let officer: Actor;
let head: Actor;
let worker: Actor;
let person: { id: string };

beforeAll(async () => {
  w = await testWorld();
  const province = await w.unit({ name: 'Tỉnh Mẫu' });
  so = await w.unit({ name: 'Sở Xây dựng Mẫu', parent: province });
  office = await w.unit({ name: 'Văn phòng Sở', parent: so, kind: 'department' });
  person = await w.person({ fullName: 'Trần Thị Bình', unit: office });
  officer = w.actor({ role: 'officer', unit: so });
  head = w.actor({ role: 'head', unit: so });
  worker = w.actor({ role: 'member', unit: office, personId: person.id });
});
afterAll(() => w.close());

const file = (name = 'ke-hoach.md', text = PLAN) => ({ name, bytes: new TextEncoder().encode(text) });

describe('a plan from its document to its last task', () => {
  let importId: string;
  let planId: string;
  let tasks: { id: string; content: string; version: number; timing: string }[];

  it('is read, and the same file again is the same review', async () => {
    const first = await w.call(officer, ops.importPlan, { body: { unitId: so.id }, file: file() });
    expect(first).toMatchObject({ status: 200, body: { existing: false } });
    importId = first.body.id;
    const again = await w.call(officer, ops.importPlan, { body: { unitId: so.id }, file: file('ban-sao.md') });
    expect(again.body).toEqual({ id: importId, existing: true });
    const list = await w.call(officer, ops.listPlanImports, { query: { unitId: so.id } });
    expect(list.body).toMatchObject({ total: 1, rows: [{ id: importId, taskCount: 3, uncheckedCount: 3, state: 'draft' }] });
  });

  it('shows the document beside the draft, units matched where the name is certain', async () => {
    const { status, body } = await w.call(officer, ops.getPlanImport, { params: { importId } });
    expect(status).toBe(200);
    expect(body.document.blocks.length).toBeGreaterThan(5);
    expect(body.draft.header).toMatchObject({ year: 2026, symbol: 'KH-SXDM' });
    expect(body.draft.tasks).toHaveLength(3);
    expect(body.draft.tasks[0].lead).toEqual([{ text: 'Văn phòng Sở', unitId: office.id }]);
    expect(body.draft.tasks[1].lead).toEqual([{ text: 'Phòng Kế hoạch', unitId: null }]);
    expect(body.suggestions.map((one: { text: string }) => one.text)).toContain('Phòng Kế hoạch');
    expect(body.draft.tasks[1]).toMatchObject({ periodEnd: '2026-03-14', kind: 'registration' });
  });

  it('is corrected by whoever saw the latest version', async () => {
    const { body } = await w.call(officer, ops.getPlanImport, { params: { importId } });
    const draft = { ...body.draft, header: { ...body.draft.header, title: 'Công tác thi đua, khen thưởng năm 2026 của Sở' } };
    const saved = await w.call(officer, ops.savePlanImport, { params: { importId }, body: { version: body.version, draft } });
    expect(saved).toMatchObject({ status: 200, body: { version: body.version + 1 } });
    const late = await w.call(officer, ops.savePlanImport, { params: { importId }, body: { version: body.version, draft } });
    expect(late).toMatchObject({ status: 409, body: { code: 'version-conflict' } });
  });

  it('is confirmed once', async () => {
    const confirmed = await w.call(officer, ops.confirmPlanImport, { params: { importId }, body: { version: 2 } });
    expect(confirmed.status).toBe(200);
    planId = confirmed.body.planId;
    const again = await w.call(officer, ops.confirmPlanImport, { params: { importId }, body: { version: 3 } });
    expect(again).toMatchObject({ status: 409, body: { code: 'state-conflict' } });
    const plan = await w.call(officer, ops.getPlan, { params: { planId } });
    expect(plan.body).toMatchObject({
      state: 'draft',
      importId,
      header: { title: 'Công tác thi đua, khen thưởng năm 2026 của Sở' },
    });
    expect(plan.body.tasks).toHaveLength(3);
  });

  it('lists no task and takes no progress while it is a draft', async () => {
    const list = await w.call(officer, ops.listTasks, { query: { scope: 'unit', unitId: so.id } });
    expect(list.body.total).toBe(0);
    const plan = await w.call(officer, ops.getPlan, { params: { planId } });
    const refused = await w.call(officer, ops.reportProgress, {
      params: { taskId: plan.body.tasks[0].id },
      body: { note: 'Đã làm' },
    });
    expect(refused).toMatchObject({ status: 409, body: { code: 'state-conflict' } });
    const unseen = await w.call(worker, ops.getTask, { params: { taskId: plan.body.tasks[0].id } });
    expect(unseen.status).toBe(404);
  });

  it('is issued with number, day and signer', async () => {
    const body = {
      version: 1,
      number: '12',
      symbol: 'KH-SXDM',
      issuedOn: '2026-01-20',
      signer: 'Nguyễn Văn An',
      signerTitle: 'GIÁM ĐỐC',
    };
    const future = await w.call(head, ops.issuePlan, { params: { planId }, body: { ...body, issuedOn: '2026-03-03' } });
    expect(future).toMatchObject({ status: 422, body: { errors: [{ path: 'issuedOn' }] } });
    expect((await w.call(head, ops.issuePlan, { params: { planId }, body })).status).toBe(200);
    expect(w.jobs.at(-1)).toMatchObject({ job: 'plans.changed', payload: { planId } });
    const plan = await w.call(head, ops.getPlan, { params: { planId } });
    expect(plan.body).toMatchObject({
      state: 'issued',
      header: { number: '12', signer: 'Nguyễn Văn An' },
      allowed: ['attach', 'amend', 'close', 'withdraw'],
    });
    tasks = plan.body.tasks;
  });

  it('gives a recurring task its turns, due at the first', async () => {
    const task = await w.call(officer, ops.getTask, { params: { taskId: tasks[2]!.id } });
    expect(task.body.occurrences.map((turn: { label: string }) => turn.label)).toEqual([
      'Quý I/2026',
      'Quý II/2026',
      'Quý III/2026',
      'Quý IV/2026',
    ]);
    expect(task.body.dueOn).toBe('2026-03-31');
  });

  it('is worked on by the unit it names: seen, assigned, reported, proven, done', async () => {
    const taskId = tasks[0]!.id;
    const officeOfficer = w.actor({ role: 'officer', unit: office });
    expect((await w.call(officeOfficer, ops.lookAtTask, { params: { taskId } })).body).toEqual({ seen: true });
    const assigned = await w.call(officeOfficer, ops.assignTask, {
      params: { taskId },
      body: { version: 1, personIds: [person.id] },
    });
    expect(assigned.body).toEqual({ version: 2, people: [{ id: person.id, name: 'Trần Thị Bình' }] });
    const mine = await w.call(worker, ops.listTasks, { query: { scope: 'mine' } });
    expect(mine.body.rows.map((row: { id: string }) => row.id)).toEqual([taskId]);
    const progress = await w.call(worker, ops.reportProgress, {
      params: { taskId },
      body: { note: 'Đã dự thảo kế hoạch phát động.', percent: 40 },
    });
    expect(progress.body).toEqual({ version: 3 });
    const wrong = await w.call(worker, ops.addTaskEvidence, {
      params: { taskId },
      body: {},
      file: file('x.pdf', 'không phải PDF'),
    });
    expect(wrong).toMatchObject({ status: 422, body: { code: 'file-refused' } });
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const evidence = await w.call(worker, ops.addTaskEvidence, {
      params: { taskId },
      body: { note: 'Ảnh lễ phát động' },
      file: { name: 'anh.png', bytes: png },
    });
    expect(evidence.status).toBe(200);
    const bytes = await w.call(worker, ops.downloadTaskEvidence, { params: { taskId, evidenceId: evidence.body.id } });
    expect(Buffer.from(bytes.body).equals(png)).toBe(true);
    const done = await w.call(worker, ops.completeTask, {
      params: { taskId },
      body: { version: 3, doneOn: '2026-03-01', note: 'Đã tổ chức.' },
    });
    expect(done.body).toEqual({ version: 4, state: 'done' });
    const task = await w.call(worker, ops.getTask, { params: { taskId } });
    expect(task.body).toMatchObject({
      state: 'done',
      doneOn: '2026-03-01',
      percent: 100,
      evidenceCount: 1,
      allowed: ['evidence'],
    });
    expect(task.body.history.map((row: { sentence: string }) => row.sentence)).toEqual([
      'ghi nhận hoàn thành ngày 01/3/2026: Đã tổ chức.',
      'thêm minh chứng “anh.png”',
      'báo cáo tiến độ 40%: Đã dự thảo kế hoạch phát động.',
      'giao cho Trần Thị Bình',
    ]);
  });

  it('is opened again only with a reason', async () => {
    const taskId = tasks[0]!.id;
    const blank = await w.call(officer, ops.reopenTask, { params: { taskId }, body: { version: 4, reason: ' ' } });
    expect(blank.status).toBe(400);
    const reopened = await w.call(officer, ops.reopenTask, {
      params: { taskId },
      body: { version: 4, reason: 'Cần bổ sung nội dung.' },
    });
    expect(reopened.status).toBe(200);
    const task = await w.call(officer, ops.getTask, { params: { taskId } });
    expect(task.body).toMatchObject({ state: 'under-way', doneOn: null });
  });

  it('is done turn by turn when it recurs, and done as a whole with the last', async () => {
    const taskId = tasks[2]!.id;
    const start = await w.call(officer, ops.getTask, { params: { taskId } });
    const turns: { id: string }[] = start.body.occurrences;
    let version = start.body.version;
    for (const [index, turn] of turns.entries()) {
      const body = { version, doneOn: '2026-03-01' as const, occurrenceId: turn.id };
      const done = await w.call(officer, ops.completeTask, { params: { taskId }, body });
      expect(done.body.state).toBe(index === 3 ? 'done' : 'under-way');
      version = done.body.version;
      const task = await w.call(officer, ops.getTask, { params: { taskId } });
      if (index === 0) expect(task.body.dueOn).toBe('2026-06-30');
    }
  });

  it('leaves every act in the log, and a plan that can be closed', async () => {
    const history = await w.call(officer, ops.getPlanHistory, { params: { planId } });
    expect(history.body.rows.map((row: { sentence: string }) => row.sentence)).toEqual([
      'ban hành kế hoạch số 12/KH-SXDM ngày 20/01/2026, người ký Nguyễn Văn An',
      'xác nhận bản đọc, lập dự thảo kế hoạch “Công tác thi đua, khen thưởng năm 2026 của Sở” với 3 nhiệm vụ',
    ]);
    const plan = await w.call(head, ops.getPlan, { params: { planId } });
    const closed = await w.call(head, ops.closePlan, {
      params: { planId },
      body: { version: plan.body.version, reason: 'Đã tổng kết.' },
    });
    expect(closed.status).toBe(200);
    const still = await w.call(officer, ops.reportProgress, { params: { taskId: tasks[0]!.id }, body: { note: 'Làm tiếp' } });
    expect(still).toMatchObject({ status: 409, body: { code: 'state-conflict' } });
  });
});

it('refuses what is not a readable document, with what to do', async () => {
  const refused = await w.call(officer, ops.importPlan, {
    body: { unitId: so.id },
    file: { name: 'a.pdf', bytes: new Uint8Array([1, 2, 3, 0, 255]) },
  });
  expect(refused).toMatchObject({ status: 422, body: { code: 'file-refused' } });
  expect(refused.body.detail).toMatch(/Vui lòng/);
});
