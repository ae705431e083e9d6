import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { addDays, formatShort, type LocalDate, localDate } from '../../src/kernel/local-date.ts';
import type { WorkYear } from '../../src/kernel/year.ts';
import {
  completeTask,
  confirmImport,
  dateTask,
  importPlan,
  issuePlan,
  movePlan,
  prepareImport,
  reportProgress,
  startPlan,
} from '../../src/modules/plans/index.ts';
import { endUnit, findUnit, mergeUnits } from '../../src/modules/units/index.ts';
import { shareOf } from './chance.ts';
import type { DemoStage } from './stage.ts';

const FOLDER = join(import.meta.dirname, 'plans');
const year = (n: number): WorkYear => ({ kind: 'calendar', year: n });

interface Signed {
  readonly unit: string;
  readonly number: string;
  readonly symbol: string;
  readonly day: string;
  readonly signer: string;
  readonly signerTitle: string;
}

/** A plan read from its document, confirmed as read, and issued as its letterhead says. */
async function fromDocument(stage: DemoStage, file: string, signed: Signed): Promise<string> {
  const bytes = new Uint8Array(readFileSync(join(FOLDER, file)));
  const prepared = await prepareImport(stage.services, { name: file, bytes });
  const { id } = await stage.act(signed.day, 'officer', signed.unit, (ctx) => importPlan(ctx, stage.unit(signed.unit), prepared));
  const { planId } = await stage.act(signed.day, 'officer', signed.unit, (ctx) => confirmImport(ctx, id, 1));
  await issue(stage, planId, signed);
  return planId;
}

const issue = (stage: DemoStage, planId: string, s: Signed) =>
  stage.act(s.day, 'head', s.unit, (ctx) =>
    issuePlan(ctx, planId, 1, {
      number: s.number,
      symbol: s.symbol,
      issuedOn: localDate(s.day),
      signer: s.signer,
      signerTitle: s.signerTitle,
    }),
  );

/** Next year's plan from the one before, dates moved. */
async function carriedOn(stage: DemoStage, before: string, n: number, title: string, signed: Signed): Promise<string> {
  const { planId } = await stage.act(signed.day, 'officer', signed.unit, (ctx) =>
    startPlan(ctx, { unitId: stage.unit(signed.unit), year: year(n), title, from: { kind: 'earlier', planId: before } }),
  );
  await issue(stage, planId, signed);
  return planId;
}

/** The departments' mergers of 2025 and the end of districts on 30/6/2025, with the units that went on. */
async function reorganise(stage: DemoStage): Promise<void> {
  const decision = { reason: 'Sắp xếp tổ chức bộ máy', decision: 'Nghị quyết số 04/NQ-HĐND ngày 20/02/2025' };
  const version = async (key: string) =>
    (await stage.services.db.transaction((tx) => findUnit(tx, stage.unit(key))))?.version ?? 1;
  const merge = async (day: string, from: string, into: string) => {
    const seen = await version(from);
    await stage.act(day, 'administrator', 'tinh', (ctx) =>
      mergeUnits(ctx, stage.unit(from), {
        version: seen,
        withIds: [],
        into: { unitId: stage.unit(into) },
        onDay: localDate(day),
        ...decision,
      }),
    );
  };
  await merge('2025-03-01', 'so-gtvt', 'so-xd');
  await merge('2025-03-01', 'so-ld', 'so-nv');
  const end = async (key: string, childrenTo: string | null, successors: string[]) => {
    const seen = await version(key);
    await stage.act('2025-07-01', 'administrator', 'tinh', (ctx) =>
      endUnit(ctx, stage.unit(key), {
        version: seen,
        lastDay: localDate('2025-06-30'),
        childrenTo: childrenTo && stage.unit(childrenTo),
        successorIds: successors.map(stage.unit),
        reason: 'Kết thúc hoạt động của đơn vị hành chính cấp huyện',
        decision: 'Nghị quyết số 11/NQ-HĐND ngày 25/6/2025',
      }),
    );
  };
  // First the communes: a unit that was given a new place on a day cannot end the day before.
  await merge('2025-07-01', 'xa-2', 'xa');
  await end('pgd', null, ['so-gd']);
  await end('huyen', 'tinh', ['xa']);
}

interface OpenTask {
  readonly id: string;
  readonly version: number;
  readonly content: string;
  readonly timing: string;
  readonly unitId: string;
  readonly dueOn: LocalDate | null;
  readonly turnId: string | null;
}

const nextTask = async (stage: DemoStage, id: string): Promise<OpenTask | null> => {
  const { rows } = await stage.services.db.transaction((tx) =>
    sql<OpenTask>`
      select t.id, t.version, t.content, t.timing, t.unit_id as "unitId", t.due_on as "dueOn",
        (select o.id from task_occurrence o where o.task_id = t.id and o.done_on is null order by o.ordinal limit 1) as "turnId"
      from plan_task t where t.id = ${id}::uuid and t.state in ('not-begun', 'under-way')`.execute(tx),
  );
  return rows[0] ?? null;
};

