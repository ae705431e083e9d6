import { sql } from 'kysely';
import { personSortKey } from '../../../kernel/sort-key.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Position } from '../domain/person.ts';
import { personSearchKey, type StoredPerson, withFreeCodes } from './people.repo.ts';

/** Rows one statement takes: the text of its parameter stays of moderate size. */
const CHUNK = 1_000;

async function inChunks<T>(rows: readonly T[], work: (chunk: string) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += CHUNK) await work(JSON.stringify(rows.slice(from, from + CHUNK)));
}

type Person = Omit<StoredPerson, 'version'>;
const keyed = (people: readonly Person[]) =>
  people.map((person) => ({ ...person, searchKey: personSearchKey(person), sortKey: personSortKey(person.fullName) }));
const PERSON = sql`(id uuid, code text, "fullName" text, gender text, "bornOn" date, email text, "searchKey" text, "sortKey" text)`;

export const insertPeople = (tx: Tx, people: readonly Person[]): Promise<void> =>
  inChunks(keyed(people), (chunk) =>
    withFreeCodes(() =>
      sql`insert into person (id, code, full_name, gender, born_on, email, search_key, sort_key)
      select id, code, "fullName", gender, "bornOn", email, "searchKey", "sortKey" from jsonb_to_recordset(${chunk}::jsonb) as r ${PERSON}`.execute(
        tx,
      ),
    ),
  );

/** Sets the particulars to those given and counts the versions up. */
export const overwritePeople = (tx: Tx, people: readonly Person[]): Promise<void> =>
  inChunks(keyed(people), (chunk) =>
    withFreeCodes(() =>
      sql`update person p set code = r.code, full_name = r."fullName", gender = r.gender, born_on = r."bornOn", email = r.email,
        search_key = r."searchKey", sort_key = r."sortKey", version = version + 1
      from jsonb_to_recordset(${chunk}::jsonb) as r ${PERSON} where p.id = r.id`.execute(tx),
    ),
  );

export const insertPositions = (tx: Tx, positions: readonly (Position & { personId: string })[]): Promise<void> =>
  inChunks(positions, (chunk) =>
    sql`insert into person_position (id, person_id, unit_id, title, leader, direct_worker, during)
      select id, "personId", "unitId", title, leader, "directWorker", daterange("from", "to", '[]')
      from jsonb_to_recordset(${chunk}::jsonb) as r (id uuid, "personId" uuid, "unitId" uuid, title text, leader boolean,
        "directWorker" boolean, "from" date, "to" date)`.execute(tx),
  );

export const deletePositionsOf = (tx: Tx, personIds: readonly string[]) =>
  sql`delete from person_position where person_id = any(${[...personIds]}::uuid[])`.execute(tx);

/** Only for people that an import made and nobody speaks of. @throws a foreign key violation otherwise */
export async function deletePeople(tx: Tx, ids: readonly string[]): Promise<void> {
  await deletePositionsOf(tx, ids);
  await sql`delete from person where id = any(${[...ids]}::uuid[])`.execute(tx);
}
