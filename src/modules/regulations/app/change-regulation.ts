import { conflict, notFound, type Refusal, ruleNotMet } from '../../../kernel/refusal.ts';
import type { ActContext } from '../../../platform/http/route.ts';
import { findUnit } from '../../units/index.ts';
import { isNew, loadRegulation, rewriteRegulation, type StoredRegulation } from '../db/regulations.repo.ts';
import { regulationChanged } from '../domain/acts.ts';
import { changesBetween } from '../domain/changes.ts';
import type { RegulationContent } from '../domain/regulation.ts';
import { mustAllow, type RegulationAct } from '../domain/transitions.ts';
import { alreadyThere, mustBeAllowed } from './record-regulation.ts';

export const overtaken = (number: string): Refusal =>
  conflict(
    `Quy định số ${number} vừa được người khác sửa. Xin xem lại bản mới rồi thực hiện lại.`,
    [{ action: 'reload', label: 'Tải lại' }],
    'version-conflict',
  );

/** @throws Refusal 404; 409 when its state does not allow the act */
export async function regulationFor(ctx: ActContext, id: string, act: RegulationAct): Promise<StoredRegulation> {
  const stored = await loadRegulation(ctx.tx, id);
  if (!stored) throw notFound('quy định');
  mustAllow(stored.state, act);
  return stored;
}

/**
 * Writes the whole regulation anew; the former content stands in the record of acts.
 * @throws Refusal 404; 409 for its state, its version or a twin; 422 for its content, or when nothing changes
 */
export async function changeRegulation(
  ctx: ActContext,
  id: string,
  { version, reason, content }: { readonly version: number; readonly reason: string; readonly content: RegulationContent },
): Promise<void> {
  const stored = await regulationFor(ctx, id, 'change');
  const unit = await findUnit(ctx.tx, stored.unitId);
  if (!unit) throw notFound('đơn vị');
  mustBeAllowed(content, unit);
  const changes = changesBetween(stored.content, content);
  if (version === stored.version && changes.length === 0)
    throw ruleNotMet('Nội dung gửi lên giống bản đang ghi nhận nên không có gì để sửa.');
  if (!(await isNew(ctx.tx, stored.unitId, content, id))) throw alreadyThere(content);
  const done = await rewriteRegulation(ctx.tx, id, version, content, { actor: ctx.actor, at: ctx.at }).catch(
    (error: { code?: string; constraint?: string }) => {
      // Another regulation took the number between the look above and this write.
      throw error.code === '23505' && error.constraint === 'regulation_number_once' ? alreadyThere(content) : error;
    },
  );
  if (!done) throw overtaken(stored.content.number);
  await ctx.record(regulationChanged({ unitId: stored.unitId, subjectId: id }, { content, changes, reason }));
}
