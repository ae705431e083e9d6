import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, localDate } from '../../../kernel/local-date.ts';
import { type HolidayCalendar, isWorkingDay } from '../../../kernel/working-days.ts';
import { distanceInWords, dueStage, horizon, stagesFor } from './stage.ts';

const holiday = (day: string) => ({
  day: localDate(day),
  name: 'Nghỉ',
  kind: 'holiday' as const,
  source: 'thử',
  certainty: 'V' as const,
});
const calendar: HolidayCalendar = {
  years: new Set([2026]),
  days: new Map(
    ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20', '2026-04-30', '2026-05-01'].map((d) => [
      localDate(d),
      holiday(d),
    ]),
  ),
};

describe('stages of a last day', () => {
  it('count working days, over Tết', () => {
    // 2026-02-24 is a Tuesday; 16–20/2 are days off.
    expect(stagesFor(localDate('2026-02-24'), calendar).map((s) => `${s.id} ${s.day}`)).toEqual([
      'before-7 2026-02-06',
      'before-3 2026-02-12',
      'before-1 2026-02-23',
      'on-day 2026-02-24',
      'after-1 2026-02-25',
      'after-5 2026-03-03',
      'after-10 2026-03-10',
      'after-20 2026-03-24',
      'after-40 2026-04-21',
    ]);
  });

  it('come early, never late, when the last day is a day off', () => {
    const stages = stagesFor(localDate('2026-04-30'), calendar);
    expect(stages.find((s) => s.id === 'on-day')?.day).toBe('2026-04-29');
    expect(stages.find((s) => s.id === 'after-1')?.day).toBe('2026-05-04');
  });

  it('give one due stage, the latest, and none on a day off', () => {
    const last = localDate('2026-03-16');
    expect(dueStage(last, localDate('2026-03-04'), calendar)).toBeNull();
    expect(dueStage(last, localDate('2026-03-05'), calendar)?.id).toBe('before-7');
    expect(dueStage(last, localDate('2026-03-06'), calendar)?.id).toBe('before-7');
    expect(dueStage(last, localDate('2026-03-07'), calendar)).toBeNull();
    expect(dueStage(last, localDate('2026-03-16'), calendar)?.id).toBe('on-day');
    expect(dueStage(last, localDate('2026-03-30'), calendar)?.id).toBe('after-10');
  });

  it('hold for any last day: on working days only, in order, at least one before or on the day, all inside the horizon', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), (offset) => {
        const last = addDays(localDate('2026-01-01'), offset);
        const stages = stagesFor(last, calendar);
        expect(stages.every((s) => isWorkingDay(calendar, s.day))).toBe(true);
        expect(stages.map((s) => s.day)).toEqual(stages.map((s) => s.day).toSorted());
        expect(stages.filter((s) => !s.id.startsWith('after') && s.day > last)).toEqual([]);
        expect(stages.filter((s) => s.id.startsWith('after') && s.day <= last)).toEqual([]);
        for (const stage of stages) {
          const seen = horizon(stage.day, calendar);
          expect(last >= seen.from && last <= seen.to).toBe(true);
        }
      }),
      { seed: 20260302 },
    );
  });
});

it('says the distance in working days', () => {
  const last = localDate('2026-05-04');
  expect(distanceInWords(last, localDate('2026-04-29'), calendar)).toBe('còn 01 ngày làm việc');
  expect(distanceInWords(last, last, calendar)).toBe('hết hạn hôm nay');
  expect(distanceInWords(last, localDate('2026-05-18'), calendar)).toBe('đã quá hạn 10 ngày làm việc');
  expect(distanceInWords(localDate('2026-05-02'), localDate('2026-04-29'), calendar)).toBe('hết hạn trong những ngày nghỉ tới');
});
