import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import { searchKey } from '../../../kernel/vi-text.ts';
import type { Verdict } from '../../imports/domain/index.ts';
import type { PersonLine } from './import-columns.ts';
import { overlap, type Position } from './person.ts';

/** A person as the import sees her. */
export interface KnownPerson {
  readonly id: string;
  readonly code: string | null;
  readonly fullName: string;
  readonly gender: 'female' | 'male' | null;
  readonly bornOn: LocalDate | null;
  readonly email: string | null;
  readonly version: number;
  /** False: outside the reach of whoever imports; only the code may be told apart by. */
  readonly within: boolean;
  readonly positions: readonly Position[];
}

export interface KnownUnit {
  readonly id: string;
  readonly code: string | null;
  readonly name: string;
}

export interface Line {
  readonly line: number;
  readonly values: PersonLine;
  readonly forced?: { readonly matchId: string } | 'create';
}

export interface JudgedPerson {
  readonly line: number;
  readonly verdict: Exclude<Verdict, 'change' | 'same'> | 'match';
  readonly match: KnownPerson | null;
  readonly candidates: readonly { person: KnownPerson; why: string }[];
  readonly unitId: string | null;
  /** What the line makes of the match. */
  readonly next: PersonNext | null;
  readonly faults: readonly { key: keyof PersonLine; message: string }[];
}

/**
 * How the lines stand to the people of now: exact by code; else the same name and birth date; the same name with nothing that
 * tells apart is for the officer to say.
 * @param known people with one of the codes or names of the lines
 * @param units living units of the place, itself first
 */
export function judgePeople(
  lines: readonly Line[],
  known: readonly KnownPerson[],
  units: readonly KnownUnit[],
  today: LocalDate,
): JudgedPerson[] {
  const byCode = new Map(known.flatMap((person) => (person.code ? [[searchKey(person.code), person] as const] : [])));
  const byName = groupBy(
    known.filter(({ within }) => within),
    ({ fullName }) => searchKey(fullName),
  );
  const unitsByCode = new Map(units.flatMap((unit) => (unit.code ? [[searchKey(unit.code), unit] as const] : [])));
  const unitsByName = groupBy(units, ({ name }) => searchKey(name));
  const seen = new Map<string, number>();
  const taken = new Map<string, number>();

  return lines.map(({ line, values, forced }) => {
    const faults: { key: keyof PersonLine; message: string }[] = [];
    const unit = unitOf(values.unit);
    if (typeof unit === 'string') faults.push({ key: 'unit', message: unit });
    if (values.bornOn !== null && values.bornOn >= today)
      faults.push({ key: 'bornOn', message: 'Ngày sinh phải trước hôm nay.' });
    const code = values.code ? searchKey(values.code) : null;
    const holder = code ? byCode.get(code) : undefined;
    if (holder && !holder.within)
      faults.push({ key: 'code', message: `Mã “${values.code}” đã được dùng cho người ở đơn vị khác.` });

    const same =
      code ??
      `${searchKey(values.fullName)} ${values.bornOn ?? ''} ${typeof unit === 'object' ? unit.id : ''} ${values.title ?? ''}`;
    const earlier = seen.get(same);
    if (earlier !== undefined) faults.push({ key: code ? 'code' : 'fullName', message: `Trùng với dòng ${earlier} trong bảng.` });
    else seen.set(same, line);

    const namesakes = (byName.get(searchKey(values.fullName)) ?? []).filter(
      (person) =>
        !(code && person.code && person !== holder) && !(values.bornOn && person.bornOn && person.bornOn !== values.bornOn),
    );
    const sameBirth = namesakes.filter((person) => values.bornOn !== null && person.bornOn === values.bornOn);
    const exact = holder?.within ? holder : sameBirth.length === 1 ? sameBirth[0]! : null;
    const match = forced === 'create' ? null : forced ? (known.find(({ id }) => id === forced.matchId) ?? null) : exact;
    if (match && taken.has(match.id))
      faults.push({ key: 'fullName', message: `Dòng ${taken.get(match.id)} cũng là ${match.fullName}.` });
    else if (match) taken.set(match.id, line);
    const candidates = [...new Set([...(match ? [match] : []), ...(holder?.within ? [holder] : []), ...namesakes])].map(
      (person) => ({
        person,
        why:
          person === holder
            ? 'Trùng mã cán bộ'
            : values.bornOn && person.bornOn === values.bornOn
              ? 'Trùng họ tên và ngày sinh'
              : 'Trùng họ tên',
      }),
    );
    const verdict = match ? 'match' : candidates.length > 0 ? 'unclear' : 'new';
    const next = match && typeof unit === 'object' ? nextOf(match, values, unit.id, today) : null;
    if (next && heldTwice(next.positions))
      faults.push({
        key: 'title',
        message: 'Trùng thời gian với vị trí cùng chức danh đã có ở đơn vị này. Xin sửa ngày, hoặc sửa ở trang Cán bộ.',
      });
    if (verdict !== 'match' && values.title === null) faults.push({ key: 'title', message: 'Chưa có chức danh.' });
    return {
      line,
      verdict: faults.length > 0 ? 'faulty' : verdict,
      match,
      candidates,
      unitId: typeof unit === 'object' ? unit.id : null,
      next,
      faults,
    };
  });

  /** A sentence when it cannot be told. */
  function unitOf(written: string | null): KnownUnit | string {
    if (written === null) return units[0]!;
    const key = searchKey(written);
    const coded = unitsByCode.get(key);
    if (coded) return coded;
    const named = unitsByName.get(key) ?? [];
    if (named.length === 1) return named[0]!;
    if (named.length > 1) return `Có ${named.length} đơn vị cùng tên “${written}”. Xin ghi mã đơn vị.`;
    return `Không tìm thấy đơn vị “${written}” trong phạm vi “${units[0]!.name}”.`;
  }
}

