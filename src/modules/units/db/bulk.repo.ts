import { sql } from 'kysely';
import { sortKey } from '../../../kernel/sort-key.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { unitSearchKey } from '../domain/unit.ts';
import type { StoredUnit } from './units.repo.ts';

const keyed = <U extends Omit<StoredUnit, 'version' | 'validTo'>>(units: readonly U[]): string =>
  JSON.stringify(units.map((unit) => ({ ...unit, searchKey: unitSearchKey(unit), sortKey: sortKey(unit.name) })));

const SHAPE = sql`(id uuid, "parentId" uuid, path text, code text, name text, "shortName" text, kind text, level text, "yearKind" text,
  "smallCollective" boolean, "flagEligible" boolean, "legalPerson" boolean, place text, "validFrom" date, "searchKey" text, "sortKey" text)`;

/** New units with their first period, in two statements. */
export async function insertUnits(tx: Tx, units: readonly Omit<StoredUnit, 'version' | 'validTo'>[]): Promise<void> {
  if (units.length === 0) return;
  const rows = keyed(units);
  await sql`insert into unit (id, parent_id, path, code, name, short_name, kind, level, year_kind, small_collective, flag_eligible,
      legal_person, place, valid_from, search_key, sort_key)
    select id, "parentId", path, code, name, "shortName", kind, level, "yearKind", "smallCollective", "flagEligible", "legalPerson", place,
      "validFrom", "searchKey", "sortKey"
    from jsonb_to_recordset(${rows}::jsonb) as r ${SHAPE}`.execute(tx);
  await sql`insert into unit_period (unit_id, during, name, parent_id)
    select id, daterange("validFrom", null), name, "parentId" from jsonb_to_recordset(${rows}::jsonb) as r ${SHAPE}`.execute(tx);
}

/** Sets the attributes of units to those given, and counts their versions up. Their places in the tree stay. */
export async function overwriteUnits(tx: Tx, units: readonly StoredUnit[]): Promise<void> {
  if (units.length === 0) return;
  await sql`update unit u set code = r.code, name = r.name, short_name = r."shortName", kind = r.kind, level = r.level,
      year_kind = r."yearKind", small_collective = r."smallCollective", flag_eligible = r."flagEligible", legal_person = r."legalPerson",
      place = r.place, search_key = r."searchKey", sort_key = r."sortKey", version = version + 1
    from jsonb_to_recordset(${keyed(units)}::jsonb) as r ${SHAPE} where u.id = r.id`.execute(tx);
}

/** Only for units that an import made and nobody speaks of. @throws a foreign key violation otherwise */
export async function deleteUnits(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`delete from unit_period where unit_id = any(${[...ids]}::uuid[])`.execute(tx);
  await sql`delete from unit where id = any(${[...ids]}::uuid[])`.execute(tx);
}
