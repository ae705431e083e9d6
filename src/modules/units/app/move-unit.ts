import type { BodyOf } from '../../../kernel/operation.ts';
import { conflict, ruleNotMet } from '../../../kernel/refusal.ts';
import type { ActContext } from '../../../platform/http/route.ts';
import type { moveUnit as operation } from '../contract.ts';
import { beginPeriod, reparent } from '../db/tree.repo.ts';
import { loadUnit, lockForChange, type StoredUnit } from '../db/units.repo.ts';
import { unitMoved } from '../domain/acts.ts';
import { requireUnitAct } from '../domain/transitions.ts';
import { unitStateOf } from '../domain/unit.ts';
import { requireLasting, requireNotLater, requireVersion } from './check-days.ts';
import { requireReach } from './within-reach.ts';

/** Under another unit from a day on, with all that stands below. */
export async function moveUnit(ctx: ActContext, id: string, input: BodyOf<typeof operation>): Promise<void> {
  const [unit, parent] = (await lockForChange(ctx.tx, [id, input.parentId])) as [StoredUnit, StoredUnit];
  requireReach(ctx, parent);
  requireUnitAct(unitStateOf(unit, ctx.clock.today()), 'move', unit.name);
  if (unit.parentId === null) throw conflict(`“${unit.name}” là đơn vị gốc của hệ thống nên không chuyển được.`);
  requireVersion(unit, input.version);
  requireNotLater(ctx, input.onDay);
  requireLasting(parent, ctx.clock.today());
  requireMovable(unit, parent);
  await reparent(ctx.tx, unit, parent);
  await beginPeriod(ctx.tx, id, input.onDay, { name: unit.name, parentId: parent.id }, input);
  const before = (await loadUnit(ctx.tx, unit.parentId))!;
  const { onDay, reason, decision } = input;
  await ctx.record(
    unitMoved({ unitId: id, subjectId: id }, { before: before.name, after: parent.name, onDay, reason, decision }),
  );
}

/** @throws Refusal 422 when the move leads nowhere or makes a circle */
export function requireMovable(unit: StoredUnit, parent: StoredUnit): void {
  const fault = (message: string) => ruleNotMet(message, [{ path: 'parentId', message: 'Xin chọn đơn vị khác.' }]);
  if (parent.id === unit.id) throw fault('Một đơn vị không thể trực thuộc chính nó.');
  if (parent.path.startsWith(unit.path))
    throw fault(`“${parent.name}” đang trực thuộc “${unit.name}”, nên không thể làm đơn vị cấp trên của “${unit.name}”.`);
  if (unit.parentId === parent.id) throw fault(`“${unit.name}” đang trực thuộc “${parent.name}” rồi.`);
}
