import { addDays } from '../../../kernel/local-date.ts';
import type { BodyOf } from '../../../kernel/operation.ts';
import { ruleNotMet } from '../../../kernel/refusal.ts';
import type { ActContext } from '../../../platform/http/route.ts';
import type { splitUnit as operation } from '../contract.ts';
import { beginPeriod, closeUnit, reparent } from '../db/tree.repo.ts';
import { insertSuccession, insertUnit, loadUnit, lockForChange, requireFreeCode, type StoredUnit } from '../db/units.repo.ts';
import { unitCreated, unitSplit } from '../domain/acts.ts';
import { requireUnitAct } from '../domain/transitions.ts';
import { unitStateOf } from '../domain/unit.ts';
import { requireNotLater, requireVersion } from './check-days.ts';
import { rehomeChildren, requireNotRoot } from './end-unit.ts';
import { requireReach } from './within-reach.ts';

/**
 * 1 → n: new units beside the one that is split, each taking the children named for it. The unit ends, or goes on smaller.
 * @returns ids of the parts, in the order given
 */
export async function splitUnit(ctx: ActContext, id: string, input: BodyOf<typeof operation>): Promise<string[]> {
  const [unit] = (await lockForChange(ctx.tx, [id])) as [StoredUnit];
  requireUnitAct(unitStateOf(unit, ctx.clock.today()), 'split', unit.name);
  requireNotRoot(unit);
  requireVersion(unit, input.version);
  requireNotLater(ctx, input.onDay);
  const parent = (await loadUnit(ctx.tx, unit.parentId!))!;
  requireReach(ctx, parent);
  if (!input.keep && input.parts.length < 2)
    throw ruleNotMet('Chia một đơn vị cần ít nhất hai đơn vị mới.', [{ path: 'parts', message: 'Xin thêm đơn vị mới.' }]);
  const why = { reason: input.reason, decision: input.decision };
  const partIds: string[] = [];
  for (const { childIds, ...part } of input.parts) {
    await requireFreeCode(ctx.tx, part.code, null);
    const partId = ctx.newId();
    partIds.push(partId);
    const made = { ...part, id: partId, parentId: parent.id, path: `${parent.path}${partId}/`, validFrom: input.onDay };
    await insertUnit(ctx.tx, made, why);
    const home: StoredUnit = { ...made, validTo: null, version: 1 };
    for (const child of childIds.length > 0 ? await lockForChange(ctx.tx, childIds) : []) {
      if (child.parentId !== id)
        throw ruleNotMet(`“${child.name}” không trực thuộc “${unit.name}”, hoặc đã được chọn cho đơn vị khác.`, [
          { path: 'parts', message: 'Xin xem lại các đơn vị trực thuộc của từng đơn vị mới.' },
        ]);
      await reparent(ctx.tx, child, home);
      await beginPeriod(ctx.tx, child.id, input.onDay, { name: child.name, parentId: partId }, why);
    }
  }
  if (!input.keep) {
    await rehomeChildren(ctx, unit, null, input.onDay, why);
    await closeUnit(ctx.tx, unit, input.version, addDays(input.onDay, -1));
  }
  const pairs = partIds.map((successorId) => ({ predecessorId: id, successorId }));
  await insertSuccession(ctx.tx, pairs, 'split', input.onDay, input.decision);
  const data = { source: unit.name, parts: input.parts.map(({ name }) => name), kept: input.keep, onDay: input.onDay, ...why };
  await ctx.record(
    unitSplit({ unitId: id, subjectId: id }, data),
    ...partIds.map((partId, i) =>
      unitCreated(
        { unitId: partId, subjectId: partId },
        { name: input.parts[i]!.name, parentName: parent.name, validFrom: input.onDay },
      ),
    ),
  );
  return partIds;
}
