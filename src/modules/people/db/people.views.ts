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
import { closeness, escapeLike, wordsFilter } from '../../units/index.ts';
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

/** Among the positions of one person (`p.id`): those that count for somebody who holds none today: the next ones, else the last. */
const idleHome = (today: LocalDate): RawBuilder<boolean> => sql<boolean>`case
  when exists (select 1 from person_position next where next.person_id = p.id and lower(next.during) > ${today}::date)
  then lower(pp.during) > ${today}::date
  else upper(pp.during) = (select max(upper(last.during)) from person_position last where last.person_id = p.id) end`;

const working = (today: LocalDate): RawBuilder<boolean> =>
  sql<boolean>`exists (select 1 from person_position held where held.person_id = p.id and held.during @> ${today}::date)`;

/** What is asked of a position and its unit. */
function placeConditions(actor: Actor, filters: PeopleFilters): RawBuilder<unknown>[] {
  const conditions: RawBuilder<unknown>[] = [jurisdictionFilter(jurisdictionOf(actor, 'person.read'), sql.ref('u.path'))];
  if (filters.unitId && filters.scope === 'own') conditions.push(sql`u.id = ${filters.unitId}`);
  if (filters.unitId && filters.scope === 'below')
    conditions.push(sql`u.path like (select path from v_unit_card above where above.id = ${filters.unitId}) || '%'`);
  if (filters.role === 'leader') conditions.push(sql`pp.leader`);
  if (filters.role === 'directWorker') conditions.push(sql`pp.direct_worker`);
  return conditions;
}

/** Ids of the people who hold such a position today, or held it last, as one set: lists run over a whole province. */
function placedPeople(actor: Actor, filters: PeopleFilters, today: LocalDate): RawBuilder<unknown> {
  const asked = sql.join(placeConditions(actor, filters), sql` and `);
  const present = sql`select pp.person_id from person_position pp join v_unit_card u on u.id = pp.unit_id
    where pp.during @> ${today}::date and ${asked}`;
  const idle = sql`select pp.person_id from person_position pp join v_unit_card u on u.id = pp.unit_id
    join (select person_id, max(upper(during)) as last, bool_or(lower(during) > ${today}::date) as coming
      from person_position group by person_id having not bool_or(during @> ${today}::date)) idle on idle.person_id = pp.person_id
    where case when idle.coming then lower(pp.during) > ${today}::date else upper(pp.during) = idle.last end and ${asked}`;
  if (filters.state === 'working') return present;
  return filters.state === 'left' ? idle : sql`${present} union ${idle}`;
}

/** `with` of the queries below. Gathered once: walking the list in its order and asking for each person takes minutes on late pages. */
const withPlaced = (actor: Actor, filters: PeopleFilters, today: LocalDate): RawBuilder<unknown> =>
  sql`with placed as materialized (${placedPeople(actor, filters, today)})`;

function conditionsOf(filters: PeopleFilters): RawBuilder<boolean> {
  const conditions: Expression<SqlBool>[] = [sql<boolean>`p.id in (select placed.person_id from placed)`];
  if (filters.q) conditions.push(wordsFilter(sql.ref('p.search_key'), [searchKey(filters.q)]));
  if (filters.gender) conditions.push(sql<boolean>`p.gender = ${filters.gender}`);
  return sql<boolean>`${sql.join(conditions, sql` and `)}`;
}

/** Rows of `people` (a query of persons) with the places that count today, only those the actor may see. */
function rowsOf(
  actor: Actor,
  people: RawBuilder<unknown>,
  today: LocalDate,
  more: RawBuilder<unknown> = sql``,
): RawBuilder<PersonRow> {
  const reach = jurisdictionFilter(jurisdictionOf(actor, 'person.read'), sql.ref('u.path'));
  const places = (which: RawBuilder<boolean>) => sql`(select jsonb_agg(jsonb_build_object('unitId', u.id, 'unitName', u.name,
      'title', pp.title, 'leader', pp.leader, 'directWorker', pp.direct_worker) order by pp.leader desc, u.sort_key)
    from person_position pp join v_unit_card u on u.id = pp.unit_id where pp.person_id = p.id and ${which} and ${reach})`;
  return sql<PersonRow>`select p.id, p.code, p.full_name as "fullName", p.gender, p.born_on as "bornOn", p.email, p.sort_key ${more},
      ${working(today)} as working,
      coalesce(case when ${working(today)} then ${places(sql<boolean>`pp.during @> ${today}::date`)}
        else ${places(idleHome(today))} end, '[]'::jsonb) as places
    from (${people}) p`;
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
  const condition = conditionsOf(filters);
  const placed = withPlaced(actor, filters, today);
  // The page is cut before anything is gathered for its rows.
  const page = sql`select p.*, count(*) over () as total from person p where ${condition} ${orderOf(filters.q)}
    limit ${filters.pageSize} offset ${(filters.page - 1) * filters.pageSize}`;
  const { rows } = await sql<PersonRow & { total: number }>`${placed} ${rowsOf(actor, page, today, sql`, p.total`)}
    ${orderOf(filters.q)}`.execute(tx);
  if (rows[0] || filters.page === 1) return { rows, total: rows[0]?.total ?? 0 };
  // Past the last page nothing says how many there are.
  const counted = await sql<{ total: number }>`${placed} select count(*) as total from person p where ${condition}`.execute(tx);
  return { rows, total: counted.rows[0]!.total };
}

/** The whole filtered list, for the .xlsx. */
export async function allPeople(tx: Tx, actor: Actor, filters: PeopleFilters, today: LocalDate): Promise<PersonRow[]> {
  const people = sql`select * from person p where ${conditionsOf(filters)}`;
  const placed = withPlaced(actor, filters, today);
  return (await sql<PersonRow>`${placed} ${rowsOf(actor, people, today)} order by p.sort_key, p.id`.execute(tx)).rows;
}

/** Who may be the same person, within reach: the same code, or the same name with no other birth date. */
export async function similarTo(
  tx: Tx,
  actor: Actor,
  wanted: { fullName: string; bornOn?: LocalDate; code?: string },
  today: LocalDate,
): Promise<{ person: PersonRow; why: string }[]> {
  const name = searchKey(wanted.fullName);
  const same = sql`select * from person p where p.code = ${wanted.code ?? null}
    or (p.search_key like ${escapeLike(name)} or p.search_key like ${`${escapeLike(name)} | %`})
      and (${wanted.bornOn ?? null}::date is null or p.born_on is null or p.born_on = ${wanted.bornOn ?? null}::date)
    order by p.sort_key, p.id limit 50`;
  const { rows } = await sql<PersonRow>`${rowsOf(actor, same, today)} order by p.sort_key, p.id`.execute(tx);
  // Whoever has no place within reach is not hinted at.
  return rows
    .filter(({ places }) => places.length > 0)
    .slice(0, 10)
    .map((person) => ({ person, why: whySimilar(person, wanted) }));
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
    select row.*, person.version from (${rowsOf(actor, sql`select * from person where id = ${id}`, today)}) row join person on person.id = row.id`.execute(
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
