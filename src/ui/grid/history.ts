/** A line of states one can go back and forth on. */
export interface History<T> {
  readonly past: readonly T[];
  readonly now: T;
  readonly future: readonly T[];
}

const kept = 100;

export const beginHistory = <T>(now: T): History<T> => ({ past: [], now, future: [] });
/** A new state; what had been undone is gone. The same state again changes nothing. */
export const advance = <T>(history: History<T>, next: T): History<T> =>
  next === history.now ? history : { past: [...history.past.slice(1 - kept), history.now], now: next, future: [] };

export function undo<T>(history: History<T>): History<T> {
  const before = history.past.at(-1);
  return before === undefined
    ? history
    : { past: history.past.slice(0, -1), now: before, future: [history.now, ...history.future] };
}

export function redo<T>(history: History<T>): History<T> {
  const [next, ...future] = history.future;
  return next === undefined ? history : { past: [...history.past, history.now], now: next, future };
}
