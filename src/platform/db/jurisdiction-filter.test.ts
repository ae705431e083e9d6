import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { ACTIONS } from '../../access/actions.ts';
import type { Actor, Grant } from '../../access/actor.ts';
import { covers, type Jurisdiction, jurisdictionOf, type Reach } from '../../access/jurisdiction.ts';
import { ROLES } from '../../access/roles.ts';
import type { Database } from './database.ts';
import { jurisdictionFilter } from './jurisdiction-filter.ts';

let db: Database;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

/** A random tree as paths: each unit hangs below one made before it. */
const tree = fc.array(fc.nat(), { minLength: 1, maxLength: 25 }).map((parents) => {
  const paths = [`/${randomUUID()}/`];
  for (const parent of parents) paths.push(`${paths[parent % paths.length]}${randomUUID()}/`);
  return paths;
});

const listed = (jurisdiction: Jurisdiction, paths: readonly string[]): Promise<string[]> =>
  db.transaction(async (tx) => {
    const { rows } = await sql<{ path: string }>`select path from unnest(${[...paths]}::text[]) as u (path)
      where ${jurisdictionFilter(jurisdiction, sql.ref('u.path'))}`.execute(tx);
    return rows.map(({ path }) => path).sort();
  });
const agree = async (jurisdiction: Jurisdiction, paths: readonly string[]) =>
  expect(await listed(jurisdiction, paths)).toEqual(paths.filter((path) => covers(jurisdiction, path)).sort());

test('both interpreters agree on random trees and random reaches', async () => {
  const reach = fc.record({ kind: fc.constantFrom('all', 'unit', 'below', 'above'), at: fc.nat() });
  await fc.assert(
    fc.asyncProperty(tree, fc.array(reach, { maxLength: 4 }), async (paths, reaches) => {
      await agree(
        reaches.map(({ kind, at }) => ({ kind, path: paths[at % paths.length]! }) as Reach),
        paths,
      );
    }),
    { seed: 20260302, numRuns: 150 },
  );
});

test('both agree for every action and role as the policies have them', async () => {
  const grants = fc.array(fc.record({ role: fc.constantFrom(...ROLES), at: fc.nat() }), { maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(tree, grants, fc.constantFrom(...ACTIONS), async (paths, held, action) => {
      const actor: Actor = {
        accountId: 'a',
        personId: null,
        name: 'a',
        grants: held.map(({ role, at }): Grant => ({ role, unitId: 'u', unitPath: paths[at % paths.length]! })),
      };
      await agree(jurisdictionOf(actor, action), paths);
    }),
    { seed: 20260302, numRuns: 150 },
  );
});

test('a reach of each kind takes exactly its part of a known tree', async () => {
  const [r, a, b, c] = Array.from({ length: 4 }, () => randomUUID());
  const [root, left, leaf, right] = [`/${r}/`, `/${r}/${a}/`, `/${r}/${a}/${b}/`, `/${r}/${c}/`];
  const all = [root, left, leaf, right];
  expect(await listed([], all)).toEqual([]);
  expect(await listed([{ kind: 'all' }], all)).toEqual([...all].sort());
  expect(await listed([{ kind: 'unit', path: left }], all)).toEqual([left]);
  expect(await listed([{ kind: 'below', path: root }], all)).toEqual([left, leaf, right].sort());
  expect(await listed([{ kind: 'above', path: leaf }], all)).toEqual([root, left].sort());
  for (const kind of ['unit', 'below', 'above'] as const) await agree([{ kind, path: leaf }], all);
});
