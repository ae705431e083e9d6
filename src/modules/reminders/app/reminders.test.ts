import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testWorld, type World, type WorldUnit } from '../../../../tests/support/world.ts';
import type { Actor } from '../../../access/actor.ts';
import { readDocument } from '../../../documents/read/index.ts';
import { sortKey } from '../../../kernel/sort-key.ts';
import { searchKey } from '../../../kernel/vi-text.ts';
import { getNoticeSetting, listNotices, listUrges, readNotices, setNoticeSetting, urgeTasks, urgingLetter } from '../contract.ts';
import { announcePlan } from './announce.ts';
import { sendDigests } from './digest.ts';
import { remindDue } from './remind.ts';

let w: World;
let so: WorldUnit;
let phong: WorldUnit;
let khac: WorldUnit;
let officer: Actor;
let head: Actor;
let member: Actor;
let stranger: Actor;

/** Accounts without sign-in: notices only need somebody to belong to. */
async function account(actor: Actor, email: string): Promise<Actor> {
  await w.db.transaction(async (tx) => {
    await sql`insert into auth_user (id, name, email, username) values (${actor.accountId}, ${actor.name}, ${email}, ${actor.accountId})`.execute(
      tx,
    );
    await sql`insert into account (id, unit_id, person_id, must_change_password, created_at, search_key, sort_key)
      values (${actor.accountId}, ${actor.grants[0]?.unitId}, ${actor.personId}, false, now(), ${searchKey(actor.name)}, ${sortKey(actor.name)})`.execute(
      tx,
    );
    for (const grant of actor.grants) {
      await sql`insert into account_grant (account_id, role, unit_id, granted_at) values (${actor.accountId}, ${grant.role}, ${grant.unitId}, now())`.execute(
        tx,
      );
    }
  });
  return actor;
}

let numbers = 0;
/** An issued plan with one task for each last day. */
async function plan(
  unit: WorldUnit,
  lead: WorldUnit | null,
  ...lastDays: string[]
): Promise<{ planId: string; taskIds: string[] }> {
  const planId = randomUUID();
  const taskIds = lastDays.map(() => randomUUID());
  await w.db.transaction(async (tx) => {
    await sql`insert into plan (id, unit_id, year_kind, year, title, state, number, symbol, issued_on, signer, signer_title, made_at, changed_at, search_key)
      values (${planId}, ${unit.id}, 'calendar', 2026, 'Kế hoạch công tác năm 2026', 'issued', ${String(++numbers)}, 'KH-SOTHU', '2026-01-10', 'Trần Văn Bình', 'GIÁM ĐỐC', now(), now(), 'ke hoach')`.execute(
      tx,
    );
    for (const [i, day] of lastDays.entries()) {
      await sql`insert into plan_task (id, plan_id, unit_id, year_kind, year, ordinal, content, kind, timing, period_start, period_end, due_on, search_key)
        values (${taskIds[i]}, ${planId}, ${unit.id}, 'calendar', 2026, ${i + 1}, ${`Báo cáo việc thứ ${i + 1}`}, 'report', 'scheduled', ${day}, ${day}, ${day}, 'bao cao')`.execute(
        tx,
      );
      if (lead) {
        await sql`insert into plan_task_unit (task_id, role, position, text, unit_id) values (${taskIds[i]}, 'lead', 0, 'Phòng Tổng hợp', ${lead.id})`.execute(
          tx,
        );
      }
    }
  });
  return { planId, taskIds };
}

const noticesOf = async (actor: Actor) => (await w.call(actor, listNotices, { query: { pageSize: 200 } })).body;
const moveTo = (day: string) => w.clock.set(new Date(`${day}T00:30:00Z`));

