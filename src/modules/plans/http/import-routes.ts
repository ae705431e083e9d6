import { notFound } from '../../../kernel/refusal.ts';
import { storedFile } from '../../../platform/files/stored-file.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { confirmImport } from '../app/confirm-import.ts';
import { importPlan, prepareImport } from '../app/import-plan.ts';
import { discardImport, saveImport } from '../app/import-review.ts';
import { suggestionsFor } from '../app/unit-names.ts';
import * as ops from '../contract.ts';
import { importFileId, importPage, importReview } from '../db/imports.views.ts';
import { importTarget, unitTarget } from '../db/targets.ts';

export const importRoutes: Route[] = [
  route(ops.importPlan, {
    target: (tx, { body }) => unitTarget(tx, body.unitId),
    prepare: (services, { file }) => prepareImport(services, file),
    act: (ctx, { body }, prepared) => importPlan(ctx, body.unitId, prepared),
  }),
  route(ops.listPlanImports, { target: 'anywhere', act: ({ tx, actor }, { query }) => importPage(tx, actor, query) }),
  route(ops.getPlanImport, {
    target: (tx, { params }) => importTarget(tx, params.importId),
    act: async (ctx, { params }) => {
      const review = await importReview(ctx.tx, params.importId);
      return { ...review, suggestions: await suggestionsFor(ctx.tx, review.draft, review.unit.id, ctx.clock.today()) };
    },
  }),
  route(ops.savePlanImport, {
    target: (tx, { params }) => importTarget(tx, params.importId),
    act: (ctx, { params, body }) => saveImport(ctx, params.importId, body.version, body.draft),
  }),
  route(ops.confirmPlanImport, {
    target: (tx, { params }) => importTarget(tx, params.importId),
    act: (ctx, { params, body }) => confirmImport(ctx, params.importId, body.version),
  }),
  route(ops.discardPlanImport, {
    target: (tx, { params }) => importTarget(tx, params.importId),
    act: (ctx, { params, body }) => discardImport(ctx, params.importId, body.version),
  }),
  route(ops.downloadPlanImportFile, {
    target: (tx, { params }) => importTarget(tx, params.importId),
    act: async ({ tx }, { params }) => {
      const fileId = await importFileId(tx, params.importId);
      const file = fileId ? await storedFile(tx, fileId) : null;
      if (!file) throw notFound('tệp này');
      return file;
    },
    present: async ({ files }, file) => ({
      name: file.name,
      mediaType: 'application/octet-stream',
      bytes: await files.get(file.sha256),
    }),
  }),
];
