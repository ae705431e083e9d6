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
});
