import type { FactView } from '../view.ts';

/** Achievement years, both included, inside which a branch counts ("trong thời gian đó"). */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** Everything up to the year under consideration, or since discipline ended (G10). */
export function openWindow(view: FactView): Window {
  return { from: view.countsFrom ?? Number.NEGATIVE_INFINITY, to: view.year };
}

export const years = (window: Window): string =>
  window.from > window.to
    ? 'chưa có năm nào được tính'
    : Number.isFinite(window.from)
      ? window.from === window.to
        ? `năm ${window.from}`
        : `các năm ${window.from}–${window.to}`
      : `đến năm ${window.to}`;

export const two = (count: number): string => String(count).padStart(2, '0');
