import { searchKey } from '../../../kernel/vi-text.ts';
import type { Verdict } from '../../imports/domain/index.ts';
import type { UnitLine } from './import-columns.ts';

/** A unit within the place that the table is for. */
export interface KnownUnit {
  readonly id: string;
  readonly parentId: string | null;
  readonly code: string | null;
  readonly name: string;
  readonly version: number;
  readonly path: string;
}

export interface Line {
  readonly line: number;
  readonly values: UnitLine;
  readonly forced?: { readonly matchId: string } | 'create';
}

/** The superior of a line: a unit that exists, or the unit that another line makes. */
export type ParentOf = { readonly unitId: string } | { readonly line: number };

export interface JudgedLine {
  readonly line: number;
  readonly verdict: Exclude<Verdict, 'change' | 'same'> | 'match';
  readonly match: KnownUnit | null;
  readonly candidates: readonly KnownUnit[];
  readonly parent: ParentOf | null;
  readonly faults: readonly { key: keyof UnitLine; message: string }[];
}

/**
 * How the lines stand to the units of now. Exact by code; by name under the same superior; the same name elsewhere is for
 * the officer to say.
 * @param known living units of the place, itself first
 * @param elsewhere codes in use outside the place
 */
export function judgeLines(lines: readonly Line[], known: readonly KnownUnit[], elsewhere: ReadonlySet<string>): JudgedLine[] {
  const place = known[0]!;
  const byCode = new Map(known.flatMap((unit) => (unit.code ? [[searchKey(unit.code), unit] as const] : [])));
  const byName = groupBy(known, (unit) => searchKey(unit.name));
  const linesByCode = groupBy(
    lines.filter(({ values }) => values.code),
    ({ values }) => searchKey(values.code!),
  );
  const linesByName = groupBy(lines, ({ values }) => searchKey(values.name));
  const seen = new Map<string, number>();
  const taken = new Map<string, number>();

  return lines.map(({ line, values, forced }) => {
    const faults: { key: keyof UnitLine; message: string }[] = [];
    const parent = parentOf(line, values.parent);
    if (typeof parent === 'string') faults.push({ key: 'parent', message: parent });
    const code = values.code ? searchKey(values.code) : null;
    if (code && elsewhere.has(code))
      faults.push({ key: 'code', message: `Mã “${values.code}” đã được dùng cho đơn vị ngoài phạm vi này.` });
    const same = code
      ? `mã ${code}`
      : `tên ${searchKey(values.name)} / ${typeof parent === 'object' ? JSON.stringify(parent) : ''}`;
    const earlier = seen.get(same);
    if (earlier !== undefined) faults.push({ key: code ? 'code' : 'name', message: `Trùng với dòng ${earlier} trong bảng.` });
    else seen.set(same, line);

    const namesakes = (byName.get(searchKey(values.name)) ?? []).filter((unit) => unit.id !== place.id);
    const under = typeof parent === 'object' && 'unitId' in parent ? parent.unitId : null;
    const exact = code ? byCode.get(code) : undefined;
    // A unit with another code of its own is another unit.
    const sameName = namesakes.filter((unit) => !code || !unit.code);
    const beside = sameName.filter((unit) => unit.parentId === under);
    const match =
      forced === 'create'
        ? null
        : forced
          ? (known.find(({ id }) => id === forced.matchId) ?? null)
          : (exact ?? (beside.length === 1 ? beside[0]! : null));
    if (match && taken.has(match.id))
      faults.push({ key: 'name', message: `Dòng ${taken.get(match.id)} cũng là đơn vị “${match.name}”.` });
    else if (match) taken.set(match.id, line);
    const candidates = [...new Set([...(match ? [match] : []), ...sameName])];
    if (match && values.parent !== null && under !== null && match.id !== place.id && match.parentId !== under) {
      const now = known.find(({ id }) => id === match.parentId);
      faults.push({
        key: 'parent',
        message: `“${match.name}” đang trực thuộc “${now?.name ?? 'đơn vị khác'}”. Việc chuyển đơn vị cần ngày và lý do, xin làm ở trang Đơn vị.`,
      });
    }
    const judged = match ? 'match' : candidates.length > 0 ? 'unclear' : 'new';
    if (judged !== 'match' && values.kind === null) faults.push({ key: 'kind', message: 'Chưa có loại đơn vị.' });
    return {
      line,
      verdict: faults.length > 0 ? 'faulty' : judged,
      match,
      candidates,
      parent: typeof parent === 'object' ? parent : null,
      faults,
    };
  });

  /** A sentence when it cannot be told. */
  function parentOf(own: number, written: string | null): ParentOf | string {
    if (written === null) return { unitId: place.id };
    const key = searchKey(written);
    const coded = byCode.get(key);
    if (coded) return { unitId: coded.id };
    const codedLine = linesByCode.get(key)?.find(({ line }) => line !== own);
    if (codedLine) return { line: codedLine.line };
    const named = byName.get(key) ?? [];
    if (named.length === 1) return { unitId: named[0]!.id };
    if (named.length > 1) return `Có ${named.length} đơn vị cùng tên “${written}”. Xin ghi mã đơn vị.`;
    const namedLines = (linesByName.get(key) ?? []).filter(({ line }) => line !== own);
    if (namedLines.length === 1) return { line: namedLines[0]!.line };
    if (namedLines.length > 1) return `Có ${namedLines.length} dòng cùng tên “${written}”. Xin ghi mã đơn vị.`;
    return `Không tìm thấy đơn vị cấp trên “${written}” trong phạm vi “${place.name}” hay trong bảng.`;
  }
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const found = groups.get(key(item));
    if (found) found.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
