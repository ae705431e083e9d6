import { canonical } from './changes.ts';
import type { SheetFacts } from './sheet.ts';

/** The parts of a sheet by the headings they have on the screen, in that order. */
const SECTIONS: readonly (readonly [keyof SheetFacts, string])[] = [
  ['ratings', 'Xếp loại hằng năm'],
  ['collective', 'Số liệu của tập thể'],
  ['awards', 'Danh hiệu, hình thức khen thưởng đã được tặng'],
  ['initiatives', 'Sáng kiến'],
  ['projects', 'Đề tài, đề án, công trình khoa học và công nghệ'],
  ['disciplines', 'Kỷ luật'],
  ['underReview', 'Đang trong thời gian xem xét'],
  ['worker', 'Đối tượng'],
];

/** Headings of the parts in which two versions of a sheet differ: for somebody who was overtaken while writing. */
export const changedSections = (before: SheetFacts, after: SheetFacts): string[] =>
  SECTIONS.filter(([key]) => canonical(before[key]) !== canonical(after[key])).map(([, heading]) => heading);
