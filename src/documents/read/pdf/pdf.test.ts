import { describe, expect, test } from 'vitest';
import { brief, paragraphs } from '../../../../tests/fixtures/documents/brief.ts';
import { PdfFixture } from '../../../../tests/fixtures/documents/pdf-fixture.ts';
import { READ_LIMITS, type ReadDocument } from '../index.ts';
import { ReadBudget } from '../limits.ts';
import { readPdf } from './index.ts';

const noOverrun = (): never => {
  throw new Error('the test ran too long');
};

async function read(draw: (pdf: PdfFixture) => void): Promise<ReadDocument> {
  const pdf = await PdfFixture.create();
  draw(pdf);
  return await readPdf(await pdf.bytes(), new ReadBudget(READ_LIMITS, noOverrun));
}

const LONG =
  'Tiếp tục đổi mới, nâng cao chất lượng công tác thi đua, khen thưởng, góp phần thực hiện thắng lợi nhiệm vụ chính trị được giao năm 2025 của toàn ngành và của từng đơn vị trực thuộc.';

describe('paragraphs', () => {
  test('are joined from their lines and parted by indent, by room left and by list marks', async () => {
    const document = await read((pdf) => {
      let y = pdf.paragraph('I. MỤC ĐÍCH, YÊU CẦU', 80, { bold: true });
      y = pdf.paragraph(LONG, y);
      y = pdf.paragraph(LONG, y - 6);
      y = pdf.paragraph(`- ${LONG}`, y);
      pdf.paragraph('+ Khen thưởng kịp thời.', y);
    });
    expect(brief(document)).toEqual(['I. MỤC ĐÍCH, YÊU CẦU', LONG, LONG, `- ${LONG}`, '+ Khen thưởng kịp thời.']);
    expect(document).toMatchObject({
      format: 'pdf',
      pageCount: 1,
      blocks: [{ bold: true, page: 1 }, { bold: false }, {}, {}, {}],
    });
  });

  test('go on over the page, without the page numbers and what is printed on every page', async () => {
    const document = await read((pdf) => {
      const furniture = (page: number): void => {
        pdf.centred(String(page), 311, 40);
        pdf.text('Kế hoạch số 12/KH-SNV', 85, 810, { size: 10 });
      };
      pdf.paragraph(LONG, 780, { pageEndsAfter: 2 });
      furniture(2);
      for (const page of [3, 4]) {
        pdf.newPage();
        pdf.paragraph(`Trang thứ ${page} có nội dung riêng.`, 80);
        furniture(page);
      }
    });
    expect(brief(document)).toEqual([LONG, 'Trang thứ 3 có nội dung riêng.', 'Trang thứ 4 có nội dung riêng.']);
  });

  test('of a title stay centred; a title of two lines is one', async () => {
    const document = await read((pdf) => {
      pdf.centred('KẾ HOẠCH', 311, 80, { bold: true });
      pdf.centred('Triển khai công tác thi đua, khen thưởng và các phong trào', 311, 100, { bold: true });
      pdf.centred('thi đua yêu nước năm 2025', 311, 117, { bold: true });
      pdf.paragraph(LONG, 150);
    });
    expect(paragraphs(document).slice(0, 2)).toMatchObject([
      { text: 'KẾ HOẠCH', align: 'center', bold: true },
      { text: 'Triển khai công tác thi đua, khen thưởng và các phong trào thi đua yêu nước năm 2025', align: 'center' },
    ]);
  });

  test('are mended where a program printed letters apart', async () => {
    const document = await read((pdf) => {
      pdf.text('Phong trào thi đ ua', 85, 80);
      pdf.text('yêu nướ', 220, 80);
      pdf.text('c', 220 + 44.3, 80);
    });
    expect(brief(document)[0]).toMatch(/^Phong trào thi đua/u);
  });
});

