import type { ActContext } from '../../../platform/http/route.ts';
import type { PlanDraft } from '../contract.ts';
import type { Signing } from '../db/plans.repo.ts';
import { planStarted } from '../domain/acts.ts';
import { issuePlan } from './issue-plan.ts';
import { makePlan } from './make-plan.ts';

/**
 * A whole plan in one act, through the same rules as the screens: for the demo world and the benchmarks.
 * @returns ids of the tasks in the order of the draft
 */
export async function createPlanWithTasks(
  ctx: ActContext,
  input: { readonly unitId: string; readonly draft: PlanDraft; readonly issue: Signing | null },
): Promise<{ planId: string; taskIds: string[] }> {
  const planId = ctx.newId();
  const { title, draft } = await makePlan(ctx, { planId, unitId: input.unitId, draft: input.draft, importId: null });
  const data = { title, tasks: draft.tasks.length, from: 'empty' as const, sourcePlanId: null };
  await ctx.record(planStarted({ unitId: input.unitId, subjectId: planId }, data));
  if (input.issue) await issuePlan(ctx, planId, 1, input.issue);
  return { planId, taskIds: draft.tasks.map((task) => task.id) };
}
