import { z } from 'zod';
import { formatShort, type LocalDate, zLocalDate } from '../../../kernel/local-date.ts';
import { type LocalValue, zLocalSetting } from '../../../law/local.ts';
import type { Delegate } from '../../../law/schema/dated.ts';
import type { UnitLevel } from '../../units/domain/index.ts';

const text = (least: string, most: number) => z.string().trim().min(1, least).max(most, `Nội dung dài quá ${most} ký tự.`);

/** One thing a regulation sets, with its place in it; without days of its own it holds as long as the regulation. */
export const zRegulationEntry = z.strictObject({
  article: text('Xin ghi điều, khoản.', 120).meta({ description: 'Where it stands: "Điều 7 khoản 2"' }),
  from: zLocalDate.optional(),
  to: zLocalDate.optional(),
  setting: zLocalSetting,
});
export type RegulationEntry = z.output<typeof zRegulationEntry>;

/** What is written down of a local regulation. */
export const zRegulationContent = z.strictObject({
  number: text('Xin ghi số, ký hiệu.', 60).meta({ description: 'Số, ký hiệu: "86/2025/QĐ-UBND"' }),
  title: text('Xin ghi trích yếu.', 500),
  issuer: text('Xin ghi cơ quan ban hành.', 200),
  signedOn: zLocalDate,
  from: zLocalDate.meta({ description: 'First day in force' }),
  to: zLocalDate.nullable().meta({ description: 'Last day in force; null: no end is known' }),
  note: z.string().trim().max(2000, 'Ghi chú dài quá 2000 ký tự.').nullable(),
  entries: z.array(zRegulationEntry).min(1, 'Xin ghi ít nhất một nội dung được quy định.').max(100, 'Không quá 100 nội dung.'),
});
export type RegulationContent = z.output<typeof zRegulationContent>;

/** "số 86/2025/QĐ-UBND ngày 05/12/2025" */
export const nameOf = ({ number, signedOn }: Pick<RegulationContent, 'number' | 'signedOn'>): string =>
  `số ${number} ngày ${formatShort(signedOn)}`;

export interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

/** The days on which an entry holds: its own, as far as the regulation itself goes. Null when none are left. */
export function periodOf(content: Pick<RegulationContent, 'from' | 'to'>, entry: RegulationEntry): Period | null {
  const from = entry.from !== undefined && entry.from > content.from ? entry.from : content.from;
  const ends = [entry.to, content.to].filter((day) => day != null).sort();
  const to = ends[0] ?? null;
  return to !== null && to < from ? null : { from, to };
}

/** An entry as the law reads it, with its days and its source; null: it has no day. `depth`: how many units stand above its own. */
export function localValueOf(content: RegulationContent, entry: RegulationEntry, depth: number): LocalValue | null {
  const period = periodOf(content, entry);
  const source = { number: content.number, signedOn: content.signedOn, article: entry.article };
  return period && { setting: entry.setting, ...period, source, depth };
}

/** "/a/b/c/" → 2 */
export const depthOf = (unitPath: string): number => unitPath.split('/').filter(Boolean).length - 1;

/** As whom the law sees a unit: what it delegates, it delegates to ministries and provinces. */
export const delegateOf = (level: UnitLevel): Delegate | null =>
  level === 'central' ? 'bo' : level === 'province' ? 'tinh' : null;

/** Where a regulation stands on a day. */
export const STANDINGS = ['coming', 'inForce', 'past', 'withdrawn'] as const;
export type Standing = (typeof STANDINGS)[number];
export const STANDING_LABELS: Record<Standing, string> = {
  coming: 'Chưa đến ngày áp dụng',
  inForce: 'Đang áp dụng',
  past: 'Đã hết áp dụng',
  withdrawn: 'Đã rút bỏ',
};
export function standingOf(regulation: Period & { readonly state: string }, day: LocalDate): Standing {
  if (regulation.state === 'withdrawn') return 'withdrawn';
  if (day < regulation.from) return 'coming';
  return regulation.to !== null && regulation.to < day ? 'past' : 'inForce';
}
