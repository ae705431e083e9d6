import { describe, expect, it } from 'vitest';
import { localDate } from '../../../../kernel/local-date.ts';
import { headingOf, partOf } from './sections.ts';
import { periodWords, timeWords, understoodWords } from './time-words.ts';

const days = (start: string | null, end: string | null) => ({
  periodStart: start === null ? null : localDate(start),
  periodEnd: end === null ? null : localDate(end),
});

describe('the time of a task in words', () => {
  it('says the days that are known, and one day once', () => {
    expect(periodWords(days('2026-01-01', '2026-03-31'))).toBe('từ 01/01/2026 đến 31/3/2026');
    expect(periodWords(days(null, '2026-11-14'))).toBe('đến 14/11/2026');
    expect(periodWords(days('2026-09-05', '2026-09-05'))).toBe('ngày 05/9/2026');
    expect(periodWords(days('2026-09-05', null))).toBe('từ 05/9/2026');
    expect(periodWords(days(null, null))).toBeUndefined();
  });

  it('puts the words of the plan first and adds how they were understood', () => {
    const time = { timing: 'scheduled' as const, timeText: 'Trước ngày 15/11', ...days(null, '2026-11-14') };
    expect(timeWords(time)).toBe('Trước ngày 15/11 (đến 14/11/2026)');
    expect(understoodWords(time)).toBe('Có thời hạn, đến 14/11/2026');
    expect(timeWords({ timing: 'untimed', timeText: null, ...days(null, null) })).toBe('Chưa có thời gian');
    expect(timeWords({ timing: 'conditional', timeText: 'Khi có hướng dẫn', ...days(null, null) })).toBe('Khi có hướng dẫn');
  });
});

describe('parts of a plan', () => {
  it('puts what stands in one part of the document under one heading', () => {
    expect(['II.1', 'II/3', 'II'].map(partOf)).toEqual(['II', 'II', 'II']);
    expect(headingOf('II.1')).toBe('Phần II');
    expect(headingOf('PHỤ LỤC/3')).toBe('PHỤ LỤC');
    expect(headingOf(null)).toBe('Nhiệm vụ');
  });
});
