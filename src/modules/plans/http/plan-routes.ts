import { DOCX, writePlanDocx } from '../../../documents/write/plan-docx.ts';
import { writePlanXlsx } from '../../../documents/write/plan-xlsx.ts';
import { XLSX } from '../../../documents/write/workbook.ts';
import { notFound } from '../../../kernel/refusal.ts';
import { keepPaper, storedFile } from '../../../platform/files/stored-file.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { addTask } from '../app/add-task.ts';
import { attachSigned } from '../app/attach-signed.ts';
import { discardPlan, movePlan } from '../app/end-plan.ts';
import { issuePlan } from '../app/issue-plan.ts';
import { planThatCan } from '../app/plan-acts.ts';
import { planPaper } from '../app/plan-paper.ts';
import { saveDraft } from '../app/save-draft.ts';
import { startPlan } from '../app/start-plan.ts';
import * as ops from '../contract.ts';
import { draftOfPlan } from '../db/draft.repo.ts';
import { planHead } from '../db/plans.repo.ts';
import { historyOf, offeredTasks, planDetail, planPage } from '../db/plans.views.ts';
import { rollup } from '../db/rollup.views.ts';
import { ownPlanTarget, planTarget, unitCard, unitTarget } from '../db/targets.ts';

type PlanInput = { readonly params: { readonly planId: string } };
const own = { target: (tx: Parameters<typeof ownPlanTarget>[0], { params }: PlanInput) => ownPlanTarget(tx, params.planId) };
const readable = {
  target: (tx: Parameters<typeof planTarget>[0], { params }: PlanInput, actor: Parameters<typeof planTarget>[2]) =>
    planTarget(tx, params.planId, actor),
};

export const planRoutes: Route[] = [
  route(ops.listPlans, {
    target: 'anywhere',
    act: ({ tx, actor, clock }, { query }) => planPage(tx, actor, query, clock.today()),
  }),
  route(ops.createPlan, {
    target: (tx, { body }) => unitTarget(tx, body.unitId),
    act: (ctx, { body }) =>
      startPlan(ctx, {
        unitId: body.unitId,
        year: { kind: body.yearKind, year: body.year },
        title: body.title ?? null,
        from: body.from,
      }),
  }),
  route(ops.getPlan, {
    ...readable,
    act: ({ tx, actor, clock }, { params }) => planDetail(tx, actor, params.planId, clock.today()),
  }),
  route(ops.getPlanDraft, {
    ...own,
    act: async (ctx, { params }) => {
      const plan = await planThatCan(ctx, params.planId, 'edit');
      const unit = await unitCard(ctx.tx, plan.unitId);
      if (!unit) throw notFound('đơn vị này');
      return { version: plan.version, unit: { id: unit.id, name: unit.name }, draft: await draftOfPlan(ctx.tx, plan) };
    },
  }),
  route(ops.savePlanDraft, { ...own, act: (ctx, { params, body }) => saveDraft(ctx, params.planId, body.version, body.draft) }),
  route(ops.listOfferedTasks, {
    target: (tx, { query }) => unitTarget(tx, query.unitId),
    act: async ({ tx, actor, clock }, { params, query }) => offeredTasks(tx, actor, params.planId, query.unitId, clock.today()),
  }),
  route(ops.issuePlan, {
    ...own,
    act: (ctx, { params, body: { version, ...signing } }) => issuePlan(ctx, params.planId, version, signing),
  }),
  route(ops.attachSignedPlan, {
    ...own,
    prepare: ({ files }, { file }) => keepPaper(files, file, ['application/pdf']),
    act: (ctx, { params }, file) => attachSigned(ctx, params.planId, file),
  }),
  route(ops.downloadSignedPlan, {
    ...readable,
    act: async ({ tx }, { params }) => {
      const plan = await planHead(tx, params.planId);
      const file = plan?.signedFileId ? await storedFile(tx, plan.signedFileId) : null;
      if (!file) throw notFound('bản đã ký');
      return file;
    },
    present: async ({ files }, file) => ({ name: file.name, mediaType: file.mediaType, bytes: await files.get(file.sha256) }),
  }),
  route(ops.closePlan, { ...own, act: (ctx, { params, body }) => movePlan(ctx, 'close', params.planId, body) }),
  route(ops.reopenPlan, { ...own, act: (ctx, { params, body }) => movePlan(ctx, 'reopen', params.planId, body) }),
  route(ops.withdrawPlan, { ...own, act: (ctx, { params, body }) => movePlan(ctx, 'withdraw', params.planId, body) }),
  route(ops.discardPlan, { ...own, act: (ctx, { params, body }) => discardPlan(ctx, params.planId, body.version) }),
  route(ops.addPlanTask, { ...own, act: (ctx, { params, body }) => addTask(ctx, params.planId, body.task, body.reason) }),
  route(ops.getPlanHistory, {
    ...readable,
    act: async ({ tx }, { params }) => ({ rows: await historyOf(tx, 'plan', params.planId) }),
  }),
  route(ops.downloadPlanDocument, {
    ...readable,
    act: ({ tx, clock }, { params }) => planPaper(tx, params.planId, clock.today()),
    present: async (_, paper) => ({
      name: `${paper.name}.docx`,
      mediaType: DOCX,
      bytes: await writePlanDocx(paper.data, paper.on),
    }),
  }),
  route(ops.downloadPlanTasks, {
    ...readable,
    act: ({ tx, clock }, { params }) => planPaper(tx, params.planId, clock.today()),
    present: async (_, paper) => ({ name: `${paper.name}.xlsx`, mediaType: XLSX, bytes: await writePlanXlsx(paper.data) }),
  }),
  route(ops.getRollup, {
    target: (tx, { query }) => unitTarget(tx, query.unitId),
    act: ({ tx, actor, clock }, { query }) => rollup(tx, actor, query, clock.today()),
  }),
];
