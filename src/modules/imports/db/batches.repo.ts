import { sql } from 'kysely';
import { notFound } from '../../../kernel/refusal.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { BatchState, Choice, ImportKindName, Outcome, Verdict } from '../domain/batch.ts';
import type { CellFault, ColumnFound } from '../domain/sheet.ts';
import type { Candidate, FieldChange } from './tables.ts';
import './tables.ts';

export interface StoredBatch {
  readonly id: string;
  readonly kind: ImportKindName;
  readonly unitId: string;
  readonly fileName: string | null;
  readonly state: BatchState;
  readonly columns: readonly ColumnFound[];
  readonly version: number;
}

/** Null when there is none of this kind. */
export async function loadBatch(tx: Tx, kind: ImportKindName, id: string): Promise<StoredBatch | null> {
  const row = await tx
    .selectFrom('import_batch')
    .select(['id', 'kind', 'unit_id as unitId', 'file_name as fileName', 'state', 'columns', 'version'])
    .where('id', '=', id)
    .where('kind', '=', kind)
    .executeTakeFirst();
  return row ?? null;
}

/** Holds the batch against a second hand until the commit. @throws Refusal 404 */
export async function lockBatch(tx: Tx, kind: ImportKindName, id: string): Promise<StoredBatch> {
  await tx.selectFrom('import_batch').select('id').where('id', '=', id).forUpdate().execute();
  const batch = await loadBatch(tx, kind, id);
  if (!batch) throw notFound('bảng nhập này');
  return batch;
}

export interface NewRow {
  readonly line: number;
  readonly label: string;
  readonly cells: Readonly<Record<string, string>>;
  readonly values: unknown;
  readonly faults: readonly CellFault[];
  readonly verdict: Verdict;
  readonly matchId: string | null;
  readonly matchVersion: number | null;
  readonly candidates: readonly Candidate[];
  readonly changes: readonly FieldChange[];
}

/** Rows one `insert` takes: the text of the parameter stays of moderate size. */
const CHUNK = 1_000;

export async function insertRows(tx: Tx, batchId: string, rows: readonly NewRow[]): Promise<void> {
  for (let from = 0; from < rows.length; from += CHUNK) {
    const chunk = JSON.stringify(rows.slice(from, from + CHUNK));
    await sql`insert into import_row
        (batch_id, line, label, cells, row_values, faults, verdict, match_id, match_version, candidates, changes)
      select ${batchId}::uuid, r.line, r.label, r.cells, r.values, r.faults, r.verdict, r."matchId", r."matchVersion", r.candidates, r.changes
      from jsonb_to_recordset(${chunk}::jsonb) as r (line int, label text, cells jsonb, "values" jsonb, faults jsonb, verdict text,
        "matchId" uuid, "matchVersion" int, candidates jsonb, changes jsonb)`.execute(tx);
  }
}

/** Puts new judgements in the place of former ones; an officer's choice that still holds stays. */
export async function updateJudgements(tx: Tx, batchId: string, rows: readonly Omit<NewRow, 'cells' | 'values' | 'label'>[]) {
  for (let from = 0; from < rows.length; from += CHUNK) {
    await sql`update import_row i set faults = r.faults, verdict = r.verdict, match_id = r."matchId", match_version = r."matchVersion",
        candidates = r.candidates, changes = r.changes
      from jsonb_to_recordset(${JSON.stringify(rows.slice(from, from + CHUNK))}::jsonb) as r (line int, faults jsonb, verdict text,
        "matchId" uuid, "matchVersion" int, candidates jsonb, changes jsonb)
      where i.batch_id = ${batchId} and i.line = r.line`.execute(tx);
  }
}

export const setChoice = (tx: Tx, batchId: string, line: number, choice: Choice | null) =>
  tx.updateTable('import_row').set({ choice }).where('batch_id', '=', batchId).where('line', '=', line).execute();

export interface OutcomeRow {
  readonly line: number;
  readonly outcome: Outcome;
  readonly id?: string;
  readonly version?: number;
  readonly before?: unknown;
}

export async function writeOutcomes(tx: Tx, batchId: string, rows: readonly OutcomeRow[]): Promise<void> {
  for (let from = 0; from < rows.length; from += CHUNK) {
    await sql`update import_row i set outcome = r.outcome, outcome_id = r.id, outcome_version = r.version, before = r.before
      from jsonb_to_recordset(${JSON.stringify(rows.slice(from, from + CHUNK))}::jsonb)
        as r (line int, outcome text, id uuid, version int, before jsonb)
      where i.batch_id = ${batchId} and i.line = r.line`.execute(tx);
  }
}

export async function writeUndone(
  tx: Tx,
  batchId: string,
  rows: readonly { line: number; kept: string | null }[],
): Promise<void> {
  await sql`update import_row i set outcome = case when r.kept is null then 'taken-back' else 'kept' end, note = r.kept
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (line int, kept text)
    where i.batch_id = ${batchId} and i.line = r.line`.execute(tx);
}

export const allRowsOf = (tx: Tx, batchId: string) =>
  tx.selectFrom('import_row').selectAll().where('batch_id', '=', batchId).orderBy('line').execute();
