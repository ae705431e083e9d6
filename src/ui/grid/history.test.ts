import { describe, expect, it } from 'vitest';
import { advance, beginHistory, redo, undo } from './history.ts';

describe('going back and forth', () => {
  it('undoes and redoes step by step and stops at both ends', () => {
    const three = advance(advance(beginHistory('a'), 'b'), 'c');
    expect(undo(three).now).toBe('b');
    expect(undo(undo(three)).now).toBe('a');
    expect(undo(undo(undo(three))).now).toBe('a');
    expect(redo(undo(three))).toEqual(three);
    expect(redo(three)).toBe(three);
  });

  it('forgets what was undone once something new is done', () => {
    const other = advance(undo(advance(beginHistory('a'), 'b')), 'c');
    expect(other.future).toEqual([]);
    expect(undo(other).now).toBe('a');
  });

  it('does not count a state twice and keeps at most a hundred steps', () => {
    const one = beginHistory('a');
    expect(advance(one, 'a')).toBe(one);
    let many = beginHistory(0);
    for (let step = 1; step <= 250; step++) many = advance(many, step);
    expect(many.past.length).toBe(100);
    expect(undo(many).now).toBe(249);
  });
});
