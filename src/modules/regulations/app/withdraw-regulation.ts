import type { ActContext } from '../../../platform/http/route.ts';
import { closeRegulation } from '../db/regulations.repo.ts';
import { regulationWithdrawn } from '../domain/acts.ts';
import { regulationFor } from './change-regulation.ts';
import { overtaken } from './overtaken.ts';
import { reopeningsOf } from './reopening.ts';

/**
 * Takes back what was written down by mistake: from now on it applies on no day, past ones included. What it had ended in others
 * of the unit applies again, and where it cannot, the record names it.
 * @throws Refusal 404; 409 for its state or version
 */
export async function withdrawRegulation(
  ctx: ActContext,
  id: string,
  { version, reason }: { readonly version: number; readonly reason: string },
): Promise<void> {
  const { unitId, content } = await regulationFor(ctx, id, 'withdraw');
  const { reopened, left, reopen } = await reopeningsOf(ctx, unitId, { id, content });
  const done = await closeRegulation(ctx.tx, id, version, { state: 'withdrawn', reason }, { actor: ctx.actor, at: ctx.at });
  if (!done) throw overtaken(content.number);
  await ctx.record(regulationWithdrawn({ unitId, subjectId: id }, { number: content.number, reason, reopened, left }));
  await reopen();
}
