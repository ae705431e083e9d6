import { sql } from 'kysely';
import type { Actor } from '../../../access/actor.ts';
import { jurisdictionOf } from '../../../access/jurisdiction.ts';
import type { QueryOf, ResultOf } from '../../../kernel/operation.ts';
import { notFound } from '../../../kernel/refusal.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { jurisdictionFilter } from '../../../platform/db/jurisdiction-filter.ts';
import type { getPlanImport, listPlanImports, PlanDraft } from '../contract.ts';
import type { PlanReading } from '../domain/reading/plan-reading.ts';
import { allowedImportActs, type ImportState } from '../domain/transitions.ts';

/** Readings of the units one drafts for, newest first. */
export async function importPage(
  tx: Tx,
  actor: Actor,
  query: QueryOf<typeof listPlanImports>,
): Promise<ResultOf<typeof listPlanImports>> {
  const conditions = [jurisdictionFilter(jurisdictionOf(actor, 'plan.draft'), sql.ref('u.path'))];
  if (query.unitId) conditions.push(sql<boolean>`i.unit_id = ${query.unitId}`);
  if (query.state) conditions.push(sql<boolean>`i.state = ${query.state}`);
  type Row = Omit<ResultOf<typeof listPlanImports>['rows'][number], 'importedAt'> & { importedAt: Date; total: number };
  const { rows } = await sql<Row>`
    select i.id, jsonb_build_object('id', u.id, 'name', u.name) as unit, f.name as "fileName", i.draft #>> '{header,title}' as title,
      (i.draft #>> '{header,year}')::int as year, jsonb_array_length(i.draft -> 'tasks') as "taskCount",
      (select count(*) from jsonb_array_elements(i.draft -> 'tasks') one where one ->> 'checked' = 'false') as "uncheckedCount",
      i.state, i.imported_at as "importedAt", i.imported_by as "importedBy", i.plan_id as "planId", count(*) over () as total
    from plan_import i join v_unit_card u on u.id = i.unit_id join stored_file f on f.id = i.file_id
    where ${sql.join(conditions, sql` and `)}
    order by i.imported_at desc, i.id desc limit ${query.pageSize} offset ${(query.page - 1) * query.pageSize}`.execute(tx);
  return {
    rows: rows.map(({ total: _, importedAt, ...row }) => ({ ...row, importedAt: importedAt.toISOString() })),
    total: rows[0]?.total ?? 0,
  };
}

interface ReviewRow {
  readonly id: string;
  readonly version: number;
  readonly state: ImportState;
  readonly unit: { id: string; name: string };
  readonly file: { name: string; mediaType: string; size: number };
  readonly importedAt: Date;
  readonly importedBy: string;
  readonly savedAt: Date;
  readonly document: ResultOf<typeof getPlanImport>['document'];
  readonly draft: PlanDraft;
  readonly warnings: PlanReading['warnings'];
  readonly planId: string | null;
}

/** What the review shows, but for the suggestions of units. */
export async function importReview(tx: Tx, id: string): Promise<Omit<ResultOf<typeof getPlanImport>, 'suggestions'>> {
  const { rows } = await sql<ReviewRow>`
    select i.id, i.version, i.state, jsonb_build_object('id', u.id, 'name', u.name) as unit,
      jsonb_build_object('name', f.name, 'mediaType', f.media_type, 'size', f.size) as file, i.imported_at as "importedAt",
      i.imported_by as "importedBy", i.saved_at as "savedAt", i.document, i.draft, i.reading -> 'warnings' as warnings, i.plan_id as "planId"
    from plan_import i join v_unit_card u on u.id = i.unit_id join stored_file f on f.id = i.file_id where i.id = ${id}`.execute(
    tx,
  );
  const row = rows[0];
  if (!row) throw notFound('bản đọc này');
  return {
    ...row,
    importedAt: row.importedAt.toISOString(),
    savedAt: row.savedAt.toISOString(),
    warnings: row.warnings.map(({ message, source }) => ({ message, source: source ?? null })),
    allowed: [...allowedImportActs(row.state)],
  };
}

/** The uploaded file of an import. */
export async function importFileId(tx: Tx, id: string): Promise<string | null> {
  const row = await tx.selectFrom('plan_import').select('file_id').where('id', '=', id).executeTakeFirst();
  return row?.file_id ?? null;
}
