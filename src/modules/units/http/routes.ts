import type { AccessTarget } from '../../../access/actor.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { importRoutes } from '../../imports/index.ts';
import { createUnit } from '../app/create-unit.ts';
import { editUnit } from '../app/edit-unit.ts';
import { endUnit } from '../app/end-unit.ts';
import { unitImport } from '../app/import-units.ts';
import { mergeUnits } from '../app/merge-units.ts';
import { moveUnit } from '../app/move-unit.ts';
import { renameUnit } from '../app/rename-unit.ts';
import { splitUnit } from '../app/split-unit.ts';
import * as ops from '../contract.ts';
import { unitHistory } from '../db/history.views.ts';
import { treeOn } from '../db/tree.views.ts';
import { loadUnit } from '../db/units.repo.ts';
import { allRows, pickRows, unitDetail, unitPage } from '../db/units.views.ts';
import { writeUnits } from './xlsx.ts';

async function stored(tx: Tx, id: string): Promise<AccessTarget | null> {
  const unit = await loadUnit(tx, id);
  return unit && { unitPaths: [unit.path] };
}
const byId = (tx: Tx, { params }: { params: { id: string } }) => stored(tx, params.id);

export const unitRoutes: readonly Route[] = [
  route(ops.listUnits, {
    target: 'anywhere',
    act: ({ tx, actor, clock }, { query }) => unitPage(tx, actor, query, clock.today()),
  }),
  route(ops.exportUnits, {
    target: 'anywhere',
    act: ({ tx, actor, clock }, { query }) => allRows(tx, actor, query, clock.today()),
    present: (_services, rows) => writeUnits(rows),
  }),
  route(ops.getUnitTree, {
    target: 'anywhere',
    act: ({ tx, actor, clock }, { query }) => treeOn(tx, actor, query.onDay ?? clock.today(), query.under),
  }),
  route(ops.pickUnits, {
    target: 'anywhere',
    act: ({ tx, actor, clock }, { query }) => pickRows(tx, actor, query, clock.today()),
  }),
  ...importRoutes(ops.unitImports, { kind: unitImport, action: 'unit.manage', place: loadUnit }),
  route(ops.getUnit, {
    target: byId,
    act: ({ tx, actor, clock }, { params }) => unitDetail(tx, actor, params.id, clock.today()),
  }),
  route(ops.getUnitHistory, { target: byId, act: ({ tx, actor }, { params }) => unitHistory(tx, actor, params.id) }),
  route(ops.createUnit, {
    target: (tx, { body }) => stored(tx, body.parentId),
    act: async (ctx, { body }) => unitDetail(ctx.tx, ctx.actor, (await createUnit(ctx, body)).id, ctx.clock.today()),
  }),
  route(ops.editUnit, {
    target: byId,
    act: async (ctx, { params, body }) => {
      await editUnit(ctx, params.id, body);
      return unitDetail(ctx.tx, ctx.actor, params.id, ctx.clock.today());
    },
  }),
  route(ops.renameUnit, {
    target: byId,
    act: async (ctx, { params, body }) => {
      await renameUnit(ctx, params.id, body);
      return unitDetail(ctx.tx, ctx.actor, params.id, ctx.clock.today());
    },
  }),
  route(ops.moveUnit, {
    target: byId,
    act: async (ctx, { params, body }) => {
      await moveUnit(ctx, params.id, body);
      return unitDetail(ctx.tx, ctx.actor, params.id, ctx.clock.today());
    },
  }),
  route(ops.endUnit, {
    target: byId,
    act: async (ctx, { params, body }) => {
      await endUnit(ctx, params.id, body);
      return unitDetail(ctx.tx, ctx.actor, params.id, ctx.clock.today());
    },
  }),
  route(ops.mergeUnits, {
    target: byId,
    act: async (ctx, { params, body }) =>
      unitDetail(ctx.tx, ctx.actor, await mergeUnits(ctx, params.id, body), ctx.clock.today()),
  }),
  route(ops.splitUnit, {
    target: byId,
    act: async (ctx, { params, body }) => {
      const partIds = await splitUnit(ctx, params.id, body);
      const detail = (id: string) => unitDetail(ctx.tx, ctx.actor, id, ctx.clock.today());
      const parts = [];
      for (const id of partIds) parts.push(await detail(id));
      return { source: await detail(params.id), parts };
    },
  }),
];