/** What happens to the tasks of a plan as the year goes by: most done in time, some late, a few not at all. */
export async function liveThrough(stage: DemoStage, planId: string, unit: string, until: LocalDate): Promise<void> {
  const { rows } = await stage.services.db.transaction((tx) =>
    sql<{
      id: string;
      timing: string;
      year: number;
    }>`select id, timing, year from plan_task where plan_id = ${planId}::uuid order by coalesce(due_on, '9999-12-31'), ordinal`.execute(
      tx,
    ),
  );
  for (const row of rows) {
    const share = shareOf(`${planId.length}${unit}${row.year}${row.id.length}${rows.indexOf(row)}`);
    if (row.timing === 'conditional') {
      await eventCame(stage, unit, row.id, row.year, share, until);
      continue;
    }
    // A turn at a time; a task without turns goes round once.
    for (let turn = 0; turn < 12; turn++) {
      const task = await nextTask(stage, row.id);
      if (!task?.dueOn || !(await finish(stage, unit, task, share, until)) || task.turnId === null) break;
    }
  }
}

async function eventCame(
  stage: DemoStage,
  unit: string,
  taskId: string,
  n: number,
  share: number,
  until: LocalDate,
): Promise<void> {
  const eventOn = localDate(`${n}-0${4 + Math.floor(share * 5)}-15`);
  const task = await nextTask(stage, taskId);
  if (!task || eventOn > until || share < 0.3) return;
  await stage.act(eventOn, 'officer', unit, (ctx) =>
    dateTask(ctx, taskId, {
      version: task.version,
      eventOn,
      periodStart: eventOn,
      periodEnd: addDays(eventOn, 20),
      note: 'Đã nhận văn bản của cấp trên.',
    }),
  );
  const dated = await nextTask(stage, taskId);
  if (dated) await finish(stage, unit, dated, share, until);
}

/** Finishes a task around its last day, unless it is one of those that are forgotten. Answers whether it was finished. */
async function finish(stage: DemoStage, unit: string, task: OpenTask, share: number, until: LocalDate): Promise<boolean> {
  const due = task.dueOn;
  if (!due) return false;
  // What was forgotten in earlier years was made up for in the end; only this year's is still open.
  const forgotten = share > 0.86 && task.turnId === null && due >= '2026-01-01';
  const doneOn = addDays(due, Math.round(share * 14) - 9);
  const begunOn = addDays(due, -20);
  if (!forgotten && doneOn <= until) {
    await stage.act(doneOn, 'officer', unit, (ctx) =>
      completeTask(ctx, task.id, {
        version: task.version,
        doneOn,
        note: 'Đã hoàn thành, có văn bản kèm theo.',
        occurrenceId: task.turnId,
      }),
    );
    return true;
  }
  if (begunOn <= until && share > 0.45) {
    await stage.act(begunOn, 'officer', unit, (ctx) =>
      reportProgress(ctx, task.id, {
        note: `Đang chuẩn bị, dự kiến xong trước ngày ${formatShort(due)}.`,
        percent: 40,
        occurrenceId: task.turnId,
      }),
    );
  }
  return false;
}

/** A year that was summed up is closed: what was forgotten in it is no longer asked for. */
async function close(stage: DemoStage, planId: string, unit: string, day: string, reason: string): Promise<void> {
  const { rows } = await stage.services.db.transaction((tx) =>
    sql<{ version: number }>`select version from plan where id = ${planId}::uuid`.execute(tx),
  );
  await stage.act(day, 'head', unit, (ctx) => movePlan(ctx, 'close', planId, { version: rows[0]?.version ?? 1, reason }));
}

