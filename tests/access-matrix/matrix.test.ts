import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACTIONS, type Action } from '../../src/access/actions.ts';
import { ROLES, type Role } from '../../src/access/roles.ts';
import { allRoutes } from '../../src/entry/routes.ts';
import type { OperationSpec } from '../../src/kernel/operation.ts';
import type { Route } from '../../src/platform/http/route.ts';
import { testWorld, type World, type WorldUnit } from '../support/world.ts';
import { MAY, mayAt, POSITIONS, type Position } from './may.ts';
import { PUBLIC, SIGNED_IN } from './open.ts';
import { newWord, type Row, type Scene, type Sent } from './row.ts';
import { ROWS } from './rows/index.ts';

/** Every route × every role × where the acted-on unit stands, through the real application. */
let world: World;
let root: WorldUnit;
beforeAll(async () => {
  world = await testWorld();
  root = await world.unit({ name: 'Ủy ban nhân dân tỉnh' });
});
afterAll(() => world.close());

async function scene(role: Role): Promise<Scene> {
  const word = newWord();
  const own = await world.unit({ name: `Sở ${word}`, parent: root });
  const units = {
    own,
    below: await world.unit({ name: `Phòng ${word}`, parent: own }),
    above: root,
    beside: await world.unit({ name: `Sở bên cạnh ${word}`, parent: root }),
  };
  return { world, role, units, word, actor: world.actor({ role, unit: own }) };
}

const send = (s: Scene, op: OperationSpec, sent: Sent) => world.call(s.actor, op, sent as never);
const withAction = allRoutes.filter((r): r is Route & { action: Action } => r.action !== null);

/** The access check let the request through; whether the act then succeeded is other tests' business. */
const isThrough = (status: number): boolean => ![400, 401, 403, 404].includes(status) && status < 500;

describe('every route has its row', () => {
  it.each(allRoutes.map((r) => r.op))('$id', (op) => {
    if ('action' in op.access) expect(Object.keys(ROWS)).toContain(op.id);
    else if ('public' in op.access) expect(Object.keys(PUBLIC)).toContain(op.id);
    else expect(Object.keys(SIGNED_IN)).toContain(op.id);
  });

  it('and no row is left from a route that went', () => {
    const ids = allRoutes.map((r) => r.op.id);
    for (const id of [...Object.keys(ROWS), ...Object.keys(PUBLIC), ...Object.keys(SIGNED_IN)]) expect(ids).toContain(id);
  });

  it('and the table names every action and only roles there are', () => {
    expect(Object.keys(MAY).sort()).toEqual([...ACTIONS].sort());
    for (const may of Object.values(MAY)) for (const role of Object.keys(may)) expect(ROLES).toContain(role);
  });
});

describe('nobody who is not signed in', () => {
  it.each(allRoutes.filter((r) => !('public' in r.op.access)).map((r) => r.op))('$method $path', async (op) => {
    const answer = await world.call(null, op, { params: idsFor(op) } as never);
    expect(answer.status).toBe(401);
    expect(answer.body).toMatchObject({ code: 'sign-in-required' });
  });
});

describe('everybody who is signed in, about themselves', () => {
  it.each(allRoutes.filter((r) => 'signedIn' in r.op.access).map((r) => r.op))('$method $path', async (op) => {
    const { actor } = await scene('member');
    const answer = await world.call(actor, op, { params: idsFor(op) } as never);
    expect([401, 403]).not.toContain(answer.status);
  });
});

const cases = withAction.flatMap((r) => ROLES.map((role) => ({ route: r, role, name: `${r.op.method} ${r.op.path}` })));
describe('as each role', () => {
  it.each(cases)('$name: $role', async ({ route, role }) => {
    const row = ROWS[route.op.id];
    if (!row) return expect.fail(`no row for ${route.op.id}`);
    await tryRow(route, row, role);
  });
});

async function tryRow(route: Route & { action: Action }, row: Row, role: Role): Promise<void> {
  const allowed = mayAt(route.action, role);
  const s = await scene(role);
  switch (row.about) {
    case 'record': {
      for (const position of POSITIONS) {
        const answer = await send(s, route.op, await row.request(s, s.units[position]));
        expectOutcome(answer, allowed.includes(position), allowed.length > 0, position);
      }
      return;
    }
    case 'root': {
      const sent = (await row.request?.(s)) ?? {};
      // From a unit below the root, and then from the root itself.
      expectOutcome(await send(s, route.op, sent), allowed.includes('above'), allowed.length > 0, 'above');
      const atRoot = { ...s, actor: world.actor({ role, unit: root }) };
      expectOutcome(await send(atRoot, route.op, sent), allowed.includes('own'), allowed.length > 0, 'own');
      return;
    }
    case 'anywhere': {
      const answer = await send(s, route.op, (await row.request?.(s)) ?? {});
      if (allowed.length > 0) expect(isThrough(answer.status), told(answer)).toBe(true);
      else expect(answer.status).toBe(403);
      return;
    }
    case 'list': {
      const marks = {} as Record<Position, string>;
      for (const position of POSITIONS) marks[position] = await row.seed(s, s.units[position]);
      if (row.perUnit) {
        const seen: Position[] = [];
        for (const position of POSITIONS) {
          const answer = await send(s, route.op, row.perUnit(s, s.units[position]));
          if (allowed.length === 0) expect(answer.status, told(answer)).toBe(403);
          else expect([200, 404], told(answer)).toContain(answer.status);
          if (JSON.stringify(answer.body).includes(marks[position])) seen.push(position);
        }
        return expect(seen).toEqual(allowed);
      }
      const answer = await send(s, route.op, (await row.request?.(s)) ?? {});
      if (allowed.length === 0) return expect(answer.status, told(answer)).toBe(403);
      expect(answer.status, told(answer)).toBe(200);
      const text = JSON.stringify(answer.body);
      const seen = POSITIONS.filter((position) => text.includes(marks[position]));
      // The root is shared by all scenes, so its own records may stand beyond a list's narrowing; the rest may not.
      expect(seen.filter((p) => p !== 'above')).toEqual(allowed.filter((p) => p !== 'above'));
      if (!allowed.includes('above')) expect(seen).not.toContain('above');
    }
  }
}

function expectOutcome(
  answer: { status: number; body: unknown },
  through: boolean,
  somewhere: boolean,
  position: Position,
): void {
  if (through) expect(isThrough(answer.status), `${position}: ${told(answer)}`).toBe(true);
  // Somebody with this duty elsewhere does not learn whether the record exists; somebody without it learns that.
  else expect(answer.status, `${position}: ${told(answer)}`).toBe(somewhere ? 404 : 403);
}

const told = (answer: { status: number; body: unknown }): string =>
  answer.body instanceof Uint8Array ? String(answer.status) : `${answer.status} ${JSON.stringify(answer.body).slice(0, 400)}`;

const idsFor = (op: OperationSpec): Record<string, string> =>
  Object.fromEntries([...op.path.matchAll(/:(\w+)/g)].map(([, name = '']) => [name, '019a9e2c-4a00-7000-8000-000000000001']));
