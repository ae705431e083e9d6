import { z } from 'zod';
import { canonical } from '../../../kernel/canonical.ts';
import { LIST_NOUNS, LISTS } from './draft.ts';
import type { SheetFacts } from './sheet.ts';

const zCounts = z.object({ now: z.number(), added: z.number(), removed: z.number(), changed: z.number() });
/**
 * Counts only: the record of acts is kept for ever, personal data is not. Nothing of disciplines and of what is being looked
 * into, not even that it changed: the record is read by people who are refused these facts.
 */
export const zChanges = z.object({
  created: z.boolean(),
  ratings: zCounts.optional(),
  awards: zCounts.optional(),
  initiatives: zCounts.optional(),
  projects: zCounts.optional(),
  /** Lists that were looked through and hold nothing, as they were not before. */
  none: z.array(z.enum(['awards', 'initiatives', 'projects'])),
  collectiveYear: z.number().optional(),
  other: z.boolean(),
});
export type Changes = z.infer<typeof zChanges>;

const TOLD = ['ratings', 'awards', 'initiatives', 'projects'] as const;
type Told = (typeof TOLD)[number];

/** How many of the rows stand on one side only. */
function missingFrom(rows: readonly unknown[], others: readonly unknown[]): number {
  const left = others.map(canonical);
  return rows.map(canonical).filter((row) => {
    const at = left.indexOf(row);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  }).length;
}

function countsOf(before: readonly unknown[], after: readonly unknown[]): z.infer<typeof zCounts> | undefined {
  const gone = missingFrom(before, after);
  const come = missingFrom(after, before);
  const changed = Math.min(gone, come);
  return gone + come === 0 ? undefined : { now: after.length, added: come - changed, removed: gone - changed, changed };
}

/** What saving changed, in counts. `before` null: the first sheet. */
export function changesBetween(before: SheetFacts | null, after: SheetFacts): Changes {
  const was: SheetFacts = before ?? {};
  const differs = (key: keyof SheetFacts) => canonical(was[key]) !== canonical(after[key]);
  const counted = (list: Told) => countsOf(was[list] ?? [], after[list] ?? []);
  const newlyNone = (list: Exclude<Told, 'ratings'>) => after[list]?.length === 0 && was[list]?.length !== 0;
  const counts = Object.fromEntries(TOLD.flatMap((list) => [[list, counted(list)] as const]).filter(([, count]) => count));
  return {
    created: before === null,
    ...counts,
    none: (['awards', 'initiatives', 'projects'] as const).filter(newlyNone),
    ...(differs('collective') && after.collective ? { collectiveYear: after.collective.year } : {}),
    other: differs('attested') || differs('worker') || (differs('collective') && !after.collective) || becameUnknown(was, after),
  };
}

/** A list that was looked through and no longer counts as such, without a row that went. */
const becameUnknown = (was: SheetFacts, after: SheetFacts): boolean =>
  LISTS.some((list) => was[list]?.length === 0 && after[list] === undefined && list !== 'disciplines');

/** Numbers below ten with a zero before them, as offices write counts. */
const counted = (count: number): string => String(count).padStart(2, '0');

/** "ghi phiếu thành tích: thêm 02 xếp loại năm; sửa 01 sáng kiến". */
export function sayChanges(changes: Changes): string {
  const parts = [
    ...TOLD.flatMap((list) => {
      const count = changes[list];
      if (!count) return [];
      const verbs = [
        ['thêm', count.added],
        ['sửa', count.changed],
        ['bỏ', count.removed],
      ] as const;
      return verbs.flatMap(([verb, number]) => (number > 0 ? [`${verb} ${counted(number)} ${LIST_NOUNS[list]}`] : []));
    }),
    ...changes.none.map((list) => `đã rà soát, không có ${LIST_NOUNS[list]}`),
    ...(changes.collectiveYear === undefined ? [] : [`số liệu của tập thể năm ${changes.collectiveYear}`]),
    ...(changes.other ? ['thông tin khác'] : []),
  ];
  const what = changes.created ? 'lập phiếu thành tích' : 'sửa phiếu thành tích';
  // No word on whether anything changed at all: “no change” told of some writings would tell of a hidden change in the others.
  return parts.length > 0 ? `${what}: ${parts.join('; ')}` : what;
}
