import { expect, it } from 'vitest';
import { dueDayOf, timeOf } from './plan-time.ts';

it('work that goes on all the year is never due; everything else on its last day', () => {
  const year = { kind: 'calendar', year: 2026 } as const;
  expect(dueDayOf(timeOf('Thường xuyên trong năm 2026', year))).toBeNull();
  expect(dueDayOf(timeOf('Quý II/2026', year))).toBe('2026-06-30');
  expect(dueDayOf(timeOf('Khi có hướng dẫn của cấp trên', year))).toBeNull();
});