describe('columns', () => {
  test('a letterhead and a signature block are told apart by column', async () => {
    const document = await read((pdf) => {
      pdf.centred('UBND TỈNH HÒA SƠN', 160, 60, { size: 12 });
      pdf.centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 410, 60, { size: 12, bold: true });
      pdf.centred('SỞ NỘI VỤ', 160, 76, { size: 12, bold: true });
      pdf.centred('Độc lập - Tự do - Hạnh phúc', 410, 76, { bold: true });
      pdf.centred('Số: 12/KH-SNV', 160, 100);
      pdf.centred('Hòa Sơn, ngày 05 tháng 02 năm 2025', 410, 100);
      pdf.centred('KẾ HOẠCH', 311, 140, { bold: true });
      const y = pdf.paragraph(LONG, 170) + 20;
      pdf.text('Nơi nhận:', 85, y, { size: 12, bold: true });
      pdf.centred('GIÁM ĐỐC', 430, y, { bold: true });
      pdf.text('- Ban Giám đốc;', 85, y + 14, { size: 11 });
      pdf.text('- Lưu: VT.', 85, y + 28, { size: 11 });
      pdf.centred('Lê Văn Mẫu', 430, y + 80, { bold: true });
    });
    expect(paragraphs(document).map((block) => [block.column, block.text])).toEqual([
      ['left', 'UBND TỈNH HÒA SƠN'],
      ['left', 'SỞ NỘI VỤ'],
      ['left', 'Số: 12/KH-SNV'],
      ['right', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      ['right', 'Độc lập - Tự do - Hạnh phúc'],
      ['right', 'Hòa Sơn, ngày 05 tháng 02 năm 2025'],
      [null, 'KẾ HOẠCH'],
      [null, LONG],
      ['left', 'Nơi nhận:'],
      ['left', '- Ban Giám đốc;'],
      ['left', '- Lưu: VT.'],
      ['right', 'GIÁM ĐỐC'],
      ['right', 'Lê Văn Mẫu'],
    ]);
  });
});

describe('tables drawn with lines', () => {
  const xs = [85, 120, 310, 430, 538];
  const head = ['TT', 'Nội dung công việc', 'Đơn vị chủ trì', 'Thời gian'];

  test('keep merged cells and band rows', async () => {
    const document = await read((pdf) => {
      let y = pdf.paragraph('II. NỘI DUNG', 80);
      y = pdf.table(xs, y, [
        head,
        ['QUÝ I', null, null, null],
        ['1', 'Xây dựng, ban hành kế hoạch công tác thi đua, khen thưởng năm 2025 của ngành', 'Văn phòng', 'Tháng 02/2025'],
        ['2', 'Hướng dẫn đăng ký danh hiệu thi đua', '^', 'Trước ngày 15/3/2025'],
      ]);
      pdf.paragraph('III. TỔ CHỨC THỰC HIỆN', y);
    });
    expect(brief(document)).toEqual([
      'II. NỘI DUNG',
      [
        head,
        ['4×QUÝ I'],
        ['1', 'Xây dựng, ban hành kế hoạch công tác thi đua, khen thưởng năm 2025 của ngành', '2↓Văn phòng', 'Tháng 02/2025'],
        ['2', 'Hướng dẫn đăng ký danh hiệu thi đua', '^', 'Trước ngày 15/3/2025'],
      ],
      'III. TỔ CHỨC THỰC HIỆN',
    ]);
  });

  test('go on over pages: the header printed again is dropped, a broken row joined', async () => {
    const document = await read((pdf) => {
      pdf.table(xs, 700, [head, ['1', 'Phát động phong trào thi đua', 'Văn phòng', 'Quý I/2025']]);
      pdf.newPage();
      pdf.table(xs, 60, [head, ['', 'đợt 1', '', ''], ['2', 'Tổng kết năm', 'Văn phòng', 'Tháng 12/2025']]);
    });
    expect(brief(document)).toEqual([
      [
        head,
        ['1', 'Phát động phong trào thi đua đợt 1', 'Văn phòng', 'Quý I/2025'],
        ['2', 'Tổng kết năm', 'Văn phòng', 'Tháng 12/2025'],
      ],
    ]);
    expect(document.blocks[0]).toMatchObject({ page: 1, rows: [{ page: 1 }, { page: 1 }, { page: 2 }] });
  });

  test('a frame around the page and a rule below the motto are no tables', async () => {
    const document = await read((pdf) => {
      for (const [x0, y0, x1, y1] of [
        [40, 40, 555, 40],
        [40, 800, 555, 800],
        [40, 40, 40, 800],
        [555, 40, 555, 800],
        [300, 90, 420, 90],
      ] as const)
        pdf.line(x0, y0, x1, y1);
      pdf.paragraph(LONG, 120);
    });
    expect(brief(document)).toEqual([LONG]);
  });
});

