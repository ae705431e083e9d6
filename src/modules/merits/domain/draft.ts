import type { AwardFact, DisciplineFact, InitiativeFact, ProjectFact, RatingFact } from '../../../law/facts.ts';
import type { CollectiveYear, SheetFacts } from './sheet.ts';

/** A row while it is being written: any part may still be missing. */
export type Loose<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** The lists of a sheet, in the order they are shown. */
export const LISTS = ['ratings', 'awards', 'initiatives', 'projects', 'disciplines'] as const;
export type ListName = (typeof LISTS)[number];

export interface RowOf {
  readonly ratings: RatingFact;
  readonly awards: AwardFact;
  readonly initiatives: InitiativeFact;
  readonly projects: ProjectFact;
  readonly disciplines: DisciplineFact;
}

/** A sheet while it is being written. Whole facts are one, too. */
export type FactsDraft = Omit<SheetFacts, ListName | 'collective'> & {
  readonly [L in ListName]?: readonly Loose<RowOf[L]>[] | undefined;
} & { readonly collective?: Loose<CollectiveYear> | undefined };

/** How one entry of each list is called. */
export const LIST_NOUNS: Record<ListName, string> = {
  ratings: 'xếp loại năm',
  awards: 'danh hiệu, hình thức khen thưởng',
  initiatives: 'sáng kiến',
  projects: 'đề tài, đề án, công trình',
  disciplines: 'kỷ luật',
};

/** Whether nothing was written in a row. */
export const isBlank = (row: object): boolean =>
  Object.values(row).every((value) => value === undefined || value === null || value === '');

/**
 * The sheet as it is sent: rows in which nothing was written are left out. A list of such rows only keeps its first, so that
 * it is not taken for one that was looked through and holds nothing.
 */
export function withoutBlankRows(draft: FactsDraft): FactsDraft {
  const lists = LISTS.flatMap((name) => {
    const rows: readonly object[] | undefined = draft[name];
    if (!rows || rows.length === 0) return [];
    const written = rows.filter((row) => !isBlank(row));
    return [[name, written.length > 0 ? written : rows.slice(0, 1)]];
  });
  const { collective, ...rest } = draft;
  const figures = collective && Object.entries(collective).some(([key, value]) => key !== 'year' && value !== undefined);
  return { ...rest, ...Object.fromEntries(lists), ...(figures ? { collective } : {}) };
}
