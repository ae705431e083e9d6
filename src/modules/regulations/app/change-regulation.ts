import { notFound, ruleNotMet } from '../../../kernel/refusal.ts';
import type { ActContext } from '../../../platform/http/route.ts';
import { findUnit } from '../../units/index.ts';
import { isNew, loadRegulation, rewriteRegulation, type StoredRegulation } from '../db/regulations.repo.ts';
import { regulationChanged } from '../domain/acts.ts';
import { changesBetween } from '../domain/changes.ts';
import type { RegulationContent } from '../domain/regulation.ts';
import type { OverlapDecision } from '../domain/shapes.ts';
import { mustAllow, type RegulationAct } from '../domain/transitions.ts';
import { mustBeAllowed } from './allowed.ts';
import { decideOverlaps } from './overlaps.ts';
import { overtaken } from './overtaken.ts';
import { alreadyThere } from './record-regulation.ts';

/** @throws Refusal 404; 409 when its state does not allow the act */
export async function regulationFor(ctx: ActContext, id: string, act: RegulationAct): Promise<StoredRegulation> {
  const stored = await loadRegulation(ctx.tx, id);
  if (!stored) throw notFound('quy định');
  mustAllow(stored.state, act);
  return stored;
}

const nothingChanged = () => ruleNotMet('Nội dung gửi lên giống bản đang ghi nhận nên không có gì để sửa.');

interface Change {
  readonly version: number;
  readonly reason: string;
  readonly content: RegulationContent;
  readonly overlaps: readonly OverlapDecision[];
}

/**
 * Writes the whole regulation anew; the former content stands in the record of acts.
 * @throws Refusal 404; 409 for its state, its version or a twin; 422 for its content, when nothing changes, or when it comes to
 * overlap with another of the unit and nothing was decided on that
 */
export async function changeRegulation(
  ctx: ActContext,
  id: string,
  { version, reason, content, overlaps }: Change,
): Promise<void> {
  const stored = await regulationFor(ctx, id, 'change');
  const unit = await findUnit(ctx.tx, stored.unitId);
  if (!unit) throw notFound('đơn vị');
  mustBeAllowed(content, unit);
  if (version !== stored.version) throw overtaken(stored.content.number);
  if (changesBetween(stored.content, content).length === 0) throw nothingChanged();
  if (!(await isNew(ctx.tx, stored.unitId, content, id))) throw alreadyThere(content);
  const decided = await decideOverlaps(ctx, stored.unitId, { id, content }, stored, overlaps);
  // An end put off may come back to where it stood by what was decided.
  const changes = changesBetween(stored.content, decided.content);
  if (changes.length === 0) throw nothingChanged();
  const done = await rewriteRegulation(ctx.tx, id, version, decided.content, { actor: ctx.actor, at: ctx.at }).catch(
    (error: { code?: string; constraint?: string }) => {
      // Another regulation took the number between the look above and this write.
      throw error.code === '23505' && error.constraint === 'regulation_number_once' ? alreadyThere(content) : error;
    },
  );
  if (!done) throw overtaken(stored.content.number);
  await ctx.record(
    regulationChanged(
      { unitId: stored.unitId, subjectId: id },
      { content: decided.content, changes, reason, beside: decided.beside, replaced: decided.replaced, gaveWay: decided.gaveWay },
    ),
  );
  await decided.endOthers();
}
