import { describe, expect, test } from 'vitest';
import { brief, paragraphs } from '../../../../tests/fixtures/documents/brief.ts';
import { type DocxFixture, makeDocx, p, tbl, tc, tr } from '../../../../tests/fixtures/documents/docx-fixture.ts';
import { type ReadDocument, readDocument } from '../index.ts';

const read = (fixture: DocxFixture): Promise<ReadDocument> => readDocument(makeDocx(fixture), 'ke-hoach.docx');

describe('paragraphs', () => {
  test('text, alignment, weight and heading come from runs and from styles', async () => {
    const styles = `
      <w:style w:type="paragraph" w:styleId="u1"><w:name w:val="heading 2"/><w:rPr><w:b/></w:rPr></w:style>
      <w:style w:type="paragraph" w:styleId="con"><w:basedOn w:val="u1"/><w:pPr><w:jc w:val="center"/></w:pPr></w:style>`;
    const document = await read({
      styles,
      body:
        p('KẾ HOẠCH', { properties: '<w:pStyle w:val="con"/>' }) +
        p('Không đậm', { properties: '<w:pStyle w:val="u1"/>', run: '<w:b w:val="0"/>' }) +
        p('Nơi nhận:', { properties: '<w:jc w:val="both"/>', run: '<w:b/><w:i/>' }),
    });
    expect(document.blocks).toMatchObject([
      { text: 'KẾ HOẠCH', heading: 2, bold: true, italic: false, align: 'center', index: 0, page: null },
      { text: 'Không đậm', heading: 2, bold: false, align: null, index: 1 },
      { text: 'Nơi nhận:', heading: null, bold: true, italic: true, align: 'justify', index: 2 },
    ]);
  });

  test('is NFC, without soft hyphens and zero-width characters, with single blanks and breaks as new lines', async () => {
    const document = await read({
      body: `<w:p><w:r><w:t xml:space="preserve">  Thi\u00AD đua\u200B  </w:t><w:tab/><w:t>${'khen thưởng'.normalize('NFD')}</w:t><w:br/><w:t>năm 2025</w:t></w:r></w:p>`,
    });
    expect(brief(document)).toEqual(['Thi đua khen thưởng\nnăm 2025']);
  });

  test('takes tracked changes as accepted', async () => {
    const document = await read({
      body: `<w:p><w:r><w:t xml:space="preserve">Trước ngày </w:t></w:r><w:del><w:r><w:delText>15</w:delText></w:r></w:del><w:ins><w:r><w:t>20</w:t></w:r></w:ins><w:moveFrom><w:r><w:t> cũ</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>/6</w:t></w:r></w:moveTo></w:p>
        <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">Hai đoạn </w:t></w:r></w:p>${p('nay là một')}`,
    });
    expect(brief(document)).toEqual(['Trước ngày 20/6', 'Hai đoạn nay là một']);
  });

  test('reads links, fields, content controls and text boxes, and leaves notes, hidden text and field codes out', async () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${p('Trong khung')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${p('Trong khung')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const document = await read({
      body: `<w:p><w:hyperlink><w:r><w:t>Cổng</w:t></w:r></w:hyperlink><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:sdt><w:sdtContent><w:r><w:t xml:space="preserve"> thông tin</w:t></w:r></w:sdtContent></w:sdt><w:r><w:footnoteReference/></w:r>${box}</w:p><w:sdt><w:sdtContent>${p('Khối')}</w:sdtContent></w:sdt>`,
    });
    expect(brief(document)).toEqual(['Cổng thông tin', 'Trong khung', 'Khối']);
  });

  test('tells of pictures, and prints capitals where the style does', async () => {
    const document = await read({
      body: `${p('quý i', { run: '<w:caps/>' })}<w:p><w:r><w:drawing><pic:pic/></w:drawing></w:r></w:p>`,
    });
    expect(brief(document)).toEqual(['QUÝ I']);
    expect(document.warnings).toEqual(['Văn bản có 1 hình ảnh; chữ trong hình ảnh không được đọc.']);
  });

  test('turns the fonts of the old code TCVN3 into Unicode', async () => {
    const font = '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>';
    expect(brief(await read({ body: p('KÕ ho¹ch c«ng t¸c thi ®ua', { run: font }) }))).toEqual(['Kế hoạch công tác thi đua']);
  });
});

describe('lists', () => {
  const level = (at: number, format: string, text: string): string =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = `
    <w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}${level(2, 'lowerLetter', '%3)')}${level(3, 'decimal', '%2.%4.')}</w:abstractNum>
    <w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '\uF0B7')}${level(1, 'bullet', '-')}${level(2, 'bullet', ' ')}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
    <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
    <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num>`;
  const item = (numId: number, at: number): string =>
    p('mục', { properties: `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${numId}"/></w:numPr>` });

  test('are numbered as Word prints them; deeper levels begin anew below each item', async () => {
    const items = [item(1, 0), item(1, 1), item(1, 2), item(1, 2), item(1, 1), item(1, 2), item(1, 3), item(1, 0), item(1, 1)];
    const document = await read({ numbering, body: items.join('') });
    expect(paragraphs(document).map((block) => block.list?.marker)).toEqual([
      'I.',
      '1.',
      'a)',
      'b)',
      '2.',
      'a)',
      '2.1.',
      'II.',
      '1.',
    ]);
    expect(paragraphs(document).map((block) => block.list?.depth)).toEqual([0, 1, 2, 2, 1, 2, 3, 0, 1]);
  });

  test('print bullets, restart where told, and number no empty paragraphs', async () => {
    const empty = '<w:p><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:p>';
    const document = await read({
      numbering,
      body: [item(2, 0), item(2, 1), item(2, 2), item(3, 0), empty, item(3, 0), item(9, 0)].join(''),
    });
    expect(paragraphs(document).map((block) => block.list?.marker ?? null)).toEqual(['•', '-', null, 'IV.', 'V.', null]);
  });

  test('keep their markers inside cells, where there is no other place for them', async () => {
    const body = tbl(tr(tc('TT'), tc('Nội dung'), tc('Thời gian')), tr(tc('1'), tc(item(2, 1) + item(1, 0)), tc('Quý I')));
    const [table] = brief(await read({ numbering, body }));
    expect(table?.[1]).toEqual(['1', '- mục ¶ I. mục', 'Quý I']);
  });
});

describe('tables', () => {
  const header = tr(tc('TT'), tc('Nội dung'), tc('Thời gian'));

  test('keep band rows, merged rows and merged columns', async () => {
    const body = tbl(
      header,
      tr(tc('QUÝ I', '<w:gridSpan w:val="3"/>')),
      tr(tc('1', '<w:vMerge w:val="restart"/>'), tc('Đăng ký thi đua'), tc('Tháng 01')),
      tr(tc('', '<w:vMerge/>'), tc('Ký giao ước'), tc('Tháng 02')),
      tr(tc('2'), tc('Phát động', '<w:hMerge w:val="restart"/>'), tc('', '<w:hMerge/>')),
    );
    const document = await read({ body });
    expect(brief(document)).toEqual([
      [
        ['TT', 'Nội dung', 'Thời gian'],
        ['3×QUÝ I'],
        ['2↓1', 'Đăng ký thi đua', 'Tháng 01'],
        ['^', 'Ký giao ước', 'Tháng 02'],
        ['2', '2×Phát động'],
      ],
    ]);
    expect(document.blocks[0]).toMatchObject({ kind: 'table', columns: 3 });
  });

  test('mark repeated header rows, drop deleted rows, fill grid gaps and short rows', async () => {
    const body = tbl(
      `<w:tr><w:trPr><w:tblHeader/></w:trPr>${tc('TT')}${tc('Nội dung')}${tc('Ghi chú')}</w:tr>`,
      `<w:tr><w:trPr><w:del/></w:trPr>${tc('1')}${tc('đã xoá')}${tc('')}</w:tr>`,
      `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc('lùi một cột')}</w:tr>`,
    );
    const document = await read({ body });
    expect(brief(document)).toEqual([
      [
        ['TT', 'Nội dung', 'Ghi chú'],
        ['', 'lùi một cột', ''],
      ],
    ]);
    expect(document.blocks[0]).toMatchObject({ rows: [{ header: true }, { header: false }] });
  });

  test('take the text of nested tables into the cell, in order', async () => {
    const inner = tbl(tr(tc('a'), tc('b')), tr(tc('c'), tc('d')));
    const document = await read({ body: tbl(header, tr(tc('1'), tc(p('trước') + inner + p('sau')), tc('Quý I'))) });
    expect(brief(document)[0]?.[1]).toEqual(['1', 'trước ¶ a ¶ b ¶ c ¶ d ¶ sau', 'Quý I']);
  });

  test('span no further than the limit', async () => {
    const document = await read({ body: tbl(tr(tc('rộng', '<w:gridSpan w:val="2000000000"/>')), header) });
    expect(document.blocks[0]).toMatchObject({ columns: 64 });
  });
});

describe('letterhead and signature', () => {
  const drawn = '<w:tblPr><w:tblBorders><w:top w:val="single"/><w:insideV w:val="single"/></w:tblBorders></w:tblPr>';

  test('laid out as tables become paragraphs with their column', async () => {
    const body =
      tbl(
        tr(
          tc(p('UBND TỈNH HÒA SƠN') + p('SỞ NỘI VỤ')),
          tc(p('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') + p('Độc lập - Tự do - Hạnh phúc')),
        ),
        tr(tc('Số: 12/KH-SNV'), tc('Hòa Sơn, ngày 05 tháng 02 năm 2025')),
      ) +
      p('KẾ HOẠCH') +
      tbl(tr(tc(p('Nơi nhận:') + p('- Lưu: VT.')), tc(p('GIÁM ĐỐC') + p('Lê Văn Mẫu'))));
    expect(paragraphs(await read({ body })).map((block) => [block.column, block.text])).toEqual([
      ['left', 'UBND TỈNH HÒA SƠN'],
      ['left', 'SỞ NỘI VỤ'],
      ['right', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      ['right', 'Độc lập - Tự do - Hạnh phúc'],
      ['left', 'Số: 12/KH-SNV'],
      ['right', 'Hòa Sơn, ngày 05 tháng 02 năm 2025'],
      [null, 'KẾ HOẠCH'],
      ['left', 'Nơi nhận:'],
      ['left', '- Lưu: VT.'],
      ['right', 'GIÁM ĐỐC'],
      ['right', 'Lê Văn Mẫu'],
    ]);
  });

  test('set with tabs are told apart likewise', async () => {
    const line = (left: string, right: string): string =>
      `<w:p><w:r><w:t>${left}</w:t><w:tab/><w:tab/><w:t>${right}</w:t></w:r></w:p>`;
    const body = line('SỞ NỘI VỤ', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') + line('Số: 12/KH-SNV', 'Độc lập - Tự do - Hạnh phúc');
    expect(paragraphs(await read({ body })).map((block) => block.column)).toEqual(['left', 'right', 'left', 'right']);
  });

  test('a table of tasks stays a table, also with two columns and borders', async () => {
    const body = tbl(
      tr(tc('Nội dung'), tc('Đơn vị')),
      tr(tc('Trưởng phòng tham mưu'), tc('Nơi nhận báo cáo: Văn phòng')),
    ).replace('<w:tblPr/>', drawn);
    expect((await read({ body })).blocks.map((block) => block.kind)).toEqual(['table']);
  });
});
