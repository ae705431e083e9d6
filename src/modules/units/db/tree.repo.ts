import { sql } from 'kysely';
import { addDays, formatShort, type LocalDate } from '../../../kernel/local-date.ts';
import { ruleNotMet } from '../../../kernel/refusal.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { changedMeanwhile, type StoredUnit, storedUnits, type Why } from './units.repo.ts';

/**
 * Puts a unit under another: one statement rewrites the paths of everything below it, ended units too.
 * The caller has locked both (`lockForChange`) and made sure that the parent does not stand below the unit.
 */
export async function reparent(tx: Tx, unit: StoredUnit, parent: StoredUnit): Promise<void> {
  await sql`update unit
    set path = ${parent.path} || substring(path from ${unit.path.length - unit.id.length}::int),
      parent_id = case when id = ${unit.id} then ${parent.id}::uuid else parent_id end,
      version = version + case when id = ${unit.id} then 1 else 0 end
    where path like ${`${unit.path}%`}`.execute(tx);
}

/** Day on which the present period of a unit began. */
async function periodStart(tx: Tx, id: string): Promise<LocalDate> {
  const { rows } = await sql<{
    start: LocalDate;
  }>`select max(lower(during)) as start from unit_period where unit_id = ${id}`.execute(tx);
  return rows[0]!.start;
}

/**
 * Begins a new period on a day, with the name and place given. On the very day the present period began, that one is
 * corrected instead: a unit cannot have had two names on one day.
 * @throws Refusal 422 when the day lies before the present period
 */
export async function beginPeriod(
  tx: Tx,
  unitId: string,
  onDay: LocalDate,
  now: { name: string; parentId: string | null },
  why: Why,
): Promise<void> {
  const start = await periodStart(tx, unitId);
  if (onDay < start) throw tooEarly(start);
  if (onDay === start) {
    await sql`update unit_period set name = ${now.name}, parent_id = ${now.parentId},
        reason = coalesce(${why.reason}, reason), decision = coalesce(${why.decision}, decision)
      where unit_id = ${unitId} and lower(during) = ${start}::date`.execute(tx);
    return;
  }
  await sql`update unit_period set during = daterange(lower(during), ${onDay}::date)
    where unit_id = ${unitId} and lower(during) = ${start}::date`.execute(tx);
  await sql`insert into unit_period (unit_id, during, name, parent_id, reason, decision)
    values (${unitId}, daterange(${onDay}::date, null), ${now.name}, ${now.parentId}, ${why.reason}, ${why.decision})`.execute(
    tx,
  );
}

const tooEarly = (start: LocalDate) =>
  ruleNotMet(`Đơn vị đã có thay đổi từ ngày ${formatShort(start)}; thay đổi mới không thể có hiệu lực trước ngày đó.`, [
    { path: 'onDay', message: `Chọn từ ngày ${formatShort(start)} trở đi.` },
  ]);

/** A misspelt name put right: as if the present period had always had it. */
export async function correctName(tx: Tx, unitId: string, name: string): Promise<void> {
  await sql`update unit_period set name = ${name}
    where unit_id = ${unitId} and lower(during) = ${await periodStart(tx, unitId)}::date`.execute(tx);
}

/**
 * Closes the unit on its last day.
 * @throws Refusal 422 when the day lies before the present period, 409 when the unit has changed
 */
export async function closeUnit(tx: Tx, unit: StoredUnit, version: number, lastDay: LocalDate): Promise<void> {
  const start = await periodStart(tx, unit.id);
  if (lastDay < start) throw tooEarly(start);
  await requireChildrenBefore(tx, unit.id, lastDay);
  const result = await tx
    .updateTable('unit')
    .set({ valid_to: lastDay, version: sql<number>`version + 1` })
    .where('id', '=', unit.id)
    .where('version', '=', version)
    .where('valid_to', 'is', null)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) throw changedMeanwhile(unit.name);
  await sql`update unit_period set during = daterange(lower(during), ${addDays(lastDay, 1)}::date)
    where unit_id = ${unit.id} and lower(during) = ${start}::date`.execute(tx);
}

/** A unit cannot end before one that stood below it to its own end. */
async function requireChildrenBefore(tx: Tx, id: string, lastDay: LocalDate): Promise<void> {
  const later = await tx
    .selectFrom('unit')
    .select(['name', 'valid_to as validTo'])
    .where('parent_id', '=', id)
    .where('valid_to', '>', lastDay)
    .orderBy('valid_to', 'desc')
    .executeTakeFirst();
  if (later)
    throw ruleNotMet(
      `“${later.name}” trực thuộc đơn vị này đến ngày ${formatShort(later.validTo!)}; đơn vị không thể kết thúc trước ngày đó.`,
      [{ path: 'lastDay', message: `Chọn từ ngày ${formatShort(later.validTo!)} trở đi.` }],
    );
}

/** Units directly below that have no end yet, locked. */
export const livingChildrenOf = (tx: Tx, parentId: string): Promise<StoredUnit[]> =>
  storedUnits(tx).where('parent_id', '=', parentId).where('valid_to', 'is', null).orderBy('sort_key').forUpdate().execute();
