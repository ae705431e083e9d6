import { notFound } from '../../../kernel/refusal.ts';
import type { ActContext } from '../../../platform/http/route.ts';
import type { PlanDraft } from '../contract.ts';
import { insertPlan, type WholeDraft } from '../db/plans.repo.ts';
import { type UnitCard, unitCard } from '../db/targets.ts';
import { insertTasks } from '../db/tasks.repo.ts';
import { wholeDraft } from './checks.ts';

/** Makes a draft plan with its tasks; the act that led to it is recorded by the caller. Answers what was made. */
export async function makePlan(
  ctx: ActContext,
  made: { readonly planId: string; readonly unitId: string; readonly draft: PlanDraft; readonly importId: string | null },
): Promise<WholeDraft & { readonly unit: UnitCard }> {
  const unit = await unitCard(ctx.tx, made.unitId);
  if (!unit) throw notFound('đơn vị này');
  const whole = await wholeDraft(ctx, unit, made.planId, made.draft);
  await insertPlan(ctx.tx, { ...whole, id: made.planId, unitId: unit.id, importId: made.importId, at: ctx.at });
  await insertTasks(ctx.tx, { planId: made.planId, unitId: unit.id, year: whole.year }, whole.draft.tasks);
  return { ...whole, unit };
}
