import { describe, expect, it } from 'vitest';
import { localDate } from '../../../kernel/local-date.ts';
import type { WorkYear } from '../../../kernel/year.ts';
import { timeOf } from './plan-time.ts';
import { shiftDay, shiftTime, shiftWords } from './shift-year.ts';

const calendar = (year: number): WorkYear => ({ kind: 'calendar', year });
const school = (year: number): WorkYear => ({ kind: 'school', year });

describe('a day moved by years', () => {
  it.each([
    ['2025-03-15', 1, '2026-03-15'],
    ['2025-02-28', 3, '2028-02-29'],
    ['2028-02-29', 1, '2029-02-28'],
    ['2028-02-28', 1, '2029-02-28'],
    ['2025-12-31', 1, '2026-12-31'],
  ])('%s + %i = %s', (day, years, moved) => {
    expect(shiftDay(localDate(day), years)).toBe(moved);
  });
});

describe("a task's time moved to another year", () => {
  it.each([
    ['Quý I/2025', 'Quý I/2026', '2026-01-01', '2026-03-31'],
    ['Quý I', 'Quý I', '2026-01-01', '2026-03-31'],
    ['Tháng 02/2025', 'Tháng 02/2026', '2026-02-01', '2026-02-28'],
    ['Trước ngày 15/11/2025', 'Trước ngày 15/11/2026', null, '2026-11-14'],
    ['Từ tháng 9/2025 đến tháng 01/2026', 'Từ tháng 9/2026 đến tháng 01/2027', '2026-09-01', '2027-01-31'],
  ])('%s → %s', (text, moved, start, end) => {
    const time = shiftTime(timeOf(text, calendar(2025)), calendar(2025), calendar(2026));
    expect(time).toMatchObject({ timeText: moved, periodStart: start, periodEnd: end });
  });

  it('keeps the meaning of February in a leap year', () => {
    const time = shiftTime(timeOf('Tháng 02', calendar(2027)), calendar(2027), calendar(2028));
    expect(time.periodEnd).toBe('2028-02-29');
  });

  it('keeps school years as they run', () => {
    const time = shiftTime(timeOf('Tháng 5', school(2025)), school(2025), school(2026));
    expect(time.periodEnd).toBe('2027-05-31');
    expect(shiftTime(timeOf('Năm học 2025-2026', school(2025)), school(2025), school(2026)).timeText).toBe('Năm học 2026-2027');
  });

  it('moves days that the officer set by hand', () => {
    const time = { timing: 'scheduled', timeText: 'Theo lịch', periodStart: null, periodEnd: localDate('2025-10-31') } as const;
    expect(shiftTime(time, calendar(2025), calendar(2026))).toEqual({ ...time, periodEnd: '2026-10-31' });
  });

  it('lets a conditional task wait anew', () => {
    const dated = {
      timing: 'conditional',
      timeText: 'Khi có thông báo',
      periodStart: localDate('2025-05-05'),
      periodEnd: localDate('2025-05-20'),
    } as const;
    expect(shiftTime(dated, calendar(2025), calendar(2026))).toMatchObject({
      timing: 'conditional',
      periodStart: null,
      periodEnd: null,
    });
  });
});

describe('years in the words of a task', () => {
  it.each([
    ['Phát động phong trào thi đua năm 2025', 'Phát động phong trào thi đua năm 2026'],
    ['Tổng kết năm 2024, phương hướng năm 2025', 'Tổng kết năm 2025, phương hướng năm 2026'],
    ['Báo cáo năm học 2024-2025', 'Báo cáo năm học 2025-2026'],
    ['Họp quý I/2025', 'Họp quý I/2026'],
    ['Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025', 'Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025'],
    ['Đề án giai đoạn 2021-2025', 'Đề án giai đoạn 2021-2025'],
    ['Chiến lược đến năm 2030', 'Chiến lược đến năm 2030'],
  ])('%s', (text, moved) => {
    expect(shiftWords(text, 2025, 1)).toBe(moved);
  });
});
