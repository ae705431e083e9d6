import { describe, expect, it } from 'vitest';
import { commandOf, visibleRows } from './keys.ts';

const press = (key: string, held: { shift?: boolean; ctrl?: boolean; alt?: boolean } = {}) =>
  commandOf({ key, shift: false, ctrl: false, alt: false, ...held });

describe('keys of a grid', () => {
  it('moves, extends and jumps like a spreadsheet', () => {
    expect(press('ArrowDown')).toEqual({ do: 'move', down: 1, right: 0, extend: false });
    expect(press('ArrowLeft', { shift: true })).toEqual({ do: 'move', down: 0, right: -1, extend: true });
    expect(press('Enter', { shift: true })).toEqual({ do: 'move', down: -1, right: 0, extend: false });
    expect(press('Tab', { shift: true })).toEqual({ do: 'tab', back: true });
    const end = press('End', { ctrl: true });
    expect(end?.do === 'move' && end.down > 1000 && end.right > 1000).toBe(true);
  });

  it('begins to write with any sign, also one of several code units', () => {
    expect(press('đ')).toEqual({ do: 'type', text: 'đ' });
    expect(press('𠮷')).toEqual({ do: 'type', text: '𠮷' });
    expect(press('F5')).toBeUndefined();
    expect(press('Shift')).toBeUndefined();
  });

  it('undoes and redoes, and leaves copy, paste and Alt to the browser', () => {
    expect(press('z', { ctrl: true })).toEqual({ do: 'undo' });
    expect(press('Z', { ctrl: true, shift: true })).toEqual({ do: 'redo' });
    expect(press('y', { ctrl: true })).toEqual({ do: 'redo' });
    expect(press('c', { ctrl: true })).toBeUndefined();
    expect(press('ArrowLeft', { alt: true })).toBeUndefined();
  });

  it('draws the rows in sight with some to spare, never beyond the ends', () => {
    expect(visibleRows(0, 300, 30, 500)).toEqual([0, 18]);
    expect(visibleRows(6000, 300, 30, 500)).toEqual([192, 218]);
    expect(visibleRows(6000, 300, 30, 205)).toEqual([192, 204]);
    expect(visibleRows(0, 300, 30, 0)).toEqual([0, -1]);
  });
});