beforeAll(async () => {
  w = await testWorld();
  so = await w.unit({ name: 'Sở Thử nghiệm' });
  phong = await w.unit({ name: 'Phòng Tổng hợp', parent: so });
  khac = await w.unit({ name: 'Phòng Khác', parent: so });
  officer = await account(w.actor({ role: 'officer', unit: so, name: 'Nguyễn Thị Ánh' }), 'anh@so.test');
  head = await account(w.actor({ role: 'head', unit: phong, name: 'Lê Văn Đức' }), 'duc@so.test');
  member = await account(w.actor({ role: 'member', unit: phong, name: 'Phạm Thị Ỷ' }), 'y@so.test');
  stranger = await account(w.actor({ role: 'officer', unit: khac, name: 'Vũ Khác' }), 'khac@so.test');
});
afterAll(() => w.close());

describe('the morning round', () => {
  it('tells the leading unit once a stage, the heads when late, nobody else, and never twice', async () => {
    await plan(so, phong, '2026-03-16');
    moveTo('2026-03-04');
    expect(await remindDue(w.services)).toBe(0);
    moveTo('2026-03-05');
    expect(await remindDue(w.services)).toBe(1);
    expect(await remindDue(w.services)).toBe(0);
    moveTo('2026-03-06');
    expect(await remindDue(w.services)).toBe(0);
    moveTo('2026-03-16');
    await remindDue(w.services);
    moveTo('2026-03-17');
    await remindDue(w.services);
    expect((await noticesOf(member)).rows.map((n: { title: string }) => n.title)).toEqual([
      'Nhiệm vụ đã quá hạn 01 ngày làm việc',
      'Nhiệm vụ hết hạn hôm nay',
      'Nhiệm vụ còn 07 ngày làm việc',
    ]);
    expect((await noticesOf(head)).total).toBe(1);
    expect((await noticesOf(stranger)).total).toBe(0);
    const letters = await w.db.transaction((tx) =>
      sql<{ n: number }>`select count(*) as n from mail_message where recipient = 'y@so.test'`.execute(tx),
    );
    expect(letters.rows[0]?.n).toBe(3);
  });

  it('says nothing on a Sunday and does not make up for missed stages one by one', async () => {
    const { taskIds } = await plan(so, null, '2026-03-27');
    moveTo('2026-03-22');
    expect(await remindDue(w.services)).toBe(0);
    moveTo('2026-04-03');
    await remindDue(w.services);
    const about = (await noticesOf(officer)).rows.filter((n: { link: string }) => n.link.endsWith(taskIds[0] ?? ''));
    expect(about.map((n: { title: string }) => n.title)).toEqual(['Nhiệm vụ đã quá hạn 05 ngày làm việc']);
  });

  it('leaves mail out for who does not want it', async () => {
    expect((await w.call(officer, getNoticeSetting)).body).toEqual({ mail: true, digest: true, address: 'anh@so.test' });
    expect((await w.call(officer, setNoticeSetting, { body: { mail: false, digest: true } })).status).toBe(204);
    const count = async () =>
      (
        await w.db.transaction((tx) =>
          sql<{ n: number }>`select count(*) as n from mail_message where recipient = 'anh@so.test'`.execute(tx),
        )
      ).rows[0]?.n;
    const before = await count();
    await plan(so, null, '2026-04-10');
    moveTo('2026-04-09');
    expect(await remindDue(w.services)).toBeGreaterThan(0);
    expect(await count()).toBe(before);
  });
});

it('the weekly digest comes once a week to those with something in it', async () => {
  moveTo('2026-04-06');
  expect(await sendDigests(w.services)).toBeGreaterThan(0);
  expect(await sendDigests(w.services)).toBe(0);
  moveTo('2026-04-08');
  expect(await sendDigests(w.services)).toBe(0);
  const digest = (await noticesOf(officer)).rows.find((n: { kind: string }) => n.kind === 'digest');
  expect(digest.body).toContain('Quá hạn:');
  expect((await noticesOf(stranger)).total).toBe(0);
});

it('an issued plan is announced to those it gives work, once', async () => {
  const { planId } = await plan(so, phong, '2026-11-30', '2026-12-15');
  await announcePlan(w.services, { planId });
  await announcePlan(w.services, { planId });
  const told = (await noticesOf(member)).rows.filter((n: { kind: string }) => n.kind === 'assigned');
  expect(told.map((n: { title: string }) => n.title)).toEqual(['Có 2 nhiệm vụ được giao']);
  expect((await noticesOf(officer)).rows.filter((n: { kind: string }) => n.kind === 'assigned')).toEqual([]);
});

