import { describe, expect, it } from 'vitest';
import { localDate, partsOf } from '../../../kernel/local-date.ts';
import { today } from '../../../ui/text/today.ts';
import type { AwardRow } from '../contract/look-up.ts';
import { type Asked, addressOf, askedIn, NOTHING_ASKED } from './asked-in-address.ts';

const award = (code: string, subjects: AwardRow['subjects']): AwardRow => ({
  code,
  label: code,
  otherLabel: null,
  kind: 'title',
  group: 'danh-hieu-ca-nhan',
  level: 'co-so',
  subjects,
  asks: [],
});
const awards = [
  award('CSTD_TINH', ['individual']),
  award('BK_TINH', ['individual', 'collective']),
  award('DVTT', ['collective']),
];

describe('the question in the address', () => {
  it('comes back as it was asked', () => {
    const asked: Asked = {
      award: 'BK_TINH',
      subject: 'collective',
      kind: 'chuyen_de',
      year: 2024,
      receivedOn: localDate('2025-03-01'),
      sheetOf: 'u1',
    };
    expect(addressOf(asked)).toEqual({
      khen: 'bk-tinh',
      doiTuong: 'tap-the',
      loaiHinh: 'chuyen-de',
      nam: '2024',
      ngay: '2025-03-01',
      phieu: 'u1',
    });
    expect(askedIn(addressOf(asked), awards)).toEqual(asked);
  });

  it('is as at first where the address says nothing, or says it wrongly', () => {
    const first = {
      award: '',
      subject: 'individual',
      kind: 'cong_trang',
      year: partsOf(today()).year,
      receivedOn: today(),
      sheetOf: '',
    };
    expect(askedIn(NOTHING_ASKED, awards)).toEqual(first);
    expect(askedIn({ khen: 'x', doiTuong: 'x', loaiHinh: 'x', nam: '20x6', ngay: '31/02/2026', phieu: '' }, awards)).toEqual(
      first,
    );
  });

  it('is about one whom the award may be given to', () => {
    expect(askedIn({ ...NOTHING_ASKED, khen: 'dvtt', doiTuong: 'ca-nhan' }, awards).subject).toBe('collective');
    expect(askedIn({ ...NOTHING_ASKED, khen: 'cstd-tinh' }, awards).subject).toBe('individual');
  });
});
