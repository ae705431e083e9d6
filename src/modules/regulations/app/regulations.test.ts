import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testWorld, type World, type WorldUnit } from '../../../../tests/support/world.ts';
import { localDate } from '../../../kernel/local-date.ts';
import type { LocalSetting } from '../../../law/local.ts';
import { councilRulesAt } from '../../../law/local-at.ts';
import { lawBook } from '../../../platform/law.ts';
import * as ops from '../contract.ts';
import { localValuesFor } from '../index.ts';

let world: World;
let root: WorldUnit;
let province: WorldUnit;
let department: WorldUnit;
let commune: WorldUnit;
let beside: WorldUnit;
beforeAll(async () => {
  world = await testWorld();
  root = await world.unit({ name: 'Nơi thử', level: 'central' });
  province = await world.unit({ name: 'Ủy ban nhân dân tỉnh', parent: root });
  department = await world.unit({ name: 'Sở Xây dựng', parent: province });
  commune = await world.unit({ name: 'Xã Tùng Lâm', parent: province, level: 'commune' });
  beside = await world.unit({ name: 'Tỉnh khác', parent: root });
});
afterAll(() => world.close());

const threshold = (percent: number, ...awards: string[]): LocalSetting => ({
  key: 'vote-threshold',
  awards,
  percent,
  of: 'all-members',
});
let next = 1;
const content = (change: Record<string, unknown> = {}, ...settings: LocalSetting[]) => ({
  number: `${next++}/2025/QĐ-UBND`,
  title: 'Quy định về công tác thi đua, khen thưởng',
  issuer: 'Ủy ban nhân dân tỉnh',
  signedOn: '2025-12-05',
  from: '2025-12-15',
  to: null,
  note: null,
  entries: (settings.length > 0 ? settings : [threshold(80, 'CSTDCS')]).map((setting, i) => ({
    article: `Điều ${i + 7}`,
    setting,
  })),
  ...change,
});
const officer = (unit: WorldUnit = province) => world.actor({ role: 'officer', unit });
/** Whatever it overlaps with goes on beside it. */
const record = async (unit: WorldUnit = province, what = content()) => {
  const body = { unitId: unit.id, content: what };
  const { regulations } = (await world.call(officer(unit), ops.findOverlaps, { body: { ...body, regulationId: null } })).body;
  const overlaps = regulations.map(({ regulationId, version }: { regulationId: string; version: number }) => ({
    ...{ regulationId, version },
    choice: 'keep' as const,
  }));
  const answer = await world.call(officer(unit), ops.recordRegulation, { body: { ...body, overlaps } });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body;
};
const actsOf = async (id: string) => {
  const { rows } = await world.db.transaction((tx) =>
    sql<{
      type: string;
      data: { content?: { number: string } };
    }>`select type, data from act where subject_id = ${id}::uuid order by seq`.execute(tx),
  );
  return rows;
};

