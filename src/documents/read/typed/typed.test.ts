import { describe, expect, test } from 'vitest';
import { brief, paragraphs } from '../../../../tests/fixtures/documents/brief.ts';
import { type ReadDocument, readDocument } from '../index.ts';

const read = (text: string, name = 'ke-hoach.txt'): Promise<ReadDocument> => readDocument(Buffer.from(text), name);

describe('marks of Markdown', () => {
  test('give headings and weight, in .md and in .txt made by a converter', async () => {
    const text = '## **KẾ HOẠCH**\n\n#### 1. Mục đích\n\n***Nơi nhận:***\n\n**KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC**\n\n*** Ghi chú:**\n';
    for (const name of ['a.md', 'a.txt']) {
      const document = await read(text, name);
      expect(document.format).toBe(name.slice(2));
      expect(paragraphs(document)).toMatchObject([
        { text: 'KẾ HOẠCH', heading: 2, bold: true },
        { text: '1. Mục đích', heading: 4, bold: false },
        { text: 'Nơi nhận:', bold: true, italic: true },
        { text: 'KT. GIÁM ĐỐC', bold: true },
        { text: 'PHÓ GIÁM ĐỐC', bold: true },
        { text: '* Ghi chú:', bold: true },
      ]);
    }
  });

  test('keep list markers as typed, and text that only looks like a mark', async () => {
    const text = '## A\n- Một\n+ Hai\n2. Ba\n\n5 * 3 < 20 & a_b_c\n[Cổng](http://vi.du) <không phải thẻ> &amp; hết';
    expect(brief(await read(text, 'a.md')).slice(1)).toEqual([
      '- Một',
      '+ Hai',
      '2. Ba',
      '5 * 3 < 20 & a_b_c',
      'Cổng <không phải thẻ> & hết',
    ]);
  });

  test('two bold lines glued by a converter are parted again', async () => {
    expect(brief(await read('**PHỤ LỤC****Nội dung chi tiết**', 'a.md'))).toEqual(['PHỤ LỤC\nNội dung chi tiết']);
  });

  test('tables with bars keep header, breaks in cells and rows merged by repetition', async () => {
    const text = '| TT | Nội dung | Thời gian |\n|----|:---|---|\n| QUÝ I | QUÝ I | QUÝ I |\n| 1 | - Một<br>- Hai \\| ba | |\n';
    const document = await read(text, 'a.md');
    expect(brief(document)).toEqual([[['TT', 'Nội dung', 'Thời gian'], ['3×QUÝ I'], ['1', '- Một ¶ - Hai | ba', '']]]);
    expect(document.blocks[0]).toMatchObject({ rows: [{ header: true }, { header: false }, { header: false }] });
  });

  test('a table left as HTML is read as such', async () => {
    const text =
      '# A\n\n<table><tr><th>TT</th><th>Việc</th><th>Hạn</th></tr>\n<tr><td colspan="3">QUÝ I</td></tr></table>\n\nHết';
    expect(brief(await read(text, 'a.md'))).toEqual(['A', [['TT', 'Việc', 'Hạn'], ['3×QUÝ I']], 'Hết']);
  });
});

