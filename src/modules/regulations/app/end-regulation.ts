import { formatShort, type LocalDate } from '../../../kernel/local-date.ts';
import { ruleNotMet } from '../../../kernel/refusal.ts';
import type { ActContext } from '../../../platform/http/route.ts';
import { closeRegulation } from '../db/regulations.repo.ts';
import { regulationEnded } from '../domain/acts.ts';
import { regulationFor } from './change-regulation.ts';
import { mustMeetNothingNew } from './overlaps.ts';
import { overtaken } from './overtaken.ts';

/**
 * Writes down the last day on which a regulation applies, also once it has passed, and in place of one written down before.
 * @throws Refusal 404; 409 for its state or version; 422 when that day is before its first, or so much later than the one
 * before that it would overlap with another of the unit
 */
export async function endRegulation(
  ctx: ActContext,
  id: string,
  { version, to, reason }: { readonly version: number; readonly to: LocalDate; readonly reason: string },
): Promise<void> {
  const stored = await regulationFor(ctx, id, 'end');
  const { unitId, content } = stored;
  if (to < content.from)
    throw ruleNotMet('Ngày hết áp dụng chưa đúng.', [
      { path: 'to', message: `Quy định áp dụng từ ngày ${formatShort(content.from)}; ngày hết áp dụng không thể sớm hơn.` },
    ]);
  if (content.to !== null && to > content.to) await mustMeetNothingNew(ctx, unitId, { id, content: { ...content, to } }, stored);
  const done = await closeRegulation(ctx.tx, id, version, { state: 'ended', to, reason }, { actor: ctx.actor, at: ctx.at });
  if (!done) throw overtaken(content.number);
  await ctx.record(regulationEnded({ unitId, subjectId: id }, { number: content.number, to, reason }));
}
