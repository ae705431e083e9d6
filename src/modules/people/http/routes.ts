import type { AccessTarget } from '../../../access/actor.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { type ActContext, type Route, route } from '../../../platform/http/route.ts';
import { importRoutes } from '../../imports/index.ts';
import { findUnit } from '../../units/index.ts';
import { createPerson, editPerson } from '../app/create-person.ts';
import { peopleImport } from '../app/import-people.ts';
import { addPosition, changePosition, endPosition, removePosition, transferPerson } from '../app/positions.ts';
import { transferPeople } from '../app/transfer-people.ts';
import * as ops from '../contract.ts';
import { personPaths } from '../db/people.repo.ts';
import { allPeople, peoplePage, personDetail, similarTo } from '../db/people.views.ts';
import { writePeople } from './xlsx.ts';

/** The units that the person belongs to today. */
async function byId(tx: Tx, { params }: { params: { id: string } }, _actor: unknown, clock: Clock): Promise<AccessTarget> {
  return { unitPaths: await personPaths(tx, params.id, clock.today()) };
}

/**
 * An act on one position: whoever keeps the records of the unit where it is or was held, not only of where she works today.
 */
async function byPosition(tx: Tx, unitId: string | undefined): Promise<AccessTarget | null> {
  const unit = unitId ? await findUnit(tx, unitId) : null;
  return unit && { unitPaths: [unit.path] };
}
const heldAt = (tx: Tx, personId: string, positionId: string) =>
  tx
    .selectFrom('person_position')
    .select('unit_id')
    .where('id', '=', positionId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
const positionTarget = async (tx: Tx, { params }: { params: { id: string; positionId: string } }) =>
  byPosition(tx, (await heldAt(tx, params.id, params.positionId))?.unit_id);

const detail = (ctx: ActContext, id: string) => personDetail(ctx.tx, ctx.actor, id, ctx.clock.today());

export const peopleRoutes: readonly Route[] = [
  route(ops.listPeople, {
    target: 'anywhere',
    act: ({ tx, actor, clock }, { query }) => peoplePage(tx, actor, query, clock.today()),
  }),
  route(ops.exportPeople, {
    target: 'anywhere',
    act: ({ tx, actor, clock }, { query }) => allPeople(tx, actor, query, clock.today()),
    present: (_services, rows) => writePeople(rows),
  }),
  route(ops.similarPeople, {
    target: 'anywhere',
    act: async ({ tx, actor, clock }, { query }) => ({ rows: await similarTo(tx, actor, query, clock.today()) }),
  }),
  ...importRoutes(ops.peopleImports, { kind: peopleImport, action: 'person.manage', place: findUnit }),
  route(ops.transferPeople, {
    target: (tx, { body }) => byPosition(tx, body.fromUnitId),
    act: async (ctx, { body }) => ({ transferred: await transferPeople(ctx, body) }),
  }),
  route(ops.getPerson, { target: byId, act: (ctx, { params }) => detail(ctx, params.id) }),
  route(ops.createPerson, {
    target: (tx, { body }) => byPosition(tx, body.position.unitId),
    act: async (ctx, { body }) => detail(ctx, (await createPerson(ctx, body)).id),
  }),
  route(ops.editPerson, {
    target: byId,
    act: async (ctx, { params, body }) => {
      await editPerson(ctx, params.id, body);
      return detail(ctx, params.id);
    },
  }),
  route(ops.addPosition, {
    target: byId,
    act: async (ctx, { params, body }) => {
      await addPosition(ctx, params.id, body);
      return detail(ctx, params.id);
    },
  }),
  route(ops.changePosition, {
    target: positionTarget,
    act: async (ctx, { params, body }) => {
      await changePosition(ctx, params, body);
      return detail(ctx, params.id);
    },
  }),
  route(ops.endPosition, {
    target: positionTarget,
    act: async (ctx, { params, body }) => {
      await endPosition(ctx, params, body);
      return detail(ctx, params.id);
    },
  }),
  route(ops.removePosition, {
    target: positionTarget,
    act: async (ctx, { params, body }) => {
      await removePosition(ctx, params, body);
      return detail(ctx, params.id);
    },
  }),
  route(ops.transferPerson, {
    target: async (tx, { params, body }) => byPosition(tx, (await heldAt(tx, params.id, body.positionId))?.unit_id),
    act: async (ctx, { params, body }) => {
      await transferPerson(ctx, params.id, body);
      return detail(ctx, params.id);
    },
  }),
];
