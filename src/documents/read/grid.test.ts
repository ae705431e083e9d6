import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftParagraph } from './draft.ts';
import { layOutGrid, type WrittenRow } from './grid.ts';

const cell = fc.record({ colSpan: fc.integer({ min: -2, max: 8 }), rowSpan: fc.integer({ min: -2, max: 6 }) });
const table = fc.array(fc.array(cell, { maxLength: 6 }), { minLength: 1, maxLength: 8 });

test('however cells stretch, every row fills the grid and no two cells share a place', () => {
  fc.assert(
    fc.property(table, fc.integer({ min: 1, max: 10 }), (written, maxColumns) => {
      const rows = written.map(
        (cells, r): WrittenRow => ({
          header: false,
          page: null,
          cells: cells.map((c, i) => ({ ...c, paragraphs: [draftParagraph(`${r}/${i}`)] })),
        }),
      );
      const grid = layOutGrid(rows, maxColumns);
      expect(grid.columns).toBeLessThanOrEqual(maxColumns);
      expect(grid.rows).toHaveLength(rows.length);
      const covered = new Map<string, number>();
      grid.rows.forEach((row, r) => {
        expect(row.cells.reduce((sum, c) => sum + c.colSpan, 0)).toBe(grid.columns);
        let at = 0;
        for (const c of row.cells) {
          if (c.covered) expect(covered.get(`${r}/${at}`)).toBe(c.colSpan);
          else expect(covered.has(`${r}/${at}`)).toBe(false);
          for (let below = 1; !c.covered && below < c.rowSpan; below += 1) covered.set(`${r + below}/${at}`, c.colSpan);
          at += c.colSpan;
        }
      });
      const places = [...covered].filter(([place]) => Number(place.split('/')[0]) < rows.length);
      const found = grid.rows.flatMap((row) => row.cells.filter((c) => c.covered));
      expect(found).toHaveLength(places.length);
    }),
  );
});

test('a cell is never lost as long as there are columns', () => {
  fc.assert(
    fc.property(table, (written) => {
      const rows = written.map(
        (cells): WrittenRow => ({ header: false, page: null, cells: cells.map((c) => ({ ...c, paragraphs: [] })) }),
      );
      const grid = layOutGrid(rows, 1000);
      grid.rows.forEach((row, r) => {
        expect(row.cells.filter((c) => !c.covered).length).toBeGreaterThanOrEqual(written[r]!.length);
      });
    }),
  );
});
