import type { Document } from 'docx';
import {
  body,
  bodyWithHeadings,
  dataTable,
  EACH,
  letterhead,
  officialPaper,
  paragraph,
  rule,
  section,
  signature,
} from './layout.ts';

/** Kế hoạch with its task appendix (Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu 1.4 and mục về phụ lục). */
export function planTemplate(): Document {
  const main = section(
    [
      letterhead([]),
      paragraph('KẾ HOẠCH', { bold: true, align: 'center', before: 18 }),
      paragraph('{title}', { bold: true, align: 'center' }),
      rule(9354, 0.3),
      paragraph('', { size: 6 }),
      body(`{#grounds${EACH}}{text}{/grounds}`, { italics: true }),
      bodyWithHeadings('body'),
      body(`{#appendixNote${EACH}}{text}{/appendixNote}`, { italics: true }),
      body(`{#closing${EACH}}{text}{/closing}`),
      paragraph('', { size: 6 }),
      signature(),
    ],
    { firstHeader: '{draftMark}' },
  );
  const appendix = section(
    [
      paragraph('PHỤ LỤC', { bold: true, align: 'center' }),
      paragraph('NHIỆM VỤ TRỌNG TÂM, THỜI GIAN VÀ ĐƠN VỊ THỰC HIỆN', { bold: true, align: 'center' }),
      paragraph('(Kèm theo Kế hoạch {reference})', { italics: true, align: 'center' }),
      rule(14003, 0.25),
      paragraph('', { size: 6 }),
      dataTable(
        [
          { title: 'STT', content: '{#tasks}{index}', width: 700, align: 'center' },
          { title: 'Nội dung', content: '{content}', width: 5003 },
          { title: 'Thời gian thực hiện', content: '{timeText}', width: 2100, align: 'center' },
          { title: 'Đơn vị chủ trì', content: '{responsible}', width: 2200 },
          { title: 'Đơn vị phối hợp', content: '{coordinating}', width: 2200 },
          { title: 'Sản phẩm, ghi chú', content: '{remark}{/tasks}{/groups}', width: 1800 },
        ],
        13,
        '{#groups}{#heading [loopOver: "row"]}{text}{/heading}',
      ),
    ],
    { landscape: true, firstHeader: '{draftMark}' },
  );
  return officialPaper('Kế hoạch', [main, appendix]);
}
