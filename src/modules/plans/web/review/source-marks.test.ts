import { describe, expect, it } from 'vitest';
import { marksOf, partsOf } from './source-marks.ts';

describe('what of a document was read', () => {
  const marks = marksOf([
    { id: 'one', source: { block: 4, start: 0, end: 30 } },
    { id: 'two', source: { block: 4, start: 12, end: 30 } },
    { id: 'cell', source: { block: 7, row: 2, cell: 1, start: 3, end: 9 } },
    { id: 'typed in', source: null },
  ]);

  it('cuts a sentence that two tasks share where the second begins', () => {
    expect(marks.at.get('4')).toEqual([
      { id: '4:0', start: 0, end: 12 },
      { id: '4:12', start: 12, end: 30 },
    ]);
    expect(marks.of.get('one')).toEqual(['4:0', '4:12']);
    expect(marks.of.get('two')).toEqual(['4:12']);
    expect(marks.of.has('typed in')).toBe(false);
  });

  it('keeps every letter of the text, whatever the pieces are', () => {
    const text = '1. Tổ chức phát động thi đua';
    const parts = partsOf(text, [
      { id: 'a', start: 3, end: 11 },
      { id: 'b', start: 11, end: 500 },
    ]);
    expect(parts.map((part) => part.text).join('')).toBe(text);
    expect(parts.map(({ start, piece }) => [start, piece])).toEqual([
      [0, null],
      [3, 'a'],
      [11, 'b'],
    ]);
    expect(partsOf('abc', [])).toEqual([{ start: 0, text: 'abc', piece: null }]);
  });

  it('tells cells of a table apart', () => {
    expect(marks.at.get('7.2.1')).toHaveLength(1);
    expect(marks.at.get('7')).toBeUndefined();
  });
});
