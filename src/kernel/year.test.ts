import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, fromEpochDay, localDate } from './local-date.ts';
import { boundsOf, labelOf, yearOf } from './year.ts';

it('names calendar and school years', () => {
  expect(labelOf({ kind: 'calendar', year: 2026 })).toBe('2026');
  expect(labelOf({ kind: 'school', year: 2026 })).toBe('năm học 2026-2027');
});

it('bounds them', () => {
  expect(boundsOf({ kind: 'calendar', year: 2026 })).toEqual({ start: '2026-01-01', end: '2026-12-31' });
  expect(boundsOf({ kind: 'school', year: 2026 })).toEqual({ start: '2026-08-01', end: '2027-07-31' });
  expect(boundsOf({ kind: 'school', year: 2026 }, { month: 9, day: 5 })).toEqual({ start: '2026-09-05', end: '2027-09-04' });
  expect(() => boundsOf({ kind: 'school', year: 2026 }, { month: 2, day: 30 })).toThrow(RangeError);
});

it('finds the year a day belongs to', () => {
  expect(yearOf(localDate('2026-07-31'), 'school')).toEqual({ kind: 'school', year: 2025 });
  expect(yearOf(localDate('2026-08-01'), 'school')).toEqual({ kind: 'school', year: 2026 });
  expect(yearOf(localDate('2026-07-31'), 'calendar')).toEqual({ kind: 'calendar', year: 2026 });
});

it('leaves no day without a year', () => {
  fc.assert(
    fc.property(fc.integer({ min: -100000, max: 100000 }), fc.constantFrom('calendar' as const, 'school' as const), (n, kind) => {
      const day = fromEpochDay(n);
      const { start, end } = boundsOf(yearOf(day, kind));
      expect(start <= day && day <= end).toBe(true);
      expect(yearOf(addDays(end, 1), kind).year).toBe(yearOf(day, kind).year + 1);
    }),
  );
});
