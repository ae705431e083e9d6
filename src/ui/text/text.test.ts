import { describe, expect, it } from 'vitest';
import { formatBytes, formatCount, formatInstant, formatShare } from './format.ts';
import { dayOf } from './today.ts';

describe('house style on the screen', () => {
  it('writes instants by the clock of Viet Nam, wherever the machine stands', () => {
    expect(formatInstant('2026-09-05T07:05:00Z')).toBe('14:05, 05/9/2026');
    expect(formatInstant('2026-12-31T17:00:00Z')).toBe('00:00, 01/01/2027');
    expect(dayOf('2026-12-31T16:59:59Z')).toBe('2026-12-31');
  });

  it('writes counts, shares and sizes', () => {
    expect([0, 999, 1234567, -1234].map(formatCount)).toEqual(['0', '999', '1.234.567', '-1.234']);
    expect([0, 0.8, 0.455, 2 / 3, 1].map(formatShare)).toEqual(['0 %', '80 %', '45,5 %', '66,7 %', '100 %']);
    expect([12, 310 * 1024, 2.44 * 1024 * 1024].map(formatBytes)).toEqual(['12 byte', '310 KB', '2,4 MB']);
  });
});
