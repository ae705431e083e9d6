import { describe, expect, it } from 'vitest';
import type { ReadDocument } from '../../../../documents/read/read-document.ts';
import { parsePlan } from './parse-plan.ts';

/** The head of a plan typed line by line, read as a whole plan. */
function headOf(...lines: readonly string[]) {
  const blocks = [...lines, 'I. NỘI DUNG', '1. Tổ chức hội nghị.'].map((text, index) => ({
    kind: 'paragraph' as const,
    index,
    page: null,
    text,
    heading: null,
    list: null,
    bold: false,
    italic: false,
    align: null,
    column: null,
  }));
  const doc: ReadDocument = { format: 'txt', pageCount: null, blocks, warnings: [] };
  return parsePlan(doc);
}

describe('letterhead', () => {
  it('puts together a name over two lines and tells the superior from the issuer', () => {
    const plan = headOf(
      'UBND HUYỆN BÌNH AN',
      'PHÒNG NỘI VỤ',
      'Số: 12/KH-PNV',
      'Bình An, ngày 05 tháng 02 năm 2024',
      'KẾ HOẠCH',
      'Thi đua năm 2024',
    );
    expect(plan).toMatchObject({
      superior: 'UBND HUYỆN BÌNH AN',
      agency: 'PHÒNG NỘI VỤ',
      number: '12',
      symbol: 'KH-PNV',
      date: '2024-02-05',
      place: 'Bình An',
      title: 'Thi đua năm 2024',
    });
    expect(headOf('ỦY BAN NHÂN DÂN', 'XÃ BÌNH AN', 'KẾ HOẠCH', 'Thi đua năm 2024').agency).toBe('ỦY BAN NHÂN DÂN XÃ BÌNH AN');
  });

  it('leaves blank what is blank, and keeps the year', () => {
    const plan = headOf('SỞ Y TẾ', 'Số:      /KH-SYT', 'Hòa Sơn, ngày      tháng      năm 2024', 'KẾ HOẠCH', 'Thi đua của ngành');
    expect(plan).toMatchObject({ number: null, symbol: 'KH-SYT', date: null, place: 'Hòa Sơn', planYear: 2024 });
  });

  it('reads the party’s way of numbering', () => {
    expect(headOf('ĐẢNG ỦY XÃ AN PHÚ', 'Số 34-KH/ĐU', 'KẾ HOẠCH', 'Thi đua năm 2024')).toMatchObject({
      number: '34',
      symbol: 'KH/ĐU',
    });
  });

  it('tells letterhead and motto apart when they share a line', () => {
    const plan = headOf(
      'UBND HUYỆN AN LẠC TRƯỜNG TIỂU HỌC SỐ 2 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Số: 7/KH-TH2 Độc lập - Tự do - Hạnh phúc',
      'KẾ HOẠCH',
      'Thi đua năm học 2024-2025',
    );
    expect(plan).toMatchObject({
      superior: 'UBND HUYỆN AN LẠC',
      agency: 'TRƯỜNG TIỂU HỌC SỐ 2',
      number: '7',
      planYear: 2024,
      yearKind: 'school',
    });
  });

  it('passes over a page’s headline and its day of publishing', () => {
    const plan = headOf(
      'KẾ HOẠCH thi đua chào mừng Quốc khánh',
      'Ngày 19/8/2024 09:33',
      'ỦY BAN NHÂN DÂN',
      'XÃ HÒA LẠC',
      'Số:     /KH-UBND',
      'Hòa Lạc, ngày    tháng 8 năm 2024',
      'KẾ HOẠCH',
      'Thi đua chào mừng Quốc khánh 02/9',
    );
    expect(plan).toMatchObject({
      agency: 'ỦY BAN NHÂN DÂN XÃ HÒA LẠC',
      date: null,
      symbol: 'KH-UBND',
      title: 'Thi đua chào mừng Quốc khánh 02/9',
      planYear: 2024,
    });
  });
});

describe('what the text says of the plan itself', () => {
  it('ends a title at “cuối năm”: only a number would go on after “năm”', () => {
    const plan = headOf(
      'Số: 12/KH-BQLBT',
      'KẾ HOẠCH',
      'Phong trào thi đua của Ban trong quý cuối năm',
      'Căn cứ Luật Thi đua, khen thưởng ngày 15/6/2022;',
    );
    expect(plan).toMatchObject({ title: 'Phong trào thi đua của Ban trong quý cuối năm', bases: [{ date: '2022-06-15' }] });
    expect(headOf('KẾ HOẠCH', 'Phong trào thi đua lập thành tích chào mừng năm', '2026').title).toMatch(/năm 2026$/);
  });

  it('names the issuer by the sentence that issues the plan', () => {
    const plan = headOf(
      'KẾ HOẠCH',
      'Thi đua năm 2024',
      'Căn cứ Kế hoạch số 18/KH-UBND ngày 22/01/2024 của UBND tỉnh; Sở Văn hóa, Thể thao và Du lịch tỉnh Hòa Sơn ban hành Kế hoạch như sau:',
    );
    expect(plan.agency).toBe('Sở Văn hóa, Thể thao và Du lịch tỉnh Hòa Sơn');
    expect(plan.number).toBeNull();
  });

  it('names the issuer by the initials of the symbol', () => {
    expect(
      headOf(
        'Số: 3/KH-PGDĐT',
        'KẾ HOẠCH',
        'Thi đua năm 2024',
        'Năm 2024 là năm bản lề, Phòng Giáo dục và Đào tạo tiếp tục đổi mới.',
      ).agency,
    ).toBe('Phòng Giáo dục và Đào tạo');
  });

  it('takes number and day from a page of news', () => {
    const plan = headOf(
      'Kế hoạch thi đua năm 2024',
      'Ngày 28/2/2024, Sở Tư pháp ban hành Kế hoạch số 43/KH-STP về công tác thi đua.',
    );
    expect(plan).toMatchObject({ number: '43', symbol: 'KH-STP', date: '2024-02-28', agency: 'Sở Tư pháp', bases: [] });
  });

  it('takes the plan’s year past the year of a law in its title', () => {
    expect(headOf('KẾ HOẠCH', 'Triển khai Luật Thi đua, khen thưởng năm 2022 trên địa bàn tỉnh năm 2024').planYear).toBe(2024);
  });
});
