import { describe, expect, test } from 'vitest';
import { brief, paragraphs } from '../../../tests/fixtures/documents/brief.ts';
import { type ReadDocument, readDocument } from './index.ts';

const read = (html: string): Promise<ReadDocument> =>
  readDocument(Buffer.from(`<!DOCTYPE html><html><body>${html}</body></html>`), 'a.html');

describe('blocks', () => {
  test('carry heading, weight and alignment', async () => {
    const document = await read(
      '<h2 style="text-align:center">KẾ HOẠCH</h2><div>Một <b>phần</b></div><p align=right><strong>Cả <i>câu</i></strong></p><span style="font-weight:700">Lẻ</span>',
    );
    expect(document.blocks).toMatchObject([
      { text: 'KẾ HOẠCH', heading: 2, bold: true, align: 'center' },
      { text: 'Một phần', heading: null, bold: false, align: null },
      { text: 'Cả câu', bold: true, italic: false, align: 'right' },
      { text: 'Lẻ', bold: true },
    ]);
  });

  test('leave out scripts, hidden parts and navigation; breaks part lines and, doubled, paragraphs', async () => {
    const document = await read(
      '<nav>Trang chủ</nav><script>x</script><p style="display:none">ẩn</p><p>Một<br>hai<br><br>ba&nbsp;&nbsp; bốn\n  năm</p><!-- chú thích -->',
    );
    expect(brief(document)).toEqual(['Một\nhai', 'ba bốn năm']);
  });

  test('list items carry the marker a browser prints', async () => {
    const document = await read(
      '<ul><li>a<ol type="a" start="2"><li>b<li value="5"><p>c</p><p>c2</p></ol></li><li>d</ul><ol type="I"><li>e<li>f</ol>',
    );
    expect(paragraphs(document).map((block) => [block.text, block.list?.marker ?? null, block.list?.depth ?? null])).toEqual([
      ['a', '•', 0],
      ['b', 'b.', 1],
      ['c', 'e.', 1],
      ['c2', null, null],
      ['d', '•', 0],
      ['e', 'I.', 0],
      ['f', 'II.', 0],
    ]);
  });
});

describe('tables', () => {
  test('keep spans, headers and captions', async () => {
    const document = await read(
      '<table border=1><caption>Phụ lục</caption><thead><tr><td rowspan=2>TT<td colspan=2>Việc</tr><tr><td>a<td>b</tr></thead><tr><td>1<td><p>x</p><p>y</p><td>z</tr><tr><td colspan=9>QUÝ I</tr></table>',
    );
    expect(brief(document)).toEqual([
      'Phụ lục',
      [
        ['2↓TT', '2×Việc', '', '', '', '', '', ''],
        ['^', 'a', 'b', '', '', '', '', '', ''],
        ['1', 'x ¶ y', 'z', '', '', '', '', '', ''],
        ['9×QUÝ I'],
      ],
    ]);
    expect(document.blocks[1]).toMatchObject({
      rows: [{ header: true }, { header: true }, { header: false }, { header: false }],
    });
  });

  test('around other tables only place them', async () => {
    const document = await read(
      '<table><tr><td>Trên<table><tr><td>TT<td>Việc<td>Hạn<tr><td>1<td>a<td>b</table></td></tr></table>',
    );
    expect(brief(document)).toEqual([
      'Trên',
      [
        ['TT', 'Việc', 'Hạn'],
        ['1', 'a', 'b'],
      ],
    ]);
  });

  test('of a letterhead become paragraphs with their column', async () => {
    const document = await read('<table><tr><td>SỞ NỘI VỤ<td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</table><p>KẾ HOẠCH');
    expect(paragraphs(document).map((block) => block.column)).toEqual(['left', 'right', null]);
  });
});

test('the declared encoding is kept to when the text is no UTF-8', async () => {
  const html = '<html><meta http-equiv=Content-Type content="text/html; charset=utf-16"><p>x</p>';
  const old = Buffer.from('<html><meta charset="windows-1258"><p>Th\xf4ng b\xe1o', 'latin1');
  expect(brief(await readDocument(old, 'a.html'))).toEqual(['Thông báo']);
  expect(brief(await readDocument(Buffer.from(`\uFEFF${html}`, 'utf16le'), 'a.html'))).toEqual(['x']);
});
