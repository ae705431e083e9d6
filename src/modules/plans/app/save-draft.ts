import { notFound } from '../../../kernel/refusal.ts';
import type { ActContext } from '../../../platform/http/route.ts';
import type { PlanDraft } from '../contract.ts';
import { draftOfPlan } from '../db/draft.repo.ts';
import { updateDraftPlan } from '../db/plans.repo.ts';
import { unitCard } from '../db/targets.ts';
import { replaceDraftTasks } from '../db/tasks.repo.ts';
import { planCorrected } from '../domain/acts.ts';
import { wholeDraft } from './checks.ts';
import { planMovedOn, planThatCan } from './plan-acts.ts';

/** Saves a whole draft plan over the version the officer saw. Saving what already stands writes nothing to the log. */
export async function saveDraft(
  ctx: ActContext,
  planId: string,
  seen: number,
  draft: PlanDraft,
): Promise<{ version: number; savedAt: string }> {
  const plan = await planThatCan(ctx, planId, 'edit');
  const unit = await unitCard(ctx.tx, plan.unitId);
  if (!unit) throw notFound('đơn vị này');
  const whole = await wholeDraft(ctx, unit, planId, draft);
  const before = await draftOfPlan(ctx.tx, plan);
  const version = await updateDraftPlan(ctx.tx, planId, seen, whole, ctx.at);
  if (version === null) throw planMovedOn();
  if (stored(before) !== stored(draft)) {
    await replaceDraftTasks(ctx.tx, { planId, unitId: plan.unitId, year: whole.year }, draft.tasks);
    await ctx.record(
      planCorrected({ unitId: plan.unitId, subjectId: planId }, { title: whole.title, tasks: draft.tasks.length }),
    );
  }
  return { version, savedAt: ctx.at.toISOString() };
}

/** What of a draft is kept; "checked" and warnings belong to the review alone. */
const stored = (draft: PlanDraft): string =>
  JSON.stringify(draft, (key, value: unknown) => {
    if (key === 'checked' || key === 'warnings') return undefined;
    if (key === 'personIds') return [...(value as string[])].sort();
    return value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  });