describe('a local regulation', () => {
  it('is written down, read with its ground beside it, and changed as a new act', async () => {
    const what = content();
    const first = await record(province, what);
    expect(first).toMatchObject({
      number: what.number,
      standing: 'inForce',
      version: 1,
      unit: { id: province.id },
      matters: ['Tỷ lệ phiếu của Hội đồng'],
      abilities: ['regulation.manage'],
    });
    expect(first.entries[0]).toMatchObject({
      label: 'Tỷ lệ phiếu của Hội đồng',
      text: 'Ít nhất 80% tổng số thành viên Hội đồng đồng ý',
      awards: ['Chiến sĩ thi đua cơ sở'],
      scope: { kind: 'delegated', ground: 'Điều 6 khoản 2 Nghị định 152/2025/NĐ-CP' },
      countsUntil: '2027-02-28',
    });
    const params = { regulationId: first.id };
    const changed = { ...what, title: 'Quy định mới', entries: [{ article: 'Điều 9', setting: threshold(75, 'CSTDCS') }] };
    const body = { version: 1, reason: 'Ghi nhầm tỷ lệ.', content: changed };
    const second = await world.call(officer(), ops.changeRegulation, { params, body });
    expect(second.body).toMatchObject({ version: 2, title: 'Quy định mới', entries: [{ article: 'Điều 9' }] });
    expect(second.body.timeline[0]?.sentence).toBe(
      `sửa quy định số ${what.number}: đổi trích yếu; sửa 01 nội dung. Lý do: Ghi nhầm tỷ lệ.`,
    );
    const acts = await actsOf(first.id);
    expect(acts.map(({ type }) => type)).toEqual(['regulation.recorded', 'regulation.changed']);
    expect(acts[0]?.data.content).toMatchObject({ title: what.title, entries: what.entries });
    const again = await world.call(officer(), ops.changeRegulation, { params, body: { ...body, version: 2 } });
    expect(again.body).toMatchObject({ status: 422 });
  });

  it('refuses a writing over one that was not read, and the same document twice', async () => {
    const what = content();
    const { id } = await record(province, what);
    const params = { regulationId: id };
    const late = await world.call(officer(), ops.changeRegulation, {
      params,
      body: { version: 2, reason: 'Sửa.', content: { ...what, title: 'Khác' } },
    });
    expect(late.body).toMatchObject({ status: 409, code: 'version-conflict' });
    const ended = await world.call(officer(), ops.endRegulation, {
      params,
      body: { version: 9, to: '2026-12-31', reason: 'Thay thế.' },
    });
    expect(ended.body).toMatchObject({ status: 409, code: 'version-conflict' });
    const twin = await world.call(officer(), ops.recordRegulation, { body: { unitId: province.id, content: what } });
    expect(twin.body).toMatchObject({ status: 409, code: 'already-exists' });
    const other = await record();
    const moved = await world.call(officer(), ops.changeRegulation, {
      params: { regulationId: other.id },
      body: { version: 1, reason: 'Sửa số.', content: { ...what, title: 'Khác' } },
    });
    expect(moved.body).toMatchObject({ status: 409, code: 'already-exists' });
    const now = await world.call(officer(), ops.getRegulation, { params });
    expect(now.body).toMatchObject({ version: 1, title: what.title });
  });

  it('ends on a day, or is withdrawn with its reason, and stays', async () => {
    const first = await record();
    const params = { regulationId: first.id };
    const early = await world.call(officer(), ops.endRegulation, {
      params,
      body: { version: 1, to: '2025-12-01', reason: 'Nhầm.' },
    });
    expect(early.body).toMatchObject({ status: 422, errors: [{ path: 'to' }] });
    const ended = await world.call(officer(), ops.endRegulation, {
      params,
      body: { version: 1, to: '2026-02-28', reason: 'Thay thế.' },
    });
    expect(ended.body).toMatchObject({ standing: 'past', to: '2026-02-28', endReason: 'Thay thế.', version: 2 });
    const changed = await world.call(officer(), ops.changeRegulation, {
      params,
      body: { version: 2, reason: 'Sửa.', content: content() },
    });
    expect(changed.body).toMatchObject({ status: 409, code: 'state-conflict' });
    expect(changed.body.allowed.map(({ action }: { action: string }) => action)).toEqual(['end', 'withdraw']);
    const gone = await world.call(officer(), ops.withdrawRegulation, { params, body: { version: 2, reason: 'Ghi nhầm tỉnh.' } });
    expect(gone.body).toMatchObject({ standing: 'withdrawn', endReason: 'Ghi nhầm tỉnh.', allowed: [] });
    const listed = await world.call(officer(), ops.listRegulations, { query: { standing: 'withdrawn' } });
    expect(listed.body.rows.map(({ id }: { id: string }) => id)).toContain(first.id);
    expect((await actsOf(first.id)).map(({ type }) => type)).toEqual([
      'regulation.recorded',
      'regulation.ended',
      'regulation.withdrawn',
    ]);
    // What was withdrawn no longer stands in the way of the same document.
    await record(province, content({ number: first.number }));
  });
});

