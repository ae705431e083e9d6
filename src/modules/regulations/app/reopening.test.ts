import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Content, content, votes } from '../../../../tests/support/regulations.ts';
import { testWorld, type World, type WorldUnit } from '../../../../tests/support/world.ts';
import { localDate } from '../../../kernel/local-date.ts';
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
const officer = () => world.actor({ role: 'officer', unit });
const read = async (id: string) => (await world.call(officer(), ops.getRegulation, { params: { regulationId: id } })).body;
const found = async (what: Content, regulationId: string | null, choice: 'end' | 'keep') => {
  const { body } = await world.call(officer(), ops.findOverlaps, { body: { unitId: unit.id, regulationId, content: what } });
  return body.regulations.map((one: { regulationId: string; version: number }) => ({
    ...{ regulationId: one.regulationId, version: one.version },
    choice,
  }));
};
/** Written down with the same choice on everything that it overlaps with. */
const recorded = async (what: Content, choice: 'end' | 'keep' = 'end') => {
  const body = { unitId: unit.id, content: what, overlaps: await found(what, null, choice) };
  const answer = await world.call(officer(), ops.recordRegulation, { body });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body;
};
const withdrawn = async (id: string) => {
  const { version } = await read(id);
  const answer = await world.call(officer(), ops.withdrawRegulation, {
    params: { regulationId: id },
    body: { version, reason: 'Ghi nhầm.' },
  });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body.timeline[0]?.sentence as string;
};
const end = async (id: string, to: string) => {
  const { version } = await read(id);
  const body = { version, to, reason: 'Ghi lại.' };
  expect((await world.call(officer(), ops.endRegulation, { params: { regulationId: id }, body })).status).toBe(200);
};
const percentOn = async (award: string, day: string) => {
  const values = await world.db.transaction((tx) => localValuesFor(tx, unit.path));
  return councilRulesAt(lawBook(), values, award, localDate(day)).threshold?.percent;
};
const FIRST = () => content('126/QĐ', '2025-12-15', votes(80, 'CSTDCS'));
const SECOND = () => content('200/QĐ', '2026-12-01', votes(85, 'CSTDCS'));

