import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Content, content, votes } from '../../../../tests/support/regulations.ts';
import { testWorld, type World, type WorldUnit } from '../../../../tests/support/world.ts';
import { localDate } from '../../../kernel/local-date.ts';
import type { LocalSetting } from '../../../law/local.ts';
import { councilRulesAt } from '../../../law/local-at.ts';
import { lawBook } from '../../../platform/law.ts';
import * as ops from '../contract.ts';
import { localValuesFor } from '../index.ts';

let world: World;
let root: WorldUnit;
let unit: WorldUnit;
let count = 0;
beforeAll(async () => {
  world = await testWorld();
  root = await world.unit({ name: 'Nơi thử', level: 'central' });
});
afterAll(() => world.close());
const freshUnit = async () => {
  unit = await world.unit({ name: `Tỉnh ${++count}`, parent: root });
};

const QUORUM: LocalSetting = { key: 'vote-quorum', numerator: 2, denominator: 3 };
type Decisions = { regulationId: string; version: number; choice: 'end' | 'keep' }[];
const officer = () => world.actor({ role: 'officer', unit });
const record = (what: Content, overlaps: Decisions = []) =>
  world.call(officer(), ops.recordRegulation, { body: { unitId: unit.id, content: what, overlaps } });
const find = async (what: Content, regulationId: string | null = null) => {
  const answer = await world.call(officer(), ops.findOverlaps, { body: { unitId: unit.id, regulationId, content: what } });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body.regulations;
};
const recorded = async (what: Content, overlaps: Decisions = []) => {
  const answer = await record(what, overlaps);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body;
};
const read = async (id: string) => (await world.call(officer(), ops.getRegulation, { params: { regulationId: id } })).body;
const actsOf = async (id: string) => {
  const { rows } = await world.db.transaction((tx) =>
    sql<{ type: string }>`select type from act where subject_id = ${id}::uuid order by seq`.execute(tx),
  );
  return rows.map(({ type }) => type);
};
const percentOn = async (award: string, day: string) => {
  const values = await world.db.transaction((tx) => localValuesFor(tx, unit.path));
  return councilRulesAt(lawBook(), values, award, localDate(day)).threshold?.percent;
};

