import { describe, expect, it } from 'vitest';
import { at, boxOf, clearBox, copyBox, moved, pasteBlock, setCell, tabbed, writtenRows } from './cells.ts';

const columns = ['name', 'unit', 'score'];
const rows = [
  { name: 'Ánh', unit: 'Văn phòng', score: '9' },
  { name: 'Bình', unit: 'Tổ chức', score: '8' },
];
const limits = { maxRows: 4, fixed: new Set<string>() };

describe('cells of a grid', () => {
  it('writes a cell, adding the rows up to it, and leaves the rows alone when nothing changes', () => {
    expect(setCell(rows, { row: 3, column: 0 }, columns, 'Chi')[3]).toEqual({ name: 'Chi' });
    expect(setCell(rows, { row: 0, column: 0 }, columns, 'Ánh')).toBe(rows);
    expect(setCell(rows, { row: 5, column: 0 }, columns, '')).toBe(rows);
  });

  it('pastes a block at the corner of the selection and adds rows', () => {
    const pasted = pasteBlock(
      rows,
      at(1, 1),
      columns,
      [
        ['A', '1'],
        ['B', '2', 'beyond'],
      ],
      limits,
    );
    expect(pasted.rows).toEqual([rows[0], { name: 'Bình', unit: 'A', score: '1' }, { unit: 'B', score: '2' }]);
    expect(pasted.box).toEqual({ top: 1, left: 1, bottom: 2, right: 2 });
  });

  it('fills the whole selection with a single copied cell', () => {
    const selection = { anchor: { row: 1, column: 1 }, head: { row: 0, column: 0 } };
    expect(
      pasteBlock(rows, selection, columns, [['x']], limits).rows.map(({ name, unit, score }) => [name, unit, score]),
    ).toEqual([
      ['x', 'x', '9'],
      ['x', 'x', '8'],
    ]);
  });

  it('does not write into fixed columns and counts the rows that do not fit', () => {
    const pasted = pasteBlock(
      rows,
      at(0, 0),
      columns,
      [
        ['A', 'B'],
        ['C', 'D'],
        ['E', 'F'],
        ['G', 'H'],
        ['I', 'J'],
      ],
      { maxRows: 3, fixed: new Set(['name']) },
    );
    expect(pasted.rows.map((row) => [row.name, row.unit])).toEqual([
      ['Ánh', 'B'],
      ['Bình', 'D'],
      [undefined, 'F'],
    ]);
    expect(pasted.dropped).toBe(2);
    expect(pasted.box.bottom).toBe(2);
  });

  it('empties and copies a box whichever way it was drawn', () => {
    const box = boxOf({ anchor: { row: 1, column: 2 }, head: { row: 0, column: 1 } });
    expect(copyBox(rows, box, columns)).toEqual([
      ['Văn phòng', '9'],
      ['Tổ chức', '8'],
    ]);
    expect(clearBox(rows, box, columns, new Set(['score']))).toEqual([
      { name: 'Ánh', unit: '', score: '9' },
      { name: 'Bình', unit: '', score: '8' },
    ]);
  });

  it('moves inside of the grid only, and Tab goes on in the next row', () => {
    expect(moved({ row: 0, column: 0 }, -1, -1, 3, 3)).toEqual({ row: 0, column: 0 });
    expect(moved({ row: 0, column: 0 }, 99, 99, 3, 3)).toEqual({ row: 2, column: 2 });
    expect(tabbed({ row: 0, column: 2 }, false, 2, 3)).toEqual({ row: 1, column: 0 });
    expect(tabbed({ row: 1, column: 0 }, true, 2, 3)).toEqual({ row: 0, column: 2 });
    expect(tabbed({ row: 1, column: 2 }, false, 2, 3)).toBeUndefined();
    expect(tabbed({ row: 0, column: 0 }, true, 2, 3)).toBeUndefined();
  });

  it('counts only rows in which something stands', () => {
    expect(writtenRows([...rows, { name: ' ' }, {}])).toEqual(rows);
  });
});
