import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import { abilitiesOn } from '../../../access/abilities.ts';
import type { Actor } from '../../../access/actor.ts';
import { jurisdictionOf } from '../../../access/jurisdiction.ts';
import type { ActKind } from '../../../kernel/acts.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { notFound } from '../../../kernel/refusal.ts';
import { cleanText, searchKey } from '../../../kernel/vi-text.ts';
import { actsOf } from '../../../platform/acts.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { jurisdictionFilter } from '../../../platform/db/jurisdiction-filter.ts';
import { importsOf } from '../../imports/index.ts';
import { closeness, wordsFilter } from '../../units/index.ts';
import type { PersonDetail, PersonRow } from '../contract.ts';
import { PERSON_ACT_KINDS } from '../domain/acts.ts';
import { type Gender, positionStateOf } from '../domain/person.ts';
import { POSITION_TRANSITIONS } from '../domain/transitions.ts';
import { personPaths, positionsOf } from './people.repo.ts';

export interface PeopleFilters {
  readonly q?: string;
  readonly unitId?: string;
  readonly scope: 'own' | 'below';
  readonly role?: 'leader' | 'directWorker';
  readonly gender?: Gender;
  readonly state: 'working' | 'left' | 'all';
}

/** A position that counts on a day: held then; for somebody who holds none, the next one, else the last. */
const home = (today: LocalDate): RawBuilder<boolean> => sql<boolean>`(pp.during @> ${today}::date
  or not exists (select 1 from person_position held where held.person_id = pp.person_id and held.during @> ${today}::date)
    and case when exists (select 1 from person_position next where next.person_id = pp.person_id and lower(next.during) > ${today}::date)
      then lower(pp.during) > ${today}::date
      else upper(pp.during) = (select max(upper(during)) from person_position last where last.person_id = pp.person_id) end)`;

const working = (today: LocalDate): RawBuilder<boolean> =>
  sql<boolean>`exists (select 1 from person_position held where held.person_id = p.id and held.during @> ${today}::date)`;

function conditionsOf(actor: Actor, filters: PeopleFilters, today: LocalDate): RawBuilder<boolean> {
  const reach = jurisdictionFilter(jurisdictionOf(actor, 'person.read'), sql.ref('u.path'));
  const placed: RawBuilder<unknown>[] = [sql`pp.person_id = p.id`, home(today), reach];
  if (filters.unitId && filters.scope === 'own') placed.push(sql`u.id = ${filters.unitId}`);
  if (filters.unitId && filters.scope === 'below')
    placed.push(sql`u.path like (select path from v_unit_card above where above.id = ${filters.unitId}) || '%'`);
  if (filters.role === 'leader') placed.push(sql`pp.leader`);
  if (filters.role === 'directWorker') placed.push(sql`pp.direct_worker`);
  const conditions: Expression<SqlBool>[] = [
    sql<boolean>`exists (select 1 from person_position pp join v_unit_card u on u.id = pp.unit_id where ${sql.join(placed, sql` and `)})`,
  ];
  if (filters.q) conditions.push(wordsFilter(sql.ref('p.search_key'), [searchKey(filters.q)]));
  if (filters.gender) conditions.push(sql<boolean>`p.gender = ${filters.gender}`);
  if (filters.state === 'working') conditions.push(working(today));
  if (filters.state === 'left') conditions.push(sql<boolean>`not ${working(today)}`);
  return sql<boolean>`${sql.join(conditions, sql` and `)}`;
}

/** Rows with the places that count today, only those the actor may see. */
function rowsWhere(actor: Actor, condition: RawBuilder<boolean>, today: LocalDate): RawBuilder<PersonRow> {
  const reach = jurisdictionFilter(jurisdictionOf(actor, 'person.read'), sql.ref('u.path'));
  return sql<PersonRow>`select p.id, p.code, p.full_name as "fullName", p.gender, p.born_on as "bornOn", p.email,
      ${working(today)} as working,
      coalesce((select jsonb_agg(jsonb_build_object('unitId', u.id, 'unitName', u.name, 'title', pp.title, 'leader', pp.leader,
          'directWorker', pp.direct_worker) order by pp.leader desc, u.sort_key)
        from person_position pp join v_unit_card u on u.id = pp.unit_id
        where pp.person_id = p.id and ${home(today)} and ${reach}), '[]'::jsonb) as places
    from person p where ${condition}`;
}

/** "anh nguyen": by closeness first when words are searched, then by given name. */
const orderOf = (q: string | undefined): RawBuilder<unknown> =>
  q ? sql`order by ${closeness(sql.ref('p.search_key'), [searchKey(q)])}, p.sort_key, p.id` : sql`order by p.sort_key, p.id`;

