import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fontkit from '@pdf-lib/fontkit';
import { AlignmentType, Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { PDFDocument, rgb } from 'pdf-lib';

/** An invented plan of about `pages` pages: letterhead, sections, a dated table and prose, as such documents are. */
export interface SamplePlan {
  readonly paragraphs: string[];
  readonly rows: [string, string, string][];
}

export function samplePlan(pages: number): SamplePlan {
  const paragraphs = [
    'KẾ HOẠCH',
    'Công tác thi đua, khen thưởng năm 2026',
    'Căn cứ Luật Thi đua, khen thưởng ngày 15/6/2022;',
    'I. MỤC ĐÍCH, YÊU CẦU',
  ];
  for (let i = 0; i < pages * 5; i++) {
    paragraphs.push(
      `- Tiếp tục nâng cao chất lượng phong trào thi đua lần thứ ${i + 1}, gắn với nhiệm vụ chính trị của đơn vị, bảo đảm thiết thực, hiệu quả, kịp thời phát hiện và nhân rộng điển hình tiên tiến trong toàn ngành.`,
    );
  }
  paragraphs.push('II. NHIỆM VỤ CỤ THỂ');
  const rows = Array.from({ length: pages * 9 }, (_, i): [string, string, string] => [
    `Tổ chức thực hiện nội dung thi đua số ${i + 1} và báo cáo kết quả về cơ quan thường trực theo quy định`,
    i % 3 === 0
      ? `Tháng ${(i % 12) + 1}/2026`
      : i % 3 === 1
        ? `Quý ${['I', 'II', 'III', 'IV'][i % 4]}/2026`
        : `Trước ngày ${(i % 27) + 1}/${(i % 12) + 1}/2026`,
    `Phòng Chuyên môn ${(i % 9) + 1}, Văn phòng`,
  ]);
  return { paragraphs, rows };
}

const HEAD = ['TT', 'Nội dung nhiệm vụ', 'Thời gian', 'Đơn vị thực hiện'];

export async function sampleDocx(plan: SamplePlan): Promise<Uint8Array> {
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
  const document = new Document({
    sections: [
      {
        children: [
          ...plan.paragraphs.map(
            (text, i) =>
              new Paragraph({
                alignment: i < 2 ? AlignmentType.CENTER : AlignmentType.JUSTIFIED,
                children: [new TextRun({ text, bold: i < 2 })],
              }),
          ),
          new Table({
            rows: [
              new TableRow({ tableHeader: true, children: HEAD.map(cell) }),
              ...plan.rows.map((row, i) => new TableRow({ children: [String(i + 1), ...row].map(cell) })),
            ],
          }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const PAGE = { width: 595, height: 842, left: 85, right: 550, top: 790, bottom: 60, size: 13, leading: 18 };

export async function samplePdf(plan: SamplePlan): Promise<{ bytes: Uint8Array; pages: number }> {
  const pdf = await PDFDocument.create();
  pdf.registerFontkit(fontkit);
  const file = createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf');
  const font = await pdf.embedFont(readFileSync(file), { subset: true });
  let page = pdf.addPage([PAGE.width, PAGE.height]);
  let y = PAGE.top;
  const wrap = (text: string, width: number): string[] => {
    const lines: string[] = [];
    let line = '';
    for (const word of text.split(' ')) {
      const longer = line ? `${line} ${word}` : word;
      if (font.widthOfTextAtSize(longer, PAGE.size) > width && line) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    return [...lines, line];
  };
  const room = (height: number) => {
    if (y - height >= PAGE.bottom) return;
    page = pdf.addPage([PAGE.width, PAGE.height]);
    y = PAGE.top;
  };
  for (const text of plan.paragraphs) {
    for (const line of wrap(text, PAGE.right - PAGE.left)) {
      room(PAGE.leading);
      page.drawText(line, { x: PAGE.left, y, size: PAGE.size, font });
      y -= PAGE.leading;
    }
    y -= 4;
  }
  const columns = [PAGE.left, 115, 330, 430, PAGE.right];
  for (const row of [HEAD, ...plan.rows.map((r, i) => [String(i + 1), ...r])]) {
    const cells = row.map((text, c) => wrap(text, (columns[c + 1] ?? 0) - (columns[c] ?? 0) - 8));
    const height = Math.max(...cells.map((lines) => lines.length)) * PAGE.leading + 6;
    room(height);
    for (const [c, lines] of cells.entries()) {
      const x = columns[c] ?? 0;
      page.drawRectangle({
        x,
        y: y - height + 14,
        width: (columns[c + 1] ?? 0) - x,
        height,
        borderWidth: 0.5,
        borderColor: rgb(0, 0, 0),
      });
      for (const [l, line] of lines.entries()) page.drawText(line, { x: x + 4, y: y - l * PAGE.leading, size: PAGE.size, font });
    }
    y -= height;
  }
  return { bytes: await pdf.save(), pages: pdf.getPageCount() };
}
