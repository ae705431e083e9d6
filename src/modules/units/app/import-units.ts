import { sql } from 'kysely';
import { conflict, ruleNotMet } from '../../../kernel/refusal.ts';
import { searchKey } from '../../../kernel/vi-text.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { ActContext } from '../../../platform/http/route.ts';
import {
  type Applied,
  deleteFree,
  type ImportKind,
  type ImportPlace,
  type Judged,
  type RowToApply,
} from '../../imports/index.ts';
import { deleteUnits, insertUnits, overwriteUnits } from '../db/bulk.repo.ts';
import { correctName } from '../db/tree.repo.ts';
import { type StoredUnit, storedUnits, type UnitChange } from '../db/units.repo.ts';
import { UNIT_COLUMNS, type UnitLine } from '../domain/import-columns.ts';
import { judgeLines, type KnownUnit, type Line, type ParentOf } from '../domain/import-judge.ts';
import { changedFields } from './edit-unit.ts';

export const unitImport: ImportKind<UnitLine> = {
  name: 'units',
  columns: UNIT_COLUMNS,
  templateName: 'Mẫu nhập đơn vị',
  advice: [
    'Mỗi dòng là một đơn vị. Thứ tự cột không quan trọng; cột không cần có thể bỏ. Các dòng mẫu xin xóa trước khi gửi.',
    'Đơn vị đã có (trùng mã, hoặc trùng tên dưới cùng cấp trên) sẽ được cập nhật; ô để trống thì giữ nguyên giá trị đang có.',
    'Đổi tên theo quyết định, chuyển, sáp nhập, chia tách, kết thúc đơn vị được làm ở trang Đơn vị, vì cần ngày và lý do.',
  ],
  label: (cells) => cells.name ?? cells.code ?? '',
  judge,
  apply,
  undo,
  versions,
};

/** Living units of the place, itself first. */
const unitsOf = (tx: Tx, place: ImportPlace): Promise<StoredUnit[]> =>
  storedUnits(tx)
    .where('path', 'like', `${place.path}%`)
    .where('valid_to', 'is', null)
    .orderBy(sql`length(path)`)
    .orderBy('sort_key')
    .execute();

async function codesElsewhere(tx: Tx, place: ImportPlace, lines: readonly { values: UnitLine }[]): Promise<Set<string>> {
  const codes = lines.flatMap(({ values }) => (values.code ? [values.code] : []));
  if (codes.length === 0) return new Set();
  const taken = await tx
    .selectFrom('unit')
    .select('code')
    .where(sql<boolean>`code = any(${codes}::text[])`)
    .where((eb) => eb.or([eb.not(eb('path', 'like', `${place.path}%`)), eb('valid_to', 'is not', null)]))
    .execute();
  return new Set(taken.map(({ code }) => searchKey(code!)));
}

async function judge(ctx: ActContext, place: ImportPlace, rows: readonly Line[]): Promise<Judged[]> {
  const known = await unitsOf(ctx.tx, place);
  const stored = new Map(known.map((unit) => [unit.id, unit]));
  const label = (unit: KnownUnit): string => {
    const parent = unit.parentId ? stored.get(unit.parentId)?.name : undefined;
    return parent ? `${unit.name} (${parent})` : unit.name;
  };
  return judgeLines(rows, known, await codesElsewhere(ctx.tx, place, rows)).map((one, index): Judged => {
    const values = rows[index]!.values;
    const changes = one.match ? changedFields(stored.get(one.match.id)!, changeOf(values)) : [];
    return {
      line: one.line,
      verdict: one.verdict === 'match' ? (changes.length > 0 ? 'change' : 'same') : one.verdict,
      matchId: one.match?.id ?? null,
      matchVersion: one.match?.version ?? null,
      candidates: one.candidates.map((unit) => ({
        id: unit.id,
        label: label(unit),
        why: unit.code && values.code && searchKey(unit.code) === searchKey(values.code) ? 'Trùng mã' : 'Trùng tên',
      })),
      changes,
      faults: one.faults,
    };
  });
}

/** A blank cell leaves what is there. */
function changeOf(values: UnitLine): UnitChange {
  const { parent: _parent, validFrom: _validFrom, ...attributes } = values;
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null));
}