describe('urging', () => {
  it('is one act: notices, timelines, and a letter that says the same later', async () => {
    const { taskIds } = await plan(so, phong, '2026-05-11', '2026-05-12');
    moveTo('2026-05-20');
    const key = randomUUID();
    const body = { unitId: so.id, taskIds, answerBy: '2026-05-25', message: 'Đề nghị khẩn trương.' };
    const first = await w.call(officer, urgeTasks, { body, key });
    expect(first.status).toBe(200);
    expect(first.body.tasks.map((t: { daysLate: number }) => t.daysLate)).toEqual([7, 6]);
    expect(first.body.notified).toBe(2);
    expect((await w.call(officer, urgeTasks, { body, key })).body).toEqual({ ...first.body });
    expect((await w.call(officer, listUrges, { query: { taskId: taskIds[0] } })).body.total).toBe(1);
    const letter = await w.call(officer, urgingLetter, { params: { urgeId: first.body.id } });
    expect(letter.status).toBe(200);
    const read = await readDocument(letter.body, 'cong-van.docx');
    const text = JSON.stringify(read.blocks);
    for (const part of [
      'SỞ THỬ NGHIỆM',
      'đôn đốc',
      'Báo cáo việc thứ 1',
      '7 ngày làm việc',
      'Phòng Tổng hợp',
      'ngày 25 tháng 5 năm 2026',
    ])
      expect(text).toContain(part);
    const log = await w.db.transaction((tx) =>
      sql<{ n: number }>`select count(*) as n from act where type = 'TaskUrged' and subject_id = ${taskIds[0]}::uuid`.execute(tx),
    );
    expect(log.rows[0]?.n).toBe(1);
  });

  it('refuses finished tasks, foreign tasks and a day that is past, whole', async () => {
    const mine = await plan(so, phong, '2026-05-11');
    const foreign = await plan(khac, null, '2026-05-11');
    const urgeBy = (by: Actor, unit: WorldUnit, taskIds: string[], answerBy: string | null = null) =>
      w.call(by, urgeTasks, { body: { unitId: unit.id, taskIds, answerBy, message: null } });
    expect((await urgeBy(stranger, khac, [...foreign.taskIds, ...mine.taskIds])).status).toBe(422);
    expect((await urgeBy(stranger, so, mine.taskIds)).status).toBe(404);
    expect((await urgeBy(member, phong, mine.taskIds)).status).toBe(403);
    expect((await urgeBy(officer, so, mine.taskIds, '2026-05-01')).status).toBe(422);
    await w.db.transaction((tx) =>
      sql`update plan_task set state = 'done', done_on = '2026-05-18' where id = ${mine.taskIds[0]}::uuid`.execute(tx),
    );
    const refused = await urgeBy(officer, so, [...mine.taskIds, ...foreign.taskIds]);
    expect(refused.status).toBe(422);
    expect(refused.body.errors.map((e: { path: string }) => e.path)).toEqual(['taskIds.0']);
    expect((await w.call(officer, listUrges, { query: { taskId: foreign.taskIds[0] } })).body.total).toBe(0);
  });

  it('a letter of another unit does not exist', async () => {
    const { taskIds } = await plan(so, phong, '2026-05-11');
    const made = await w.call(officer, urgeTasks, { body: { unitId: so.id, taskIds, answerBy: null, message: null } });
    expect((await w.call(stranger, urgingLetter, { params: { urgeId: made.body.id } })).status).toBe(404);
  });
});

it("reading is one's own: all, or the named", async () => {
  const before = await noticesOf(member);
  const [one] = before.rows;
  expect((await w.call(stranger, readNotices, { body: { ids: [one.id] } })).body.unread).toBe(0);
  expect((await noticesOf(member)).unread).toBe(before.unread);
  expect((await w.call(member, readNotices, { body: { ids: [one.id] } })).body.unread).toBe(before.unread - 1);
  expect((await w.call(member, readNotices, { body: {} })).body.unread).toBe(0);
});
