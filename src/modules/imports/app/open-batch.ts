import { Refusal, ruleNotMet } from '../../../kernel/refusal.ts';
import type { ActContext } from '../../../platform/http/route.ts';
import { insertRows, type NewRow } from '../db/batches.repo.ts';
import { type ReadRow, type ReadSheet, readSheet, type SentRow, SheetUnreadable } from '../domain/sheet.ts';
import type { ImportKind, ImportPlace, Judged } from './import-kind.ts';
import { headerOf } from './judgements.ts';

/** @throws Refusal 400 when the table as a whole cannot be read */
export function readSent<V extends object>(kind: ImportKind<V>, sent: readonly SentRow[]): ReadSheet<V> {
  try {
    return readSheet(kind.columns, sent);
  } catch (error) {
    if (error instanceof SheetUnreadable) throw new Refusal('malformed', 'file-refused', error.message);
    throw error;
  }
}

/** Keeps what was read, judged against the records of now. Nothing is written into the records. */
export async function openBatch<V extends object>(
  ctx: ActContext,
  kind: ImportKind<V>,
  place: ImportPlace,
  sheet: ReadSheet<V>,
  source: { kind: 'file'; name: string } | { kind: 'grid' },
): Promise<string> {
  if (sheet.rows.length === 0) throw ruleNotMet('Bảng chưa có dòng nào.');
  const id = ctx.newId();
  await ctx.tx
    .insertInto('import_batch')
    .values({
      id,
      kind: kind.name,
      unit_id: place.id,
      source: source.kind,
      file_name: source.kind === 'file' ? source.name : null,
      state: 'open',
      columns: JSON.stringify(sheet.columns),
      problems: JSON.stringify(problemsOf(sheet)),
      made_by: ctx.actor.accountId,
      made_by_name: ctx.actor.name,
      made_at: ctx.at,
      applied_at: null,
      applied_by_name: null,
      undone_at: null,
      undone_by_name: null,
    })
    .execute();
  // Rows with an unreadable cell are looked at too, so that all their faults are told at once.
  const looked = sheet.rows.map(({ line, values, partial }) => ({ line, values: values ?? partial }));
  const judged = new Map((await kind.judge(ctx, place, looked)).map((one) => [one.line, one]));
  await insertRows(
    ctx.tx,
    id,
    sheet.rows.map((row) => newRow(kind, sheet, row, judged.get(row.line)!)),
  );
  return id;
}

function newRow<V extends object>(kind: ImportKind<V>, sheet: ReadSheet<V>, row: ReadRow<V>, judged: Judged): NewRow {
  const faults = [
    ...row.faults,
    ...judged.faults
      .filter(({ key }) => !row.faults.some((fault) => fault.key === key))
      .map((fault) => ({ ...fault, ...headerOf(kind, sheet.columns, fault.key) })),
  ];
  return {
    line: row.line,
    label: kind.label(row.cells),
    cells: row.cells,
    values: row.values,
    faults,
    verdict: faults.length === 0 ? judged.verdict : 'faulty',
    // A row that cannot be read is nobody yet.
    matchId: row.values ? judged.matchId : null,
    matchVersion: row.values ? judged.matchVersion : null,
    candidates: row.values ? judged.candidates : [],
    changes: row.values ? judged.changes : [],
  };
}

function problemsOf(sheet: { unknown: readonly string[] }): string[] {
  if (sheet.unknown.length === 0) return [];
  const names = sheet.unknown.slice(0, 10).map((header) => `“${header.slice(0, 60)}”`);
  return [`Các cột sau không có trong mẫu nên không được đọc: ${names.join(', ')}${sheet.unknown.length > 10 ? ', …' : ''}.`];
}
