import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftTask, issuedPlan, planDraft } from '../../../../tests/support/plans.ts';
import { testWorld, type World, type WorldUnit } from '../../../../tests/support/world.ts';
import type { Actor } from '../../../access/actor.ts';
import { createPlanWithTasks } from '../app/create-plan-with-tasks.ts';
import * as ops from '../contract.ts';

let w: World;
let so: WorldUnit;
let beside: WorldUnit;
let head: Actor;
let person: { id: string };
let worker: Actor;
let taskId: string;

/** The feed asks what its account may do today, so the account must stand in the database. */
async function account(actor: Actor, name: string): Promise<void> {
  const grant = actor.grants[0]!;
  await w.db.transaction(async (tx) => {
    await sql`insert into auth_user (id, name, email, username) values (${actor.accountId}, ${name}, ${`${name}@x.invalid`}, ${name})`.execute(
      tx,
    );
    await sql`insert into account (id, unit_id, person_id, must_change_password, created_at, search_key, sort_key)
      values (${actor.accountId}, ${grant.unitId}, ${actor.personId}, false, now(), ${name}, ${name})`.execute(tx);
    await sql`insert into account_grant (account_id, role, unit_id, granted_at) values (${actor.accountId}, ${grant.role}, ${grant.unitId}, now())`.execute(
      tx,
    );
  });
}

beforeAll(async () => {
  w = await testWorld();
  const province = await w.unit({ name: 'Tỉnh Mẫu' });
  so = await w.unit({ name: 'Sở Mẫu', parent: province });
  beside = await w.unit({ name: 'Sở Khác', parent: province });
  person = await w.person({ fullName: 'Trần Thị Bình', unit: so });
  head = w.actor({ role: 'head', unit: so });
  worker = w.actor({ role: 'member', unit: so, personId: person.id });
  await account(head, 'thu-truong');
  await account(worker, 'nguoi-lam');
  const mine = draftTask('Viết báo cáo, gửi Sở Nội vụ', 'Trước ngày 15/4/2026', { personIds: [person.id] });
  ({
    taskIds: [taskId = ''],
  } = await issuedPlan(w, head, so, [mine, draftTask('Việc của người khác', 'Quý II/2026')]));
  await w.as(head, (ctx) =>
    createPlanWithTasks(ctx, { unitId: so.id, draft: planDraft([draftTask('Việc còn nháp', 'Quý II/2026')]), issue: null }),
  );
});
afterAll(() => w.close());

const make = async (by: Actor, unitId: string | null = null) => w.call(by, ops.createCalendarFeed, { body: { unitId } });
const fileOf = (path: string) => path.split('/').at(-1)!;
const read = async (path: string) => {
  const answer = await w.call(null, ops.readCalendarFeed, { params: { file: fileOf(path) } });
  const unfolded = answer.body instanceof Uint8Array ? new TextDecoder().decode(answer.body).replace(/\r\n[ \t]/g, '') : '';
  return { ...answer, text: unfolded };
};

describe('a calendar address', () => {
  it('shows one person her own tasks, to whoever holds it', async () => {
    const made = await make(worker);
    expect(made.body.path).toMatch(/^\/api\/calendar\/[A-Za-z0-9_-]{43}\.ics$/);
    const { status, text, headers } = await read(made.body.path);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(text).toContain(`UID:${taskId}@so-vang`);
    expect(text).toContain('DTSTART;VALUE=DATE:20260414');
    expect(text).not.toContain('Việc của người khác');
  });

  it("shows a unit's tasks, never those of drafts", async () => {
    const { text } = await read((await make(head, so.id)).body.path);
    expect(text).toContain('Việc của người khác');
    expect(text).not.toContain('nháp');
    expect((await make(head, beside.id)).status).toBe(404);
  });

  it('is kept as a hash only, also in what is kept for repeated requests', async () => {
    const secret = fileOf((await make(worker)).body.path).replace('.ics', '');
    const everything = await w.db.transaction(async (tx) => {
      const { rows } = await sql<{ text: string }>`
        select coalesce(string_agg(f::text, ' '), '') || (select coalesce(string_agg(r::text, ' '), '') from idempotent_request r)
          || (select coalesce(string_agg(a::text, ' '), '') from act a) as text from calendar_feed f`.execute(tx);
      return rows[0]!.text;
    });
    expect(everything).toContain('calendarFeed.made');
    expect(everything).not.toContain(secret);
  });

  it('ends when revoked, when another is made, when the account is disabled or loses its role', async () => {
    const first = await make(worker);
    const second = await make(worker);
    expect((await read(first.body.path)).status).toBe(404);
    expect((await read(second.body.path)).status).toBe(200);
    const listed = await w.call(worker, ops.listCalendarFeeds);
    expect(listed.body.feeds).toMatchObject([{ id: second.body.id, unit: null, lastReadAt: w.clock.now().toISOString() }]);
    expect((await w.call(head, ops.revokeCalendarFeed, { params: { feedId: second.body.id } })).status).toBe(404);
    expect((await w.call(worker, ops.revokeCalendarFeed, { params: { feedId: second.body.id } })).status).toBe(204);
    expect((await read(second.body.path)).status).toBe(404);
    const unit = await make(head, so.id);
    expect((await read(unit.body.path)).status).toBe(200);
    await w.db.transaction((tx) => sql`delete from account_grant where account_id = ${head.accountId}`.execute(tx));
    expect((await read(unit.body.path)).status).toBe(404);
    const own = await make(worker);
    await w.db.transaction((tx) => sql`update account set disabled_at = now() where id = ${worker.accountId}`.execute(tx));
    expect((await read(own.body.path)).status).toBe(404);
  });

  it('answers a wrong secret as it answers a wrong form, and soon not at all', async () => {
    const wrong = () => read(`/api/calendar/${Buffer.from(randomUUID()).toString('base64url').slice(0, 43)}.ics`);
    const form = await read('/api/calendar/kho-doan.ics');
    const first = await wrong();
    expect([form.status, first.status, first.body.code]).toEqual([404, 404, 'not-found']);
    const statuses = new Set<number>();
    for (let i = 0; i < 80; i++) statuses.add((await wrong()).status);
    expect(statuses).toContain(429);
  });

  it('needs a person behind the account', async () => {
    expect((await make(w.actor({ role: 'officer', unit: so }))).body).toMatchObject({ status: 422, code: 'rule-not-met' });
  });
});
