import { sql } from 'kysely';
import { covers, jurisdictionOf } from '../../../access/jurisdiction.ts';
import { formatShort, type LocalDate } from '../../../kernel/local-date.ts';
import { conflict } from '../../../kernel/refusal.ts';
import { searchKey } from '../../../kernel/vi-text.ts';
import type { ActContext } from '../../../platform/http/route.ts';
import {
  type Applied,
  deleteFree,
  type FieldChange,
  type ImportKind,
  type ImportPlace,
  type Judged,
  type RowToApply,
} from '../../imports/index.ts';
import { deletePeople, deletePositionsOf, insertPeople, insertPositions, overwritePeople } from '../db/bulk.repo.ts';
import { positionsOf, storedPeople } from '../db/people.repo.ts';
import { PERSON_COLUMNS, type PersonLine } from '../domain/import-columns.ts';
import { judgePeople, type KnownPerson, type KnownUnit, type Line, type PersonNext } from '../domain/import-judge.ts';
import { GENDER_LABELS, homeUnits, type Position } from '../domain/person.ts';

export const peopleImport: ImportKind<PersonLine> = {
  name: 'people',
  columns: PERSON_COLUMNS,
  templateName: 'Mẫu nhập cán bộ',
  advice: [
    'Mỗi dòng là một người. Thứ tự cột không quan trọng; cột không cần có thể bỏ. Các dòng mẫu xin xóa trước khi gửi.',
    'Người đã có (trùng mã cán bộ, hoặc trùng họ tên và ngày sinh) sẽ được cập nhật; ô để trống thì giữ nguyên giá trị đang có.',
    'Người trùng họ tên mà chưa rõ có phải là một hay không sẽ được hỏi lại trước khi ghi.',
  ],
  label: (cells) => cells.fullName ?? cells.code ?? '',
  judge,
  apply,
  undo,
  versions,
};

/** Living units of the place, itself first. */
const unitsOf = (ctx: ActContext, place: ImportPlace): Promise<KnownUnit[]> =>
  ctx.tx
    .selectFrom('v_unit_card')
    .select(['id', 'code', 'name'])
    .where('path', 'like', `${place.path}%`)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', ctx.clock.today())]))
    .orderBy(sql`length(path)`)
    .orderBy('sort_key')
    .execute();

/** People who have one of the codes or names of the lines, with whether the importer may change them. */
async function peopleLike(
  ctx: ActContext,
  lines: readonly { values: PersonLine }[],
  ids: readonly string[] = [],
): Promise<KnownPerson[]> {
  const codes = lines.flatMap(({ values }) => (values.code ? [values.code] : []));
  const names = [...new Set(lines.map(({ values }) => searchKey(values.fullName)))];
  const found = await storedPeople(ctx.tx)
    .where(
      sql<boolean>`(code = any(${codes}::text[]) or split_part(search_key, ' | ', 1) = any(${names}::text[]) or id = any(${[...ids]}::uuid[]))`,
    )
    .orderBy('sort_key')
    .orderBy('id')
    .execute();
  const positions = groupByPerson(
    await positionsOf(
      ctx.tx,
      found.map(({ id }) => id),
    ),
  );
  const reach = jurisdictionOf(ctx.actor, 'person.manage');
  const today = ctx.clock.today();
  const homes = new Map(found.map(({ id }) => [id, homeUnits(positions.get(id) ?? [], today)]));
  const unitIds = [...new Set([...homes.values()].flat())];
  const paths = new Map(
    (unitIds.length > 0
      ? await ctx.tx.selectFrom('v_unit_card').select(['id', 'path']).where('id', 'in', unitIds).execute()
      : []
    ).map(({ id, path }) => [id, path]),
  );
  return found.map((person) => ({
    ...person,
    positions: positions.get(person.id) ?? [],
    within: homes.get(person.id)!.some((unitId) => covers(reach, paths.get(unitId)!)),
  }));
}

function groupByPerson(positions: readonly (Position & { personId: string })[]): Map<string, Position[]> {
  const groups = new Map<string, Position[]>();
  for (const { personId, ...position } of positions) {
    const group = groups.get(personId);
    if (group) group.push(position);
    else groups.set(personId, [position]);
  }
  return groups;
}

async function judge(ctx: ActContext, place: ImportPlace, rows: readonly Line[]): Promise<Judged[]> {
  const today = ctx.clock.today();
  const units = await unitsOf(ctx, place);
  const known = await peopleLike(ctx, rows);
  const names = await unitNames(ctx, known, units);
  const label = (person: KnownPerson): string => {
    const [home] = person.positions;
    const born = person.bornOn ? `, sinh ${formatShort(person.bornOn)}` : '';
    return `${person.fullName}${born}${home ? ` (${home.title}, ${names.get(home.unitId) ?? ''})` : ''}`;
  };
  return judgePeople(rows, known, units, today).map((one): Judged => {
    const changes = one.match && one.next ? changesOf(one.match, one.next, names) : [];
    return {
      line: one.line,
      verdict: one.verdict === 'match' ? (changes.length > 0 ? 'change' : 'same') : one.verdict,
      matchId: one.match?.id ?? null,
      matchVersion: one.match?.version ?? null,
      candidates: one.candidates.map(({ person, why }) => ({ id: person.id, label: label(person), why })),
      changes,
      faults: one.faults,
    };
  });
}

async function unitNames(
  ctx: ActContext,
  people: readonly KnownPerson[],
  units: readonly KnownUnit[],
): Promise<Map<string, string>> {
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const missing = [...new Set(people.flatMap(({ positions }) => positions.map(({ unitId }) => unitId)))].filter(
    (id) => !names.has(id),
  );
  if (missing.length === 0) return names;
  const others = await ctx.tx.selectFrom('v_unit_card').select(['id', 'name']).where('id', 'in', missing).execute();
  for (const { id, name } of others) names.set(id, name);
  return names;
}

