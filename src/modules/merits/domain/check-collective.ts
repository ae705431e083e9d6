import { formatShort, type LocalDate } from '../../../kernel/local-date.ts';
import type { Fault } from '../../../kernel/refusal.ts';
import { MAX_CLUSTER_RANK, MAX_COUNT, type Subject } from '../../../law/facts.ts';
import type { Loose } from './draft.ts';
import type { CollectiveYear } from './sheet.ts';
import { yearFault } from './year-fault.ts';

const COUNTS = {
  headcount: 'Số người',
  ldtt: 'Số Lao động tiên tiến',
  cstdcs: 'Số Chiến sĩ thi đua cơ sở',
  membersRatedHtnvOrBetter: 'Số người hoàn thành nhiệm vụ trở lên',
  membersDisciplinedCanhCaoOrWorse: 'Số người bị kỷ luật từ cảnh cáo trở lên',
} as const;

/** What is wrong with the figures of a collective: a part greater than the whole, a year to come. */
export function checkCollective(
  figures: Loose<CollectiveYear> | undefined,
  { subject, today }: { readonly subject: Subject; readonly today: LocalDate },
): Fault[] {
  if (!figures) return [];
  if (subject !== 'collective') return [{ path: 'collective', message: 'Chỉ tập thể mới có số liệu của tập thể.' }];
  const faults: Fault[] = [];
  const say = (field: string, message: string) => faults.push({ path: `collective.${field}`, message });
  const year = yearFault(figures.year, today);
  if (year) say('year', `Số liệu của tập thể: ${year}`);
  for (const key of Object.keys(COUNTS) as (keyof typeof COUNTS)[]) {
    const count = figures[key];
    if (count === undefined) continue;
    if (!Number.isInteger(count) || count < 0) say(key, `${COUNTS[key]} phải là số từ 0.`);
    else if (count > MAX_COUNT) say(key, `${COUNTS[key]} không được quá 10.000.000.`);
    else if (key !== 'headcount' && figures.headcount !== undefined && count > figures.headcount)
      say(key, `${COUNTS[key]} (${count}) nhiều hơn số người của tập thể (${figures.headcount}).`);
  }
  if (figures.cstdcs !== undefined && figures.ldtt !== undefined && figures.cstdcs > figures.ldtt)
    say(
      'cstdcs',
      `${COUNTS.cstdcs} (${figures.cstdcs}) nhiều hơn ${COUNTS.ldtt} (${figures.ldtt}), trong khi người đạt danh hiệu này đều là Lao động tiên tiến.`,
    );
  if (figures.foundedOn && figures.foundedOn > today)
    say('foundedOn', `Ngày thành lập ${formatShort(figures.foundedOn)} chưa đến.`);
  const rank = figures.clusterRank;
  if (rank !== undefined && (!Number.isInteger(rank) || rank < 1 || rank > MAX_CLUSTER_RANK))
    say('clusterRank', 'Thứ hạng trong cụm, khối phải là số từ 1 đến 1.000.');
  return faults;
}
