import { may } from '../../../access/jurisdiction.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { notFound, ruleNotMet } from '../../../kernel/refusal.ts';
import { boundsOf, labelOf, type WorkYear } from '../../../kernel/year.ts';
import type { ActContext } from '../../../platform/http/route.ts';
import type { DraftTask, PlanDraft } from '../contract.ts';
import { draftOfPlan, draftTasks } from '../db/draft.repo.ts';
import { type PlanHead, planHead } from '../db/plans.repo.ts';
import { planTarget, type UnitCard, unitCard } from '../db/targets.ts';
import { planStarted } from '../domain/acts.ts';
import { emptyDraft } from '../domain/draft.ts';
import { draftFromEarlier, draftFromSuperior } from '../domain/draft-sources.ts';
import { endedUnits, isIssuedAbove, pathsOf, strangers } from './checks.ts';
import { makePlan } from './make-plan.ts';

export type PlanStart =
  | { readonly kind: 'empty' }
  | { readonly kind: 'earlier'; readonly planId: string }
  | { readonly kind: 'superior'; readonly planId: string; readonly taskIds: readonly string[] };

/** Starts a draft plan of a unit and a year. */
export async function startPlan(
  ctx: ActContext,
  input: { readonly unitId: string; readonly year: WorkYear; readonly title: string | null; readonly from: PlanStart },
): Promise<{ planId: string }> {
  const unit = await unitCard(ctx.tx, input.unitId);
  if (!unit) throw notFound('đơn vị này');
  const begun = await beginning(ctx, unit, input.year, input.from);
  const draft: PlanDraft = { ...begun, header: { ...begun.header, title: input.title ?? begun.header.title } };
  const planId = ctx.newId();
  const { title } = await makePlan(ctx, { planId, unitId: unit.id, draft, importId: null });
  const data = {
    title,
    tasks: draft.tasks.length,
    from: input.from.kind,
    sourcePlanId: 'planId' in input.from ? input.from.planId : null,
  };
  await ctx.record(planStarted({ unitId: unit.id, subjectId: planId }, data));
  return { planId };
}

async function beginning(ctx: ActContext, unit: UnitCard, year: WorkYear, from: PlanStart): Promise<PlanDraft> {
  const empty = emptyDraft({
    yearKind: year.kind,
    year: year.year,
    title: `Công tác thi đua, khen thưởng ${year.kind === 'calendar' ? 'năm ' : ''}${labelOf(year)}`,
    agency: unit.name,
    superior: unit.parentName,
  });
  if (from.kind === 'empty') return empty;
  const source = await readablePlan(ctx, from.planId);
  if (from.kind === 'earlier') return fromEarlier(ctx, unit, source, year);
  const { number, symbol, issuedOn, agency } = source.header;
  if (!number || !symbol || !issuedOn || !(await isIssuedAbove(ctx.tx, unit.path, source.id))) {
    throw ruleNotMet('Chỉ có thể lập kế hoạch từ kế hoạch đã ban hành của cấp trên.');
  }
  const chosen = await draftTasks(ctx.tx, source.id, from.taskIds);
  const owner = await unitCard(ctx.tx, source.unitId);
  const superior = { id: source.id, title: source.title, agency: agency ?? owner?.name ?? '', number, symbol, issuedOn };
  return draftFromSuperior(empty, superior, chosen, unit, ctx.newId);
}

async function fromEarlier(ctx: ActContext, unit: UnitCard, source: PlanHead, year: WorkYear): Promise<PlanDraft> {
  if (source.unitId !== unit.id) throw ruleNotMet('Chỉ có thể lập lại từ kế hoạch của chính đơn vị.');
  if (source.year.kind !== year.kind) {
    throw ruleNotMet('Kế hoạch nguồn tính theo loại năm khác (năm dương lịch hoặc năm học), nên không thể chuyển ngày tháng.');
  }
  if (source.year.year >= year.year) throw ruleNotMet('Kế hoạch nguồn phải là của năm trước.');
  const draft = draftFromEarlier(await draftOfPlan(ctx.tx, source), source.year, year, ctx.newId);
  return withoutWhoLeft(ctx, unit, draft, boundsOf(year).start);
}

/** People who work elsewhere now are not carried over; units that end before the year stand as words only, to be matched anew. */
async function withoutWhoLeft(ctx: ActContext, unit: UnitCard, draft: PlanDraft, yearBegins: LocalDate): Promise<PlanDraft> {
  const unitIds = draft.tasks.flatMap((task) => [...task.lead, ...task.coordinating]).flatMap((one) => one.unitId ?? []);
  const ended = await endedUnits(ctx.tx, unitIds, yearBegins);
  const lead = await pathsOf(
    ctx.tx,
    draft.tasks.flatMap((task) => task.lead.flatMap((one) => one.unitId ?? [])),
  );
  const gone = await strangers(
    ctx.tx,
    [unit.path, ...lead],
    draft.tasks.flatMap((task) => task.personIds),
    ctx.clock.today(),
  );
  const living = (units: DraftTask['lead']) =>
    units.map((one) => (one.unitId && ended.has(one.unitId) ? { ...one, unitId: null } : one));
  return {
    ...draft,
    tasks: draft.tasks.map((task) => ({
      ...task,
      lead: living(task.lead),
      coordinating: living(task.coordinating),
      personIds: task.personIds.filter((id) => !gone.has(id)),
    })),
  };
}

/** A plan that this actor may read; the route has authorised the unit of the new plan, not the source. */
async function readablePlan(ctx: ActContext, planId: string): Promise<PlanHead> {
  const target = await planTarget(ctx.tx, planId, ctx.actor);
  const plan = target && may(ctx.actor, 'plan.readIssued', target) ? await planHead(ctx.tx, planId) : null;
  if (!plan) throw notFound('kế hoạch nguồn');
  return plan;
}