/** What a line makes of a person who exists. A blank cell leaves what is there. */
export interface PersonNext {
  readonly code: string | null;
  readonly fullName: string;
  readonly gender: 'female' | 'male' | null;
  readonly bornOn: LocalDate | null;
  readonly email: string | null;
  readonly positions: readonly Omit<Position, 'id'>[];
}

/**
 * The position of the line: the one held in that unit under that title takes its attributes; another title in the unit held now
 * becomes this title, from the day given on or, without a day, as a correction; a unit she does not work in is a further position.
 */
function nextOf(person: KnownPerson, values: PersonLine, unitId: string, today: LocalDate): PersonNext {
  const particulars = {
    code: values.code ?? person.code,
    fullName: values.fullName,
    gender: values.gender ?? person.gender,
    bornOn: values.bornOn ?? person.bornOn,
    email: values.email ?? person.email,
  };
  return { ...particulars, positions: nextPositions(person.positions, values, unitId, today) };
}

function nextPositions(
  held: readonly Position[],
  values: PersonLine,
  unitId: string,
  today: LocalDate,
): readonly Omit<Position, 'id'>[] {
  if (values.title === null) return held;
  const title = values.title;
  const now = held.filter((position) => position.unitId === unitId && (position.to === null || position.to >= today));
  const same = now.find((position) => searchKey(position.title) === searchKey(title));
  const flags = (position: Omit<Position, 'id'> | null) => ({
    leader: values.leader ?? position?.leader ?? false,
    directWorker: values.directWorker ?? position?.directWorker ?? false,
  });
  const replace = (old: Position, ...by: readonly Omit<Position, 'id'>[]) =>
    held.flatMap((position) => (position === old ? by : [position]));
  if (same)
    return replace(same, {
      ...same,
      title,
      ...flags(same),
      from: values.from && (same.to === null || values.from <= same.to) ? values.from : same.from,
    });
  if (now.length === 1) {
    const old = now[0]!;
    if (values.from === null || values.from <= old.from) return replace(old, { ...old, title, ...flags(old) });
    return replace(old, { ...old, to: addDays(values.from, -1) }, { unitId, title, ...flags(old), from: values.from, to: null });
  }
  const added = { unitId, title, ...flags(null), from: values.from ?? today, to: null };
  const clash = held.some(
    (position) => position.unitId === unitId && searchKey(position.title) === searchKey(title) && overlap(position, added),
  );
  return clash ? held : [...held, added];
}

/** The same title in the same unit on the same day twice. */
const heldTwice = (positions: readonly Omit<Position, 'id'>[]): boolean =>
  positions.some((one, index) =>
    positions
      .slice(index + 1)
      .some((other) => other.unitId === one.unitId && searchKey(other.title) === searchKey(one.title) && overlap(one, other)),
  );

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const found = groups.get(key(item));
    if (found) found.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
