import { sql } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { conflict, notFound } from '../../../kernel/refusal.ts';
import { personSortKey } from '../../../kernel/sort-key.ts';
import { searchKey } from '../../../kernel/vi-text.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { type Gender, homeUnits, type Position } from '../domain/person.ts';
import './tables.ts';

export interface StoredPerson {
  readonly id: string;
  readonly code: string | null;
  readonly fullName: string;
  readonly gender: Gender | null;
  readonly bornOn: LocalDate | null;
  readonly email: string | null;
  readonly version: number;
}

export const personSearchKey = (person: { fullName: string; code: string | null }): string =>
  searchKey(person.fullName) + (person.code ? ` | ${searchKey(person.code)}` : '');

export const storedPeople = (tx: Tx) =>
  tx.selectFrom('person').select(['id', 'code', 'full_name as fullName', 'gender', 'born_on as bornOn', 'email', 'version']);

/** Null when there is none. */
export async function loadPerson(tx: Tx, id: string): Promise<StoredPerson | null> {
  return (await storedPeople(tx).where('id', '=', id).executeTakeFirst()) ?? null;
}

/** Holds the person and all her positions against a second hand. @throws Refusal 404, or 409 when she has changed since */
export async function lockPerson(tx: Tx, id: string, version: number): Promise<StoredPerson> {
  const person = await storedPeople(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  if (!person) throw notFound('hồ sơ cán bộ');
  if (person.version !== version) throw changedMeanwhile(person.fullName);
  return person;
}

export const changedMeanwhile = (name: string) =>
  conflict(
    `Hồ sơ của ${name} vừa được người khác sửa. Xin xem lại thông tin mới rồi thực hiện lại.`,
    [{ action: 'reload', label: 'Tải lại' }],
    'version-conflict',
  );

/** All positions of persons, latest first. */
export async function positionsOf(tx: Tx, personIds: readonly string[]): Promise<(Position & { personId: string })[]> {
  const { rows } = await sql<Position & { personId: string }>`
    select id, person_id as "personId", unit_id as "unitId", title, leader, direct_worker as "directWorker",
      lower(during) as "from", upper(during) - 1 as "to"
    from person_position where person_id = any(${[...personIds]}::uuid[])
    order by lower(during) desc, upper(during) desc nulls first, title`.execute(tx);
  return rows;
}

/** Paths of the units that the person belongs to: what access to her is decided by. */
export async function personPaths(tx: Tx, personId: string, today: LocalDate): Promise<string[]> {
  const home = homeUnits(await positionsOf(tx, [personId]), today);
  if (home.length === 0) return [];
  const units = await tx.selectFrom('v_unit_card').select('path').where('id', 'in', home).execute();
  return units.map(({ path }) => path);
}

/** @throws Refusal 409 when the code belongs to another person */
export async function requireFreeCode(tx: Tx, code: string | null | undefined, exceptId: string | null): Promise<void> {
  if (!code) return;
  const taken = await tx.selectFrom('person').select('id').where('code', '=', code).executeTakeFirst();
  if (taken && taken.id !== exceptId) throw conflict(`Mã cán bộ “${code}” đã được dùng cho người khác.`, [], 'already-exists');
}

/**
 * Runs a write that may meet a code taken a moment ago by somebody else.
 * @throws Refusal 409 then
 */
export async function withFreeCodes<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string };
    if (code === '23505' && constraint === 'person_code_key')
      throw conflict('Mã cán bộ vừa được dùng cho người khác. Xin kiểm tra lại.', [], 'already-exists');
    throw error;
  }
}

export async function insertPerson(tx: Tx, person: Omit<StoredPerson, 'version'>): Promise<void> {
  const query = tx.insertInto('person').values({
    id: person.id,
    code: person.code,
    full_name: person.fullName,
    gender: person.gender,
    born_on: person.bornOn,
    email: person.email,
    search_key: personSearchKey(person),
    sort_key: personSortKey(person.fullName),
  });
  await withFreeCodes(() => query.execute());
}

/**
 * One conditional write of the particulars; also counts the version up when only positions changed.
 * @throws Refusal 409 when somebody changed the person in between
 */
export async function updatePerson(tx: Tx, person: StoredPerson, change: Partial<StoredPerson> = {}): Promise<void> {
  const next = { ...person, ...change };
  const query = tx
    .updateTable('person')
    .set({
      code: next.code,
      full_name: next.fullName,
      gender: next.gender,
      born_on: next.bornOn,
      email: next.email,
      search_key: personSearchKey(next),
      sort_key: personSortKey(next.fullName),
      version: sql<number>`version + 1`,
    })
    .where('id', '=', person.id)
    .where('version', '=', person.version);
  const result = await withFreeCodes(() => query.executeTakeFirst());
  if (result.numUpdatedRows !== 1n) throw changedMeanwhile(person.fullName);
}

export async function insertPosition(tx: Tx, personId: string, position: Position): Promise<void> {
  await sql`insert into person_position (id, person_id, unit_id, title, leader, direct_worker, during)
    values (${position.id}, ${personId}, ${position.unitId}, ${position.title}, ${position.leader}, ${position.directWorker},
      daterange(${position.from}::date, ${position.to}::date, '[]'))`.execute(tx);
}

export async function updatePosition(tx: Tx, position: Position): Promise<void> {
  await sql`update person_position set title = ${position.title}, leader = ${position.leader}, direct_worker = ${position.directWorker},
      during = daterange(${position.from}::date, ${position.to}::date, '[]')
    where id = ${position.id}`.execute(tx);
}

export const deletePosition = (tx: Tx, id: string) => tx.deleteFrom('person_position').where('id', '=', id).execute();

/**
 * All present positions of a unit (of `personIds` only, when given) end the day before `onDay` and go on, with their titles,
 * in another unit. Versions of the persons count up. Positions that began on or after the day are moved whole.
 * @returns how many persons
 */
export async function movePositions(
  tx: Tx,
  move: { fromUnitId: string; toUnitId: string; onDay: LocalDate; personIds: readonly string[] | null },
): Promise<number> {
  const chosen = sql`unit_id = ${move.fromUnitId} and (upper(during) is null or upper(during) > ${move.onDay}::date)
    and (${move.personIds === null} or person_id = any(${[...(move.personIds ?? [])]}::uuid[]))`;
  const { rows } = await sql<{ count: number }>`
    with moved as (select * from person_position where ${chosen}),
      -- Someone may hold the same title there already: then that position stays and this one only ends.
      opened as (insert into person_position (id, person_id, unit_id, title, leader, direct_worker, during)
        select gen_random_uuid(), m.person_id, ${move.toUnitId}::uuid, m.title, m.leader, m.direct_worker,
          daterange(greatest(lower(m.during), ${move.onDay}::date), upper(m.during))
        from moved m where not exists (select 1 from person_position held where held.person_id = m.person_id
          and held.unit_id = ${move.toUnitId}::uuid and held.title = m.title
          and held.during && daterange(greatest(lower(m.during), ${move.onDay}::date), upper(m.during)))),
      counted as (update person set version = version + 1 where id in (select person_id from moved) returning id)
    select count(*) as count from counted`.execute(tx);
  await sql`delete from person_position where ${chosen} and lower(during) >= ${move.onDay}::date`.execute(tx);
  await sql`update person_position set during = daterange(lower(during), ${move.onDay}::date) where ${chosen}`.execute(tx);
  return rows[0]!.count;
}
