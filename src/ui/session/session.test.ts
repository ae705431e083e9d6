import { describe, expect, it } from 'vitest';
import { idleState } from './idle.ts';
import { passwordFaults } from './password-rule.ts';

describe('an idle session', () => {
  it('is warned about for its last minute and then over', () => {
    expect(idleState(0, 30)).toEqual({ state: 'present' });
    expect(idleState(29 * 60_000 - 1000, 30)).toEqual({ state: 'present' });
    expect(idleState(29 * 60_000, 30)).toEqual({ state: 'warn', secondsLeft: 60 });
    expect(idleState(30 * 60_000 - 1, 30)).toEqual({ state: 'warn', secondsLeft: 1 });
    expect(idleState(30 * 60_000, 30)).toEqual({ state: 'over' });
  });
});

describe('a new password', () => {
  it('is long enough, new and typed twice the same', () => {
    expect(passwordFaults({ current: 'cũ', next: 'một câu dễ nhớ', again: 'một câu dễ nhớ' })).toEqual({});
    expect(Object.keys(passwordFaults({ current: '', next: 'ngắn', again: 'khác' }))).toEqual(['current', 'next', 'again']);
    expect(passwordFaults({ current: 'một câu dễ nhớ', next: 'một câu dễ nhớ', again: 'một câu dễ nhớ' }).next).toContain(
      'phải khác',
    );
  });
});
