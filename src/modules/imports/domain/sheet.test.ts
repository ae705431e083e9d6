import { describe, expect, test } from 'vitest';
import { localDate } from '../../../kernel/local-date.ts';
import { readChoice, readDay, readEmail, readGender, readText, readYesNo } from './cells.ts';
import { type Cell, type Columns, readSheet, SheetUnreadable } from './sheet.ts';

interface Line {
  name: string;
  born: string | null;
  leader: boolean | null;
}
const COLUMNS: Columns<Line> = {
  name: { header: 'Họ và tên', aliases: ['Họ tên'], required: true, read: readText(10), hint: '', samples: [] },
  born: { header: 'Ngày sinh', read: readDay, hint: '', samples: [] },
  leader: { header: 'Lãnh đạo', read: readYesNo, hint: '', samples: [] },
};
const sheet = (...rows: Cell[][]) => rows.map((cells, i) => ({ number: i + 1, cells }));

describe('readSheet', () => {
  test('finds the header below a title, in any order, without diacritics and marks', () => {
    const read = readSheet(
      COLUMNS,
      sheet(
        ['DANH SÁCH CÁN BỘ'],
        [null],
        ['STT', 'NGAY SINH (dd/mm/yyyy)', 'Ho ten (*)'],
        [1, { day: localDate('1980-09-05') }, 'An'],
        [2, '5/9/1981', 'Bình'],
      ),
    );
    expect(read.columns.map(({ key, index }) => [key, index])).toEqual([
      ['born', 1],
      ['name', 2],
    ]);
    expect(read.unknown).toEqual(['STT']);
    expect(read.rows.map(({ line, values }) => [line, values])).toEqual([
      [4, { name: 'An', born: '1980-09-05', leader: null }],
      [5, { name: 'Bình', born: '1981-09-05', leader: null }],
    ]);
  });

  test('names every fault of a row by column, and keeps the other rows', () => {
    const read = readSheet(COLUMNS, sheet(['Họ và tên', 'Ngày sinh', 'Lãnh đạo'], [null, '31/4/1980', 'hm'], ['An', null, 'x']));
    expect(read.rows[0]!.values).toBeNull();
    expect(read.rows[0]!.faults.map(({ header, index }) => [header, index])).toEqual([
      ['Họ và tên', 0],
      ['Ngày sinh', 1],
      ['Lãnh đạo', 2],
    ]);
    expect(read.rows[1]!.values).toEqual({ name: 'An', born: null, leader: true });
  });

  test('lines with nothing in a known column are not rows', () => {
    expect(readSheet(COLUMNS, sheet(['STT', 'Họ tên'], [1, 'An'], [2, null])).rows).toHaveLength(1);
  });

  test('says what is missing', () => {
    expect(() => readSheet(COLUMNS, sheet(['Ngày sinh'], ['5/9/1980']))).toThrow(/“Họ và tên”/);
    expect(() => readSheet(COLUMNS, sheet(['a'], ['b']))).toThrow(SheetUnreadable);
    expect(() => readSheet(COLUMNS, sheet(['Họ tên']))).toThrow(/chưa có dòng nào/);
    expect(() => readSheet(COLUMNS, [])).toThrow(SheetUnreadable);
  });
});

describe('cells', () => {
  test.each([
    [readDay('05/9/1980'), '1980-09-05'],
    [readDay('5-9-1980'), '1980-09-05'],
    [readDay('5 / 9 / 1980'), '1980-09-05'],
    [readDay('1980-09-05'), '1980-09-05'],
    [readGender('NỮ'), 'female'],
    [readGender('nam'), 'male'],
    [readYesNo('x'), true],
    [readYesNo('Không'), false],
    [readEmail('An@So.Vn'), 'an@so.vn'],
    [readChoice({ a: 'Trường học' })('truong hoc'), 'a'],
  ])('%j', (read, value) => {
    expect(read).toEqual({ value });
  });
  test.each([
    [readDay(1980)],
    [readDay('5/9/80')],
    [readDay('13/13/2020')],
    [readGender('F')],
    [readYesNo('?')],
    [readEmail('an')],
    [readChoice({ a: 'b' })('c')],
    [readText(2)('abc')],
  ])('%j is a fault in words', (read) => {
    expect(read).toHaveProperty('fault', expect.stringMatching(/\.$/));
  });
});
