import type { ActContext } from '../../../platform/http/route.ts';
import { endImport } from '../db/imports.repo.ts';
import { planConfirmed } from '../domain/acts.ts';
import { importMovedOn, importThatCan } from './import-review.ts';
import { makePlan } from './make-plan.ts';

/**
 * Makes the draft plan of the version the officer saw. Of two officers who press at once, one makes it; the other is told
 * that the reading has moved on, and nothing of hers remains.
 */
export async function confirmImport(ctx: ActContext, importId: string, seen: number): Promise<{ planId: string }> {
  const row = await importThatCan(ctx, importId, 'confirm');
  const planId = ctx.newId();
  // First the write that only one can do: the second waits here for the first, and then finds the reading confirmed.
  if (!(await endImport(ctx.tx, importId, seen, { state: 'confirmed', planId }))) throw importMovedOn();
  const { title, draft } = await makePlan(ctx, { planId, unitId: row.unitId, draft: row.draft, importId });
  await ctx.record(planConfirmed({ unitId: row.unitId, subjectId: planId }, { title, tasks: draft.tasks.length, importId }));
  return { planId };
}
