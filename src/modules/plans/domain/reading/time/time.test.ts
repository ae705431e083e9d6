import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeOfHeading } from './heading.ts';
import { parseTime } from './parse.ts';
import { printTime } from './print.ts';
import { resolveTime } from './resolve.ts';
import type { TimePoint, TimeRule } from './rule.ts';

const in2024 = { planYear: 2024, yearKind: 'calendar' } as const;
const school = { planYear: 2024, yearKind: 'school' } as const;

function days(text: string, calendar: Parameters<typeof resolveTime>[1] = in2024): string {
  const rule = parseTime(text);
  if (!rule) return 'nothing';
  const { start, end, timing } = resolveTime(rule, calendar);
  return `${start ?? '…'} ${end ?? '…'} ${timing}`;
}

describe('time phrases in a calendar year', () => {
  it.each([
    ['Tháng 02/2024', '2024-02-01 2024-02-29 scheduled'],
    ['T9/2024', '2024-09-01 2024-09-30 scheduled'],
    ['9/2024', '2024-09-01 2024-09-30 scheduled'],
    ['Tháng Chín', '2024-09-01 2024-09-30 scheduled'],
    ['Cuối tháng 5', '2024-05-01 2024-05-31 scheduled'],
    ['QUÝ I', '2024-01-01 2024-03-31 scheduled'],
    ['Quý III năm 2024', '2024-07-01 2024-09-30 scheduled'],
    ['Quý I, II', '2024-01-01 2024-06-30 scheduled'],
    ['Quý IV năm 2024 và Quý I năm 2025', '2024-10-01 2025-03-31 scheduled'],
    ['6 tháng đầu năm', '2024-01-01 2024-06-30 scheduled'],
    ['Sáu tháng cuối năm 2024', '2024-07-01 2024-12-31 scheduled'],
    ['Cả năm', '2024-01-01 2024-12-31 scheduled'],
    ['Ngày 20 tháng 11 năm 2024', '2024-11-20 2024-11-20 scheduled'],
    ['Trước ngày 15/11/2024', '… 2024-11-14 scheduled'],
    ['xong trước 01/3', '… 2024-02-29 scheduled'],
    ['Trước tháng 6', '… 2024-05-31 scheduled'],
    ['Chậm nhất ngày 30/6', '… 2024-06-30 scheduled'],
    ['Hết quý II', '… 2024-06-30 scheduled'],
    ['Từ nay đến 30/6', '… 2024-06-30 scheduled'],
    ['Hoàn thành trong tháng 12', '2024-12-01 2024-12-31 scheduled'],
    ['từ ngày 01/5 đến hết ngày 30/6', '2024-05-01 2024-06-30 scheduled'],
    ['Từ 15-20/11/2024', '2024-11-15 2024-11-20 scheduled'],
    ['tháng 01 - 3/2024', '2024-01-01 2024-03-31 scheduled'],
    ['Tháng 12/2024 - 01/2025', '2024-12-01 2025-01-31 scheduled'],
    ['Tháng 11 đến tháng 3', '2024-11-01 2025-03-31 scheduled'],
    ['Tháng 6 và tháng 12/2024', '2024-06-01 2024-12-31 scheduled'],
    ['Trước 15/6 và 15/12', '… 2024-12-14 scheduled'],
    ['Thời gian hoàn thành: Trước ngày 20/3/2024.', '… 2024-03-19 scheduled'],
    ['Trước ngày 15/6 (sơ kết); trước ngày 15/12 (tổng kết)', '… 2024-12-14 scheduled'],
    ['Sơ kết: tháng 6; tổng kết: tháng 12', '2024-06-01 2024-12-31 scheduled'],
    ['Học kỳ I (tháng 9 - 12)', '2024-09-01 2024-12-31 scheduled'],
    ['8h00 ngày 15/3/2024', '2024-03-15 2024-03-15 scheduled'],
    ['Giai đoạn 2024 - 2025', '2024-01-01 2025-12-31 scheduled'],
    ['Tuần thứ 4 tháng 6', '2024-06-01 2024-06-30 scheduled'],
    ['Hạn cuối ngày 18/6/2024', '… 2024-06-18 scheduled'],
    ['Hạn chót nộp: 18/6', '… 2024-06-18 scheduled'],
    ['Q.III/2024', '2024-07-01 2024-09-30 scheduled'],
    ['6 tháng, năm', '… … recurring'],
    ['Tháng 3/2024 (dự kiến)', '2024-03-01 2024-03-31 scheduled'],
    ['Thường xuyên trong năm 2024', '2024-01-01 2024-12-31 continuous'],
    ['Thường xuyên', '… … continuous'],
    ['Hằng tháng', '… … recurring'],
    ['ngày 25 hằng tháng', '… … recurring'],
    ['Tháng 9 hằng năm', '2024-09-01 2024-09-30 recurring'],
    ['trước ngày 15/11 hằng năm', '… 2024-11-14 recurring'],
    ['Khi có Thông báo của Sở', '… … conditional'],
    ['Sau khi có kế hoạch của tỉnh', '… … conditional'],
    ['Theo kế hoạch của Sở', '… … conditional'],
    ['Đầu năm học', '… … untimed'],
    ['Theo quy định', '… … untimed'],
    ['ngày 31/4', '… … untimed'],
  ])('%s', (text, expected) => expect(days(text)).toBe(expected));
});

