import type { Finding } from '../check.ts';
import type { Leaf } from '../schema/standard.ts';
import type { CountedAward, FactView, LeftOut } from '../view.ts';
import { capital, inWindow, soFar, span, two, type Window } from './window.ts';

type Of<C extends Leaf['check']> = Extract<Leaf, { check: C }>;
/** Names of awards on screen: codes never reach it. */
export type Names = (code: string) => string;

/** A commendation may be given twice for different achievements in a year; a title is given once a year. */
export type IsTitle = (code: string) => boolean;

export function namesOf(codes: readonly string[], names: Names): string {
  return [...new Set(codes.map(names))].join(' hoặc ');
}

export function awardsInARow(leaf: Of<'awards-in-a-row'>, view: FactView, names: Names): Finding {
  const label = namesOf(leaf.awards, names);
  if (view.awards === null) return unknownAwards(label);
  const held = new Set<number>();
  const leftOut: NotCounted[] = [...view.leftOut];
  for (const award of view.awards) {
    if (!leaf.awards.includes(award.code) || award.year > view.year) continue;
    if (award.year >= (view.countsFrom ?? award.year)) held.add(award.year);
    else leftOut.push({ code: award.code, year: award.year, why: 'discipline' });
  }
  // The last is the year under consideration or the one before it (reading 8).
  const run = Math.max(runEndingAt(held, view.year), runEndingAt(held, view.year - 1));
  const inputs = { years: [...held].sort((a, b) => a - b), run, wanted: leaf.times };
  if (run >= leaf.times) return { verdict: 'met', inputs, message: `Đã có ${two(run)} lần liên tục được tặng ${label}.` };
  return {
    verdict: 'notMet',
    inputs,
    message: `${capital(soFar(run, leaf.times, 'lần'))} liên tục được tặng ${label} tính đến năm ${view.year}.${told(leftOut, leaf.awards, names)}`,
  };
}

function runEndingAt(held: ReadonlySet<number>, last: number): number {
  let length = 0;
  while (held.has(last - length)) length++;
  return length;
}

export function awardsInWindow(
  leaf: Of<'awards-in-window'>,
  view: FactView,
  window: Window,
  names: Names,
  isTitle: IsTitle,
): Finding {
  const label = namesOf(leaf.awards, names);
  if (view.awards === null) return unknownAwards(label);
  const found = countIn(view.awards, leaf.awards, window, isTitle);
  const inputs = { window: span(window), found, wanted: leaf.times };
  if (found >= leaf.times)
    return { verdict: 'met', inputs, message: `${inWindow(window)} có ${two(found)} lần được tặng ${label}.` };
  return {
    verdict: 'notMet',
    inputs,
    message: `${inWindow(window)} ${soFar(found, leaf.times, 'lần')} được tặng ${label}.${told(view.leftOut, leaf.awards, names)}`,
  };
}

function countIn(awards: readonly CountedAward[], codes: readonly string[], window: Window, isTitle: IsTitle): number {
  const titleYears = new Set<string>();
  let others = 0;
  for (const award of awards) {
    if (award === window.opener || !codes.includes(award.code) || award.year < window.from || award.year > window.to) continue;
    if (isTitle(award.code)) titleYears.add(`${award.code} ${award.year}`);
    else others++;
  }
  return titleYears.size + others;
}

export function unknownAwards(label: string): Finding {
  return { verdict: 'needsEvidence', message: `Chưa rà soát các lần khen trước; cần biết đã được tặng ${label} những năm nào.` };
}

/** Why an award given is not counted: what the view left out, and what came before a discipline ended. */
type NotCounted = Omit<LeftOut, 'why'> & { readonly why: LeftOut['why'] | 'discipline' };

const WHY: Record<NotCounted['why'], string> = {
  revoked: 'đã bị hủy bỏ, thu hồi',
  later: 'quyết định sau ngày nhận hồ sơ',
  unfinished: 'chưa hết năm thành tích và chưa có ngày quyết định',
  after: 'thuộc năm sau năm xét',
  kind: 'không phải khen thưởng công trạng',
  discipline: 'trước khi chấp hành xong kỷ luật',
};
/** Which awards of these were left out, and why. */
export function told(leftOut: readonly NotCounted[], codes: readonly string[], names: Names): string {
  const mine = leftOut.filter((award) => codes.includes(award.code));
  if (mine.length === 0) return '';
  return ` Không tính: ${mine.map((award) => `${names(award.code)} năm ${award.year} (${WHY[award.why]})`).join('; ')}.`;
}
