import { sql } from 'kysely';
import { conflict, ruleNotMet } from '../../../kernel/refusal.ts';
import type { ActContext } from '../../../platform/http/route.ts';
import { allRowsOf, lockBatch, type OutcomeRow, type StoredBatch, writeOutcomes, writeUndone } from '../db/batches.repo.ts';
import { importApplied, importDiscarded, importUndone } from '../domain/acts.ts';
import { type BatchAct, plannedFor, requireBatchAct } from '../domain/batch.ts';
import type { ImportKind, ImportPlace, RowToUndo } from './import-kind.ts';

/** Writes all rows into the records, in one transaction, once. */
export async function applyBatch<V extends object>(
  ctx: ActContext,
  kind: ImportKind<V>,
  place: ImportPlace,
  id: string,
  input: { version: number; skipFaulty: boolean },
): Promise<void> {
  const batch = await lockFor(ctx, kind, id, 'apply', input.version);
  const rows = (await allRowsOf(ctx.tx, id)).map((row) => ({ ...row, planned: plannedFor(row) }));
  const unclear = rows.filter(({ planned }) => planned === null);
  if (unclear.length > 0)
    throw ruleNotMet(`Còn ${unclear.length} dòng chưa rõ (dòng ${lines(unclear)}). Xin chọn cách xử lý từng dòng trước khi ghi.`);
  const faulty = rows.filter(({ verdict, choice }) => verdict === 'faulty' && choice !== 'skip');
  if (faulty.length > 0 && !input.skipFaulty)
    throw ruleNotMet(
      `Còn ${faulty.length} dòng có lỗi (dòng ${lines(faulty)}). Xin sửa trong tệp rồi gửi lại, hoặc đồng ý bỏ qua các dòng này.`,
    );
  const work = rows.filter(({ planned }) => planned === 'create' || planned === 'change');
  if (work.length === 0) throw ruleNotMet('Không có dòng nào cần ghi.');

  const matched = work.filter(({ planned }) => planned === 'change');
  const present = await kind.versions(
    ctx,
    matched.map(({ match_id }) => match_id!),
  );
  const moved = matched.filter((row) => present.get(row.match_id!) !== row.match_version);
  if (moved.length > 0)
    throw conflict(
      `Sau khi đối chiếu, ${moved.length} mục đã được người khác sửa (${moved
        .slice(0, 3)
        .map(({ label }) => `“${label}”`)
        .join(', ')}${moved.length > 3 ? ', …' : ''}). Xin đối chiếu lại rồi ghi.`,
      [{ action: 'recheck', label: 'Đối chiếu lại' }],
      'version-conflict',
    );

  const applied = await kind.apply(
    ctx,
    place,
    work.map((row) => ({ line: row.line, values: row.row_values as V, matchId: row.planned === 'change' ? row.match_id : null })),
  );
  const planned = new Map(rows.map((row) => [row.line, row.planned]));
  const written: OutcomeRow[] = applied.map((one) => ({
    ...one,
    outcome: planned.get(one.line) === 'change' ? 'changed' : 'created',
  }));
  const skipped: OutcomeRow[] = rows.filter((row) => row.planned === 'skip').map(({ line }) => ({ line, outcome: 'skipped' }));
  await writeOutcomes(ctx.tx, id, [...written, ...skipped]);
  await ctx.tx
    .updateTable('import_batch')
    .set({ state: 'applied', applied_at: ctx.at, applied_by_name: ctx.actor.name, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute();
  await ctx.record(
    importApplied(
      { unitId: batch.unitId, subjectId: id },
      {
        kind: kind.name,
        fileName: batch.fileName,
        created: written.filter(({ outcome }) => outcome === 'created').length,
        changed: matched.length,
        skipped: skipped.length,
      },
    ),
  );
}

/** Takes an applied batch back, as far as nothing changed since; what stays has its reason beside the row. */
export async function undoBatch<V extends object>(
  ctx: ActContext,
  kind: ImportKind<V>,
  id: string,
  input: { version: number },
): Promise<void> {
  const batch = await lockFor(ctx, kind, id, 'undo', input.version);
  const rows = (await allRowsOf(ctx.tx, id)).flatMap((row): RowToUndo[] =>
    row.outcome === 'created' || row.outcome === 'changed'
      ? [{ line: row.line, outcome: row.outcome, id: row.outcome_id!, version: row.outcome_version!, before: row.before }]
      : [],
  );
  const present = await kind.versions(
    ctx,
    rows.map((row) => row.id),
  );
  const untouched = rows.filter((row) => present.get(row.id) === row.version);
  const kept = rows
    .filter((row) => present.get(row.id) !== row.version)
    .map(({ line }) => ({ line, kept: 'Đã được sửa sau khi nhập nên giữ nguyên.' }));
  const undone = [...(await kind.undo(ctx, untouched)), ...kept];
  await writeUndone(ctx.tx, id, undone);
  await ctx.tx
    .updateTable('import_batch')
    .set({ state: 'undone', undone_at: ctx.at, undone_by_name: ctx.actor.name, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute();
  const keptCount = undone.filter((row) => row.kept !== null).length;
  await ctx.record(
    importUndone(
      { unitId: batch.unitId, subjectId: id },
      { kind: kind.name, fileName: batch.fileName, takenBack: undone.length - keptCount, kept: keptCount },
    ),
  );
}

export async function discardBatch<V extends object>(
  ctx: ActContext,
  kind: ImportKind<V>,
  id: string,
  input: { version: number },
): Promise<void> {
  const batch = await lockFor(ctx, kind, id, 'discard', input.version);
  await ctx.tx
    .updateTable('import_batch')
    .set({ state: 'discarded', version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute();
  await ctx.record(importDiscarded({ unitId: batch.unitId, subjectId: id }, { kind: kind.name, fileName: batch.fileName }));
}

async function lockFor<V extends object>(
  ctx: ActContext,
  kind: ImportKind<V>,
  id: string,
  act: BatchAct,
  version: number,
): Promise<StoredBatch> {
  const batch = await lockBatch(ctx.tx, kind.name, id);
  requireBatchAct(batch.state, act);
  if (batch.version !== version)
    throw conflict(
      'Bảng nhập này vừa được người khác xử lý. Xin tải lại trang.',
      [{ action: 'reload', label: 'Tải lại' }],
      'version-conflict',
    );
  return batch;
}

/** "2, 5, 9, …" */
const lines = (rows: readonly { line: number }[]): string =>
  rows
    .slice(0, 8)
    .map(({ line }) => line)
    .join(', ') + (rows.length > 8 ? ', …' : '');