describe('what the law does not leave', () => {
  const refused = async (what: unknown, unit = province) => {
    const answer = await world.call(officer(unit), ops.recordRegulation, { body: { unitId: unit.id, content: what as never } });
    expect(answer.status, JSON.stringify(answer.body)).toBe(422);
    return answer.body.errors as { path: string; message: string }[];
  };
  it('is refused entry by entry, with the article', async () => {
    const errors = await refused(content({}, threshold(80, 'CSTDCS'), threshold(95, 'CSTD_TQ')));
    expect(errors).toHaveLength(1);
    expect(errors[0]?.path).toBe('content.entries.1');
    expect(errors[0]?.message).toContain('Điều 33 khoản 5 Nghị định 152/2025/NĐ-CP');
  });
  it('nor may a period reach into one in which the nation set it', async () => {
    const [error] = await refused(content({ signedOn: '2025-05-05', from: '2025-06-01' }));
    expect(error?.message).toContain('Điều 30 khoản 7');
  });
  it('nor may a commune set what is given to provinces; what is open it may', async () => {
    const [error] = await refused(content(), commune);
    expect(error?.message).toContain('giao cho bộ, ban, ngành, tỉnh');
    await record(commune, content({}, { key: 'registration-duty', required: true }));
  });
  it('nor days that cannot be, nor the same thing twice', async () => {
    expect(await refused(content({ from: '2025-12-01' }))).toMatchObject([{ path: 'content.from' }]);
    expect(await refused(content({ to: '2025-12-14' }))).toMatchObject([{ path: 'content.to' }]);
    expect(await refused(content({}, threshold(80, 'CSTDCS', 'LDTT'), threshold(70, 'LDTT')))).toMatchObject([
      { path: 'content.entries.1' },
    ]);
    const early = { article: 'Điều 7', from: '2025-12-01', setting: threshold(80, 'CSTDCS') };
    expect(await refused(content({ entries: [early] }))).toMatchObject([{ path: 'content.entries.0.from' }]);
  });
  it('and an entry of no known shape is malformed', async () => {
    const what = content({
      entries: [{ article: 'Điều 7', setting: { key: 'vote-threshold', awards: ['CSTDCS'], percent: 80, of: 'present' } }],
    });
    const answer = await world.call(officer(), ops.recordRegulation, { body: { unitId: province.id, content: what as never } });
    expect(answer.status).toBe(400);
  });
});