describe('a regulation that sets what another of the unit sets', () => {
  it('is not written down before it is said what becomes of the other: which one, on which days, which counts and why', async () => {
    await freshUnit();
    const first = await recorded(content('1/QĐ', '2025-12-15', votes(80, 'CSTDCS', 'LDTT'), QUORUM));
    const later = { ...content('2/QĐ', '2026-01-15', votes(85, 'CSTDCS')), to: '2026-12-31' };
    const refused = await record(later);
    expect(refused.body).toMatchObject({ status: 422, code: 'rule-not-met', errors: [{ path: 'overlaps' }] });
    const sentence =
      'Điều 7, Quy định số 1/QĐ ngày 05/12/2025 cũng quy định nội dung này với Chiến sĩ thi đua cơ sở từ ngày 15/01/2026 đến hết ngày 31/12/2026. Trong thời gian này, hệ thống dùng Điều 7, quy định số 2/QĐ ngày 05/12/2025, vì bắt đầu áp dụng sau.';
    expect(await find(later)).toEqual([
      {
        ...{ regulationId: first.id, version: 1, number: '1/QĐ', title: 'Quy chế', overlaps: [sentence], noEnd: null },
        end: 'Điều 7, quy định số 1/QĐ chỉ áp dụng đến hết ngày 14/01/2026 với Chiến sĩ thi đua cơ sở. Các nội dung khác của quy định số 1/QĐ vẫn áp dụng. Sau ngày 31/12/2026 không còn quy định nào của đơn vị về nội dung này.',
      },
    ]);
    expect((await world.call(officer(), ops.listRegulations, { query: { unitId: unit.id } })).body.total).toBe(1);
    const second = await recorded(later, [{ regulationId: first.id, version: 1, choice: 'keep' }]);
    expect(second.entries[0]?.overlaps).toEqual([{ regulationId: first.id, sentence }]);
    expect(second.timeline[0]?.sentence).toBe(
      'ghi nhận quy định số 2/QĐ với 01 nội dung, biết là trùng nội dung với quy định số 1/QĐ ngày 05/12/2025',
    );
    const other = await read(first.id);
    expect(other).toMatchObject({ version: 1, to: null });
    expect(other.entries.map(({ overlaps }: { overlaps: unknown[] }) => overlaps.length)).toEqual([1, 0]);
    expect([await percentOn('CSTDCS', '2026-06-01'), await percentOn('CSTDCS', '2027-01-01')]).toEqual([85, 80]);
  });

  it('ends the earlier one as a whole where nothing of it goes on, as an act of its own', async () => {
    await freshUnit();
    const first = await recorded(content('1/QĐ', '2025-12-15', votes(80, 'CSTDCS')));
    const second = await recorded(content('2/QĐ', '2026-02-15', votes(85, 'CSTDCS', 'LDTT')), [
      { regulationId: first.id, version: 1, choice: 'end' },
    ]);
    const reason = 'Được thay thế bởi quy định số 2/QĐ ngày 05/12/2025.';
    expect(await read(first.id)).toMatchObject({ standing: 'past', to: '2026-02-14', endReason: reason, version: 2 });
    expect(await actsOf(first.id)).toEqual(['regulation.recorded', 'regulation.ended']);
    expect(second).toMatchObject({ version: 1, entries: [{ overlaps: [] }] });
    expect([await percentOn('CSTDCS', '2026-02-14'), await percentOn('CSTDCS', '2026-02-15')]).toEqual([80, 85]);
  });

  it('ends of the earlier one only what it takes over: other matters and awards go on', async () => {
    await freshUnit();
    const first = await recorded(content('1/QĐ', '2025-12-15', votes(80, 'CSTDCS', 'LDTT'), QUORUM));
    await recorded(content('2/QĐ', '2026-02-15', votes(85, 'CSTDCS')), [{ regulationId: first.id, version: 1, choice: 'end' }]);
    const other = await read(first.id);
    expect(other).toMatchObject({ standing: 'inForce', to: null, version: 2 });
    expect(other.entries).toMatchObject([
      { to: '2026-02-14', setting: { awards: ['CSTDCS'] }, overlaps: [] },
      { setting: { awards: ['LDTT'] } },
      { setting: QUORUM },
    ]);
    expect(other.timeline[0]?.sentence).toContain('Lý do: Được thay thế một phần bởi quy định số 2/QĐ ngày 05/12/2025.');
    expect([await percentOn('CSTDCS', '2026-02-14'), await percentOn('CSTDCS', '2026-02-15')]).toEqual([80, 85]);
    expect(await percentOn('LDTT', '2026-06-01')).toBe(80);
  });

  it('gets an end itself when it is the earlier one, written down late', async () => {
    await freshUnit();
    const newer = await recorded(content('2/QĐ', '2026-02-15', votes(85, 'CSTDCS')));
    const older = content('1/QĐ', '2025-12-15', votes(80, 'CSTDCS'));
    expect((await find(older))[0]?.end).toBe('Quy định đang ghi chỉ áp dụng đến hết ngày 14/02/2026.');
    const written = await recorded(older, [{ regulationId: newer.id, version: 1, choice: 'end' }]);
    expect(written).toMatchObject({ to: '2026-02-14', entries: [{ overlaps: [] }] });
    expect(await read(newer.id)).toMatchObject({ version: 1, to: null });
  });

  it('cannot end one of the same first day, nor parts of one whose end is written down', async () => {
    await freshUnit();
    const first = await recorded(content('1/QĐ', '2025-12-15', votes(80, 'CSTDCS'), QUORUM));
    const same = { ...content('2/QĐ', '2025-12-15', votes(85, 'CSTDCS')), signedOn: '2025-12-06' };
    expect(await find(same)).toMatchObject([{ end: null, noEnd: expect.stringContaining('cùng ngày') }]);
    expect((await find(same))[0]?.overlaps[0]).toContain('vì áp dụng cùng ngày và được ký sau.');
    expect((await record(same, [{ regulationId: first.id, version: 1, choice: 'end' }])).status).toBe(422);
    await world.call(officer(), ops.endRegulation, {
      params: { regulationId: first.id },
      body: { version: 1, to: '2026-12-31', reason: 'Hết hạn.' },
    });
    const later = content('3/QĐ', '2026-06-01', votes(85, 'CSTDCS'));
    expect(await find(later)).toMatchObject([{ version: 2, end: null, noEnd: expect.stringContaining('từng nội dung') }]);
    const whole = content('4/QĐ', '2026-06-01', votes(85, 'CSTDCS'), QUORUM);
    expect((await find(whole))[0]?.end).toBe('Quy định số 1/QĐ chỉ áp dụng đến hết ngày 31/5/2026.');
  });

  it('is asked about anew when the other one was changed meanwhile, and then nothing at all is written', async () => {
    await freshUnit();
    const what = content('1/QĐ', '2025-12-15', votes(80, 'CSTDCS'));
    const first = await recorded(what);
    await world.call(officer(), ops.changeRegulation, {
      params: { regulationId: first.id },
      body: { version: 1, reason: 'Ghi nhầm.', content: { ...what, title: 'Quy chế khác' } },
    });
    const later = content('2/QĐ', '2026-02-15', votes(85, 'CSTDCS'));
    const stale = await record(later, [{ regulationId: first.id, version: 1, choice: 'end' }]);
    expect(stale.body).toMatchObject({ status: 422, errors: [{ path: 'overlaps' }] });
    expect(await read(first.id)).toMatchObject({ version: 2, to: null });
    expect((await world.call(officer(), ops.listRegulations, { query: { unitId: unit.id } })).body.total).toBe(1);
  });

  it('is asked about when a change brings it, and not again when it stood before', async () => {
    await freshUnit();
    const first = await recorded(content('1/QĐ', '2025-12-15', votes(80, 'CSTDCS')));
    const what = content('2/QĐ', '2026-02-15', votes(85, 'LDTT'));
    const second = await recorded(what);
    const params = { regulationId: second.id };
    const change = (version: number, next: Content, overlaps: Decisions = []) =>
      world.call(officer(), ops.changeRegulation, { params, body: { version, reason: 'Sửa.', content: next, overlaps } });
    const both = { ...what, entries: [{ article: 'Điều 7', setting: votes(85, 'LDTT', 'CSTDCS') }] };
    expect((await change(1, both)).body).toMatchObject({ status: 422, errors: [{ path: 'overlaps' }] });
    expect(await find(both, second.id)).toMatchObject([{ regulationId: first.id, version: 1 }]);
    const kept = await change(1, both, [{ regulationId: first.id, version: 1, choice: 'keep' }]);
    expect(kept.body.timeline[0]?.sentence).toBe(
      'sửa quy định số 2/QĐ: sửa 01 nội dung, biết là trùng nội dung với quy định số 1/QĐ ngày 05/12/2025. Lý do: Sửa.',
    );
    expect((await change(2, { ...both, title: 'Tên khác' })).body).toMatchObject({ version: 3 });
    expect(await find({ ...both, title: 'Tên nữa' }, second.id)).toEqual([]);
    const earlier = { ...both, from: '2026-01-15' };
    const ended = await change(3, earlier, [{ regulationId: first.id, version: 1, choice: 'end' }]);
    expect(ended.body).toMatchObject({ version: 4, entries: [{ overlaps: [] }] });
    expect(await read(first.id)).toMatchObject({ to: '2026-01-14', version: 2 });
  });

  it('is asked about again when what is changed turns round which of the two is used', async () => {
    await freshUnit();
    const first = await recorded(content('1/QĐ', '2025-12-15', votes(80, 'CSTDCS')));
    const what = { ...content('2/QĐ', '2025-12-15', votes(85, 'CSTDCS')), signedOn: '2025-12-06' };
    const second = await recorded(what, [{ regulationId: first.id, version: 1, choice: 'keep' }]);
    expect(await find({ ...what, title: 'Tên khác' }, second.id)).toEqual([]);
    expect(await find({ ...what, signedOn: '2025-12-04' }, second.id)).toMatchObject([{ regulationId: first.id }]);
  });

  it('is nothing changed, where what was put off is ended again where it stood', async () => {
    await freshUnit();
    const what = { ...content('1/QĐ', '2025-12-15', votes(80, 'CSTDCS')), to: '2026-02-14' };
    const first = await recorded(what);
    const later = await recorded(content('2/QĐ', '2026-02-15', votes(85, 'CSTDCS')));
    const overlaps = [{ regulationId: later.id, version: 1, choice: 'end' as const }];
    const same = await world.call(officer(), ops.changeRegulation, {
      params: { regulationId: first.id },
      body: { version: 1, reason: 'Sửa.', content: { ...what, to: null }, overlaps },
    });
    expect(JSON.stringify([same.status, same.body])).toMatch(/^\[422,.*giống bản đang ghi nhận/);
    expect(await actsOf(first.id)).toEqual(['regulation.recorded']);
  });

  it('is not brought about by putting off an end; what was kept knowingly may go on longer', async () => {
    await freshUnit();
    const first = await recorded(content('1/QĐ', '2025-12-15', votes(80, 'CSTDCS')));
    const later = await recorded(content('2/QĐ', '2026-02-15', votes(85, 'CSTDCS')), [
      { regulationId: first.id, version: 1, choice: 'end' },
    ]);
    const end = (id: string, version: number, to: string) =>
      world.call(officer(), ops.endRegulation, { params: { regulationId: id }, body: { version, to, reason: 'Ghi lại.' } });
    const put = await end(first.id, 2, '2026-03-31');
    expect(put.body).toMatchObject({ status: 422, code: 'rule-not-met', errors: [{ path: 'to' }] });
    expect(put.body.errors[0].message).toContain('quy định số 2/QĐ');
    expect((await end(first.id, 2, '2026-01-31')).body).toMatchObject({ to: '2026-01-31', version: 3 });
    expect((await end(first.id, 3, '2026-02-14')).body).toMatchObject({ to: '2026-02-14', version: 4 });
    const beside = await recorded({ ...content('3/QĐ', '2026-04-01', votes(90, 'CSTDCS')), to: '2026-04-30' }, [
      { regulationId: later.id, version: 1, choice: 'keep' },
    ]);
    expect((await end(beside.id, 1, '2026-05-31')).body).toMatchObject({ to: '2026-05-31', version: 2 });
  });

  it('of a nearer unit, of other days or withdrawn stands in nobody’s way; what is another unit’s is not found', async () => {
    await freshUnit();
    const first = await recorded({ ...content('1/QĐ', '2025-12-15', votes(80, 'CSTDCS')), to: '2026-01-31' });
    expect(await find(content('2/QĐ', '2026-02-01', votes(85, 'CSTDCS')))).toEqual([]);
    const [above, what] = [unit, content('3/QĐ', '2025-12-15', votes(70, 'CSTDCS'))];
    unit = await world.unit({ name: 'Sở của tỉnh', parent: above });
    expect(await find(what)).toEqual([]);
    const body = { unitId: unit.id, regulationId: first.id, content: what };
    expect((await world.call(officer(), ops.findOverlaps, { body })).status).toBe(404);
    unit = above;
    await world.call(officer(), ops.withdrawRegulation, {
      params: { regulationId: first.id },
      body: { version: 1, reason: 'Ghi nhầm.' },
    });
    expect(await find(what)).toEqual([]);
  });
});
