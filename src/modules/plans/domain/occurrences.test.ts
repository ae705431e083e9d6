import { describe, expect, it } from 'vitest';
import type { WorkYear } from '../../../kernel/year.ts';
import { occurrencesOf } from './occurrences.ts';
import { ruleOf } from './plan-time.ts';

const calendar: WorkYear = { kind: 'calendar', year: 2026 };
const school: WorkYear = { kind: 'school', year: 2026 };
const ends = (text: string, year = calendar) => occurrencesOf(ruleOf(text), year).map((turn) => turn.end);

describe('turns of a recurring task', () => {
  it('end with each quarter', () => {
    expect(occurrencesOf(ruleOf('Hằng quý'), calendar)).toEqual([
      { label: 'Quý I/2026', start: '2026-01-01', end: '2026-03-31' },
      { label: 'Quý II/2026', start: '2026-04-01', end: '2026-06-30' },
      { label: 'Quý III/2026', start: '2026-07-01', end: '2026-09-30' },
      { label: 'Quý IV/2026', start: '2026-10-01', end: '2026-12-31' },
    ]);
  });

  it('end with each month, on the day that the words fix', () => {
    expect(ends('Hằng tháng')).toHaveLength(12);
    expect(ends('Ngày 25 hằng tháng').slice(0, 2)).toEqual(['2026-01-25', '2026-02-25']);
    expect(ends('Trước ngày 25 hằng tháng').slice(0, 2)).toEqual(['2026-01-24', '2026-02-24']);
    expect(ends('Ngày 31 hằng tháng').slice(0, 2)).toEqual(['2026-01-31', '2026-02-28']);
  });

  it('are those that lie within a school year', () => {
    expect(ends('Hằng tháng', school)).toHaveLength(12);
    expect(ends('Hằng tháng', school)[0]).toBe('2026-08-31');
    expect(ends('Hằng quý', school)).toEqual(['2026-12-31', '2027-03-31', '2027-06-30']);
  });

  it('are the several times that a plan names', () => {
    expect(ends('Tháng 6 và tháng 12')).toEqual(['2026-06-30', '2026-12-31']);
  });

  it('are none for what comes once, at unsaid times, every week, or is not understood', () => {
    for (const text of ['Quý I/2026', 'Trước ngày 15/11 hằng năm', 'Định kỳ', 'Hằng tuần', 'Khi có thông báo', 'lúc nào đó']) {
      expect([text, ends(text)]).toEqual([text, []]);
    }
  });
});
