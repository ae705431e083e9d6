import { expect, it } from 'vitest';
import type { ParagraphBlock, ReadDocument } from '../../../../documents/read/read-document.ts';
import { draftFromReading } from '../draft-sources.ts';
import { parsePlan } from './parse-plan.ts';

const document = (...texts: string[]): ReadDocument => ({
  format: 'txt',
  pageCount: null,
  warnings: [],
  blocks: texts.map(
    (text, index): ParagraphBlock => ({
      kind: 'paragraph',
      index,
      page: null,
      text,
      heading: null,
      list: null,
      bold: false,
      italic: false,
      align: null,
      column: null,
    }),
  ),
});

it('keeps aims and requirements in their words, with their signs, and nothing of the work', () => {
  const reading = parsePlan(
    document(
      'KẾ HOẠCH',
      'Công tác thi đua năm 2026',
      'I. MỤC ĐÍCH, YÊU CẦU',
      '1. Mục đích',
      '- Thi đua thiết thực.',
      'a) Không phô trương.',
      'II. NHIỆM VỤ',
      '1. Phát động phong trào thi đua trong tháng 01/2026.',
      'III. KINH PHÍ',
      '- Từ nguồn chi thường xuyên.',
    ),
  );
  expect(reading.background).toEqual([
    { heading: 'I. MỤC ĐÍCH, YÊU CẦU', paragraphs: ['1. Mục đích', '- Thi đua thiết thực.', 'a) Không phô trương.'] },
  ]);
  const draft = draftFromReading(reading, { newId: () => '01890a5d-ac96-774b-bcce-b302099a8057', unitOf: () => null });
  expect(draft.parts).toEqual(reading.background);
  expect(draft.tasks.map((task) => task.content)).toEqual(['Phát động phong trào thi đua trong tháng 01/2026.']);
});
