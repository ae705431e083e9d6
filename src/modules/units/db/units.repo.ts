import { sql } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { conflict, notFound } from '../../../kernel/refusal.ts';
import { sortKey } from '../../../kernel/sort-key.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { unitSearchKey } from '../domain/unit.ts';
import type { UnitTable } from './tables.ts';

/** A stored unit, as use cases read it. */
export interface StoredUnit {
  readonly id: string;
  readonly parentId: string | null;
  readonly path: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly code: string | null;
  readonly kind: UnitTable['kind'];
  readonly level: UnitTable['level'];
  readonly yearKind: 'calendar' | 'school';
  readonly smallCollective: boolean;
  readonly flagEligible: boolean;
  readonly legalPerson: boolean;
  readonly place: string | null;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
  readonly version: number;
}

export const storedUnits = (tx: Tx) =>
  tx
    .selectFrom('unit')
    .select([
      'id',
      'parent_id as parentId',
      'path',
      'name',
      'short_name as shortName',
      'code',
      'kind',
      'level',
      'year_kind as yearKind',
      'small_collective as smallCollective',
      'flag_eligible as flagEligible',
      'legal_person as legalPerson',
      'place',
      'valid_from as validFrom',
      'valid_to as validTo',
      'version',
    ]);

/** Null when there is none. */
export async function loadUnit(tx: Tx, id: string): Promise<StoredUnit | null> {
  return (await storedUnits(tx).where('id', '=', id).executeTakeFirst()) ?? null;
}

/**
 * Locks units for an act that changes the tree, in one order, and the whole tree against other such acts: two moves at
 * once could otherwise make a circle.
 * @throws Refusal 404 when one is missing
 */
export async function lockForChange(tx: Tx, ids: readonly string[]): Promise<StoredUnit[]> {
  await sql`select id from unit where parent_id is null for update`.execute(tx);
  const found = await storedUnits(tx)
    .where('id', 'in', [...new Set(ids)])
    .orderBy('id')
    .forUpdate()
    .execute();
  return ids.map((id) => {
    const unit = found.find((row) => row.id === id);
    if (!unit) throw notFound('đơn vị');
    return unit;
  });
}

/** Attributes that editing may set; keys follow from them. */
export type UnitChange = Partial<
  Pick<
    StoredUnit,
    | 'name'
    | 'shortName'
    | 'code'
    | 'kind'
    | 'level'
    | 'yearKind'
    | 'smallCollective'
    | 'flagEligible'
    | 'legalPerson'
    | 'place'
    | 'validTo'
  >
>;

/**
 * One conditional write: the row must still have the version that was read.
 * @throws Refusal 409 when somebody changed it in between, or the code belongs to another unit
 */
export async function updateUnit(tx: Tx, unit: StoredUnit, version: number, change: UnitChange): Promise<void> {
  const next = { ...unit, ...change };
  const result = await tx
    .updateTable('unit')
    .set({
      name: next.name,
      short_name: next.shortName,
      code: next.code,
      kind: next.kind,
      level: next.level,
      year_kind: next.yearKind,
      small_collective: next.smallCollective,
      flag_eligible: next.flagEligible,
      legal_person: next.legalPerson,
      place: next.place,
      valid_to: next.validTo,
      search_key: unitSearchKey(next),
      sort_key: sortKey(next.name),
      version: sql<number>`version + 1`,
    })
    .where('id', '=', unit.id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) throw changedMeanwhile(unit.name);
}

export const changedMeanwhile = (name: string) =>
  conflict(
    `“${name}” vừa được người khác sửa. Xin xem lại thông tin mới rồi thực hiện lại.`,
    [{ action: 'reload', label: 'Tải lại' }],
    'version-conflict',
  );

/** @throws Refusal 409 when the code belongs to another unit */
export async function requireFreeCode(tx: Tx, code: string | null, exceptId: string | null): Promise<void> {
  if (code === null) return;
  const taken = await tx.selectFrom('unit').select('id').where('code', '=', code).executeTakeFirst();
  if (taken && taken.id !== exceptId) throw conflict(`Mã đơn vị “${code}” đã được dùng cho đơn vị khác.`, [], 'already-exists');
}

export async function insertUnit(tx: Tx, unit: Omit<StoredUnit, 'version' | 'validTo'>, why: Why): Promise<void> {
  await tx
    .insertInto('unit')
    .values({
      id: unit.id,
      parent_id: unit.parentId,
      path: unit.path,
      code: unit.code,
      name: unit.name,
      short_name: unit.shortName,
      kind: unit.kind,
      level: unit.level,
      year_kind: unit.yearKind,
      small_collective: unit.smallCollective,
      flag_eligible: unit.flagEligible,
      legal_person: unit.legalPerson,
      place: unit.place,
      valid_from: unit.validFrom,
      valid_to: null,
      search_key: unitSearchKey(unit),
      sort_key: sortKey(unit.name),
    })
    .execute();
  await sql`insert into unit_period (unit_id, during, name, parent_id, reason, decision)
    values (${unit.id}, daterange(${unit.validFrom}::date, null), ${unit.name}, ${unit.parentId}, ${why.reason}, ${why.decision})`.execute(
    tx,
  );
}

/** Why a change of the tree was made. */
export interface Why {
  readonly reason: string | null;
  readonly decision: string | null;
}

export async function insertSuccession(
  tx: Tx,
  pairs: readonly { predecessorId: string; successorId: string }[],
  kind: 'merge' | 'split' | 'replace',
  onDay: LocalDate,
  decision: string | null,
): Promise<void> {
  if (pairs.length === 0) return;
  await tx
    .insertInto('unit_succession')
    .values(
      pairs.map((pair) => ({
        predecessor_id: pair.predecessorId,
        successor_id: pair.successorId,
        kind,
        on_day: onDay,
        decision,
      })),
    )
    .onConflict((conflicting) => conflicting.doNothing())
    .execute();
}
