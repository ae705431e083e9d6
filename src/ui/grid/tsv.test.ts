import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTsv, writeTsv } from './tsv.ts';

describe('a block from a spreadsheet', () => {
  it('splits by tab and by any line end, and a line end at the very end adds no row', () => {
    expect(parseTsv('A\tB\r\nC\tD\r\n')).toEqual([
      ['A', 'B'],
      ['C', 'D'],
    ]);
    expect(parseTsv('một')).toEqual([['một']]);
    expect(parseTsv('')).toEqual([]);
  });

  it('keeps empty cells and empty rows in the middle', () => {
    expect(parseTsv('A\t\tC\n\nD')).toEqual([['A', '', 'C'], [''], ['D']]);
    expect(parseTsv('\t\n')).toEqual([['', '']]);
  });

  it('reads a quoted cell with line ends, tabs and doubled quotes', () => {
    expect(parseTsv('"dòng 1\ndòng 2"\t"nói ""được"""\n')).toEqual([['dòng 1\ndòng 2', 'nói "được"']]);
  });

  it('leaves a quote that wraps only the beginning of a cell as text', () => {
    expect(parseTsv('"Giỏi việc nước" năm 2026\tB')).toEqual([['"Giỏi việc nước" năm 2026', 'B']]);
    expect(parseTsv('"mở mà không đóng\tB')).toEqual([['"mở mà không đóng', 'B']]);
  });

  it('gives back what was written, for any text in any block', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ế', '"', '\t', '\n', ' ') });
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 4 })
          .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 })),
        (block) => {
          // A last row of one empty cell cannot be told from a line end; a spreadsheet never copies it alone.
          fc.pre(block.at(-1)!.join('') !== '' || block[0]!.length > 1);
          expect(parseTsv(writeTsv(block))).toEqual(block);
        },
      ),
    );
  });
});