async function apply(ctx: ActContext, place: ImportPlace, rows: readonly RowToApply<UnitLine>[]): Promise<Applied[]> {
  await sql`select id from unit where parent_id is null for update`.execute(ctx.tx);
  const known = await unitsOf(ctx.tx, place);
  const stored = new Map(known.map((unit) => [unit.id, unit]));
  const judged = judgeLines(
    rows.map((row): Line => ({ ...row, forced: row.matchId ? { matchId: row.matchId } : 'create' })),
    known,
    await codesElsewhere(ctx.tx, place, rows),
  );
  const faulty = judged.find(({ verdict }) => verdict === 'faulty');
  if (faulty)
    throw conflict(
      `Dòng ${faulty.line}: ${faulty.faults[0]!.message} Dữ liệu đã đổi sau khi đối chiếu.`,
      [{ action: 'recheck', label: 'Đối chiếu lại' }],
      'version-conflict',
    );
  const made = makeUnits(
    ctx,
    rows.filter(({ matchId }) => matchId === null),
    new Map(judged.map(({ line, parent }) => [line, parent])),
    new Map(rows.flatMap((row) => (row.matchId ? [[row.line, stored.get(row.matchId)!] as const] : []))),
    stored,
  );
  await insertUnits(
    ctx.tx,
    made.map(({ unit }) => unit),
  );
  const changed = rows.flatMap((row) => {
    const before = row.matchId ? stored.get(row.matchId) : undefined;
    return before ? [{ line: row.line, before, after: { ...before, ...changeOf(row.values) } }] : [];
  });
  await overwriteUnits(
    ctx.tx,
    changed.map(({ after }) => after),
  );
  for (const { before, after } of changed) if (before.name !== after.name) await correctName(ctx.tx, after.id, after.name);
  return [
    ...made.map(({ line, unit }) => ({ line, id: unit.id, version: 1, before: null })),
    ...changed.map(({ line, before }) => ({ line, id: before.id, version: before.version + 1, before })),
  ];
}

type Made = Omit<StoredUnit, 'version' | 'validTo'>;

/** New units with their paths, superiors before those below. @throws Refusal 422 when a superior's line is left out */
function makeUnits(
  ctx: ActContext,
  rows: readonly RowToApply<UnitLine>[],
  parents: ReadonlyMap<number, ParentOf | null>,
  matched: ReadonlyMap<number, StoredUnit>,
  stored: ReadonlyMap<string, StoredUnit>,
): { line: number; unit: Made }[] {
  const made = new Map<number, Made>();
  const byLine = new Map(rows.map((row) => [row.line, row]));
  const today = ctx.clock.today();
  const make = (row: RowToApply<UnitLine>, below: readonly number[]): Made => {
    const done = made.get(row.line);
    if (done) return done;
    const parent = superior(row, below);
    const id = ctx.newId();
    const { parent: _parent, ...values } = row.values;
    const unit: Made = {
      id,
      parentId: parent.id,
      path: `${parent.path}${id}/`,
      name: values.name,
      shortName: values.shortName,
      code: values.code,
      kind: values.kind ?? 'other',
      level: values.level ?? parent.level,
      yearKind: values.yearKind ?? 'calendar',
      smallCollective: values.smallCollective ?? false,
      flagEligible: values.flagEligible ?? false,
      legalPerson: values.legalPerson ?? false,
      place: values.place,
      validFrom: values.validFrom ?? today,
    };
    made.set(row.line, unit);
    return unit;
  };
  const superior = (row: RowToApply<UnitLine>, below: readonly number[]): Pick<StoredUnit, 'id' | 'path' | 'level'> => {
    const at = parents.get(row.line);
    const fault = (message: string) => ruleNotMet(`Dòng ${row.line}: ${message}`);
    if (!at) throw fault('không còn tìm thấy đơn vị cấp trên. Xin đối chiếu lại.');
    if ('unitId' in at) return stored.get(at.unitId)!;
    const existing = matched.get(at.line);
    if (existing) return existing;
    if (below.includes(at.line)) throw fault('các đơn vị trong bảng trực thuộc lẫn nhau thành vòng tròn.');
    const parentRow = byLine.get(at.line);
    if (!parentRow) throw fault(`đơn vị cấp trên ở dòng ${at.line} bị bỏ qua. Xin bỏ qua cả dòng này hoặc sửa dòng ${at.line}.`);
    return make(parentRow, [...below, row.line]);
  };
  return rows.map((row) => ({ line: row.line, unit: make(row, [row.line]) }));
}

async function undo(ctx: ActContext, rows: Parameters<ImportKind<UnitLine>['undo']>[1]) {
  const created = rows.filter(({ outcome }) => outcome === 'created');
  const paths = await ctx.tx
    .selectFrom('unit')
    .select(['id', 'path'])
    .where(sql<boolean>`id = any(${created.map(({ id }) => id)}::uuid[])`)
    .execute();
  const deepestFirst = paths.sort((a, b) => b.path.length - a.path.length).map(({ id }) => id);
  const stayed = await deleteFree(ctx.tx, deepestFirst, (ids) => deleteUnits(ctx.tx, ids));
  const changed = rows.filter(({ outcome }) => outcome === 'changed').map(({ before }) => before as StoredUnit);
  await overwriteUnits(ctx.tx, changed);
  for (const before of changed) await correctName(ctx.tx, before.id, before.name);
  return rows.map(({ line, id }) => ({
    line,
    kept: stayed.has(id) ? 'Đã có cán bộ, đơn vị trực thuộc hoặc dữ liệu khác gắn với đơn vị này nên giữ nguyên.' : null,
  }));
}

async function versions(ctx: ActContext, ids: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; version: number }>`
    select id, version from unit where id = any(${[...ids]}::uuid[]) and valid_to is null order by id for update`.execute(ctx.tx);
  return new Map(rows.map(({ id, version }) => [id, version]));
}
