import type { Finding } from '../check.ts';
import { SCOPE_LABELS, SCOPES, type Scope } from '../facts.ts';
import type { Leaf } from '../schema/standard.ts';
import type { FactView } from '../view.ts';
import { two, type Window, years } from './window.ts';

type Of<C extends Leaf['check']> = Extract<Leaf, { check: C }>;

/** Nothing is wider than the whole country. */
const scopeWords = (scope: Scope): string => (scope === 'toan_quoc' ? SCOPE_LABELS[scope] : `${SCOPE_LABELS[scope]} trở lên`);
const wide = (scope: Scope, wanted: Scope): boolean => SCOPES.indexOf(scope) >= SCOPES.indexOf(wanted);

export function initiatives(leaf: Of<'initiatives'>, view: FactView, window: Window): Finding {
  return counted(
    leaf,
    window,
    'sáng kiến',
    view.initiatives,
    (item) => (leaf.applied ? item.applied : true),
    (item) => item.usedFor != null && item.usedFor !== '',
  );
}

export function projects(leaf: Of<'projects'>, view: FactView, window: Window): Finding {
  return counted(leaf, window, 'đề tài, đề án, công trình đã nghiệm thu', view.projects, (item) =>
    both(item.accepted, leaf.applied ? item.applied : true),
  );
}

/** Both hold; one that does not decides, else one unknown leaves it open. */
function both(a: boolean | undefined, b: boolean | undefined): boolean | undefined {
  if (a === false || b === false) return false;
  return a === undefined || b === undefined ? undefined : true;
}

function counted<T extends { readonly year: number; readonly scope: Scope }>(
  leaf: Of<'initiatives'> | Of<'projects'>,
  window: Window,
  noun: string,
  items: readonly T[] | null,
  fits: (item: T) => boolean | undefined,
  spent: (item: T) => boolean = () => false,
): Finding {
  const wanted = leaf.times ?? 1;
  const when = leaf.thisYear ? ` của năm ${window.to}` : Number.isFinite(window.from) ? ` trong ${years(window)}` : '';
  const sort = `${noun} có phạm vi ${scopeWords(leaf.scope)}${leaf.applied ? ', đã áp dụng hiệu quả' : ''}${when}`;
  const what = `${two(wanted)} ${sort}`;
  if (items === null)
    return { verdict: 'needsEvidence', inputs: { wanted, scope: leaf.scope }, message: `Chưa rà soát ${noun}; cần ${what}.` };
  const from = leaf.thisYear ? Math.max(window.from, window.to) : window.from;
  let sure = 0;
  let open = 0;
  const reused: number[] = [];
  for (const item of items) {
    if (item.year < from || item.year > window.to || !wide(item.scope, leaf.scope)) continue;
    const fit = fits(item);
    if (fit === true) {
      sure++;
      if (spent(item)) reused.push(item.year);
    } else if (fit === undefined) open++;
  }
  const inputs = { wanted, scope: leaf.scope, found: sure, unknown: open };
  // Only where fresh ones do not suffice does the proposal rest on one used before (G19).
  const relied = sure - reused.length < wanted ? { reused: reused.sort() } : {};
  if (sure >= wanted)
    return {
      verdict: 'met',
      inputs: { ...inputs, ...relied },
      message: `Có ${two(sure)} ${sort}.`,
    };
  if (sure + open >= wanted)
    return {
      verdict: 'needsEvidence',
      inputs,
      message: `Cần xác nhận đã ${leaf.check === 'projects' ? 'nghiệm thu, áp dụng' : 'áp dụng hiệu quả'}: cần ${what}.`,
    };
  return { verdict: 'notMet', inputs, message: sure === 0 ? `Chưa có ${what}.` : `Chưa có đủ ${what} (mới có ${two(sure)}).` };
}
