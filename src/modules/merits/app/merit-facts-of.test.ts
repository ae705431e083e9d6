import type { KyselyPlugin } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testWorld, type World, type WorldUnit } from '../../../../tests/support/world.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { MeritSubject, MeritSubjects, SheetFacts } from '../domain/sheet.ts';
import { meritFactsOfMany, saveMeritSheet } from '../index.ts';

let world: World;
let unit: WorldUnit;
beforeAll(async () => {
  world = await testWorld();
  unit = await world.unit({ name: 'Sở Xây dựng' });
});
afterAll(() => world.close());

const rated = (year: number): SheetFacts => ({ ratings: [{ year, rating: 'HTTNV' }] });
const write = (subject: MeritSubject, facts: SheetFacts) =>
  world.as(world.actor({ role: 'officer', unit }), (ctx) => saveMeritSheet(ctx, subject, { version: 0, facts }));

/** What is known of many, and how many queries it took. */
async function asked(subjects: MeritSubjects): Promise<{ found: ReadonlyMap<string, SheetFacts>; queries: number }> {
  let queries = 0;
  const counting: KyselyPlugin = {
    transformQuery: ({ node }) => {
      queries++;
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  const found = await world.db.transaction((tx) => meritFactsOfMany(tx.withPlugin(counting) as Tx, subjects));
  return { found, queries };
}

describe('what is known of many', () => {
  it('is one query for one person and for three, each with her own facts, without those who have no sheet', async () => {
    const people = await Promise.all(
      ['Nguyễn Thị Ánh', 'Trần Văn Bình', 'Lê Văn Cường', 'Vũ Thị Giang'].map((fullName) => world.person({ fullName, unit })),
    );
    const [a, b, c, none] = people.map(({ id }) => id) as [string, string, string, string];
    for (const [i, personId] of [a, b, c].entries()) await write({ personId }, rated(2020 + i));
    expect(await asked({ personIds: [b] })).toEqual({ found: new Map([[b, rated(2021)]]), queries: 1 });
    const three = await asked({ personIds: [a, none, c] });
    expect(three.queries).toBe(1);
    expect(three.found).toEqual(
      new Map([
        [a, rated(2020)],
        [c, rated(2022)],
      ]),
    );
  });

  it('is of units by their own ids, and nothing where nobody is asked for', async () => {
    const own = await world.unit({ name: 'Phòng Kỹ thuật', parent: unit });
    await write({ unitId: own.id }, rated(2024));
    expect(await asked({ unitIds: [unit.id, own.id] })).toEqual({ found: new Map([[own.id, rated(2024)]]), queries: 1 });
    expect((await asked({ personIds: [own.id] })).found.size).toBe(0);
    expect((await asked({ unitIds: [] })).found.size).toBe(0);
  });
});
