import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { PlanDraft } from '../contract.ts';
import type { PlanReading } from '../domain/reading/plan-reading.ts';
import type { ImportState } from '../domain/transitions.ts';
import { asJson } from './tables.ts';

export interface ImportRow {
  readonly id: string;
  readonly unitId: string;
  readonly state: ImportState;
  readonly version: number;
  readonly draft: PlanDraft;
  readonly fileName: string;
}

export interface NewImport {
  readonly id: string;
  readonly unitId: string;
  readonly fileId: string;
  readonly sha256: string;
  /** The document as read. */
  readonly document: unknown;
  readonly reading: PlanReading;
  readonly draft: PlanDraft;
  readonly importedAt: Date;
  readonly importedBy: string;
}

/** The review already begun of this content for this unit. */
export async function openImport(tx: Tx, unitId: string, sha256: string): Promise<string | null> {
  const row = await tx
    .selectFrom('plan_import')
    .select('id')
    .where('unit_id', '=', unitId)
    .where('sha256', '=', sha256)
    .where('state', '=', 'draft')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** False when the same file for the same unit was entered at the same moment by somebody else. */
export async function insertImport(tx: Tx, made: NewImport): Promise<boolean> {
  const row = await tx
    .insertInto('plan_import')
    .values({
      id: made.id,
      unit_id: made.unitId,
      file_id: made.fileId,
      sha256: made.sha256,
      document: asJson(made.document),
      reading: asJson(made.reading),
      draft: asJson(made.draft),
      state: 'draft',
      plan_id: null,
      imported_at: made.importedAt,
      imported_by: made.importedBy,
      saved_at: made.importedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Without the document and the reading, which are large. */
export async function importRow(tx: Tx, id: string): Promise<ImportRow | null> {
  const row = await tx
    .selectFrom('plan_import as i')
    .innerJoin('stored_file as f', 'f.id', 'i.file_id')
    .select(['i.id', 'i.unit_id', 'i.state', 'i.version', 'i.draft', 'f.name'])
    .where('i.id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    unitId: row.unit_id,
    state: row.state,
    version: row.version,
    draft: row.draft as PlanDraft,
    fileName: row.name,
  };
}

/** Saves over the version that was seen; null when another was saved since or the import is no longer a draft. */
export async function saveImportDraft(tx: Tx, id: string, seen: number, draft: PlanDraft, at: Date): Promise<number | null> {
  const row = await tx
    .updateTable('plan_import')
    .set({ draft: asJson(draft), saved_at: at, version: sql`version + 1` })
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .where('version', '=', seen)
    .returning('version')
    .executeTakeFirst();
  return row?.version ?? null;
}

/** Ends the review of the version that was seen; false when it is not that any more. */
export async function endImport(
  tx: Tx,
  id: string,
  seen: number,
  end: { state: 'confirmed'; planId: string } | { state: 'discarded' },
): Promise<boolean> {
  const row = await tx
    .updateTable('plan_import')
    .set({ state: end.state, plan_id: end.state === 'confirmed' ? end.planId : null, version: sql`version + 1` })
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .where('version', '=', seen)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
