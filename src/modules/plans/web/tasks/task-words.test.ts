import { describe, expect, it } from 'vitest';
import { localDate } from '../../../../kernel/local-date.ts';
import { dueWords, monthAfter, monthDays, monthWords } from './task-words.ts';

const task = {
  state: 'under-way',
  late: false,
  soon: false,
  lateDays: 0,
  dueOn: localDate('2026-03-31'),
  doneOn: null,
  timing: 'scheduled',
} as const;
const today = localDate('2026-03-26');

describe('until when, in words', () => {
  it.each([
    [task, 'Hạn 31/3/2026'],
    [{ ...task, soon: true }, 'Hạn 31/3/2026, còn 5 ngày'],
    [{ ...task, soon: true, dueOn: today }, 'Hạn 26/3/2026, là hôm nay'],
    [{ ...task, late: true, lateDays: 1200, dueOn: localDate('2022-12-12') }, 'Hạn 12/12/2022, quá hạn 1.200 ngày'],
    [{ ...task, dueOn: null, timing: 'conditional' as const }, 'Chưa có sự việc để định hạn'],
    [{ ...task, dueOn: null, timing: 'continuous' as const }, 'Thường xuyên, không có hạn'],
    [{ ...task, state: 'done' as const, doneOn: localDate('2026-03-05') }, 'Hoàn thành ngày 05/3/2026'],
    [{ ...task, state: 'cancelled' as const }, 'Đã hủy'],
  ])('%#', (given, said) => expect(dueWords(given, today)).toBe(said));
});

it('months follow each other over the end of a year and know their last day', () => {
  expect(monthAfter('2026-12', 1)).toBe('2027-01');
  expect(monthAfter('2026-01', -1)).toBe('2025-12');
  expect(monthDays('2024-02')).toEqual({ first: '2024-02-01', last: '2024-02-29' });
  expect(monthDays('2026-12').last).toBe('2026-12-31');
  expect(monthWords('2026-03')).toBe('Tháng 3 năm 2026');
});
