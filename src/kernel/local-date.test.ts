import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  addDays,
  addMonths,
  compare,
  dayOfWeek,
  daysBetween,
  formatLong,
  formatShort,
  fromEpochDay,
  isLocalDate,
  localDate,
  parseDayMonthYear,
  parseLocalDate,
  toEpochDay,
  zLocalDate,
} from './local-date.ts';
import * as periods from './periods.ts';

/** Years 1–9999. */
const epochDays = fc.integer({ min: -719162, max: 2932896 });

describe('a calendar day', () => {
  it('agrees with the platform calendar on every day', () => {
    fc.assert(
      fc.property(epochDays, (epochDay) => {
        const platform = new Date(epochDay * 86_400_000);
        const day = fromEpochDay(epochDay);
        expect(day).toBe(platform.toISOString().slice(0, 10));
        expect(toEpochDay(day)).toBe(epochDay);
        expect(dayOfWeek(day) % 7).toBe(platform.getUTCDay());
      }),
    );
  });

  it('knows days of history', () => {
    expect(toEpochDay(localDate('1970-01-01'))).toBe(0);
    expect(dayOfWeek(localDate('1945-09-02'))).toBe(7);
    expect(dayOfWeek(localDate('2026-11-20'))).toBe(5);
    expect(daysBetween(localDate('2024-01-01'), localDate('2025-01-01'))).toBe(366);
    expect(daysBetween(localDate('2026-03-01'), localDate('2026-02-28'))).toBe(-1);
  });

  it.each(['2025-02-29', '2026-04-31', '2026-13-01', '2026-1-1', '0000-01-01', '1900-02-29', '2026-00-10', ''])(
    'refuses %s',
    (text) => {
      expect(parseLocalDate(text)).toBeNull();
      expect(isLocalDate(text)).toBe(false);
      expect(zLocalDate.safeParse(text).success).toBe(false);
      expect(() => localDate(text)).toThrow(RangeError);
    },
  );

  it('refuses days outside the calendar it can write', () => {
    expect(() => addDays(localDate('9999-12-31'), 1)).toThrow(RangeError);
    expect(() => addMonths(localDate('0001-01-31'), -1)).toThrow(RangeError);
  });

  it('adds days and counts them back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -300000, max: 300000 }), fc.integer({ min: -5000, max: 5000 }), (start, count) => {
        const day = fromEpochDay(start);
        expect(daysBetween(day, addDays(day, count))).toBe(count);
        expect(compare(day, addDays(day, count))).toBe(Math.sign(-count) + 0);
      }),
    );
  });

  it('stays within the month when adding months', () => {
    expect(addMonths(localDate('2024-01-31'), 1)).toBe('2024-02-29');
    expect(addMonths(localDate('2025-01-31'), 1)).toBe('2025-02-28');
    expect(addMonths(localDate('2026-01-15'), -1)).toBe('2025-12-15');
    expect(addMonths(localDate('2026-08-31'), 18)).toBe('2028-02-29');
  });

  it('reads days as people type them', () => {
    expect(parseDayMonthYear(' 5/9/2026 ')).toBe('2026-09-05');
    expect(parseDayMonthYear('05-09-2026')).toBe('2026-09-05');
    expect(parseDayMonthYear('5.9.2026')).toBe('2026-09-05');
    for (const text of ['31/4/2026', '5/9/26', '5/9-2026', '2026-09-05']) expect(parseDayMonthYear(text)).toBeNull();
  });

  it('writes days as the rules for official papers do', () => {
    expect(formatShort(localDate('2026-09-05'))).toBe('05/9/2026');
    expect(formatShort(localDate('2026-02-28'))).toBe('28/02/2026');
    expect(formatShort(localDate('2026-12-10'))).toBe('10/12/2026');
    expect(formatLong(localDate('2026-09-05'))).toBe('ngày 05 tháng 9 năm 2026');
    expect(formatLong(localDate('2026-01-20'))).toBe('ngày 20 tháng 01 năm 2026');
  });

  it('can be described in a JSON schema', () => {
    expect(z.toJSONSchema(zLocalDate)).toMatchObject({ type: 'string', format: 'date' });
  });
});

describe('periods', () => {
  const day = localDate('2026-05-20');
  it('finds the bounds of month, quarter, half-year and year', () => {
    expect([periods.startOfMonth(day), periods.endOfMonth(day)]).toEqual(['2026-05-01', '2026-05-31']);
    expect([periods.startOfQuarter(day), periods.endOfQuarter(day)]).toEqual(['2026-04-01', '2026-06-30']);
    expect([periods.startOfHalfYear(day), periods.endOfHalfYear(day)]).toEqual(['2026-01-01', '2026-06-30']);
    expect([periods.startOfYear(day), periods.endOfYear(day)]).toEqual(['2026-01-01', '2026-12-31']);
    expect(periods.endOfHalfYear(localDate('2026-07-01'))).toBe('2026-12-31');
    expect(periods.endOfMonth(localDate('2024-02-01'))).toBe('2024-02-29');
  });

  it('puts every day in the quarter that holds it', () => {
    fc.assert(
      fc.property(epochDays, (epochDay) => {
        const some = fromEpochDay(epochDay);
        expect(periods.startOfQuarter(some) <= some && some <= periods.endOfQuarter(some)).toBe(true);
        expect(periods.quarterOf(periods.startOfQuarter(some))).toBe(periods.quarterOf(some));
        expect(periods.quarterOf(periods.endOfQuarter(some))).toBe(periods.quarterOf(some));
      }),
    );
  });
});