/** 2024, 2025 and 2026 up to a day, in the order in which they happened. */
export async function playHistory(stage: DemoStage, until: LocalDate): Promise<{ plans: string[] }> {
  const ban = { unit: 'ban', symbol: 'KH-BQLBT', signer: 'Đoàn Quốc Việt', signerTitle: 'GIÁM ĐỐC' };
  const xa = { unit: 'xa', symbol: 'KH-UBND', signer: 'Lương Thị Hồng Thắm', signerTitle: 'TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH' };
  const soGd = { unit: 'so-gd', symbol: 'KH-SGDĐT', signer: 'Quách Thị Ngọc Ẩn', signerTitle: 'KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC' };
  const pgd = { unit: 'pgd', symbol: 'KH-PGDĐT', signer: 'Tạ Đức Huỳnh', signerTitle: 'TRƯỞNG PHÒNG' };
  const soLd = { unit: 'so-ld', symbol: 'KH-SLĐTBXH', signer: 'Hà Thị Minh Nguyệt', signerTitle: 'GIÁM ĐỐC' };
  const tinh = { unit: 'tinh', symbol: 'KH-UBND', signer: 'Phùng Thế Khải', signerTitle: 'TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH' };
  const soNv = { unit: 'so-nv', symbol: 'KH-SNV', signer: 'Vũ Hoàng Quyên', signerTitle: 'GIÁM ĐỐC' };

  const xa24 = await fromDocument(stage, 'xa-tung-lam-2024.md', { ...xa, number: '12', day: '2024-01-19' });
  const gd24 = await fromDocument(stage, 'so-gddt-2024.md', { ...soGd, number: '87', day: '2024-01-30' });
  const ban24 = await fromDocument(stage, 'ban-duong-bo-2024.md', { ...ban, number: '41', day: '2024-02-05' });
  const ld24 = await fromDocument(stage, 'so-ldtbxh-2024.md', { ...soLd, number: '205', day: '2024-02-26' });
  const pgd24 = await fromDocument(stage, 'phong-gddt-2024.md', { ...pgd, number: '96', day: '2024-03-18' });
  for (const [plan, unit] of [
    [xa24, 'xa'],
    [gd24, 'so-gd'],
    [ban24, 'ban'],
    [ld24, 'so-ld'],
    [pgd24, 'pgd'],
  ] as const) {
    await liveThrough(stage, plan, unit, localDate('2025-01-31'));
  }

  const xa25 = await carriedOn(stage, xa24, 2025, 'Công tác thi đua, khen thưởng năm 2025', {
    ...xa,
    number: '08',
    day: '2025-01-14',
  });
  const gd25 = await carriedOn(
    stage,
    gd24,
    2025,
    'Nhiệm vụ trọng tâm công tác thi đua, khen thưởng ngành Giáo dục và Đào tạo năm 2025',
    { ...soGd, number: '64', day: '2025-01-20' },
  );
  const ban25 = await carriedOn(stage, ban24, 2025, 'Triển khai công tác thi đua, khen thưởng năm 2025', {
    ...ban,
    number: '33',
    day: '2025-01-24',
  });
  const closed24 = [
    [xa24, 'xa'],
    [gd24, 'so-gd'],
    [ban24, 'ban'],
  ] as const;
  for (const [plan, unit] of closed24) await close(stage, plan, unit, '2025-02-20', 'Năm 2024 đã tổng kết');
  for (const [plan, unit] of [
    [ld24, 'so-ld'],
    [pgd24, 'pgd'],
  ] as const)
    await close(stage, plan, unit, '2025-02-20', 'Đơn vị sắp xếp lại');
  await reorganise(stage);
  for (const [plan, unit] of [
    [xa25, 'xa'],
    [gd25, 'so-gd'],
    [ban25, 'ban'],
  ] as const)
    await liveThrough(stage, plan, unit, localDate('2026-01-31'));

  const tinh26 = await fromDocument(stage, 'tinh-2026.md', { ...tinh, number: '15', day: '2026-01-09' });
  const offered = await stage.services.db.transaction((tx) =>
    sql<{
      id: string;
    }>`select task_id as id from v_task_unit where unit_id = ${stage.unit('so-nv')}::uuid and role = 'lead' and task_id in (select id from plan_task where plan_id = ${tinh26}::uuid)`.execute(
      tx,
    ),
  );
  const { planId: nv26 } = await stage.act('2026-01-16', 'officer', 'so-nv', (ctx) =>
    startPlan(ctx, {
      unitId: stage.unit('so-nv'),
      year: year(2026),
      title: null,
      from: { kind: 'superior', planId: tinh26, taskIds: offered.rows.map((row) => row.id) },
    }),
  );
  await issue(stage, nv26, { ...soNv, number: '22', day: '2026-01-20' });
  const xa26 = await carriedOn(stage, xa25, 2026, 'Công tác thi đua, khen thưởng năm 2026', {
    ...xa,
    number: '06',
    day: '2026-01-15',
  });
  const gd26 = await carriedOn(
    stage,
    gd25,
    2026,
    'Nhiệm vụ trọng tâm công tác thi đua, khen thưởng ngành Giáo dục và Đào tạo năm 2026',
    { ...soGd, number: '51', day: '2026-01-22' },
  );
  const ban26 = await carriedOn(stage, ban25, 2026, 'Triển khai công tác thi đua, khen thưởng năm 2026', {
    ...ban,
    number: '29',
    day: '2026-01-26',
  });
  const closed25 = [
    [xa25, 'xa'],
    [gd25, 'so-gd'],
    [ban25, 'ban'],
  ] as const;
  for (const [plan, unit] of closed25) await close(stage, plan, unit, '2026-02-05', 'Năm 2025 đã tổng kết');
  // One unit has begun a plan and never issued it: the roll-up must show that too.
  await stage.act('2026-02-10', 'officer', 'thpt-1', (ctx) =>
    startPlan(ctx, { unitId: stage.unit('thpt-1'), year: year(2026), title: null, from: { kind: 'empty' } }),
  );
  const plans = [
    [tinh26, 'tinh'],
    [nv26, 'so-nv'],
    [xa26, 'xa'],
    [gd26, 'so-gd'],
    [ban26, 'ban'],
  ] as const;
  for (const [plan, unit] of plans) await liveThrough(stage, plan, unit, until);
  return { plans: plans.map(([plan]) => plan) };
}
