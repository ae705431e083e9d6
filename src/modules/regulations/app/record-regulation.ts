import { conflict, notFound } from '../../../kernel/refusal.ts';
import type { ActContext } from '../../../platform/http/route.ts';
import { findUnit } from '../../units/index.ts';
import { insertRegulation, isNew } from '../db/regulations.repo.ts';
import { regulationRecorded } from '../domain/acts.ts';
import type { RegulationContent } from '../domain/regulation.ts';
import type { OverlapDecision } from '../domain/shapes.ts';
import { mustBeAllowed } from './allowed.ts';
import { decideOverlaps } from './overlaps.ts';

/** 409: the unit has one of this number and day. */
export const alreadyThere = (content: RegulationContent) =>
  conflict(`Quy định số ${content.number} cùng ngày ký đã được ghi nhận cho đơn vị này.`, [], 'already-exists');

interface Recording {
  readonly unitId: string;
  readonly content: RegulationContent;
  readonly overlaps?: readonly OverlapDecision[];
}

/**
 * Writes down a regulation of a unit: from its first day on it applies to the unit and to everything below it.
 * @throws Refusal 404; 409 when the unit has one of this number and day; 422 when the law does not leave it to be set, or when
 * it overlaps with another of the unit and nothing was decided on that
 */
export async function recordRegulation(ctx: ActContext, { unitId, content, overlaps = [] }: Recording): Promise<{ id: string }> {
  const unit = await findUnit(ctx.tx, unitId);
  if (!unit) throw notFound('đơn vị');
  mustBeAllowed(content, unit);
  const id = ctx.newId();
  if (!(await isNew(ctx.tx, unitId, content, null))) throw alreadyThere(content);
  const decided = await decideOverlaps(ctx, unitId, { id, content }, null, overlaps);
  const done = await insertRegulation(ctx.tx, id, unitId, decided.content, { actor: ctx.actor, at: ctx.at });
  if (!done) throw alreadyThere(content);
  const { beside, replaced, gaveWay } = decided;
  await ctx.record(regulationRecorded({ unitId, subjectId: id }, { content: decided.content, beside, replaced, gaveWay }));
  await decided.endOthers();
  return { id };
}
