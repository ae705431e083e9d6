import { notFound, ruleNotMet } from '../../../kernel/refusal.ts';
import type { ActContext } from '../../../platform/http/route.ts';
import { allRowsOf, lockBatch, type StoredBatch, setChoice, updateJudgements } from '../db/batches.repo.ts';
import { type Choice, requireBatchAct } from '../domain/batch.ts';
import type { ImportKind, ImportPlace, RowToJudge } from './import-kind.ts';
import { headerOf } from './judgements.ts';

type StoredRow = Awaited<ReturnType<typeof allRowsOf>>[number];

/** The officer settles one row: a new record, this existing one, or not at all; null takes the word back. */
export async function chooseRow<V extends object>(
  ctx: ActContext,
  kind: ImportKind<V>,
  place: ImportPlace,
  at: { id: string; line: number },
  word: { choice: Choice | null; matchId: string | null },
): Promise<void> {
  const batch = await lockBatch(ctx.tx, kind.name, at.id);
  requireBatchAct(batch.state, 'choose');
  const rows = await allRowsOf(ctx.tx, batch.id);
  const row = rows.find(({ line }) => line === at.line);
  if (!row) throw notFound('dòng này');
  if (row.row_values === null && word.choice !== 'skip' && word.choice !== null)
    throw ruleNotMet('Dòng này có lỗi nên chỉ có thể bỏ qua. Xin sửa trong tệp rồi gửi lại.');
  if (word.choice === 'match' && !row.candidates.some(({ id }) => id === word.matchId))
    throw ruleNotMet('Xin chọn một trong các mục được đề nghị.', [{ path: 'matchId', message: 'Chưa chọn mục khớp.' }]);
  await setChoice(ctx.tx, batch.id, at.line, word.choice);
  const chosen = { ...row, choice: word.choice, match_id: word.choice === 'match' ? word.matchId : row.match_id };
  // All rows are judged together: one may be the superior of another, or the same person twice.
  const settled = rows.map((one) => (one.line === at.line ? chosen : one));
  await judgeAgain(ctx, kind, place, batch, settled);
}

/** Compares every readable row with the records of now; what the officer chose stays chosen. */
export async function recheckBatch<V extends object>(
  ctx: ActContext,
  kind: ImportKind<V>,
  place: ImportPlace,
  id: string,
): Promise<void> {
  const batch = await lockBatch(ctx.tx, kind.name, id);
  requireBatchAct(batch.state, 'recheck');
  await judgeAgain(ctx, kind, place, batch, await allRowsOf(ctx.tx, id));
}

async function judgeAgain<V extends object>(
  ctx: ActContext,
  kind: ImportKind<V>,
  place: ImportPlace,
  batch: StoredBatch,
  rows: readonly StoredRow[],
): Promise<void> {
  const readable = rows.filter((row) => row.row_values !== null);
  const judged = await kind.judge(
    ctx,
    place,
    readable.map((row): RowToJudge<V> => {
      const forced =
        row.choice === 'create' ? 'create' : row.choice === 'match' && row.match_id ? { matchId: row.match_id } : undefined;
      return { line: row.line, values: row.row_values as V, ...(forced ? { forced } : {}) };
    }),
  );
  await updateJudgements(
    ctx.tx,
    batch.id,
    judged.map(({ line, faults, verdict, matchId, matchVersion, candidates, changes }) => ({
      line,
      faults: faults.map((fault) => ({ ...fault, ...headerOf(kind, batch.columns, fault.key) })),
      verdict: faults.length > 0 ? 'faulty' : verdict,
      matchId,
      matchVersion,
      candidates,
      changes,
    })),
  );
}
