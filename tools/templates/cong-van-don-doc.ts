import type { Document } from 'docx';
import { body, dataTable, EACH, letterhead, officialPaper, paragraph, section, signature } from './layout.ts';

/** Công văn đôn đốc (Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu 1.5: công văn). */
export function urgingLetterTemplate(): Document {
  return officialPaper('Công văn đôn đốc', [
    section(
      [
        letterhead([paragraph('V/v {subject}', { size: 12, align: 'center' })]),
        paragraph(`{#addresseeLines${EACH}}{text}{/addresseeLines}`, { align: 'center', before: 18 }),
        paragraph('', { size: 6 }),
        body('{introduction}'),
        dataTable(
          [
            { title: 'STT', content: '{#tasks}{index}', width: 650, align: 'center' },
            { title: 'Nội dung', content: '{content}', width: 3904 },
            { title: 'Đơn vị thực hiện', content: '{responsible}', width: 2000 },
            { title: 'Thời hạn', content: '{due}', width: 1400, align: 'center' },
            { title: 'Quá hạn', content: '{late}{/tasks}', width: 1400, align: 'center' },
          ],
          13,
        ),
        paragraph('', { size: 6 }),
        body('{request}'),
        body('{closing}'),
        paragraph('', { size: 6 }),
        signature(),
      ],
      { firstHeader: '{draftMark}' },
    ),
  ]);
}
