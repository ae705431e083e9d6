import type { CountedAward, FactView } from '../view.ts';

/** Achievement years, both included, inside which a branch counts ("trong thời gian đó"). */
export interface Window {
  readonly from: number;
  readonly to: number;
  /** The award after which it opens: never counted inside it. */
  readonly opener?: CountedAward;
}

/** Everything up to the year under consideration, or since discipline ended (G10). */
export function openWindow(view: FactView): Window {
  return { from: view.countsFrom ?? Number.NEGATIVE_INFINITY, to: view.year };
}

/** The years alone, as the explanation gives them; from: null where it is open. */
export const span = (window: Window): { readonly from: number | null; readonly to: number } => ({
  from: Number.isFinite(window.from) ? window.from : null,
  to: window.to,
});

export const years = (window: Window): string =>
  window.from > window.to
    ? 'chưa có năm nào được tính'
    : Number.isFinite(window.from)
      ? window.from === window.to
        ? `năm ${window.from}`
        : `các năm ${window.from}–${window.to}`
      : `đến năm ${window.to}`;

/** "Trong các năm 2021–2025": how a sentence about a window begins. */
export const inWindow = (window: Window): string =>
  window.from > window.to ? 'Chưa có năm nào được tính,' : `Trong ${years(window)}`;

export const two = (count: number): string => String(count).padStart(2, '0');

/** "mới có 02/03 lần", "chưa có lần nào trong 03 lần": how much of what is wanted there is, inside a sentence. */
export const soFar = (have: number, wanted: number, unit: 'lần' | 'năm'): string =>
  have === 0 ? `chưa có ${unit} nào trong ${two(wanted)} ${unit}` : `mới có ${two(have)}/${two(wanted)} ${unit}`;

/** A sentence begins with it. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