describe('what applies', () => {
  it('to a unit on a day: the nation beside the province, the nearer before the farther', async () => {
    const top = await world.unit({ name: 'Tỉnh A', parent: root });
    const below = await world.unit({ name: 'Sở A', parent: top });
    const stranger = await world.unit({ name: 'Tỉnh B', parent: root });
    const as = (unit: WorldUnit) => world.actor({ role: 'officer', unit });
    const put = (unit: WorldUnit, what: unknown) =>
      world.call(as(unit), ops.recordRegulation, { body: { unitId: unit.id, content: what as never } });
    const registration = (required: boolean): LocalSetting => ({ key: 'registration-duty', required });
    await put(top, content({}, threshold(80, 'CSTDCS', 'CO_TINH'), registration(true)));
    await put(below, content({}, threshold(70, 'CSTDCS'), registration(false)));
    await put(stranger, content({}, threshold(51, 'CSTDCS')));
    const ask = async (unit: WorldUnit, day: string) => {
      const answer = await world.call(as(unit), ops.getAppliedRegulations, { query: { unitId: unit.id, day } });
      expect(answer.status).toBe(200);
      return answer.body;
    };
    const matter = async (unit: WorldUnit, day: string, key = 'vote-threshold') =>
      (await ask(unit, day)).matters.find((one: { key: string }) => one.key === key)!;

    const votes = await matter(below, '2026-03-02');
    expect(votes.national).toContainEqual({
      awards: expect.arrayContaining(['Chiến sĩ thi đua toàn quốc', 'Anh hùng Lao động']),
      text: 'Tỷ lệ phiếu 90% tổng số thành viên Hội đồng',
      ground: 'Điều 33 khoản 5 Nghị định 152/2025/NĐ-CP',
    });
    const said = votes.local.map((line: { awards: string[]; text: string; unitName: string }) => [
      line.unitName,
      line.awards[0],
      line.text,
    ]);
    expect(said).toEqual([
      ['Sở A', 'Chiến sĩ thi đua cơ sở', 'Ít nhất 70% tổng số thành viên Hội đồng đồng ý'],
      ['Tỉnh A', expect.stringContaining('Cờ thi đua'), 'Ít nhất 80% tổng số thành viên Hội đồng đồng ý'],
    ]);
    expect(votes.idle).toMatchObject([{ unitName: 'Tỉnh A', awards: ['Chiến sĩ thi đua cơ sở'] }]);
    expect(votes.idle[0]?.why).toContain('gần hơn');

    expect((await matter(top, '2026-03-02')).local).toMatchObject([{ awards: ['Chiến sĩ thi đua cơ sở', expect.any(String)] }]);
    expect((await matter(top, '2025-12-14')).local).toEqual([]);
    const lapsed = await matter(below, '2027-03-01');
    expect(lapsed).toMatchObject({ local: [], national: [], scope: null });
    expect(lapsed.idle).toHaveLength(3);
    expect(lapsed.idle[0]?.why).toContain('152/2025/NĐ-CP');
    expect((await ask(below, '2026-10-01')).unread.join()).toContain('06/2026/QH16');
    expect((await ask(below, '2026-09-30')).unread).toEqual([]);

    const values = await world.db.transaction((tx) => localValuesFor(tx, below.path));
    const rules = councilRulesAt(lawBook(), values, 'CSTDCS', localDate('2026-03-02'));
    expect(rules.threshold?.percent).toBe(70);
    expect(councilRulesAt(lawBook(), values, 'CSTD_TQ', localDate('2026-03-02'))).toEqual({});
  });

  it('is read by whoever is bound by it, and by nobody beside', async () => {
    const own = await record();
    const below = await record(department);
    const theirs = await record(beside);
    const member = world.actor({ role: 'member', unit: department });
    const seen = await world.call(member, ops.listRegulations, { query: { pageSize: 200 } });
    const ids = seen.body.rows.map(({ id }: { id: string }) => id);
    expect(ids).toEqual(expect.arrayContaining([own.id, below.id]));
    expect(ids).not.toContain(theirs.id);
    expect((await world.call(member, ops.getRegulation, { params: { regulationId: theirs.id } })).status).toBe(404);
    const inProvince = await world.call(officer(), ops.listRegulations, { query: { unitId: province.id, pageSize: 200 } });
    expect(inProvince.body.rows.map(({ id }: { id: string }) => id)).not.toContain(below.id);
    const found = await world.call(officer(), ops.listRegulations, { query: { q: own.number } });
    expect(found.body).toMatchObject({ total: 1, rows: [{ id: own.id, standing: 'inForce' }] });
    expect((await world.call(member, ops.recordRegulation, { body: { unitId: department.id, content: content() } })).status).toBe(
      403,
    );
  });

  it('the form is told what the nation sets on that day, by name', async () => {
    const at = async (day: string) => (await world.call(officer(), ops.getRegulationOptions, { query: { day } })).body;
    const now = await at('2026-03-02');
    expect(now.awards).toContainEqual({ code: 'CSTDCS', label: 'Chiến sĩ thi đua cơ sở', group: 'Danh hiệu thi đua cá nhân' });
    expect(now.matters).toHaveLength(10);
    const votes = (body: typeof now) =>
      body.national.filter(({ key }: { key: string }) => key === 'vote-threshold').map(({ award }: { award: string }) => award);
    expect(votes(now)).toEqual(expect.arrayContaining(['CSTD_TQ', 'AHLD', 'CO_CP']));
    expect(votes(now)).not.toContain('CSTDCS');
    expect(votes(await at('2025-06-30'))).toContain('CSTDCS');
  });
});
