import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { dayOfWeek, fromParts, type LocalDate, localDate } from '../kernel/local-date.ts';
import {
  addWorkingDays,
  isNoticeKnown,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  workingDaysBetween,
} from '../kernel/working-days.ts';
import { holidayCalendar, readCalendar } from './calendar.ts';

const calendar = holidayCalendar();
const yearDays = (year: number): LocalDate[] => {
  const days: LocalDate[] = [];
  for (let month = 1; month <= 12; month++)
    for (let day = 1; day <= 31; day++) {
      const found = fromParts(year, month, day);
      if (found) days.push(found);
    }
  return days;
};

it.each([
  [2024, ['01-01', '02-08', '02-09', '02-12', '02-13', '02-14', '04-18', '04-29', '04-30', '05-01', '09-02', '09-03'], ['05-04']],
  [2025, ['01-01', '01-27', '01-28', '01-29', '01-30', '01-31', '04-07', '04-30', '05-01', '05-02', '09-01', '09-02'], ['04-26']],
  [
    2026,
    [
      '01-01',
      '01-02',
      '02-16',
      '02-17',
      '02-18',
      '02-19',
      '02-20',
      '04-27',
      '04-30',
      '05-01',
      '08-31',
      '09-01',
      '09-02',
      '11-24',
    ],
    ['01-10', '08-22'],
  ],
])('%d: weekdays off and weekend days worked are those of the notices', (year, off, worked) => {
  const days = yearDays(year);
  const monthDay = (day: LocalDate) => day.slice(5);
  expect(days.filter((day) => dayOfWeek(day) <= 5 && !isWorkingDay(calendar, day)).map(monthDay)).toEqual(off);
  expect(days.filter((day) => dayOfWeek(day) > 5 && isWorkingDay(calendar, day)).map(monthDay)).toEqual(worked);
});

it('has as many days worked in exchange as taken', () => {
  const count = (kind: string) => [...calendar.days.values()].filter((special) => special.kind === kind).length;
  expect(count('swappedOff')).toBe(count('swappedWorking'));
});

it('says which years are complete', () => {
  expect(isNoticeKnown(calendar, localDate('2026-11-20'))).toBe(true);
  expect(isNoticeKnown(calendar, localDate('2027-02-05'))).toBe(false);
});

it('counts working days over Tết and swapped Saturdays', () => {
  expect(addWorkingDays(calendar, localDate('2026-02-13'), 1)).toBe('2026-02-23');
  expect(addWorkingDays(calendar, localDate('2026-02-23'), -1)).toBe('2026-02-13');
  expect(addWorkingDays(calendar, localDate('2026-08-21'), 1)).toBe('2026-08-22');
  expect(addWorkingDays(calendar, localDate('2026-08-28'), 10)).toBe('2026-09-16');
  expect(addWorkingDays(calendar, localDate('2026-09-02'), 0)).toBe('2026-09-02');
  expect(previousWorkingDay(calendar, localDate('2026-09-02'))).toBe('2026-08-28');
  expect(previousWorkingDay(calendar, localDate('2026-09-03'))).toBe('2026-09-03');
  expect(nextWorkingDay(calendar, localDate('2026-04-25'))).toBe('2026-04-28');
  expect(() => addWorkingDays(calendar, localDate('2026-09-02'), 0.5)).toThrow(RangeError);
});

it('counts working days between two days both ways', () => {
  expect(workingDaysBetween(calendar, localDate('2026-08-28'), localDate('2026-09-03'))).toBe(1);
  expect(workingDaysBetween(calendar, localDate('2026-09-03'), localDate('2026-08-28'))).toBe(-1);
  expect(workingDaysBetween(calendar, localDate('2026-11-20'), localDate('2026-11-20'))).toBe(0);
  expect(workingDaysBetween(calendar, localDate('2026-11-16'), localDate('2026-11-20'))).toBe(4);
});

it('refuses files that contradict themselves', () => {
  const folder = mkdtempSync(join(tmpdir(), 'calendar-'));
  const entry = '{ day: 2026-01-01, name: x, kind: holiday, source: x, certainty: V }';
  const write = (text: string) => writeFileSync(join(folder, '2026.yaml'), text);
  write(`year: 2026\nnoticed: true\ndays: [${entry}, ${entry}]`);
  expect(() => readCalendar(folder)).toThrow('stands twice');
  write('year: 2025\nnoticed: true\ndays: []');
  expect(() => readCalendar(folder)).toThrow('2025');
  write(`year: 2026\nnoticed: true\ndays: [${entry.replace('2026', '2025')}]`);
  expect(() => readCalendar(folder)).toThrow('2025-01-01');
  write('year: 2026\nnoticed: true\ndays: [{ day: 2026-02-30 }]');
  expect(() => readCalendar(folder)).toThrow();
});
