import type { ColumnFound } from '../domain/sheet.ts';
import type { ImportKind } from './import-kind.ts';

/** Where a fault found by judging stands in the sent table. */
export function headerOf<V extends object>(
  kind: ImportKind<V>,
  columns: readonly ColumnFound[],
  key: string,
): { header: string; index: number | null } {
  const found = columns.find((column) => column.key === key);
  if (found) return { header: found.header, index: found.index };
  const known = (kind.columns as Record<string, { header: string }>)[key];
  return { header: known?.header ?? '', index: null };
}
