import type { AccessTarget } from '../../../access/actor.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { type ActContext, type Route, route } from '../../../platform/http/route.ts';
import { unitPath } from '../../units/index.ts';
import { changeRegulation } from '../app/change-regulation.ts';
import { endRegulation } from '../app/end-regulation.ts';
import { findOverlaps } from '../app/overlaps.ts';
import { appliedRegulations, listRegulations, readRegulation, regulationOptions } from '../app/read-regulations.ts';
import { recordRegulation } from '../app/record-regulation.ts';
import { withdrawRegulation } from '../app/withdraw-regulation.ts';
import * as ops from '../contract.ts';
import { loadRegulation } from '../db/regulations.repo.ts';

async function unit(tx: Tx, id: string | undefined): Promise<AccessTarget | null> {
  const path = id === undefined ? null : await unitPath(tx, id);
  return path === null ? null : { unitPaths: [path] };
}
const byId = async (tx: Tx, { params }: { params: { regulationId: string } }) =>
  unit(tx, (await loadRegulation(tx, params.regulationId))?.unitId);

/** Does it to the regulation named, and answers with how that now stands. */
const thenRead =
  <B>(write: (ctx: ActContext, id: string, body: B) => Promise<void>) =>
  async (ctx: ActContext, { params, body }: { params: { regulationId: string }; body: B }) => {
    await write(ctx, params.regulationId, body);
    return readRegulation(ctx, params.regulationId);
  };

export const regulationRoutes: readonly Route[] = [
  route(ops.listRegulations, { target: 'anywhere', act: (ctx, { query }) => listRegulations(ctx, query) }),
  route(ops.getRegulationOptions, {
    target: 'anywhere',
    act: async ({ clock }, { query }) => regulationOptions(query.day ?? clock.today()),
  }),
  route(ops.getAppliedRegulations, {
    target: (tx, { query }) => unit(tx, query.unitId),
    act: (ctx, { query }) => appliedRegulations(ctx, query.unitId, query.day ?? ctx.clock.today()),
  }),
  route(ops.getRegulation, { target: byId, act: (ctx, { params }) => readRegulation(ctx, params.regulationId) }),
  route(ops.findOverlaps, {
    target: (tx, { body }) => unit(tx, body.unitId),
    act: (ctx, { body }) => findOverlaps(ctx, body),
  }),
  route(ops.recordRegulation, {
    target: (tx, { body }) => unit(tx, body.unitId),
    act: async (ctx, { body }) => readRegulation(ctx, (await recordRegulation(ctx, body)).id),
  }),
  route(ops.changeRegulation, { target: byId, act: thenRead(changeRegulation) }),
  route(ops.endRegulation, { target: byId, act: thenRead(endRegulation) }),
  route(ops.withdrawRegulation, { target: byId, act: thenRead(withdrawRegulation) }),
];
