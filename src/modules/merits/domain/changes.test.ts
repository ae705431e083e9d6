import { describe, expect, it } from 'vitest';
import { localDate } from '../../../kernel/local-date.ts';
import { type Changes, changesBetween, sayChanges } from './changes.ts';
import type { SheetFacts } from './sheet.ts';

const said = (before: SheetFacts | null, after: SheetFacts) => sayChanges(changesBetween(before, after));
const ratings = (...years: number[]) => years.map((year) => ({ year, rating: 'HTTNV' as const }));

describe('what saving a sheet changed', () => {
  it('is told in counts', () => {
    expect(
      said(null, { ratings: ratings(2024, 2025), awards: [{ code: 'LDTT', year: 2025 }], initiatives: [], underReview: false }),
    ).toBe(
      'lập phiếu thành tích: thêm 02 xếp loại năm; thêm 01 danh hiệu, hình thức khen thưởng; đã rà soát, không có sáng kiến',
    );
  });

  it('tells added, changed and removed rows apart, whatever their order', () => {
    const after = [{ year: 2023, rating: 'HTXSNV' as const }, ...ratings(2025)];
    expect(said({ ratings: ratings(2023, 2024, 2025) }, { ratings: after })).toBe(
      'sửa phiếu thành tích: sửa 01 xếp loại năm; bỏ 01 xếp loại năm',
    );
    expect(said({ ratings: ratings(2024, 2025) }, { ratings: ratings(2025, 2024) })).toBe('sửa phiếu thành tích');
  });

  it('does not tell that disciplines or reviews changed: the same words and data as when nothing did', () => {
    const disciplines = [{ form: 'canh_cao' as const, from: localDate('2025-01-01') }];
    const nothing = changesBetween({ ratings: ratings(2025) }, { ratings: ratings(2025) });
    for (const hidden of [{ disciplines }, { disciplines: [] }, { underReview: true }, { disciplines, underReview: false }]) {
      const changes = changesBetween({ ratings: ratings(2025) }, { ratings: ratings(2025), ...hidden });
      expect(changes).toEqual(nothing);
      expect(changesBetween({ ...hidden }, {})).toEqual(changesBetween({}, {}));
      expect(changesBetween(null, hidden)).toEqual(changesBetween(null, {}));
      expect(sayChanges(changes)).toBe('sửa phiếu thành tích');
    }
  });

  it('keeps silent of it also where an older record tells it', () => {
    expect(sayChanges({ created: false, none: [], other: false, sensitive: true } as Changes)).toBe('sửa phiếu thành tích');
  });

  it('tells the figures of a collective by their year, and a list that is unknown again', () => {
    expect(said({}, { collective: { year: 2025, headcount: 3 } })).toBe('sửa phiếu thành tích: số liệu của tập thể năm 2025');
    expect(said({ awards: [] }, {})).toBe('sửa phiếu thành tích: thông tin khác');
    expect(said({ collective: { year: 2025, headcount: 3 } }, {})).toBe('sửa phiếu thành tích: thông tin khác');
  });

  it('is nothing but the writing when nothing was written', () => {
    expect(said(null, {})).toBe('lập phiếu thành tích');
  });

  it('takes an absent part of a row and a missing one for the same', () => {
    expect(said({ awards: [{ code: 'LDTT', year: 2025, kind: undefined }] }, { awards: [{ year: 2025, code: 'LDTT' }] })).toBe(
      'sửa phiếu thành tích',
    );
  });
});
