import { conflict, notFound, ruleNotMet } from '../../../kernel/refusal.ts';
import type { ActContext } from '../../../platform/http/route.ts';
import { lawBook } from '../../../platform/law.ts';
import { findUnit, type Unit } from '../../units/index.ts';
import { insertRegulation } from '../db/regulations.repo.ts';
import { regulationRecorded } from '../domain/acts.ts';
import { checkRegulation } from '../domain/check.ts';
import { delegateOf, type RegulationContent } from '../domain/regulation.ts';

/** @throws Refusal 422 with every fault, paths under `content` */
export function mustBeAllowed(content: RegulationContent, unit: Unit): void {
  const faults = checkRegulation(content, lawBook(), delegateOf(unit.level));
  if (faults.length > 0)
    throw ruleNotMet(
      'Quy định còn chỗ chưa ghi nhận được. Xin xem lý do ở từng mục được nêu.',
      faults.map(({ path, message }) => ({ path: `content.${path}`, message })),
    );
}

export const alreadyThere = (content: RegulationContent) =>
  conflict(`Quy định số ${content.number} cùng ngày ký đã được ghi nhận cho đơn vị này.`, [], 'already-exists');

/**
 * Writes down a regulation of a unit: from its first day on it applies to the unit and to everything below it.
 * @throws Refusal 404; 409 when the unit has one of this number and day; 422 when the law does not leave it to be set
 */
export async function recordRegulation(
  ctx: ActContext,
  { unitId, content }: { readonly unitId: string; readonly content: RegulationContent },
): Promise<{ id: string }> {
  const unit = await findUnit(ctx.tx, unitId);
  if (!unit) throw notFound('đơn vị');
  mustBeAllowed(content, unit);
  const id = ctx.newId();
  if (!(await insertRegulation(ctx.tx, id, unitId, content, { actor: ctx.actor, at: ctx.at }))) throw alreadyThere(content);
  await ctx.record(regulationRecorded({ unitId, subjectId: id }, { content }));
  return { id };
}