describe('tables typed with tabs', () => {
  test('have a header above a row of dashes, band rows and empty cells', async () => {
    const text =
      'II. NỘI DUNG\n\nTT\tNội dung\tĐơn vị\n-----\t-----\t-----\n\nQUÝ I\t\t\n1\tXây dựng kế hoạch\tVăn phòng\nQUÝ II\n2\tBáo cáo\n\nIII. TỔ CHỨC';
    const document = await read(text);
    expect(brief(document)).toEqual([
      'II. NỘI DUNG',
      [
        ['TT', 'Nội dung', 'Đơn vị'],
        ['QUÝ I', '', ''],
        ['1', 'Xây dựng kế hoạch', 'Văn phòng'],
        ['QUÝ II', '', ''],
        ['2', 'Báo cáo', ''],
      ],
      'III. TỔ CHỨC',
    ]);
    expect(document.blocks[1]).toMatchObject({ rows: [{ header: true }, {}, {}, {}, {}] });
  });

  test('take lines broken inside a cell into it', async () => {
    const text = 'TT\tNội dung\tĐơn vị\n1\tXây dựng\nkế hoạch\n2\tBáo cáo\tVăn phòng\n';
    expect(brief(await read(text))).toEqual([
      [
        ['TT', 'Nội dung', 'Đơn vị'],
        ['1', 'Xây dựng ¶ kế hoạch', ''],
        ['2', 'Báo cáo', 'Văn phòng'],
      ],
    ]);
  });

  test('list items with a tab after the marker are paragraphs', async () => {
    expect(brief(await read('1.\tMục đích\n2.\tYêu cầu\na)\tKịp thời'))).toEqual(['1. Mục đích', '2. Yêu cầu', 'a) Kịp thời']);
  });

  test('a letterhead typed with tabs or blanks is told apart by column', async () => {
    const text =
      'SỞ NỘI VỤ\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/KH-SNV         Độc lập - Tự do - Hạnh phúc\n\nKẾ HOẠCH\n';
    expect(paragraphs(await read(text)).map((block) => [block.column, block.text])).toEqual([
      ['left', 'SỞ NỘI VỤ'],
      ['right', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      ['left', 'Số: 12/KH-SNV'],
      ['right', 'Độc lập - Tự do - Hạnh phúc'],
      [null, 'KẾ HOẠCH'],
    ]);
  });

  test('a signature typed beside the recipients is told apart by column', async () => {
    const text = 'KẾ HOẠCH\n\nNơi nhận:\t\tKT. CHỦ TỊCH\n- Sở Nội vụ;      PHÓ CHỦ TỊCH\n- Lưu: VT.\n            Lê Văn Mẫu\n';
    expect(paragraphs(await read(text)).map((block) => [block.column, block.text])).toEqual([
      [null, 'KẾ HOẠCH'],
      ['left', 'Nơi nhận:'],
      ['right', 'KT. CHỦ TỊCH'],
      ['left', '- Sở Nội vụ;'],
      ['right', 'PHÓ CHỦ TỊCH'],
      [null, '- Lưu: VT.'],
      ['right', 'Lê Văn Mẫu'],
    ]);
  });
});

describe('lines', () => {
  const sentence = (n: number): string =>
    `- Việc thứ ${n}: tiếp tục đổi mới, nâng cao chất lượng công tác thi đua, khen thưởng, góp phần thực hiện thắng lợi nhiệm vụ chính trị được giao trong năm của toàn ngành.`;
  const wrapped = (text: string): string => text.replace(/(.{1,72})(?: |$)/gu, '$1\n').trimEnd();

  test('broken at a fixed width are joined again', async () => {
    const sentences = Array.from({ length: 8 }, (_, i) => sentence(i + 1));
    expect(brief(await read(sentences.map(wrapped).join('\n')))).toEqual(sentences);
  });

  test('of a text not so broken are paragraphs of their own', async () => {
    const lines = Array.from({ length: 12 }, (_, i) => `- Việc thứ ${i + 1};`);
    expect(brief(await read(lines.join('\r\n')))).toEqual(lines);
  });
});

describe('encodings', () => {
  const text = 'Kế hoạch thi đua, khen thưởng năm 2025 của Sở Nội vụ';

  test.each([
    ['UTF-8 with mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)])],
    ['UTF-16 LE with mark', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])],
    ['UTF-16 BE with mark', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()])],
    ['UTF-16 LE without mark', Buffer.from(text, 'utf16le')],
    ['decomposed', Buffer.from(text.normalize('NFD'))],
  ])('%s', async (_, bytes) => {
    expect(brief(await readDocument(bytes, 'a.txt'))).toEqual([text]);
  });

  test('the old code TCVN3 is turned into Unicode, with a warning', async () => {
    const document = await readDocument(Buffer.from('KÕ ho¹ch c«ng t¸c thi ®ua, khen th\u00ADëng', 'latin1'), 'a.txt');
    expect(brief(document)).toEqual(['Kế hoạch công tác thi đua, khen thưởng']);
    expect(document.warnings.join()).toContain('TCVN3');
  });

  test('the old code VNI gets a warning', async () => {
    const vni =
      'Keá hoaïch coâng taùc thi ñua khen thöôûng naêm 2005. Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam. Ñoäc laäp Töï do Haïnh phuùc. '.repeat(
        3,
      );
    expect((await readDocument(Buffer.from(vni, 'latin1'), 'a.txt')).warnings.join()).toContain('VNI');
    expect((await readDocument(Buffer.from(vni), 'a.txt')).warnings.join()).toContain('VNI');
  });
});
