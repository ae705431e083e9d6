import { describe, expect, it } from 'vitest';
import { localDate } from '../../../kernel/local-date.ts';
import { lawBook } from '../../../platform/law.ts';
import { awardName } from './award-sheet.ts';
import { findAwards } from './find-awards.ts';

const rows = lawBook()
  .awards()
  .map((award) => awardName(award, localDate('2026-11-20')));
const found = (text: string) => findAwards(rows, text).map(({ code }) => code);

describe('finding an award by what is typed', () => {
  it.each([
    ['CSTĐCS', ['CSTDCS']],
    ['cstdcs', ['CSTDCS']],
    ['LĐTT', ['LDTT']],
    ['TTLĐXS', ['TTLDXS']],
    ['TTLĐTT', ['TTLDTT']],
    ['GK', ['GIAY_KHEN']],
    ['knc', ['KNC']],
    ['HCLĐ', ['HCLD1', 'HCLD2', 'HCLD3']],
    ['HCLĐ3', ['HCLD3']],
    ['HCLĐ hạng III', ['HCLD3']],
    ['BK TTg', ['BK_TTG']],
    ['BKTTg', ['BK_TTG']],
    ['cờ TĐCP', ['CO_CP']],
    ['CSTĐ tỉnh', ['CSTD_TINH']],
  ])('knows the abbreviation %s', (text, codes) => {
    expect(found(text).toSorted()).toEqual(codes.toSorted());
  });

  it.each([
    ['bằng khen tỉnh', ['BK_TINH']],
    ['bang khen tinh', ['BK_TINH']],
    ['bằng khen thủ tướng', ['BK_TTG']],
    ['bằng khen bộ', ['BK_BO']],
    ['bằng khen bộ trưởng', ['BK_BO']],
    ['bằng khen ubnd tỉnh', ['BK_TINH']],
    ['bằng khen của chủ tịch UBND tỉnh', ['BK_TINH']],
    ['cờ tỉnh', ['CO_TINH']],
    ['co tinh', ['CO_TINH']],
    ['cờ chính phủ', ['CO_CP']],
    ['chiến sĩ thi đua tỉnh', ['CSTD_TINH']],
    ['chiến sỹ thi đua cơ sở', ['CSTDCS']],
    ['tỉnh chiến sĩ thi đua', ['CSTD_TINH']],
    ['xã tiêu biểu', ['XA_TB']],
    ['thị trấn tiêu biểu', ['XA_TB']],
    ['huân chương lao động hạng ba', ['HCLD3']],
    ['huân chương hạng ba', ['HCDL3', 'HCQC3', 'HCLD3', 'HCBVTQ3', 'HCCC3']],
  ])('knows words in any order: %s', (text, codes) => {
    expect(found(text).toSorted()).toEqual(codes.toSorted());
  });

  it('narrows with each letter: what is typed by half still finds', () => {
    expect(found('bang khe')).toContain('BK_TINH');
    expect(found('cstdc')).toContain('CSTDCS');
    expect(found('chien si thi dua toa')).toEqual(['CSTD_TQ']);
  });

  it('heeds marks that are typed', () => {
    expect(found('cờ thi đua')).not.toContain('CSTDCS');
    expect(found('BK').every((code) => code.startsWith('BK_'))).toBe(true);
  });

  it('finds every award by its own name first, typed with and without marks', () => {
    for (const { code, label } of rows) {
      expect(found(label)).toContain(code);
      expect(found(label).length, label).toBeLessThan(4);
    }
  });

  it('gives all for nothing and nothing for what no name has', () => {
    expect(found('  ')).toHaveLength(rows.length);
    expect(found('xyzxyz')).toEqual([]);
  });
});