describe('tables without lines', () => {
  test('are found by columns of white space and go on over the page', async () => {
    const document = await read((pdf) => {
      pdf.paragraph('II. NỘI DUNG', 640);
      const cells = (y: number, a: string, b: readonly string[], c: string): void => {
        pdf.text(a, 85, y);
        b.forEach((text, i) => {
          pdf.text(text, 130, y + i * 17);
        });
        pdf.text(c, 420, y);
      };
      cells(670, 'TT', ['Nội dung'], 'Thời gian');
      cells(694, '1', ['Xây dựng kế hoạch công tác', 'thi đua năm 2025'], 'Quý I/2025');
      cells(735, '2', ['Đăng ký thi đua của các', 'phòng, đơn vị'], 'Tháng 3/2025');
      pdf.newPage();
      cells(80, '', ['trực thuộc'], '');
      cells(104, '3', ['Tổng kết năm'], 'Quý IV/2025');
      pdf.paragraph(LONG, 140);
    });
    expect(brief(document)).toEqual([
      'II. NỘI DUNG',
      [
        ['TT', 'Nội dung', 'Thời gian'],
        ['1', 'Xây dựng kế hoạch công tác thi đua năm 2025', 'Quý I/2025'],
        ['2', 'Đăng ký thi đua của các phòng, đơn vị trực thuộc', 'Tháng 3/2025'],
        ['3', 'Tổng kết năm', 'Quý IV/2025'],
      ],
      LONG,
    ]);
  });

  test('are found with text in the middle of its cell, and with headings over several columns', async () => {
    const document = await read((pdf) => {
      const middle = (top: number, ...cells: readonly (readonly string[])[]): void => {
        const most = Math.max(...cells.map((lines) => lines.length));
        cells.forEach((lines, c) => {
          lines.forEach((text, i) => {
            pdf.centred(text, [95, 230, 440][c]!, top + ((most - lines.length) / 2 + i) * 17);
          });
        });
      };
      middle(80, ['TT'], ['Nội dung'], ['Thời gian']);
      pdf.text('I. Công tác tham mưu ban hành văn bản và tổ chức thực hiện phong trào', 85, 104);
      middle(128, ['1'], ['Xây dựng kế hoạch', 'công tác thi đua', 'năm 2025'], ['Quý I/2025', '(tháng 02)']);
      pdf.text('II', 90, 186);
      pdf.text('Công tác tuyên truyền và nhân rộng điển hình tiên tiến của ngành', 150, 186);
      middle(210, ['2'], ['Đăng ký thi đua', 'của các phòng'], ['Tháng 3/2025']);
    });
    expect(brief(document)).toEqual([
      [
        ['TT', 'Nội dung', 'Thời gian'],
        ['3×I. Công tác tham mưu ban hành văn bản và tổ chức thực hiện phong trào'],
        ['1', 'Xây dựng kế hoạch công tác thi đua năm 2025', 'Quý I/2025 (tháng 02)'],
        ['II', '2×Công tác tuyên truyền và nhân rộng điển hình tiên tiến của ngành'],
        ['2', 'Đăng ký thi đua của các phòng', 'Tháng 3/2025'],
      ],
    ]);
  });

  test('a list with hanging numbers is no table', async () => {
    const document = await read((pdf) => {
      ['Một việc', 'Hai việc', 'Ba việc'].forEach((text, i) => {
        pdf.text(`${i + 1}.`, 85, 80 + i * 20);
        pdf.text(text, 115, 80 + i * 20);
      });
    });
    expect(brief(document)).toEqual(['1. Một việc', '2. Hai việc', '3. Ba việc']);
  });
});
