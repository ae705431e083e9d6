import type { ActContext } from '../../../platform/http/route.ts';
import { setPlanState } from '../db/plans.repo.ts';
import { planClosed, planDiscarded, planReopened, planWithdrawn } from '../domain/acts.ts';
import type { PlanAct, PlanState } from '../domain/transitions.ts';
import { PLANS_CHANGED } from './jobs.ts';
import { planMovedOn, planThatCan } from './plan-acts.ts';

const MOVES = {
  close: { to: 'closed', kind: planClosed },
  reopen: { to: 'issued', kind: planReopened },
  withdraw: { to: 'withdrawn', kind: planWithdrawn },
} as const satisfies Partial<Record<PlanAct, { to: PlanState; kind: unknown }>>;

/** Closes, reopens or withdraws a plan, with the reason. */
export async function movePlan(
  ctx: ActContext,
  move: keyof typeof MOVES,
  planId: string,
  input: { readonly version: number; readonly reason: string },
): Promise<{ version: number }> {
  const plan = await planThatCan(ctx, planId, move);
  const { to, kind } = MOVES[move];
  const version = await setPlanState(ctx.tx, planId, plan.state, input.version, to, ctx.at);
  if (version === null) throw planMovedOn();
  await ctx.record(kind({ unitId: plan.unitId, subjectId: planId }, { title: plan.title, reason: input.reason }));
  await ctx.later(PLANS_CHANGED, { planId });
  return { version };
}

/** Gives up a draft that was never issued. */
export async function discardPlan(ctx: ActContext, planId: string, seen: number): Promise<{ version: number }> {
  const plan = await planThatCan(ctx, planId, 'discard');
  const version = await setPlanState(ctx.tx, planId, plan.state, seen, 'discarded', ctx.at);
  if (version === null) throw planMovedOn();
  await ctx.record(planDiscarded({ unitId: plan.unitId, subjectId: planId }, { title: plan.title }));
  return { version };
}
