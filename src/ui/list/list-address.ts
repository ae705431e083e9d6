/** What a list keeps in the address besides its filters. */
export interface ListPlace {
  readonly page: number;
  /** "name" or "-name" for descending; empty for the list's own order. */
  readonly sort: string;
}

/** Names used in the address, in the reader's language. */
export const addressNames = { page: 'trang', sort: 'xep', open: 'xem' } as const;

/** Reads the page number of an address; anything that is no page is the first. */
export function readPage(text: string): number {
  const page = Number(text);
  return Number.isInteger(page) && page >= 1 ? page : 1;
}

/** "-dueOn" → { column: 'dueOn', down: true }; undefined when the list stands in its own order. */
export function readSort(text: string): { readonly column: string; readonly down: boolean } | undefined {
  if (text === '' || text === '-') return undefined;
  return text.startsWith('-') ? { column: text.slice(1), down: true } : { column: text, down: false };
}

export const writeSort = (column: string, down: boolean): string => (down ? `-${column}` : column);

/** Columns to show: the kept choice where one was made (unknown names dropped), otherwise those not hidden from the start. */
export function shownColumns<C extends { readonly id: string; readonly hidden?: boolean; readonly always?: boolean }>(
  columns: readonly C[],
  chosen: readonly string[] | undefined,
): readonly C[] {
  return columns.filter((column) => column.always || (chosen ? chosen.includes(column.id) : !column.hidden));
}

/** Last page that has rows. */
export const lastPage = (total: number, pageSize: number): number => Math.max(1, Math.ceil(total / pageSize));
