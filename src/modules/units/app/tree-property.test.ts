import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testWorld, type World, type WorldUnit } from '../../../../tests/support/world.ts';
import type { Actor } from '../../../access/actor.ts';
import { addDays, type LocalDate, localDate } from '../../../kernel/local-date.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import type { ActContext } from '../../../platform/http/route.ts';
import { loadUnit } from '../db/units.repo.ts';
import { createUnit } from './create-unit.ts';
import { endUnit } from './end-unit.ts';
import { mergeUnits } from './merge-units.ts';
import { moveUnit } from './move-unit.ts';
import { renameUnit } from './rename-unit.ts';
import { splitUnit } from './split-unit.ts';

let w: World;
let root: WorldUnit;
let admin: Actor;
beforeAll(async () => {
  w = await testWorld();
  root = await w.unit({ name: 'Gốc' });
  admin = w.actor({ role: 'administrator', unit: root });
});
afterAll(() => w.close());

const START = localDate('2021-01-01');
const step = fc.record({
  act: fc.constantFrom('create', 'rename', 'move', 'end', 'merge', 'absorb', 'split'),
  a: fc.nat(30),
  b: fc.nat(30),
  c: fc.nat(30),
  /** Days after the step before; now and then on the same day, now and then in the past. */
  days: fc.integer({ min: -20, max: 40 }),
  flag: fc.boolean(),
});
type Step = (typeof step extends fc.Arbitrary<infer T> ? T : never) & object;
const why = { reason: null, decision: null };

async function perform(ctx: ActContext, { act, a, b, c, flag }: Step, onDay: LocalDate, ids: string[]): Promise<string[]> {
  const pick = (n: number) => ids[n % ids.length]!;
  const id = pick(a);
  const { version } = (await loadUnit(ctx.tx, id))!;
  const part = { ...blank, name: `Phần ${b}`, childIds: [] };
  switch (act) {
    case 'create':
      return [(await createUnit(ctx, { parentId: id, name: `Đơn vị ${b}`, kind: 'agency', level: 'base', validFrom: onDay })).id];
    case 'rename':
      await renameUnit(ctx, id, { version, name: `Tên ${b}-${c}`, onDay, ...why });
      return [];
    case 'move':
      await moveUnit(ctx, id, { version, parentId: pick(b), onDay, ...why });
      return [];
    case 'end':
      await endUnit(ctx, id, {
        version,
        lastDay: onDay,
        childrenTo: flag ? pick(b) : null,
        successorIds: flag ? [pick(c)] : [],
        ...why,
      });
      return [];
    case 'merge':
      return [
        await mergeUnits(ctx, id, {
          version,
          withIds: [pick(b)],
          into: { newUnit: { ...blank, name: `Gộp ${c}` }, parentId: pick(c) },
          onDay,
          ...why,
        }),
      ];
    case 'absorb':
      await mergeUnits(ctx, id, { version, withIds: [pick(b)], into: { unitId: flag ? pick(b) : pick(c) }, onDay, ...why });
      return [];
    case 'split':
      return splitUnit(ctx, id, { version, keep: flag, parts: [part, { ...part, name: `Phần ${c}` }], onDay, ...why });
  }
}
const blank = {
  shortName: null,
  code: null,
  kind: 'agency',
  level: 'base',
  yearKind: 'calendar',
  smallCollective: false,
  flagEligible: false,
  legalPerson: false,
  place: null,
} as const;

interface Broken {
  id: string;
  why: string;
}
/** Everything that must hold of the tree, asked of the database; names what does not. */
async function broken(): Promise<Broken[]> {
  return w.db.transaction(async (tx) => {
    const { rows } = await sql<Broken>`
      select u.id, 'path does not follow the parent' as why from unit u left join unit p on p.id = u.parent_id
        where u.path <> coalesce(p.path, '/') || u.id || '/'
      union all
      select u.id, 'stands below itself' from unit u
        where (select count(*) from regexp_matches(u.path, u.id::text, 'g')) <> 1
      union all
      select u.id, 'periods have a gap or do not span the validity' from unit u
        where (select range_agg(during) from unit_period p where p.unit_id = u.id)
          is distinct from datemultirange(daterange(u.valid_from, u.valid_to, '[]'))
      union all
      select u.id, 'last period differs from the row' from unit u join unit_period p on p.unit_id = u.id
        where lower(p.during) = (select max(lower(during)) from unit_period where unit_id = u.id)
          and (p.name <> u.name or p.parent_id is distinct from u.parent_id)
      union all
      select u.id, 'lives below a unit that ended' from unit u join unit p on p.id = u.parent_id
        where p.valid_to is not null and (u.valid_to is null or u.valid_to > p.valid_to)`.execute(tx);
    return rows;
  });
}

test('after any sequence of acts the tree is a tree, paths follow parents, periods have neither gaps nor overlaps', async () => {
  let done = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const ids = [root.id];
      let day = START;
      for (const one of steps) {
        const onDay = addDays(day, one.days);
        if (onDay > day) day = onDay;
        try {
          ids.push(...(await w.as(admin, (ctx) => perform(ctx, one, onDay, ids))));
          done++;
        } catch (error) {
          // A refusal is an answer; anything else (a constraint of the database, a bug) is not.
          if (!(error instanceof Refusal)) throw error;
        }
        expect(await broken()).toEqual([]);
      }
    }),
    { seed: 20260302, numRuns: 15, endOnFailure: true },
  );
  expect(done).toBeGreaterThan(60);
}, 120_000);
