import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import { abilitiesOn } from '../../../access/abilities.ts';
import type { Actor } from '../../../access/actor.ts';
import { covers, jurisdictionOf } from '../../../access/jurisdiction.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { notFound } from '../../../kernel/refusal.ts';
import { searchKey } from '../../../kernel/vi-text.ts';
import type { Tables, Tx } from '../../../platform/db/database.ts';
import { jurisdictionFilter } from '../../../platform/db/jurisdiction-filter.ts';
import type { UnitDetail, UnitRow } from '../contract.ts';
import { abbreviationsExpanded } from '../domain/match/abbreviations.ts';
import { allowedActs } from '../domain/transitions.ts';
import { unitStateOf } from '../domain/unit.ts';

export interface UnitFilters {
  readonly q?: string;
  readonly kind?: UnitRow['kind'];
  readonly level?: UnitRow['level'];
  readonly under?: string;
  readonly state: 'present' | 'ended' | 'all';
}

type Eb = ExpressionBuilder<Tables, 'unit'>;

/** The words of a search and their written-out form: "so gddt" also finds "Sở Giáo dục và Đào tạo". */
export function searchForms(q: string | undefined): string[] {
  if (!q?.trim()) return [];
  return [...new Set([searchKey(q), abbreviationsExpanded(q)])].filter(Boolean);
}

/** Signs of LIKE's own language stand for themselves. */
export const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** Every word of one of the forms is found, in any order. */
export function wordsFilter(column: Expression<string>, forms: readonly string[]): Expression<SqlBool> {
  const anyForm = forms.map((form) => {
    const words = form.split(' ').map((word) => sql<boolean>`${column} like ${`%${escapeLike(word)}%`}`);
    return sql<boolean>`(${sql.join(words, sql` and `)})`;
  });
  return sql<boolean>`(${sql.join(anyForm, sql` or `)})`;
}

/** 0: the name begins so; 1: a word begins so; 2: somewhere. */
export function closeness(column: Expression<string>, forms: readonly string[]): Expression<number> {
  const any = (pattern: (form: string) => string) =>
    sql.join(
      forms.map((form) => sql`${column} like ${pattern(escapeLike(form))}`),
      sql` or `,
    );
  return sql<number>`case when ${any((form) => `${form}%`)} then 0 when ${any((form) => `% ${form}%`)} then 1 else 2 end`;
}

function filtered(eb: Eb, actor: Actor, filters: UnitFilters, today: LocalDate) {
  const forms = searchForms(filters.q);
  const conditions: Expression<SqlBool>[] = [jurisdictionFilter(jurisdictionOf(actor, 'unit.read'), sql.ref('unit.path'))];
  if (forms.length > 0) conditions.push(wordsFilter(sql.ref('unit.search_key'), forms));
  if (filters.kind) conditions.push(eb('unit.kind', '=', filters.kind));
  if (filters.level) conditions.push(eb('unit.level', '=', filters.level));
  if (filters.under)
    conditions.push(sql<boolean>`unit.path like (select path from unit above where above.id = ${filters.under}) || '%'`);
  if (filters.state === 'present') conditions.push(sql<boolean>`(unit.valid_to is null or unit.valid_to >= ${today}::date)`);
  if (filters.state === 'ended') conditions.push(sql<boolean>`unit.valid_to < ${today}::date`);
  return eb.and(conditions);
}

const rows = (tx: Tx) =>
  tx
    .selectFrom('unit')
    .leftJoin('unit as parent', 'parent.id', 'unit.parent_id')
    .select([
      'unit.id',
      'unit.parent_id as parentId',
      'unit.path',
      'unit.name',
      'unit.short_name as shortName',
      'unit.code',
      'unit.kind',
      'unit.level',
      'unit.year_kind as yearKind',
      'unit.small_collective as smallCollective',
      'unit.flag_eligible as flagEligible',
      'unit.legal_person as legalPerson',
      'unit.place',
      'unit.valid_from as validFrom',
      'unit.valid_to as validTo',
      'unit.version',
      'parent.name as parentName',
      'parent.path as parentPath',
    ]);
type RawRow = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number];

/** A name above that the caller may not see is left out. */
function toRow(raw: RawRow, actor: Actor, today: LocalDate): UnitRow {
  const { path: _path, version: _version, parentPath, parentName, ...row } = raw;
  const seen = parentPath !== null && covers(jurisdictionOf(actor, 'unit.read'), parentPath);
  return { ...row, parentName: seen ? parentName : null, state: unitStateOf(row, today) };
}

export async function unitPage(
  tx: Tx,
  actor: Actor,
  filters: UnitFilters & { page: number; pageSize: number },
  today: LocalDate,
): Promise<{ rows: UnitRow[]; total: number }> {
  const forms = searchForms(filters.q);
  let query = rows(tx).where((eb) => filtered(eb as unknown as Eb, actor, filters, today));
  if (forms.length > 0) query = query.orderBy(closeness(sql.ref('unit.search_key'), forms));
  const found = await query
    .orderBy('unit.sort_key')
    .orderBy('unit.id')
    .limit(filters.pageSize)
    .offset((filters.page - 1) * filters.pageSize)
    .execute();
  const { total } = await tx
    .selectFrom('unit')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where((eb) => filtered(eb, actor, filters, today))
    .executeTakeFirstOrThrow();
  return { rows: found.map((row) => toRow(row, actor, today)), total };
}

/** For the picker: living units, those whose name begins so first. */
export async function pickRows(tx: Tx, actor: Actor, query: { q: string; under?: string }, today: LocalDate) {
  const filters = { q: query.q, ...(query.under ? { under: query.under } : {}), state: 'present' as const };
  const page = await unitPage(tx, actor, { ...filters, page: 1, pageSize: 20 }, today);
  return { rows: page.rows.map(({ id, name, parentName, kind }) => ({ id, name, parentName, kind })) };
}

/** All rows of the filtered list, for the .xlsx; in the order of the tree's names. */
export async function allRows(tx: Tx, actor: Actor, filters: UnitFilters, today: LocalDate): Promise<UnitRow[]> {
  const found = await rows(tx)
    .where((eb) => filtered(eb as unknown as Eb, actor, filters, today))
    .orderBy('unit.sort_key')
    .orderBy('unit.id')
    .execute();
  return found.map((row) => toRow(row, actor, today));
}

/** @throws Refusal 404 */
export async function unitDetail(tx: Tx, actor: Actor, id: string, today: LocalDate): Promise<UnitDetail> {
  const raw = await rows(tx).where('unit.id', '=', id).executeTakeFirst();
  if (!raw) throw notFound('đơn vị');
  const above = await tx
    .selectFrom('unit')
    .select(['id', 'name', 'path'])
    .where(sql<boolean>`${raw.path} like path || '_%'`)
    .orderBy(sql`length(path)`)
    .execute();
  const { count } = await tx
    .selectFrom('unit')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('parent_id', '=', id)
    .where('valid_to', 'is', null)
    .executeTakeFirstOrThrow();
  const row = toRow(raw, actor, today);
  const reach = jurisdictionOf(actor, 'unit.read');
  const abilities = abilitiesOn(actor, ['unit.manage', 'person.read', 'person.manage', 'account.manage', 'merit.read'], {
    unitPaths: [raw.path],
  });
  return {
    ...row,
    version: raw.version,
    ancestors: above.filter(({ path }) => covers(reach, path)).map(({ id: aboveId, name }) => ({ id: aboveId, name })),
    livingChildren: count,
    abilities,
    allowedActs: abilities.includes('unit.manage') ? [...allowedActs(row.state)] : [],
  };
}
