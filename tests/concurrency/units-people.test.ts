import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/access/actor.ts';
import * as people from '../../src/modules/people/contract.ts';
import * as units from '../../src/modules/units/contract.ts';
import { testWorld, type World, type WorldUnit } from '../support/world.ts';

let w: World;
let root: WorldUnit;
let one: Actor;
let two: Actor;
beforeAll(async () => {
  w = await testWorld();
  root = await w.unit({ name: 'Gốc' });
  one = w.actor({ role: 'administrator', unit: root });
  two = w.actor({ role: 'administrator', unit: root });
});
afterAll(() => w.close());

const move = (by: Actor, id: string, parentId: string) =>
  w.call(by, units.moveUnit, { params: { id }, body: { version: 1, parentId, onDay: '2026-03-01' } });
const statuses = (answers: { status: number }[]) => answers.map(({ status }) => status).sort();
const astray = async () => {
  const { rows } = await w.db.transaction((tx) =>
    sql<{ id: string }>`select u.id from unit u left join unit p on p.id = u.parent_id
      where u.path <> coalesce(p.path, '/') || u.id || '/'`.execute(tx),
  );
  return rows;
};

describe('the tree under two hands', () => {
  it('each put below the other at once: one move stands, no circle', async () => {
    for (let round = 0; round < 10; round++) {
      const a = await w.unit({ name: `A${round}`, parent: root });
      const b = await w.unit({ name: `B${round}`, parent: root });
      expect(statuses(await Promise.all([move(one, a.id, b.id), move(two, b.id, a.id)]))).toEqual([200, 422]);
      expect(await astray()).toEqual([]);
    }
  });

  it('a unit added below one that is being moved stands where that one went', async () => {
    for (let round = 0; round < 10; round++) {
      const a = await w.unit({ name: `C${round}`, parent: root });
      const b = await w.unit({ name: `D${round}`, parent: root });
      const body = { parentId: a.id, name: 'Tổ mới', kind: 'other' as const, level: 'base' as const };
      expect(statuses(await Promise.all([move(one, a.id, b.id), w.call(two, units.createUnit, { body })]))).toEqual([200, 200]);
      expect(await astray()).toEqual([]);
    }
  });

  it('the same code at once: one has it, the other is told', async () => {
    const body = (code: string) => ({ parentId: root.id, name: 'Mã', kind: 'other' as const, level: 'base' as const, code });
    const person = (code: string) => ({ fullName: 'Người Mã', code, position: { unitId: root.id, title: 'X' } });
    for (let round = 0; round < 5; round++) {
      const code = `K${round}`;
      expect(statuses(await Promise.all([one, two].map((by) => w.call(by, units.createUnit, { body: body(code) }))))).toEqual([
        200, 409,
      ]);
      expect(
        statuses(await Promise.all([one, two].map((by) => w.call(by, people.createPerson, { body: person(code) })))),
      ).toEqual([200, 409]);
    }
  });
});

describe('an import under two hands', () => {
  it('is applied once and taken back once', async () => {
    for (let round = 0; round < 5; round++) {
      const rows = [
        ['Họ và tên', 'Chức danh'],
        ...Array.from({ length: 20 }, (_, i) => [`Nguyễn Vòng ${round} ${i}`, 'Chuyên viên']),
      ];
      const { id } = (await w.call(one, people.peopleImports.paste, { body: { unitId: root.id, rows } })).body;
      const apply = (by: Actor) => w.call(by, people.peopleImports.apply, { params: { id }, body: { version: 1 } });
      expect(statuses(await Promise.all([apply(one), apply(two)]))).toEqual([200, 409]);
      const undo = (by: Actor) => w.call(by, people.peopleImports.undo, { params: { id }, body: { version: 2 } });
      const undone = await Promise.all([undo(one), undo(two)]);
      expect(statuses(undone)).toEqual([200, 409]);
      expect(undone.find(({ status }) => status === 200)!.body.counts).toMatchObject({ takenBack: 20, kept: 0 });
    }
  });

  it('an edit beside an import that changes the same person: whoever comes second is told', async () => {
    for (let round = 0; round < 5; round++) {
      const made = (
        await w.call(one, people.createPerson, {
          body: { fullName: 'Lê Song Song', code: `S${round}`, position: { unitId: root.id, title: 'X' } },
        })
      ).body;
      const rows = [
        ['Mã cán bộ', 'Họ và tên', 'Giới tính'],
        [`S${round}`, 'Lê Song Song', 'Nữ'],
      ];
      const batch = (await w.call(one, people.peopleImports.paste, { body: { unitId: root.id, rows } })).body;
      const answers = await Promise.all([
        w.call(one, people.peopleImports.apply, { params: { id: batch.id }, body: { version: 1 } }),
        w.call(two, people.editPerson, { params: { id: made.id }, body: { version: 1, email: 'a@b.vn' } }),
      ]);
      expect(statuses(answers)).toEqual([200, 409]);
    }
  });
});
