import { useState } from 'react';

type Rows<T> = readonly T[] | undefined;

let last = 0;
const newKey = (): string => `row-${++last}`;
const keysOf = (rows: Rows<unknown>): string[] => (rows ?? []).map(newKey);

export interface RowTools<T> {
  readonly rows: Rows<T>;
  /** One for each row; stays with it while rows before it come and go. */
  readonly keys: readonly string[];
  readonly set: (index: number, row: T) => void;
  readonly add: () => void;
  readonly remove: (index: number) => void;
  readonly replace: (rows: Rows<T>) => void;
}

/** Rows of a list that lives elsewhere, each with a key of its own: fields keep what is half typed in them. */
export function useRows<T extends object>(rows: Rows<T>, onChange: (rows: Rows<T>) => void): RowTools<T> {
  const [kept, setKept] = useState(() => ({ rows, keys: keysOf(rows) }));
  let shown = kept;
  if (kept.rows !== rows) {
    // Changed from outside: a draft given up, another sheet.
    shown = { rows, keys: keysOf(rows) };
    setKept(shown);
  }
  const emit = (next: Rows<T>, keys: string[]) => {
    setKept({ rows: next, keys });
    onChange(next);
  };
  const now = rows ?? [];
  return {
    rows,
    keys: shown.keys,
    set: (index, row) => emit(now.with(index, row), shown.keys),
    add: () => emit([...now, {} as T], [...shown.keys, newKey()]),
    // Taking away the last row says nothing about whether there is none: the list is unknown again.
    remove: (index) => emit(now.length > 1 ? now.toSpliced(index, 1) : undefined, shown.keys.toSpliced(index, 1)),
    replace: (next) => emit(next, keysOf(next)),
  };
}
