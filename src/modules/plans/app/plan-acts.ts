import { conflict, notFound } from '../../../kernel/refusal.ts';
import type { ActContext } from '../../../platform/http/route.ts';
import { type PlanHead, planHead } from '../db/plans.repo.ts';
import { type PlanAct, requirePlanAct } from '../domain/transitions.ts';

/** The plan, when it can do this now. */
export async function planThatCan(ctx: ActContext, id: string, act: PlanAct): Promise<PlanHead> {
  const plan = await planHead(ctx.tx, id);
  if (!plan) throw notFound('kế hoạch này');
  requirePlanAct(plan.state, act);
  return plan;
}

export const planMovedOn = () =>
  conflict('Kế hoạch này vừa được người khác thay đổi. Xin mở lại để xem nội dung mới nhất.', [], 'version-conflict');
