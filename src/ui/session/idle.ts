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
