import { addDays } from '../../../kernel/local-date.ts';
import type { BodyOf } from '../../../kernel/operation.ts';
import { ruleNotMet } from '../../../kernel/refusal.ts';
import type { ActContext } from '../../../platform/http/route.ts';
import type { mergeUnits as operation } from '../contract.ts';
import { closeUnit } from '../db/tree.repo.ts';
import { insertSuccession, insertUnit, loadUnit, lockForChange, requireFreeCode, type StoredUnit } from '../db/units.repo.ts';
import { unitCreated, unitsMerged } from '../domain/acts.ts';
import { requireUnitAct } from '../domain/transitions.ts';
import { unitStateOf } from '../domain/unit.ts';
import { requireLasting, requireNotLater, requireVersion } from './check-days.ts';
import { rehomeChildren, requireNotRoot } from './end-unit.ts';
import { requireReach } from './within-reach.ts';

/**
 * n → 1. The merged end the day before, their children go to the unit that goes on, which is new or one that exists.
 * @returns id of the unit that goes on
 */
export async function mergeUnits(ctx: ActContext, id: string, input: BodyOf<typeof operation>): Promise<string> {
  const today = ctx.clock.today();
  const sourceIds = [...new Set([id, ...input.withIds])];
  const targetId = 'unitId' in input.into ? input.into.unitId : input.into.parentId;
  const locked = await lockForChange(ctx.tx, [...sourceIds, targetId]);
  const sources = locked.slice(0, sourceIds.length);
  const named = locked.at(-1)!;
  requireReach(ctx, ...locked);
  requireVersion(sources[0]!, input.version);
  requireNotLater(ctx, input.onDay);
  const ending = sources.filter((source) => !('unitId' in input.into) || source.id !== targetId);
  if (ending.length === 0 || ('newUnit' in input.into && ending.length < 2))
    throw ruleNotMet('Sáp nhập cần ít nhất hai đơn vị.', [{ path: 'withIds', message: 'Xin chọn thêm đơn vị.' }]);
  for (const source of ending) {
    requireUnitAct(unitStateOf(source, today), 'merge', source.name);
    requireNotRoot(source);
    if (named.path.startsWith(source.path))
      throw ruleNotMet(
        `“${named.name}” đang trực thuộc “${source.name}” là đơn vị sẽ kết thúc. Xin chuyển “${named.name}” trước.`,
        [{ path: 'into', message: 'Xin chọn đơn vị khác.' }],
      );
  }
  requireLasting(named, today);

  const target = 'newUnit' in input.into ? await createMerged(ctx, input.into.newUnit, named, input) : named;
  const why = { reason: input.reason, decision: input.decision };
  const ids = new Set(ending.map((source) => source.id));
  for (const source of ending) {
    // One of the merged may stand below another: it ends with it and needs no new home.
    await rehomeChildren(ctx, source, target, input.onDay, why, ids);
    const present = (await loadUnit(ctx.tx, source.id))!;
    await closeUnit(ctx.tx, present, present.version, addDays(input.onDay, -1));
  }
  const pairs = ending.map((source) => ({ predecessorId: source.id, successorId: target.id }));
  await insertSuccession(ctx.tx, pairs, 'merge', input.onDay, input.decision);
  const data = { sources: sources.map(({ name }) => name), into: target.name, onDay: input.onDay, ...why };
  await ctx.record(...[target, ...ending].map((unit) => unitsMerged({ unitId: unit.id, subjectId: unit.id }, data)));
  return target.id;
}

type NewPart = Extract<BodyOf<typeof operation>['into'], { newUnit: unknown }>['newUnit'];

async function createMerged(
  ctx: ActContext,
  part: NewPart,
  parent: StoredUnit,
  { onDay, reason, decision }: Pick<BodyOf<typeof operation>, 'onDay' | 'reason' | 'decision'>,
): Promise<StoredUnit> {
  await requireFreeCode(ctx.tx, part.code, null);
  const id = ctx.newId();
  const unit = { ...part, id, parentId: parent.id, path: `${parent.path}${id}/`, validFrom: onDay };
  await insertUnit(ctx.tx, unit, { reason, decision });
  await ctx.record(unitCreated({ unitId: id, subjectId: id }, { name: part.name, parentName: parent.name, validFrom: onDay }));
  return { ...unit, validTo: null, version: 1 };
}
