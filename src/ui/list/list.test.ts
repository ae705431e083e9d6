import { describe, expect, it } from 'vitest';
import { parseSearchText, writeSearchText } from '../routing/search-text.ts';
import { linkSources } from '../source/links.ts';
import { lastPage, readPage, readSort, shownColumns, writeSort } from './list-address.ts';

describe('a list in the address', () => {
  it('reads what somebody may have changed by hand', () => {
    expect(['', '3', '0', '-1', '2.5', 'x'].map(readPage)).toEqual([1, 3, 1, 1, 1, 1]);
    expect(readSort(writeSort('dueOn', true))).toEqual({ column: 'dueOn', down: true });
    expect(readSort('name')).toEqual({ column: 'name', down: false });
    expect([readSort(''), readSort('-')]).toEqual([undefined, undefined]);
    expect([lastPage(0, 50), lastPage(50, 50), lastPage(51, 50)]).toEqual([1, 1, 2]);
  });

  it('keeps words as words, also those that look like numbers', () => {
    const values = { q: 'thi đua & 100 %', soHieu: '0012', donVi: ['1', '2'] };
    expect(parseSearchText(writeSearchText(values).slice(1))).toEqual(values);
    expect(writeSearchText({ q: '', trang: undefined, x: null })).toBe('');
  });

  it('shows the chosen columns, those that must be there, and none that no longer exists', () => {
    const columns = [{ id: 'name', always: true }, { id: 'day' }, { id: 'note', hidden: true }];
    expect(shownColumns(columns, undefined).map(({ id }) => id)).toEqual(['name', 'day']);
    expect(shownColumns(columns, ['note', 'gone']).map(({ id }) => id)).toEqual(['name', 'note']);
  });
});

describe('a reading and its source', () => {
  it('goes both ways, also when two items share a sentence', () => {
    const links = linkSources([
      { id: 'a', sourceIds: ['1', '2'] },
      { id: 'b', sourceIds: ['2'] },
    ]);
    expect(links.itemsOf.get('2')).toEqual(['a', 'b']);
    expect(links.sourcesOf.get('a')).toEqual(['1', '2']);
    expect(links.itemsOf.get('3')).toBeUndefined();
  });
});
