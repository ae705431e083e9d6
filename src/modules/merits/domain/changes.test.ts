import { describe, expect, it } from 'vitest';
import { localDate } from '../../../kernel/local-date.ts';
import { changesBetween, sayChanges } from './changes.ts';
import type { SheetFacts } from './sheet.ts';

const said = (before: SheetFacts | null, after: SheetFacts) => sayChanges(changesBetween(before, after));
const ratings = (...years: number[]) => years.map((year) => ({ year, rating: 'HTTNV' as const }));

describe('what saving a sheet changed', () => {
  it('is told in counts', () => {
    expect(
      said(null, { ratings: ratings(2024, 2025), awards: [{ code: 'LDTT', year: 2025 }], initiatives: [], underReview: false }),
    ).toBe(
      'lập phiếu thành tích: thêm 02 xếp loại năm; thêm 01 danh hiệu, hình thức khen thưởng; đã rà soát, không có sáng kiến; thông tin về kỷ luật, xem xét',
    );
  });

  it('tells added, changed and removed rows apart, whatever their order', () => {
    const after = [{ year: 2023, rating: 'HTXSNV' as const }, ...ratings(2025)];
    expect(said({ ratings: ratings(2023, 2024, 2025) }, { ratings: after })).toBe(
      'sửa phiếu thành tích: sửa 01 xếp loại năm; bỏ 01 xếp loại năm',
    );
    expect(said({ ratings: ratings(2024, 2025) }, { ratings: ratings(2025, 2024) })).toContain('không có thay đổi');
  });

  it('does not count disciplines, nor tell whether there are any', () => {
    const discipline = { form: 'canh_cao' as const, from: localDate('2025-01-01') };
    const some = said({}, { disciplines: [discipline] });
    expect(some).toBe('sửa phiếu thành tích: thông tin về kỷ luật, xem xét');
    expect(said({}, { disciplines: [] })).toBe(some);
    expect(JSON.stringify(changesBetween({}, { disciplines: [discipline] }))).toBe(
      JSON.stringify(changesBetween({}, { disciplines: [] })),
    );
  });

  it('tells the figures of a collective by their year, and a list that is unknown again', () => {
    expect(said({}, { collective: { year: 2025, headcount: 3 } })).toBe('sửa phiếu thành tích: số liệu của tập thể năm 2025');
    expect(said({ awards: [] }, {})).toBe('sửa phiếu thành tích: thông tin khác');
    expect(said({ collective: { year: 2025, headcount: 3 } }, {})).toBe('sửa phiếu thành tích: thông tin khác');
  });

  it('says so when nothing was written', () => {
    expect(said(null, {})).toBe('lập phiếu thành tích, chưa ghi thông tin nào');
  });

  it('takes an absent part of a row and a missing one for the same', () => {
    expect(
      said({ awards: [{ code: 'LDTT', year: 2025, kind: undefined }] }, { awards: [{ year: 2025, code: 'LDTT' }] }),
    ).toContain('không có thay đổi');
  });
});
