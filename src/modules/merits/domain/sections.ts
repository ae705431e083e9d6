import type { SheetFacts } from './sheet.ts';

/** Everything a sheet may hold. */
export type Part = keyof SheetFacts;

/** The parts that the screen has, in its order. */
export const PARTS = [
  'ratings',
  'collective',
  'awards',
  'initiatives',
  'projects',
  'disciplines',
  'underReview',
  'worker',
] as const satisfies readonly Part[];
export type ShownPart = (typeof PARTS)[number];

/** The headings they have there. */
export const SECTION_TITLES: Record<ShownPart, string> & Partial<Record<Part, string>> = {
  ratings: 'Xếp loại hằng năm',
  collective: 'Số liệu của tập thể',
  awards: 'Danh hiệu, hình thức khen thưởng đã được tặng',
  initiatives: 'Sáng kiến',
  projects: 'Đề tài, đề án, công trình khoa học và công nghệ',
  disciplines: 'Kỷ luật',
  underReview: 'Đang trong thời gian xem xét',
  worker: 'Đối tượng',
};
