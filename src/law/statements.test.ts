import { describe, expect, it } from 'vitest';
import { localDate } from '../kernel/local-date.ts';
import { lawBook } from '../platform/law.ts';
import { commonStatementsOn, statementsOn } from './statements.ts';

const said = (code: string, on: string, key: string) =>
  statementsOn(lawBook(), code, localDate(on)).find((one) => one.key === key);

describe('what the law says of an award in words', () => {
  it('calls a national share gone only where one stood', () => {
    const gone = 'Không còn tỷ lệ chung cả nước; bộ, ban, ngành, tỉnh quy định.';
    const never = 'Không có tỷ lệ chung cả nước; bộ, ban, ngành, tỉnh quy định.';
    for (const code of ['CSTDCS', 'CSTD_TINH', 'CO_BO']) expect(said(code, '2026-11-20', 'vote')?.text).toBe(gone);
    for (const code of ['LDTT', 'BK_TINH', 'HCLD3', 'KNC']) {
      for (const day of ['2024-06-01', '2026-11-20']) expect(said(code, day, 'vote')?.text).toBe(never);
    }
  });

  it('does not say the same twice', () => {
    expect(said('CSTDCS', '2026-11-20', 'vote')?.note).toBeNull();
  });

  it('tells the higher ceiling of the badges of the National Assembly beside the one reckoned', () => {
    for (const day of ['2024-06-01', '2026-11-20']) {
      const prize = said('KNC', day, 'prize.individual');
      expect(prize?.text).toContain('0,6 lần lương cơ sở');
      expect(prize?.note).toContain('không quá 0,8 lần lương cơ sở');
    }
  });

  it('names the other givers in an enterprise with the certificate alone', () => {
    expect(said('GIAY_KHEN', '2026-11-20', 'authority.doanh_nghiep')?.note).toContain('Chủ tịch Hội đồng quản trị');
    expect(said('CSTDCS', '2026-11-20', 'authority.doanh_nghiep')).toMatchObject({
      text: 'Tổng giám đốc, giám đốc doanh nghiệp, hợp tác xã.',
      note: null,
    });
  });

  it('puts the name first where the article was not checked', () => {
    expect(said('KNC', '2024-06-01', 'prize.individual')?.grounds[0]).toBe(
      'Nghị định 98/2023/NĐ-CP (điều khoản tương ứng, chưa đối chiếu)',
    );
  });

  it('does not call an authority gone of which nobody here has read', () => {
    for (const code of ['CO_QK_DHQG', 'BK_QK_DHQG']) {
      expect(said(code, '2026-11-20', 'authority.don_vi_thuoc_bo')).toMatchObject({
        text: 'Có quy định riêng nhưng nội dung chưa được đối chiếu vào hệ thống.',
        held: false,
      });
    }
  });

  it('tells of the rules common to all awards also what is left to others, not read or without ground', () => {
    const common = (on: string, key: string) => commonStatementsOn(lawBook(), localDate(on)).find((one) => one.key === key);
    expect(common('2026-11-20', 'provision.quy.dia-ban-mien-nui')).toMatchObject({
      text: 'Không quá 1,5% chi thường xuyên của ngân sách.',
      held: true,
    });
    expect(common('2026-11-20', 'provision.hoi-dong.thanh-phan-dia-phuong')).toMatchObject({
      text: 'Không có quy định chung cả nước; bộ, ban, ngành, tỉnh quy định.',
      held: false,
      grounds: ['Điều 6 khoản 2 điểm đ, điểm e Nghị định 152/2025/NĐ-CP'],
    });
    expect(common('2026-11-20', 'provision.thu-tuc-don-gian.chi-tiet')?.held).toBe(false);
    expect(common('2027-03-01', 'provision.quy.dia-ban-mien-nui')?.text).toContain('Nghị định 152/2025/NĐ-CP đã hết hiệu lực');
    expect(common('2025-06-30', 'provision.quy.dia-ban-mien-nui')).toBeUndefined();
  });

  it('cites a condition by the instrument it stands in, as long as that is in force', () => {
    const ground = (code: string, id: string, on: string) => said(code, on, `standard.collective..${code}.${id}`)?.grounds;
    expect(ground('XA_TB', 'dan-dau-phong-trao', '2026-11-20')).toEqual(['Điều 8 Nghị định 152/2025/NĐ-CP']);
    for (const on of ['2024-06-01', '2026-11-20'])
      expect(ground('XA_TB', 'moi-truong', on)).toEqual(['Điều 29 khoản 1 điểm d Luật 06/2022/QH15']);
    expect(ground('CO_CP', 'khong-qua-20-phan-tram', '2027-02-28')).toEqual(['Điều 7 khoản 1 Nghị định 152/2025/NĐ-CP']);
    expect(ground('CO_CP', 'khong-qua-20-phan-tram', '2027-03-01')).toEqual(['Điều 25 Luật 06/2022/QH15']);
  });
});
