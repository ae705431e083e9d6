import type { Finding } from '../check.ts';
import { RATING_LABELS, type Rating } from '../facts.ts';
import type { Leaf } from '../schema/standard.ts';
import { atLeast, type FactView } from '../view.ts';
import { capital, inWindow, soFar, span, two, type Window, years } from './window.ts';

type Of<C extends Leaf['check']> = Extract<Leaf, { check: C }>;

export function rating(leaf: Of<'rating'>, view: FactView): Finding {
  const found = view.ratings.get(view.year);
  const inputs = { year: view.year, rating: found ?? null, wanted: leaf.rating };
  const wanted = RATING_LABELS[leaf.rating].toLowerCase();
  if (found === undefined) {
    return {
      verdict: 'needsEvidence',
      inputs,
      message: `Chưa có kết quả đánh giá, xếp loại năm ${view.year}; cần từ mức ${wanted}.`,
    };
  }
  return atLeast(found, leaf.rating)
    ? { verdict: 'met', inputs, message: `Năm ${view.year} được đánh giá ${RATING_LABELS[found].toLowerCase()}.` }
    : {
        verdict: 'notMet',
        inputs,
        message: `Năm ${view.year} được đánh giá ${RATING_LABELS[found].toLowerCase()}; cần từ mức ${wanted}.`,
      };
}

/** No rating was kept before: an open window is walked from here. */
const FIRST_YEAR = 1945;

export function ratingsInWindow(leaf: Of<'ratings-in-window'>, view: FactView, window: Window): Finding {
  let known = 0;
  let unknown = 0;
  for (let year = Math.max(window.from, FIRST_YEAR); year <= window.to; year++) {
    const found = view.ratings.get(year);
    if (found === undefined) unknown++;
    else if (atLeast(found, leaf.rating)) known++;
  }
  const inputs = { window: span(window), found: known, unknown, wanted: leaf.years };
  const label = RATING_LABELS[leaf.rating].toLowerCase();
  if (known >= leaf.years) return { verdict: 'met', inputs, message: `${inWindow(window)} có ${two(known)} năm ${label}.` };
  const missing = `${inWindow(window)} ${soFar(known, leaf.years, 'năm')} ${label}`;
  return known + unknown >= leaf.years
    ? { verdict: 'needsEvidence', inputs, message: `${missing}; còn ${two(unknown)} năm chưa có kết quả đánh giá.` }
    : { verdict: 'notMet', inputs, message: `${missing}.` };
}

/** Whether a year counts in an unbroken run: its rating, or (collectives) one of the titles that say the same. undefined: unknown. */
export function goodYear(
  view: FactView,
  year: number,
  wanted: Rating,
  orAwards: readonly string[] | undefined,
): boolean | undefined {
  const found = view.ratings.get(year);
  if (found !== undefined && atLeast(found, wanted)) return true;
  if (orAwards && view.awards?.some((award) => award.year === year && orAwards.includes(award.code))) return true;
  if (found === undefined || (orAwards && view.awards === null)) return undefined;
  return false;
}

/**
 * "liên tục từ N năm … đến thời điểm đề nghị" after an earlier award: the last N achievement years, and (G15, G16) every year
 * since that award at least `otherYears`. The two texts differ, so an earlier failing year must be justified, not blocked.
 */
export function yearsToProposal(leaf: Of<'years-to-proposal'>, view: FactView, window: Window): Finding {
  const first = window.to - leaf.years + 1;
  const label = RATING_LABELS[leaf.rating].toLowerCase();
  const inputs = { window: span(window), years: leaf.years, wanted: leaf.rating };
  if (window.from > first) {
    const have = Math.max(0, window.to - window.from + 1);
    return {
      verdict: 'notMet',
      inputs: { ...inputs, have },
      message: `${capital(soFar(have, leaf.years, 'năm'))} kể từ lần khen trước (${years(window)}); cần liên tục ${two(leaf.years)} năm ${label}.`,
    };
  }
  const failing: number[] = [];
  const unknown: number[] = [];
  for (let year = first; year <= window.to; year++) {
    const good = goodYear(view, year, leaf.rating, leaf.orAwards);
    if (good === false) failing.push(year);
    if (good === undefined) unknown.push(year);
  }
  if (failing.length > 0) {
    return {
      verdict: 'notMet',
      inputs: { ...inputs, failing },
      message: `Năm ${failing.join(', ')} chưa đạt mức ${label}; cần liên tục các năm ${first}–${window.to}.`,
    };
  }
  const earlier: number[] = [];
  for (let year = Math.max(window.from, FIRST_YEAR); year < first; year++) {
    const good = goodYear(view, year, leaf.otherYears, leaf.orAwards);
    if (good === false) earlier.push(year);
    if (good === undefined) unknown.push(year);
  }
  if (earlier.length > 0) {
    return {
      verdict: 'notMet',
      onFailure: 'justify',
      inputs: { ...inputs, failing: earlier },
      message: `${two(leaf.years)} năm gần nhất đạt, nhưng năm ${earlier.join(', ')} kể từ lần khen trước dưới mức ${RATING_LABELS[leaf.otherYears].toLowerCase()}; cần giải trình bằng văn bản.`,
    };
  }
  if (unknown.length > 0) {
    return {
      verdict: 'needsEvidence',
      inputs: { ...inputs, unknown },
      message: `Chưa có kết quả đánh giá năm ${unknown.sort((a, b) => a - b).join(', ')}.`,
    };
  }
  return { verdict: 'met', inputs, message: `Liên tục ${two(leaf.years)} năm ${first}–${window.to} ${label}.` };
}
