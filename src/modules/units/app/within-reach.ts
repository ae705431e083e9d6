import { may } from '../../../access/jurisdiction.ts';
import { notFound } from '../../../kernel/refusal.ts';
import type { ActContext } from '../../../platform/http/route.ts';
import type { StoredUnit } from '../db/units.repo.ts';

/**
 * An act on several units: the route has authorised the one it is about, the others are checked here.
 * @throws Refusal 404, the same for foreign and unknown units
 */
export function requireReach(ctx: ActContext, ...units: readonly StoredUnit[]): void {
  for (const unit of units) {
    if (!may(ctx.actor, 'unit.manage', { unitPaths: [unit.path] })) throw notFound('đơn vị');
  }
}
