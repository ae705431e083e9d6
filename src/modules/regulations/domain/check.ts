import { formatShort, type LocalDate } from '../../../kernel/local-date.ts';
import type { Fault } from '../../../kernel/refusal.ts';
import type { LawBook } from '../../../law/book.ts';
import { awardsOf, type LocalSetting } from '../../../law/local.ts';
import { refusedFor } from '../../../law/local-bounds.ts';
import type { Delegate } from '../../../law/schema/dated.ts';
import type { LocalKey } from '../../../law/schema/parameters.ts';
import { type Period, periodOf, type RegulationContent, type RegulationEntry } from './regulation.ts';

/** Matters of which one value counts at a time. The others stand side by side: several deadlines, papers, targets. */
export const COUNTS_ONCE: ReadonlySet<LocalKey> = new Set<LocalKey>([
  'vote-threshold',
  'vote-quorum',
  'vote-recused',
  'quota',
  'dossier-sets',
  'registration-duty',
  'headcount-rule',
]);

/** Whether two periods share a day. */
export const meet = (a: Period, b: Period): boolean => (b.to === null || a.from <= b.to) && (a.to === null || b.from <= a.to);

/** Whether two settings of one unit stand in each other's way: one value counts at a time, and they are about the same award. */
export function sameMatter(one: LocalSetting, other: LocalSetting): boolean {
  if (one.key !== other.key || !COUNTS_ONCE.has(one.key)) return false;
  const awards = awardsOf(one);
  return awards === null || (awardsOf(other) ?? []).some((award) => awards.includes(award));
}

/**
 * Everything that is wrong with what was written: its days, what it sets twice, what the law does not let it set. Paths as in
 * `zRegulationContent`; a refused entry is named by "entries.2" with the article that decides.
 * @param by as whom the law sees the unit that sets it
 */
export function checkRegulation(content: RegulationContent, book: LawBook, by: Delegate | null): Fault[] {
  const faults: Fault[] = [];
  const say = (path: string, message: string) => faults.push({ path, message });
  if (content.from < content.signedOn) say('from', 'Ngày bắt đầu áp dụng không thể trước ngày ký.');
  if (content.to !== null && content.to < content.from) say('to', 'Ngày hết áp dụng không thể trước ngày bắt đầu.');
  if (faults.length > 0) return faults;
  const periods = content.entries.map((entry) => periodOf(content, entry));
  content.entries.forEach((entry, i) => {
    const outside = outsideOf(content, entry);
    if (outside) say(`entries.${i}.${outside.path}`, outside.message);
    const period = periods[i];
    if (outside || !period) return;
    const twin = content.entries.findIndex(
      (other, n) => n < i && sameMatter(entry.setting, other.setting) && periods[n] != null && meet(period, periods[n]),
    );
    if (twin >= 0) say(`entries.${i}`, `Nội dung này đã được ghi ở mục ${twin + 1} cho cùng thời gian.`);
    const refused = refusedFor(book, entry.setting, period, by);
    if (refused) say(`entries.${i}`, refused.message);
  });
  return faults;
}

function outsideOf({ from, to }: Period, entry: RegulationEntry): Fault | null {
  const words = (day: LocalDate) => formatShort(day);
  if (entry.from !== undefined && entry.from < from)
    return { path: 'from', message: `Không thể áp dụng trước ngày quy định có hiệu lực (${words(from)}).` };
  if (entry.to !== undefined && to !== null && entry.to > to)
    return { path: 'to', message: `Không thể áp dụng sau ngày quy định hết áp dụng (${words(to)}).` };
  if (entry.to !== undefined && entry.to < (entry.from ?? from))
    return { path: 'to', message: 'Ngày hết áp dụng không thể trước ngày bắt đầu.' };
  return null;
}
