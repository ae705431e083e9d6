import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/access/actor.ts';
import * as ops from '../../src/modules/regulations/contract.ts';
import { testWorld, type World, type WorldUnit } from '../support/world.ts';

let w: World;
let province: WorldUnit;
let one: Actor;
let two: Actor;

beforeAll(async () => {
  w = await testWorld();
  province = await w.unit({ name: 'Ủy ban nhân dân tỉnh', level: 'province' });
  one = w.actor({ role: 'officer', unit: province });
  two = w.actor({ role: 'administrator', unit: province });
});
afterAll(() => w.close());

const content = (number: string) => ({
  number,
  title: 'Quy chế thi đua, khen thưởng',
  issuer: 'Ủy ban nhân dân tỉnh',
  signedOn: '2025-12-05',
  from: '2025-12-15',
  to: null,
  note: null,
  // Of a kind that several regulations may set side by side: nothing of it overlaps.
  entries: [
    {
      article: 'Điều 3',
      setting: { key: 'deadline' as const, id: 'tong-ket-nam' as const, label: 'gửi hồ sơ', by: { monthDay: '12-10' } },
    },
  ],
});
const record = (by: Actor, number: string) =>
  w.call(by, ops.recordRegulation, { body: { unitId: province.id, content: content(number) } });
const holders = async (number: string) =>
  (
    await w.db.transaction((tx) =>
      sql<{ n: number }>`select count(*)::int as n from regulation where number = ${number}`.execute(tx),
    )
  ).rows[0]?.n;

/** One had it, the other is told that it is there already. */
function oneOnly(answers: readonly { readonly status: number; readonly body: unknown }[]): void {
  expect(answers.map(({ status }) => status).sort(), JSON.stringify(answers.map(({ body }) => body))).toEqual([200, 409]);
  expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'already-exists' });
}

describe('two officers at once', () => {
  it('write down the same regulation: it stands once', async () => {
    for (let round = 0; round < 8; round++) {
      const number = `${round}/2025/QĐ-UBND`;
      oneOnly(await Promise.all([record(one, number), record(two, number)]));
      expect(await holders(number)).toBe(1);
    }
  });

  it('give two regulations the same number: one has it', async () => {
    for (let round = 0; round < 8; round++) {
      const number = `9${round}/2025/QĐ-UBND`;
      const [a, b] = [await record(one, `7${round}/2025/QĐ-UBND`), await record(one, `8${round}/2025/QĐ-UBND`)];
      const renumber = (by: Actor, regulationId: string) =>
        w.call(by, ops.changeRegulation, {
          params: { regulationId },
          body: { version: 1, reason: 'Ghi nhầm số.', content: content(number) },
        });
      oneOnly(await Promise.all([renumber(one, a.body.id), renumber(two, b.body.id)]));
      expect(await holders(number)).toBe(1);
    }
  });

  it('write down two that overlap, or end the same earlier one: one does, and of the other nothing is written', async () => {
    const setting = { key: 'registration-duty' as const, required: true };
    for (let round = 0; round < 12; round++) {
      const unit = await w.unit({ name: `Đơn vị ${round}`, parent: province });
      const write = (number: string, from: string, overlaps: { regulationId: string; version: number; choice: 'end' }[] = []) =>
        w.call(w.actor({ role: 'officer', unit }), ops.recordRegulation, {
          body: { unitId: unit.id, content: { ...content(number), from, entries: [{ article: 'Điều 3', setting }] }, overlaps },
        });
      const earlier = round % 2 === 0 ? (await write('1/QĐ', '2025-12-15')).body : null;
      const end = earlier ? [{ regulationId: earlier.id, version: 1, choice: 'end' as const }] : [];
      const both = await Promise.all([write('2/QĐ', '2026-02-01', end), write('3/QĐ', '2026-03-01', end)]);
      const [won, lost] = both[0].status === 200 ? both : both.toReversed();
      expect([won?.status, lost?.status], JSON.stringify(lost?.body)).toEqual([200, 422]);
      expect(lost?.body.errors.map(({ path }: { path: string }) => path)).toContain('overlaps');
      const { rows } = await w.db.transaction((tx) =>
        sql<{ number: string; version: number }>`select number, version from regulation where unit_id = ${unit.id}::uuid
          order by number`.execute(tx),
      );
      const first = earlier ? [{ number: '1/QĐ', version: 2 }] : [];
      expect(rows).toEqual([...first, { number: won?.body.number, version: 1 }]);
    }
  });

  it('put off the end of one and write down another of those days: one does', async () => {
    const setting = { key: 'registration-duty' as const, required: true };
    for (let round = 0; round < 8; round++) {
      const unit = await w.unit({ name: `Nơi ${round}`, parent: province });
      const by = w.actor({ role: 'officer', unit });
      const write = (number: string, from: string, to: string | null) =>
        w.call(by, ops.recordRegulation, {
          body: { unitId: unit.id, content: { ...content(number), from, to, entries: [{ article: 'Điều 3', setting }] } },
        });
      const { id: regulationId } = (await write('1/QĐ', '2025-12-15', '2026-01-31')).body;
      const answers = await Promise.all([
        w.call(by, ops.endRegulation, { params: { regulationId }, body: { version: 1, to: '2026-12-31', reason: 'Ghi lại.' } }),
        write('2/QĐ', '2026-03-01', null),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
    }
  });
});