describe('withdrawing a regulation that had ended another', () => {
  it('lets that one apply again as it did, and each says so in its history', async () => {
    await freshUnit();
    const first = await recorded(FIRST());
    const second = await recorded(SECOND());
    expect(second.timeline[0]?.sentence).toBe(
      'ghi nhận quy định số 200/QĐ với 01 nội dung, thay thế quy định số 126/QĐ ngày 05/12/2025',
    );
    expect(await read(first.id)).toMatchObject({ to: '2026-11-30', version: 2 });
    expect(await withdrawn(second.id)).toBe(
      'rút bỏ quy định số 200/QĐ, áp dụng lại quy định số 126/QĐ ngày 05/12/2025. Lý do: Ghi nhầm.',
    );
    const again = await read(first.id);
    expect(again).toMatchObject({ standing: 'inForce', to: null, endReason: null, version: 3, entries: first.entries });
    expect(again.timeline[0]?.sentence).toBe(
      'ghi quy định số 126/QĐ được áp dụng lại như trước vì quy định số 200/QĐ ngày 05/12/2025 bị rút bỏ',
    );
    expect(again.allowed.map(({ action }: { action: string }) => action)).toEqual(['change', 'end', 'withdraw']);
    expect([await percentOn('CSTDCS', '2026-11-30'), await percentOn('CSTDCS', '2026-12-01')]).toEqual([80, 80]);
    // The right one is then written down in its place, and may be taken back again.
    const right = await recorded({ ...SECOND(), from: '2026-06-01' });
    expect(await read(first.id)).toMatchObject({ to: '2026-05-31', version: 4 });
    await withdrawn(right.id);
    expect(await read(first.id)).toMatchObject({ to: null, version: 5 });
  });

  it('gives back parts that were ended, by its recording and by a change, and the end that was known before', async () => {
    await freshUnit();
    const what = { ...content('126/QĐ', '2025-12-15', votes(80, 'CSTDCS', 'LDTT', 'CO_TINH')), to: '2027-01-31' };
    const first = await recorded(what);
    const beside = await recorded(content('90/QĐ', '2026-01-15', votes(70, 'CO_TINH')), 'keep');
    const part = content('200/QĐ', '2026-10-01', votes(85, 'CSTDCS'));
    const second = await recorded(part);
    expect(second.timeline[0]?.sentence).toContain('thay thế một phần quy định số 126/QĐ');
    const more = { ...part, entries: [{ article: 'Điều 7', setting: votes(85, 'CSTDCS', 'LDTT') }] };
    const changed = await world.call(officer(), ops.changeRegulation, {
      params: { regulationId: second.id },
      body: { version: 1, reason: 'Sót.', content: more, overlaps: await found(more, second.id, 'end') },
    });
    expect(changed.body.timeline[0]?.sentence).toContain('thay thế một phần quy định số 126/QĐ');
    expect(await percentOn('LDTT', '2026-10-01')).toBe(85);
    const before = await read(first.id);
    const renamed = {
      ...what,
      title: 'Tên sửa lại',
      entries: before.entries.map(({ article, from, to, setting }: Record<string, unknown>) => ({
        ...{ article, setting },
        ...(from ? { from } : {}),
        ...(to ? { to } : {}),
      })),
    };
    const named = await world.call(officer(), ops.changeRegulation, {
      params: { regulationId: first.id },
      body: { version: before.version, reason: 'Ghi nhầm tên.', content: renamed as never },
    });
    expect(named.status, JSON.stringify(named.body)).toBe(200);
    expect(await withdrawn(second.id)).toContain('áp dụng lại quy định số 126/QĐ');
    const again = await read(first.id);
    expect(again).toMatchObject({ title: 'Tên sửa lại', to: '2027-01-31' });
    expect(again.entries.map(({ setting }: { setting: unknown }) => setting)).toEqual(what.entries.map(({ setting }) => setting));
    expect(await percentOn('LDTT', '2026-10-01')).toBe(80);
    expect(await read(beside.id)).toMatchObject({ version: 1 });
  });

  it('leaves an end that was written down anew since, and names it', async () => {
    await freshUnit();
    const first = await recorded(FIRST());
    const second = await recorded(SECOND());
    await end(first.id, '2026-09-30');
    expect(await withdrawn(second.id)).toBe(
      'rút bỏ quy định số 200/QĐ, không áp dụng lại được quy định số 126/QĐ ngày 05/12/2025 (ngày hết áp dụng đã được ghi lại sau đó), cần xem ngày hết áp dụng. Lý do: Ghi nhầm.',
    );
    expect(await read(first.id)).toMatchObject({ to: '2026-09-30', version: 3 });
  });

  it('opens nothing into the days of a third one, and names both', async () => {
    await freshUnit();
    const first = await recorded(FIRST());
    const second = await recorded(SECOND());
    const third = await recorded(content('300/QĐ', '2027-01-15', votes(90, 'CSTDCS')));
    expect(await withdrawn(second.id)).toContain(
      'không áp dụng lại được quy định số 126/QĐ ngày 05/12/2025 (trùng nội dung với quy định số 300/QĐ ngày 05/12/2025)',
    );
    expect(await read(first.id)).toMatchObject({ to: '2026-11-30', version: 2 });
    await withdrawn(third.id);
    await end(first.id, '2027-01-31');
    expect(await percentOn('CSTDCS', '2026-12-01')).toBe(80);
  });

  it('gives back what was written down late and gave way to it', async () => {
    await freshUnit();
    const second = await recorded(SECOND());
    const first = await recorded(FIRST());
    expect(first).toMatchObject({ to: '2026-11-30', version: 1 });
    expect(await withdrawn(second.id)).toContain('áp dụng lại quy định số 126/QĐ');
    expect(await read(first.id)).toMatchObject({ to: null, version: 2 });
    expect(await percentOn('CSTDCS', '2026-12-01')).toBe(80);
  });

  it('touches nothing that it only stood beside, nor what was ended by hand', async () => {
    await freshUnit();
    const first = await recorded(FIRST());
    const second = await recorded(SECOND(), 'keep');
    await end(first.id, '2026-11-30');
    expect(await withdrawn(second.id)).toBe('rút bỏ quy định số 200/QĐ. Lý do: Ghi nhầm.');
    expect(await read(first.id)).toMatchObject({ to: '2026-11-30', version: 2 });
  });
});
