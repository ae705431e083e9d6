import { describe, expect, it } from 'vitest';
import { localDate } from '../../../kernel/local-date.ts';
import type { FactsDraft } from './draft.ts';
import { PARTS } from './sections.ts';
import { summaryOf } from './summary.ts';

const facts: FactsDraft = {
  ratings: [
    { year: 2024, rating: 'HTTNV' },
    { year: 2025, rating: 'HTXSNV' },
    { year: 2023, rating: 'HTNV' },
  ],
  awards: [
    { code: 'LDTT', year: 2024 },
    { code: 'CSTDCS', year: 2023 },
  ],
  initiatives: [],
  disciplines: [{ form: 'khien_trach', from: localDate('2021-05-05') }],
  underReview: false,
  collective: { year: 2025, headcount: 46, ldtt: 43, flagEligible: false },
};

describe('a part of a sheet in one line', () => {
  it('tells how much there is and the latest of it', () => {
    expect(PARTS.map((part) => summaryOf(part, facts))).toEqual([
      '3 năm xếp loại, gần nhất 2025: Hoàn thành xuất sắc nhiệm vụ',
      'Số liệu năm 2025, 46 người, 2 số liệu khác',
      '2 danh hiệu, hình thức đã được tặng, gần nhất năm 2024',
      'Đã rà soát, không có',
      'Chưa rà soát',
      '1 lần kỷ luật',
      'Không',
      'Được đánh giá, xếp loại hằng năm',
    ]);
  });

  it('tells nothing of what is not known', () => {
    expect(PARTS.map((part) => summaryOf(part, {}))).toEqual([
      'Chưa nhập',
      'Chưa nhập',
      'Chưa rà soát',
      'Chưa rà soát',
      'Chưa rà soát',
      'Chưa rà soát',
      'Chưa rõ',
      'Được đánh giá, xếp loại hằng năm',
    ]);
  });

  it('counts rows that are only begun, and takes no year that is not written', () => {
    expect(summaryOf('ratings', { ratings: [{ year: 2025 }, {}] })).toBe('2 năm xếp loại');
    expect(summaryOf('initiatives', { initiatives: [{}] })).toBe('1 sáng kiến');
    expect(summaryOf('collective', { collective: { year: 2025 } })).toBe('Chưa nhập');
    expect(summaryOf('collective', { collective: { clusterRank: 1 } })).toBe('Đã có số liệu, 1 số liệu khác');
  });
});