describe('time phrases in the school year 2024-2025', () => {
  it.each([
    ['Tháng 9', '2024-09-01 2024-09-30 scheduled'],
    ['Tháng 5', '2025-05-01 2025-05-31 scheduled'],
    ['trước ngày 15/01', '… 2025-01-14 scheduled'],
    ['Từ tháng 9 đến tháng 5', '2024-09-01 2025-05-31 scheduled'],
    ['Tháng 5/2024', '2024-05-01 2024-05-31 scheduled'],
    ['Cả năm học', '2024-09-01 2025-05-31 scheduled'],
  ])('%s', (text, expected) => expect(days(text, school)).toBe(expected));
});

it('gives no days to a time without a year when the plan has none', () => {
  expect(days('Tháng 9', { planYear: null, yearKind: 'calendar' })).toBe('… … scheduled');
});

describe('headings that give time', () => {
  it.each([
    'Quý I năm 2024',
    'Công tác trọng tâm tháng 9',
    'Thực hiện các nhiệm vụ khác trong năm 2024',
    'Đợt 1: Từ ngày 05/9 đến ngày 20/11',
  ])('%s', (title) => {
    expect(timeOfHeading(title)).not.toBeNull();
  });
  it.each([
    'Nhiệm vụ trọng tâm năm 2024',
    'Tổ chức các hội nghị về công tác thi đua năm 2022',
    'Sau khi có hướng dẫn',
    'Phiên thứ hai (tháng 7/2023)',
    'Nộp hồ sơ: trước ngày 15/01',
    'Mục đích, yêu cầu',
  ])('%s gives none', (title) => {
    expect(timeOfHeading(title)).toBeNull();
  });
});

const year = fc.option(fc.integer({ min: 2000, max: 2099 }), { nil: null });
const point: fc.Arbitrary<TimePoint> = fc.oneof(
  fc.record({
    kind: fc.constant('day' as const),
    day: fc.integer({ min: 1, max: 28 }),
    month: fc.integer({ min: 1, max: 12 }),
    year,
  }),
  fc.record({ kind: fc.constant('month' as const), month: fc.integer({ min: 1, max: 12 }), year }),
  fc.record({ kind: fc.constant('quarter' as const), quarter: fc.constantFrom(1, 2, 3, 4) as fc.Arbitrary<1 | 2 | 3 | 4>, year }),
  fc.record({ kind: fc.constant('halfYear' as const), half: fc.constantFrom(1, 2) as fc.Arbitrary<1 | 2>, year }),
  fc.record({ kind: fc.constant('year' as const), year }),
  fc.record({ kind: fc.constant('schoolYear' as const), firstYear: year }),
);
const single: fc.Arbitrary<TimeRule> = fc.oneof(
  point,
  fc.record({ kind: fc.constant('range' as const), from: point, to: point }),
  fc.record({ kind: fc.constant('before' as const), point }),
  fc.record({ kind: fc.constant('atLatest' as const), point }),
  fc.record({ kind: fc.constant('continuous' as const), within: fc.option(point, { nil: null }) }),
);

describe('laws', () => {
  it('reads back what it prints', () => {
    fc.assert(
      fc.property(single, (rule) => {
        expect(parseTime(printTime(rule))).toEqual(rule);
      }),
    );
  });

  it('never ends before it starts, whatever the year', () => {
    const rule = fc.oneof(
      single,
      fc.array(single, { minLength: 2, maxLength: 4 }).map((rules): TimeRule => ({ kind: 'several', rules })),
    );
    fc.assert(
      fc.property(
        rule,
        fc.integer({ min: 2000, max: 2099 }),
        fc.constantFrom('calendar' as const, 'school' as const),
        (any, planYear, yearKind) => {
          const { start, end } = resolveTime(any, { planYear, yearKind });
          if (start !== null && end !== null) expect(start <= end).toBe(true);
        },
      ),
    );
  });

  it('never throws on any words', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => void parseTime(text)));
  });
});