export async function peoplePage(
  tx: Tx,
  actor: Actor,
  filters: PeopleFilters & { page: number; pageSize: number },
  today: LocalDate,
): Promise<{ rows: PersonRow[]; total: number }> {
  const condition = conditionsOf(actor, filters, today);
  const { rows } = await sql<PersonRow>`${rowsWhere(actor, condition, today)} ${orderOf(filters.q)}
    limit ${filters.pageSize} offset ${(filters.page - 1) * filters.pageSize}`.execute(tx);
  const counted = await sql<{ total: number }>`select count(*) as total from person p where ${condition}`.execute(tx);
  return { rows, total: counted.rows[0]!.total };
}

/** The whole filtered list, for the .xlsx. */
export async function allPeople(tx: Tx, actor: Actor, filters: PeopleFilters, today: LocalDate): Promise<PersonRow[]> {
  const condition = conditionsOf(actor, filters, today);
  return (await sql<PersonRow>`${rowsWhere(actor, condition, today)} order by p.sort_key, p.id`.execute(tx)).rows;
}

/** Who may be the same person, within reach: the same code, or the same name with no other birth date. */
export async function similarTo(
  tx: Tx,
  actor: Actor,
  wanted: { fullName: string; bornOn?: LocalDate; code?: string },
  today: LocalDate,
): Promise<{ person: PersonRow; why: string }[]> {
  const name = searchKey(wanted.fullName);
  const same = sql<boolean>`(p.code = ${wanted.code ?? null}
    or (p.search_key = ${name} or p.search_key like ${`${name} | %`})
      and (${wanted.bornOn ?? null}::date is null or p.born_on is null or p.born_on = ${wanted.bornOn ?? null}::date))`;
  const condition = sql<boolean>`${conditionsOf(actor, { scope: 'below', state: 'all' }, today)} and ${same}`;
  const { rows } = await sql<PersonRow>`${rowsWhere(actor, condition, today)} order by p.sort_key, p.id limit 10`.execute(tx);
  return rows.map((person) => ({ person, why: whySimilar(person, wanted) }));
}

function whySimilar(person: PersonRow, wanted: { fullName: string; bornOn?: LocalDate; code?: string }): string {
  if (wanted.code && person.code === wanted.code) return 'Trùng mã cán bộ';
  const name = cleanText(person.fullName) === cleanText(wanted.fullName) ? 'Trùng họ tên' : 'Họ tên chỉ khác dấu';
  return wanted.bornOn && person.bornOn === wanted.bornOn ? `${name} và ngày sinh` : name;
}

const KINDS = new Map(PERSON_ACT_KINDS.map((kind) => [kind.type, kind as unknown as ActKind<never>]));

/** @throws Refusal 404 */
export async function personDetail(tx: Tx, actor: Actor, id: string, today: LocalDate): Promise<PersonDetail> {
  const { rows } = await sql<PersonRow & { version: number }>`
    select row.*, person.version from (${rowsWhere(actor, sql<boolean>`p.id = ${id}`, today)}) row join person on person.id = row.id`.execute(
    tx,
  );
  const row = rows[0];
  if (!row) throw notFound('hồ sơ cán bộ');
  const positions = await positionsOf(tx, [id]);
  const unitIds = [...new Set(positions.map(({ unitId }) => unitId))];
  const names = new Map(
    (unitIds.length > 0
      ? await tx.selectFrom('v_unit_card').select(['id', 'name']).where('id', 'in', unitIds).execute()
      : []
    ).map((unit) => [unit.id, unit.name]),
  );
  const abilities = abilitiesOn(actor, ['person.manage', 'account.manage'], { unitPaths: await personPaths(tx, id, today) });
  const acts = (await actsOf(tx, 'person', id)).flatMap((act) => {
    const kind = KINDS.get(act.type);
    return kind ? [{ at: act.at.toISOString(), by: act.accountName, sentence: kind.sentence(act.data as never) }] : [];
  });
  const timeline = [...acts, ...(await importsOf(tx, id))].sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1));
  return {
    ...row,
    positions: positions.map(({ personId: _personId, ...position }) => {
      const state = positionStateOf(position, today);
      const allowedActs = abilities.includes('person.manage') ? [...POSITION_TRANSITIONS[state]] : [];
      return { ...position, unitName: names.get(position.unitId) ?? '', state, allowedActs };
    }),
    timeline,
    abilities,
  };
}
