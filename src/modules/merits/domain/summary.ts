import { RATING_LABELS } from '../../../law/facts.ts';
import type { FactsDraft } from './draft.ts';
import type { ShownPart } from './sections.ts';

type Rows = readonly { readonly year?: number | undefined }[] | undefined;

/** "3 sáng kiến, gần nhất năm 2025": rows that are only begun count, too. */
function counted(rows: Rows, noun: string): string {
  if (rows === undefined) return 'Chưa rà soát';
  if (rows.length === 0) return 'Đã rà soát, không có';
  const years = rows.flatMap(({ year }) => year ?? []);
  return `${rows.length} ${noun}${years.length > 0 ? `, gần nhất năm ${Math.max(...years)}` : ''}`;
}

function rated(rows: FactsDraft['ratings']): string {
  if (!rows || rows.length === 0) return 'Chưa nhập';
  const last = rows
    .flatMap(({ year, rating }) => (year && rating ? { year, rating } : []))
    .reduce<{ year: number; rating: keyof typeof RATING_LABELS } | null>((a, b) => (a && a.year >= b.year ? a : b), null);
  return `${rows.length} năm xếp loại${last ? `, gần nhất ${last.year}: ${RATING_LABELS[last.rating]}` : ''}`;
}

function figures(collective: FactsDraft['collective']): string {
  const { year, headcount, ...rest } = collective ?? {};
  const others = Object.values(rest).filter((value) => value !== undefined).length;
  if (headcount === undefined && others === 0) return 'Chưa nhập';
  return [
    year === undefined ? 'Đã có số liệu' : `Số liệu năm ${year}`,
    ...(headcount === undefined ? [] : [`${headcount} người`]),
    ...(others > 0 ? [`${others} số liệu khác`] : []),
  ].join(', ');
}

/** One part of a sheet in one line, for where it is folded away. */
export function summaryOf(part: ShownPart, facts: FactsDraft): string {
  switch (part) {
    case 'ratings':
      return rated(facts.ratings);
    case 'collective':
      return figures(facts.collective);
    case 'awards':
      return counted(facts.awards, 'danh hiệu, hình thức đã được tặng');
    case 'initiatives':
      return counted(facts.initiatives, 'sáng kiến');
    case 'projects':
      return counted(facts.projects, 'đề tài, đề án, công trình');
    case 'disciplines':
      return counted(
        facts.disciplines?.map(() => ({})),
        'lần kỷ luật',
      );
    case 'underReview':
      return facts.underReview === undefined ? 'Chưa rõ' : facts.underReview ? 'Có' : 'Không';
    case 'worker':
      return facts.worker ? 'Công nhân, nông dân hoặc người lao động khác' : 'Được đánh giá, xếp loại hằng năm';
  }
}
