import { describe, expect, test } from 'vitest';
import { localDate } from '../../../kernel/local-date.ts';
import type { PersonLine } from './import-columns.ts';
import { judgePeople, type KnownPerson } from './import-judge.ts';
import { homeUnits, type Position, positionStateOf } from './person.ts';
import { POSITION_TRANSITIONS, requirePositionAct } from './transitions.ts';

const TODAY = localDate('2026-03-02');
const position = (unitId: string, from: string, to: string | null, title = 'Chuyên viên'): Position => ({
  id: `${unitId} ${from}`,
  unitId,
  title,
  leader: false,
  directWorker: false,
  from: localDate(from),
  to: to === null ? null : localDate(to),
});

describe('where a person belongs', () => {
  test('where she works today; else where she will; else where she worked last', () => {
    const past = position('a', '2018-01-01', '2019-12-31');
    const last = position('b', '2020-01-01', '2025-12-31');
    const coming = position('c', '2026-04-01', null);
    const now = position('d', '2024-01-01', '2026-03-02');
    expect(homeUnits([past, last, coming, now], TODAY)).toEqual(['d']);
    expect(homeUnits([past, last, coming], TODAY)).toEqual(['c']);
    expect(homeUnits([past, last], TODAY)).toEqual(['b']);
    expect(homeUnits([], TODAY)).toEqual([]);
  });

  test.each([
    ['2026-03-02', null, 'present'],
    ['2026-03-03', null, 'coming'],
    ['2020-01-01', '2026-03-02', 'present'],
    ['2020-01-01', '2026-03-01', 'past'],
  ])('%s–%s is %s', (from, to, state) => {
    expect(positionStateOf(position('a', from, to), TODAY)).toBe(state);
  });

  test('a refused act says what can be done instead', () => {
    expect(() => requirePositionAct('past', 'transfer')).toThrow(
      expect.objectContaining({ allowed: [{ action: 'change', label: 'Sửa' }, expect.anything()] }),
    );
    for (const act of POSITION_TRANSITIONS.present) expect(() => requirePositionAct('present', act)).not.toThrow();
  });
});

describe('lines of an import against people', () => {
  const line = (values: Partial<PersonLine> & { fullName: string }): PersonLine => ({
    code: null,
    gender: null,
    bornOn: null,
    unit: null,
    title: null,
    leader: null,
    directWorker: null,
    from: null,
    email: null,
    ...values,
  });
  const known = (over: Partial<KnownPerson>): KnownPerson => ({
    id: 'p',
    code: null,
    fullName: 'Lê An',
    gender: null,
    bornOn: null,
    email: null,
    version: 1,
    within: true,
    positions: [position('u', '2020-01-01', null)],
    ...over,
  });
  const judge = (values: PersonLine, people: KnownPerson[]) =>
    judgePeople([{ line: 2, values }], people, [{ id: 'u', code: 'U', name: 'Đơn vị' }], TODAY)[0]!;

  test('the same name with another birth date or another code is another person', () => {
    const born = known({ bornOn: localDate('1980-01-01'), code: 'A' });
    expect(judge(line({ fullName: 'Lê An', bornOn: localDate('1981-01-01'), title: 'X' }), [born]).verdict).toBe('new');
    expect(judge(line({ fullName: 'Lê An', code: 'B', title: 'X' }), [born]).verdict).toBe('new');
    expect(judge(line({ fullName: 'le an', bornOn: localDate('1980-01-01') }), [born])).toMatchObject({
      verdict: 'match',
      match: born,
    });
    expect(judge(line({ fullName: 'Lê An', title: 'X' }), [born]).verdict).toBe('unclear');
    expect(judge(line({ fullName: 'Khác hẳn', code: 'a' }), [born])).toMatchObject({ verdict: 'match' });
  });

  test('a day that would make her hold one title twice is a fault of the line', () => {
    const person = known({
      code: 'A',
      positions: [position('u', '2022-01-01', null), position('u', '2018-01-01', '2020-12-31')],
    });
    expect(
      judge(line({ fullName: 'Lê An', code: 'A', title: 'chuyên viên', from: localDate('2019-01-01') }), [person]),
    ).toMatchObject({
      verdict: 'faulty',
      faults: [{ key: 'title' }],
    });
    expect(
      judge(line({ fullName: 'Lê An', code: 'A', title: 'Chuyên viên', from: localDate('2021-01-01') }), [person]).verdict,
    ).toBe('match');
  });
});
