import { describe, expect, it } from 'vitest';
import { readGrounds } from './grounds.ts';
import { findReferences } from './references.ts';

describe('documents named in a text', () => {
  it.each([
    ['luật thi đua, khen thưởng số 06 ngày 15/06/2022;', ['06 2022-06-15']],
    ['Nghị định 91/2017/NĐ-CP, Nghị định 38/2019/NĐ-CP', ['91/2017/NĐ-CP', '38/2019/NĐ-CP']],
    ['Chỉ thị số 01/CT – UBND ngày 03/01/2024', ['01/CT-UBND 2024-01-03']],
    ['Kết luận số 01- KL/TW ngày 18 tháng 5 năm 2021', ['01-KL/TW 2021-05-18']],
    ['(Luật số: 06/2022/QH15)', ['06/2022/QH15']],
    ['công văn số295/PGDĐT-GDTH ngày 09 tháng 9 năm 2024', ['295/PGDĐT-GDTH 2024-09-09']],
    ['Quyết định số: 35 /QĐ-HĐTĐKT ngày 08/01/2024', ['35/QĐ-HĐTĐKT 2024-01-08']],
    ['theo Nghị quyết Đại hội lần thứ X và Kế hoạch số 16/KH-HĐTĐKT ngày 31/8/2021', ['16/KH-HĐTĐKT 2021-08-31']],
    ['tháng 12/2024, kỷ niệm (28/8/1945 - 28/8/2024), quyết định 52/2017', []],
  ])('%s', (text, expected) =>
    expect(findReferences(text).map((found) => [found.number, found.date].filter(Boolean).join(' '))).toEqual(expected),
  );
});

describe('grounds', () => {
  it('takes several from one paragraph and the date from where the document is named again', () => {
    const { bases } = readGrounds([
      'Căn cứ Nghị định 12/2019/NĐ-CP; Thông tư số 07/TT-ABC ngày 06/5/2021 hướng dẫn Nghị định số 12/2019/NĐ-CP ngày 31/7/2019 của Chính phủ;',
    ]);
    expect(bases.map((base) => [base.number, base.date])).toEqual([
      ['12/2019/NĐ-CP', '2019-07-31'],
      ['07/TT-ABC', '2021-05-06'],
    ]);
  });

  it('keeps a document that a ground only mentions out of the grounds', () => {
    const { bases, mentioned } = readGrounds([
      'Thực hiện Kế hoạch số 10/KH-UBND ngày 15/01/2024 của UBND tỉnh về việc triển khai Chỉ thị số 01/CT-TTg;',
    ]);
    expect(bases.map((base) => base.number)).toEqual(['10/KH-UBND']);
    expect(mentioned.map((reference) => reference.number)).toEqual(['01/CT-TTg']);
  });

  it('takes a document that stands beside another after the words of its title, not one that it explains', () => {
    const numbers = (text: string) => readGrounds([text]).bases.map((base) => base.number);
    expect(
      numbers('Thực hiện Chỉ thị số 9/CT-TTg về thi đua theo Nghị quyết Đại hội X và Kế hoạch số 6/KH-HĐTĐKT ngày 31/8/2021;'),
    ).toEqual(['9/CT-TTg', '6/KH-HĐTĐKT']);
    expect(
      numbers(
        'Căn cứ Thông tư số 1/2024/TT-BNV quy định biện pháp thi hành Luật Thi đua, khen thưởng và Nghị định số 98/2023/NĐ-CP;',
      ),
    ).toEqual(['1/2024/TT-BNV']);
  });

  it('keeps grounds without a number, and takes neither "Căn cứ kế hoạch này" nor "Theo đó" for one', () => {
    const { bases } = readGrounds([
      'Căn cứ Luật Thi đua, khen thưởng ngày 15/6/2022;',
      'Căn cứ kế hoạch này, các khoa thực hiện.',
      'Theo đó, mục đích là động viên.',
    ]);
    expect(bases).toEqual([{ number: null, date: '2022-06-15', title: 'Luật Thi đua, khen thưởng', issuer: null }]);
  });

  it('names issuer and title without what leads over to the plan', () => {
    const { bases } = readGrounds([
      'Căn cứ Kế hoạch số 18/KH-UBND ngày 22/01/2024 của UBND tỉnh về công tác thi đua năm 2024, Sở Y tế ban hành Kế hoạch như sau:',
    ]);
    expect(bases).toEqual([
      { number: '18/KH-UBND', date: '2024-01-22', issuer: 'UBND tỉnh', title: 'công tác thi đua năm 2024' },
    ]);
  });
});
