/** How long before the end the warning stands. */
export const warnSeconds = 60;

export type IdleState =
  | { readonly state: 'present' }
  | { readonly state: 'warn'; readonly secondsLeft: number }
  | { readonly state: 'over' };

/** Where a session stands after `idleMs` milliseconds without a sign of life, when `minutes` are allowed. */
export function idleState(idleMs: number, minutes: number): IdleState {
  const left = Math.ceil((minutes * 60_000 - idleMs) / 1000);
  if (left <= 0) return { state: 'over' };
  return left <= warnSeconds ? { state: 'warn', secondsLeft: left } : { state: 'present' };
}

const memory = new Map<string, number>();

/** Writes down a sign of life, for all tabs of this browser. */
export function markSeen(place: string, now: number): void {
  memory.set(place, now);
  try {
    localStorage.setItem(place, String(now));
  } catch {
    // Without storage each tab counts for itself.
  }
}

/** Last sign of life in any tab. A time to come (a clock set back) counts as now. */
export function lastSeen(place: string, now: number): number {
  let shared = 0;
  try {
    shared = Number(localStorage.getItem(place) ?? 0);
  } catch {
    shared = 0;
  }
  return Math.min(now, Math.max(memory.get(place) ?? 0, Number.isFinite(shared) ? shared : 0));
}
