import { addDays, formatShort } from '../../../kernel/local-date.ts';
import { conflict, ruleNotMet } from '../../../kernel/refusal.ts';
import { boundsOf } from '../../../kernel/year.ts';
import type { ActContext } from '../../../platform/http/route.ts';
import { draftOfPlan } from '../db/draft.repo.ts';
import { numberTaken, type Signing, setIssued } from '../db/plans.repo.ts';
import { planIssued } from '../domain/acts.ts';
import { faultsBeforeIssue } from '../domain/draft.ts';
import { PLANS_CHANGED } from './jobs.ts';
import { planMovedOn, planThatCan } from './plan-acts.ts';
import { layOutTurns } from './task-turns.ts';

/** A plan may be signed well before its year begins, not years before. */
const EARLIEST_DAYS_BEFORE = 366;

/** Issues a draft: from here the year runs, recurring tasks have their turns, and whoever follows plans is told. */
export async function issuePlan(ctx: ActContext, planId: string, seen: number, signing: Signing): Promise<{ version: number }> {
  const plan = await planThatCan(ctx, planId, 'issue');
  const draft = await draftOfPlan(ctx.tx, plan);
  const faults = faultsBeforeIssue(draft);
  const { start, end } = boundsOf(plan.year);
  if (signing.issuedOn > ctx.clock.today()) faults.push({ path: 'issuedOn', message: 'Ngày ban hành không được sau hôm nay.' });
  if (signing.issuedOn < addDays(start, -EARLIEST_DAYS_BEFORE) || signing.issuedOn > end) {
    faults.push({ path: 'issuedOn', message: `Ngày ban hành ${formatShort(signing.issuedOn)} không hợp với năm của kế hoạch.` });
  }
  if (faults.length > 0) throw ruleNotMet('Kế hoạch còn mục cần hoàn thiện trước khi ban hành.', faults);
  const taken = () =>
    conflict(`Đơn vị đã có kế hoạch số ${signing.number}/${signing.symbol} trong năm này.`, [], 'already-exists');
  if (await numberTaken(ctx.tx, plan.unitId, planId, signing)) throw taken();
  const version = await setIssued(ctx.tx, plan, seen, signing, ctx.at).catch((error: { code?: string; constraint?: string }) => {
    // Another plan took the number between the look above and this write.
    throw error.code === '23505' && error.constraint === 'plan_number_once' ? taken() : error;
  });
  if (version === null) throw planMovedOn();
  await layOutTurns(ctx, plan.year, draft.tasks);
  const { number, symbol, issuedOn, signer } = signing;
  await ctx.record(
    planIssued(
      { unitId: plan.unitId, subjectId: planId },
      { title: plan.title, tasks: draft.tasks.length, number, symbol, issuedOn, signer },
    ),
  );
  await ctx.later(PLANS_CHANGED, { planId });
  return { version };
}
