import type { BodyOf } from '../../../kernel/operation.ts';
import type { ActContext } from '../../../platform/http/route.ts';
import type { editUnit as operation } from '../contract.ts';
import { correctName } from '../db/tree.repo.ts';
import { lockForChange, requireFreeCode, type StoredUnit, type UnitChange, updateUnit } from '../db/units.repo.ts';
import { attributeText as text, unitEdited } from '../domain/acts.ts';
import { requireUnitAct } from '../domain/transitions.ts';
import { unitStateOf } from '../domain/unit.ts';

/** Corrects attributes. A name given here is a correction of spelling; a new name by decision is `renameUnit`. */
export async function editUnit(ctx: ActContext, id: string, input: BodyOf<typeof operation>): Promise<void> {
  const { version, ...change } = input;
  const [unit] = (await lockForChange(ctx.tx, [id])) as [StoredUnit];
  requireUnitAct(unitStateOf(unit, ctx.clock.today()), 'edit', unit.name);
  if (change.code !== undefined) await requireFreeCode(ctx.tx, change.code, id);
  await updateUnit(ctx.tx, unit, version, change);
  if (change.name !== undefined && change.name !== unit.name) await correctName(ctx.tx, id, change.name);
  await ctx.record(unitEdited({ unitId: id, subjectId: id }, { changed: changedFields(unit, change) }));
}

/** What differs, field by field in words. Also what the preview of an import shows. */
export function changedFields(unit: StoredUnit, change: UnitChange): { field: string; before: string; after: string }[] {
  const next = { ...unit, ...change };
  const rows: [string, string, string][] = [
    ['tên', unit.name, next.name],
    ['tên viết tắt', text.text(unit.shortName), text.text(next.shortName)],
    ['mã đơn vị', text.text(unit.code), text.text(next.code)],
    ['loại', text.kind(unit.kind), text.kind(next.kind)],
    ['cấp', text.level(unit.level), text.level(next.level)],
    ['năm công tác', text.yearKind(unit.yearKind), text.yearKind(next.yearKind)],
    ['tập thể nhỏ', text.yes(unit.smallCollective), text.yes(next.smallCollective)],
    ['thuộc diện xét tặng cờ', text.yes(unit.flagEligible), text.yes(next.flagEligible)],
    ['tư cách pháp nhân', text.yes(unit.legalPerson), text.yes(next.legalPerson)],
    ['địa danh', text.text(unit.place), text.text(next.place)],
  ];
  return rows.filter(([, before, after]) => before !== after).map(([field, before, after]) => ({ field, before, after }));
}
