import type { BodyOf } from '../../../kernel/operation.ts';
import { ruleNotMet } from '../../../kernel/refusal.ts';
import type { ActContext } from '../../../platform/http/route.ts';
import type { renameUnit as operation } from '../contract.ts';
import { beginPeriod } from '../db/tree.repo.ts';
import { lockForChange, type StoredUnit, updateUnit } from '../db/units.repo.ts';
import { unitRenamed } from '../domain/acts.ts';
import { requireUnitAct } from '../domain/transitions.ts';
import { unitStateOf } from '../domain/unit.ts';
import { requireNotLater } from './check-days.ts';

/** Another name from a day on. */
export async function renameUnit(ctx: ActContext, id: string, input: BodyOf<typeof operation>): Promise<void> {
  const [unit] = (await lockForChange(ctx.tx, [id])) as [StoredUnit];
  requireUnitAct(unitStateOf(unit, ctx.clock.today()), 'rename', unit.name);
  requireNotLater(ctx, input.onDay);
  if (input.name === unit.name)
    throw ruleNotMet('Tên mới trùng với tên đang dùng.', [{ path: 'name', message: 'Xin nhập tên khác.' }]);
  await updateUnit(ctx.tx, unit, input.version, { name: input.name });
  await beginPeriod(ctx.tx, id, input.onDay, { name: input.name, parentId: unit.parentId }, input);
  const { onDay, reason, decision } = input;
  await ctx.record(unitRenamed({ unitId: id, subjectId: id }, { before: unit.name, after: input.name, onDay, reason, decision }));
}
