import { conflict, notFound } from '../../../kernel/refusal.ts';
import type { ActContext } from '../../../platform/http/route.ts';
import type { PlanDraft } from '../contract.ts';
import { endImport, type ImportRow, importRow, saveImportDraft } from '../db/imports.repo.ts';
import { planImportDiscarded } from '../domain/acts.ts';
import { type ImportAct, requireImportAct } from '../domain/transitions.ts';

/** The import, when it can do this now. */
export async function importThatCan(ctx: ActContext, id: string, act: ImportAct): Promise<ImportRow> {
  const row = await importRow(ctx.tx, id);
  if (!row) throw notFound('bản đọc này');
  requireImportAct(row.state, act);
  return row;
}

export const importMovedOn = () =>
  conflict('Bản đọc này vừa được người khác thay đổi. Xin mở lại để xem nội dung mới nhất.', [], 'version-conflict');

/**
 * Autosave of the corrected draft. A working copy: the log tells of the upload, the confirmation and the discarding, not of
 * each pause in typing.
 */
export async function saveImport(
  ctx: ActContext,
  id: string,
  seen: number,
  draft: PlanDraft,
): Promise<{ version: number; savedAt: string }> {
  await importThatCan(ctx, id, 'correct');
  const version = await saveImportDraft(ctx.tx, id, seen, draft, ctx.at);
  if (version === null) throw importMovedOn();
  return { version, savedAt: ctx.at.toISOString() };
}

export async function discardImport(ctx: ActContext, id: string, seen: number): Promise<void> {
  const row = await importThatCan(ctx, id, 'discard');
  if (!(await endImport(ctx.tx, id, seen, { state: 'discarded' }))) throw importMovedOn();
  await ctx.record(planImportDiscarded({ unitId: row.unitId, subjectId: id }, { fileName: row.fileName }));
}
