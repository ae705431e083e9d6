import type { Action } from '../../../access/actions.ts';
import type { AccessTarget } from '../../../access/actor.ts';
import { readWorkbook } from '../../../documents/read/read-workbook.ts';
import { notFound, Refusal } from '../../../kernel/refusal.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { type ActContext, type Route, route } from '../../../platform/http/route.ts';
import { applyBatch, discardBatch, undoBatch } from '../app/apply-batch.ts';
import type { ImportKind, ImportPlace } from '../app/import-kind.ts';
import { openBatch, readSent } from '../app/open-batch.ts';
import { chooseRow, recheckBatch } from '../app/settle-rows.ts';
import type { ImportOperations } from '../contract.ts';
import { loadBatch } from '../db/batches.repo.ts';
import { batchPage, batchView, rowPage } from '../db/batches.views.ts';
import type { SentRow } from '../domain/sheet.ts';
import { writeTemplate } from './template.ts';

/** What the owning slice knows and this one does not. */
export interface ImportWiring<V extends object> {
  readonly kind: ImportKind<V>;
  readonly action: Action & ('unit.manage' | 'person.manage');
  /** The unit a batch is for; null when there is none. */
  readonly place: (tx: Tx, unitId: string) => Promise<ImportPlace | null>;
}

/** The routes of one kind of import. Mount them before routes such as "/api/units/:id". */
export function importRoutes<V extends object>(ops: ImportOperations, { kind, action, place }: ImportWiring<V>): Route[] {
  const unitTarget = async (tx: Tx, unitId: string): Promise<AccessTarget | null> => {
    const unit = await place(tx, unitId);
    return unit && { unitPaths: [unit.path] };
  };
  const batchTarget = async (tx: Tx, { params }: { params: { id: string } }): Promise<AccessTarget | null> => {
    const batch = await loadBatch(tx, kind.name, params.id);
    return batch && unitTarget(tx, batch.unitId);
  };
  const placeOf = async (ctx: ActContext, unitId: string): Promise<ImportPlace> => {
    const unit = await place(ctx.tx, unitId);
    if (!unit) throw notFound('đơn vị');
    return unit;
  };
  const placeOfBatch = async (ctx: ActContext, id: string): Promise<ImportPlace> =>
    placeOf(ctx, (await loadBatch(ctx.tx, kind.name, id))!.unitId);
  const view = (ctx: ActContext, id: string) => batchView(ctx.tx, kind.name, id);

  return [
    route(ops.template, { target: 'anywhere', act: async () => null, present: () => writeTemplate(kind) }),
    route(ops.upload, {
      target: (tx, { body }) => unitTarget(tx, body.unitId),
      prepare: async (_services, { file }) => readSent(kind, firstFilled(await readWorkbook(file.bytes))),
      act: async (ctx, { body, file }, sheet) =>
        view(ctx, await openBatch(ctx, kind, await placeOf(ctx, body.unitId), sheet, { kind: 'file', name: file.name })),
    }),
    route(ops.paste, {
      target: (tx, { body }) => unitTarget(tx, body.unitId),
      prepare: async (_services, { body }) =>
        readSent(
          kind,
          body.rows.map((cells, i): SentRow => ({ number: i + 1, cells })),
        ),
      act: async (ctx, { body }, sheet) =>
        view(ctx, await openBatch(ctx, kind, await placeOf(ctx, body.unitId), sheet, { kind: 'grid' })),
    }),
    route(ops.list, { target: 'anywhere', act: ({ tx, actor }, { query }) => batchPage(tx, actor, action, kind.name, query) }),
    route(ops.get, { target: batchTarget, act: (ctx, { params }) => view(ctx, params.id) }),
    route(ops.rows, { target: batchTarget, act: ({ tx }, { params, query }) => rowPage(tx, params.id, query) }),
    route(ops.choose, {
      target: batchTarget,
      act: async (ctx, { params, body }) => {
        await chooseRow(ctx, kind, await placeOfBatch(ctx, params.id), params, body);
        const { rows } = await rowPage(ctx.tx, params.id, { page: 1, pageSize: 1, line: params.line });
        return rows[0]!;
      },
    }),
    route(ops.recheck, {
      target: batchTarget,
      act: async (ctx, { params }) => {
        await recheckBatch(ctx, kind, await placeOfBatch(ctx, params.id), params.id);
        return view(ctx, params.id);
      },
    }),
    route(ops.apply, {
      target: batchTarget,
      act: async (ctx, { params, body }) => {
        await applyBatch(ctx, kind, await placeOfBatch(ctx, params.id), params.id, body);
        return view(ctx, params.id);
      },
    }),
    route(ops.undo, {
      target: batchTarget,
      act: async (ctx, { params, body }) => {
        await undoBatch(ctx, kind, params.id, body);
        return view(ctx, params.id);
      },
    }),
    route(ops.discard, {
      target: batchTarget,
      act: async (ctx, { params, body }) => {
        await discardBatch(ctx, kind, params.id, body);
        return view(ctx, params.id);
      },
    }),
  ];
}

/** The first sheet with rows: templates have their explanation on the second. */
function firstFilled(sheets: Awaited<ReturnType<typeof readWorkbook>>): readonly SentRow[] {
  const filled = sheets.find((sheet) => sheet.rows.length > 0);
  if (!filled) throw new Refusal('malformed', 'file-refused', 'Tệp Excel chưa có dòng nào. Xin điền theo tệp mẫu rồi gửi lại.');
  return filled.rows;
}
