import type { Clock } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { type ActContext, type Route, route } from '../../../platform/http/route.ts';
import { knownAwards } from '../app/known-awards.ts';
import { readMeritSheet } from '../app/read-merit-sheet.ts';
import { saveMeritSheet } from '../app/save-merit-sheet.ts';
import { subjectOf } from '../app/subject-of.ts';
import * as ops from '../contract.ts';
import type { MeritSubject, SheetFacts } from '../domain/sheet.ts';

/** Where the person works today, or the unit itself. */
const target = async (tx: Tx, { params }: { params: MeritSubject }, _actor: unknown, clock: Clock) =>
  (await subjectOf(tx, params, clock.today()))?.target ?? null;

const save = async (
  ctx: ActContext,
  { params, body }: { params: MeritSubject; body: { version: number; facts: SheetFacts } },
) => {
  await saveMeritSheet(ctx, params, body);
  return readMeritSheet(ctx, params);
};

export const meritRoutes: readonly Route[] = [
  route(ops.listKnownAwards, { target: 'anywhere', act: async () => ({ rows: knownAwards() }) }),
  route(ops.getPersonMerits, { target, act: (ctx, { params }) => readMeritSheet(ctx, params) }),
  route(ops.getUnitMerits, { target, act: (ctx, { params }) => readMeritSheet(ctx, params) }),
  route(ops.savePersonMerits, { target, act: save }),
  route(ops.saveUnitMerits, { target, act: save }),
];
