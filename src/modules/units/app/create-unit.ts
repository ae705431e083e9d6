import type { z } from 'zod';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { conflict } from '../../../kernel/refusal.ts';
import type { ActContext } from '../../../platform/http/route.ts';
import { zNewUnit } from '../contract.ts';
import { insertUnit, lockForChange, requireFreeCode, type StoredUnit } from '../db/units.repo.ts';
import { unitCreated } from '../domain/acts.ts';
import type { UnitKind, UnitLevel, UnitYearKind } from '../domain/unit.ts';
import { requireLasting } from './check-days.ts';

export type CreatedUnit = Omit<StoredUnit, 'version' | 'validTo'>;

/** Adds a unit below another. The parent is what the caller has authorised. */
export async function createUnit(ctx: ActContext, input: z.input<typeof zNewUnit>): Promise<CreatedUnit> {
  const wanted = zNewUnit.parse(input);
  const [parent] = (await lockForChange(ctx.tx, [wanted.parentId])) as [StoredUnit];
  requireLasting(parent, ctx.clock.today());
  await requireFreeCode(ctx.tx, wanted.code, null);
  const id = ctx.newId();
  const unit: CreatedUnit = { ...wanted, id, path: `${parent.path}${id}/`, validFrom: wanted.validFrom ?? ctx.clock.today() };
  await insertUnit(ctx.tx, unit, { reason: null, decision: null });
  await ctx.record(
    unitCreated({ unitId: id, subjectId: id }, { name: unit.name, parentName: parent.name, validFrom: unit.validFrom }),
  );
  return unit;
}

export interface RootUnit {
  readonly name: string;
  readonly kind: UnitKind;
  readonly level: UnitLevel;
  readonly shortName?: string | null;
  readonly code?: string | null;
  readonly yearKind?: UnitYearKind;
  readonly place?: string | null;
  /** First day; today when absent. */
  readonly validFrom?: LocalDate;
}

/**
 * The unit at the top of the tree: made once, when the program is started for the first time.
 * @throws Refusal 409 when there is one
 */
export async function createRootUnit(ctx: ActContext, input: RootUnit): Promise<CreatedUnit> {
  const existing = await ctx.tx.selectFrom('unit').select('name').where('parent_id', 'is', null).executeTakeFirst();
  if (existing) throw conflict(`Hệ thống đã có đơn vị gốc là “${existing.name}”.`, [], 'already-exists');
  const id = ctx.newId();
  const unit: CreatedUnit = {
    id,
    parentId: null,
    path: `/${id}/`,
    name: input.name,
    shortName: input.shortName ?? null,
    code: input.code ?? null,
    kind: input.kind,
    level: input.level,
    yearKind: input.yearKind ?? 'calendar',
    smallCollective: false,
    flagEligible: true,
    legalPerson: true,
    place: input.place ?? null,
    validFrom: input.validFrom ?? ctx.clock.today(),
  };
  await insertUnit(ctx.tx, unit, { reason: null, decision: null });
  await ctx.record(unitCreated({ unitId: id, subjectId: id }, { name: unit.name, parentName: null, validFrom: unit.validFrom }));
  return unit;
}
