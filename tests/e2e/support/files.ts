import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import writeXlsxFile from 'write-excel-file/node';

/** A file as a browser's file field takes it. */
export interface Chosen {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A workbook with one sheet of text cells. */
export async function sheetFile(name: string, rows: readonly (readonly string[])[]): Promise<Chosen> {
  const made = await writeXlsxFile(rows.map((row) => row.map((value) => ({ type: String, value }))));
  return {
    name,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await made.toBuffer(),
  };
}

/** An invented plan as a Word file: head, one table of tasks, signature. Each task: content, time, lead, coordinating. */
export async function planFile(
  name: string,
  { agency, title, tasks }: { agency: string; title: string; tasks: readonly (readonly [string, string, string, string])[] },
): Promise<Chosen> {
  const lines = (...texts: string[]) => texts.map((text) => new Paragraph(text));
  const row = (cells: readonly string[]) =>
    new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) });
  const document = new Document({
    sections: [
      {
        children: [
          ...lines(agency, 'Số:     /KH-BQLBT', 'Thanh Giang, ngày 02 tháng 11 năm 2026', 'KẾ HOẠCH', title),
          ...lines('Căn cứ Luật Thi đua, khen thưởng ngày 15/6/2022;', 'I. NHIỆM VỤ'),
          new Table({
            rows: [
              row(['TT', 'Nội dung', 'Thời gian', 'Đơn vị chủ trì', 'Đơn vị phối hợp']),
              ...tasks.map((task, at) => row([String(at + 1), ...task])),
            ],
          }),
          ...lines('Nơi nhận:', '- Các phòng thuộc Ban;', '- Lưu: VT.', 'GIÁM ĐỐC', 'Đoàn Quốc Việt'),
        ],
      },
    ],
  });
  return {
    name,
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: await Packer.toBuffer(document),
  };
}