/** What differs, in words, for the preview. */
function changesOf(person: KnownPerson, next: PersonNext, units: ReadonlyMap<string, string>): FieldChange[] {
  const text = (value: string | null): string => value ?? 'chưa có';
  const day = (value: LocalDate | null): string => (value ? formatShort(value) : 'chưa có');
  const gender = (value: 'female' | 'male' | null): string => (value ? GENDER_LABELS[value] : 'chưa có');
  const rows: [string, string, string][] = [
    ['mã cán bộ', text(person.code), text(next.code)],
    ['họ và tên', person.fullName, next.fullName],
    ['giới tính', gender(person.gender), gender(next.gender)],
    ['ngày sinh', day(person.bornOn), day(next.bornOn)],
    ['thư điện tử', text(person.email), text(next.email)],
    ['vị trí', positionsText(person.positions, units), positionsText(next.positions, units)],
  ];
  return rows.filter(([, before, after]) => before !== after).map(([field, before, after]) => ({ field, before, after }));
}

const positionsText = (positions: readonly Omit<Position, 'id'>[], units: ReadonlyMap<string, string>): string =>
  positions
    .map((position) => {
      const marks = [position.leader ? 'lãnh đạo' : '', position.directWorker ? 'trực tiếp' : ''].filter(Boolean);
      const until = position.to ? ` đến ${formatShort(position.to)}` : '';
      return `${position.title}, ${units.get(position.unitId) ?? 'đơn vị khác'} từ ${formatShort(position.from)}${until}${marks.length > 0 ? ` (${marks.join(', ')})` : ''}`;
    })
    .join('; ') || 'chưa có';

async function apply(ctx: ActContext, place: ImportPlace, rows: readonly RowToApply<PersonLine>[]): Promise<Applied[]> {
  const today = ctx.clock.today();
  const known = await peopleLike(
    ctx,
    rows,
    rows.flatMap(({ matchId }) => (matchId ? [matchId] : [])),
  );
  const byId = new Map(known.map((person) => [person.id, person]));
  const lines = rows.map((row): Line => ({ ...row, forced: row.matchId ? { matchId: row.matchId } : 'create' }));
  const judged = judgePeople(lines, known, await unitsOf(ctx, place), today);
  const faulty = judged.find(({ verdict }) => verdict === 'faulty');
  if (faulty)
    throw conflict(
      `Dòng ${faulty.line}: ${faulty.faults[0]!.message} Dữ liệu đã đổi sau khi đối chiếu.`,
      [{ action: 'recheck', label: 'Đối chiếu lại' }],
      'version-conflict',
    );
  const created = rows.flatMap((row, index) =>
    row.matchId === null ? [{ line: row.line, id: ctx.newId(), values: row.values, unitId: judged[index]!.unitId! }] : [],
  );
  const changed = rows.flatMap((row, index) => {
    const before = row.matchId ? byId.get(row.matchId) : undefined;
    const next = judged[index]!.next;
    return before && next ? [{ line: row.line, before, next }] : [];
  });
  await insertPeople(
    ctx.tx,
    created.map(({ id, values }) => ({ ...particularsOf(values), id })),
  );
  await overwritePeople(
    ctx.tx,
    changed.map(({ before, next }) => ({ ...next, id: before.id })),
  );
  await deletePositionsOf(
    ctx.tx,
    changed.map(({ before }) => before.id),
  );
  const added = created.map(({ id, values, unitId }) => ({
    id: ctx.newId(),
    personId: id,
    unitId,
    title: values.title!,
    leader: values.leader ?? false,
    directWorker: values.directWorker ?? false,
    from: values.from ?? today,
    to: null,
  }));
  const kept = changed.flatMap(({ before, next }) =>
    // A position that was there keeps its id: others may one day point to it.
    next.positions.map((position) => ({
      ...position,
      id: (position as Partial<Position>).id ?? ctx.newId(),
      personId: before.id,
    })),
  );
  await insertPositions(ctx.tx, [...added, ...kept]);
  return [
    ...created.map(({ line, id }) => ({ line, id, version: 1, before: null })),
    ...changed.map(({ line, before }) => ({ line, id: before.id, version: before.version + 1, before })),
  ];
}

const particularsOf = ({ code, fullName, gender, bornOn, email }: PersonLine) => ({ code, fullName, gender, bornOn, email });

async function undo(ctx: ActContext, rows: Parameters<ImportKind<PersonLine>['undo']>[1]) {
  const created = rows.filter(({ outcome }) => outcome === 'created').map(({ id }) => id);
  const stayed = await deleteFree(ctx.tx, created, (ids) => deletePeople(ctx.tx, ids));
  const changed = rows.filter(({ outcome }) => outcome === 'changed').map(({ before }) => before as KnownPerson);
  await overwritePeople(ctx.tx, changed);
  await deletePositionsOf(
    ctx.tx,
    changed.map(({ id }) => id),
  );
  await insertPositions(
    ctx.tx,
    changed.flatMap(({ id, positions }) => positions.map((position) => ({ ...position, personId: id }))),
  );
  return rows.map(({ line, id }) => ({
    line,
    kept: stayed.has(id) ? 'Đã có tài khoản, nhiệm vụ hoặc dữ liệu khác gắn với cán bộ này nên giữ nguyên.' : null,
  }));
}

async function versions(ctx: ActContext, ids: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; version: number }>`
    select id, version from person where id = any(${[...ids]}::uuid[]) order by id for update`.execute(ctx.tx);
  return new Map(rows.map(({ id, version }) => [id, version]));
}
