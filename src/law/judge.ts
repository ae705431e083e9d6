import { allOf, anyOf, better, type Check, type Finding } from './check.ts';
import { initiatives, projects } from './checks/achievements.ts';
import { awardsInARow, awardsInWindow, type IsTitle, type Names, namesOf, told, unknownAwards } from './checks/awards.ts';
import * as collective from './checks/collective.ts';
import { goodYear, rating, ratingsInWindow, yearsToProposal } from './checks/ratings.ts';
import { capital, openWindow, soFar, span, two, type Window, years } from './checks/window.ts';
import type { Compiled } from './compile.ts';
import { type Kind, RATING_LABELS } from './facts.ts';
import type { FactView } from './view.ts';

/** What judging needs beside the facts: kind of commendation asked for, names of awards, which of them are titles. */
export interface JudgeContext {
  readonly kind: Kind;
  readonly names: Names;
  readonly isTitle: IsTitle;
}

type Leaf = Extract<Compiled, { kind: 'leaf' }>;
type Since = Extract<Compiled, { kind: 'since' }>;
type Run = Extract<Compiled, { kind: 'run' }>;

/** Judges a standard against the facts, and explains every node of it. Pure: the same facts give the same answer in any order. */
export function judge(node: Compiled, view: FactView, context: JudgeContext, window: Window = openWindow(view)): Check {
  if (node.kinds && !node.kinds.has(context.kind)) {
    return { ...marks(node), verdict: 'notApplicable', message: 'Không áp dụng cho loại hình khen thưởng này.' };
  }
  switch (node.kind) {
    case 'leaf':
      return leafCheck(node, finding(node, view, context, window));
    case 'allOf':
    case 'anyOf': {
      const checks = node.children.map((child) => judge(child, view, context, window));
      const verdict = (node.kind === 'allOf' ? allOf : anyOf)(checks.map((c) => c.verdict));
      return { ...marks(node), verdict, message: node.text, checks };
    }
    case 'since':
      return judgeSince(node, view, context);
    case 'run':
      return judgeRun(node, view, context);
  }
}

function marks(node: Compiled) {
  return {
    id: node.id,
    text: node.text,
    reference: node.ground,
    certainty: node.certainty,
    since: node.since,
    ...(node.reading !== undefined ? { reading: node.reading } : {}),
  };
}

function leafCheck(node: Leaf, found: Finding): Check {
  return { ...marks(node), onFailure: node.onFailure, ...found };
}

/** A part of `since` and `run` that is a check of its own: the earlier award held, the unbroken years. */
function part(node: Compiled, suffix: string, text: string, found: Finding): Check {
  return { ...marks(node), id: `${node.id}.${suffix}`, text, onFailure: 'block', ...found };
}

function finding(node: Leaf, view: FactView, context: JudgeContext, window: Window): Finding {
  const { leaf } = node;
  switch (leaf.check) {
    case 'judgement':
      return view.attested.has(node.id) || view.attested.has(leaf.id)
        ? { verdict: 'met', message: `Đơn vị xác nhận: ${leaf.text}` }
        : { verdict: 'manual', message: leaf.text };
    case 'rating':
      return rating(leaf, view);
    case 'initiatives':
      return initiatives(leaf, view, window);
    case 'projects':
      return projects(leaf, view, window);
    case 'awards-in-a-row':
      return awardsInARow(leaf, view, context.names);
    case 'awards-in-window':
      return awardsInWindow(leaf, view, window, context.names, context.isTitle);
    case 'ratings-in-window':
      return ratingsInWindow(leaf, view, window);
    case 'years-to-proposal':
      return yearsToProposal(leaf, view, window);
    case 'unit-age':
      return collective.unitAge(leaf, view);
    case 'not-eligible-for-flag':
      return collective.notEligibleForFlag(leaf, view);
    case 'cluster-rank':
      return collective.clusterRank(leaf, view);
    case 'members-ldtt':
      return collective.membersLdtt(leaf, view);
    case 'members-cstdcs':
      return collective.membersCstdcs(leaf, view);
    case 'members-all-rated':
      return collective.membersAllRated(leaf, view);
    case 'members-not-disciplined':
      return collective.membersNotDisciplined(leaf, view);
  }
}

/** Of two that fail alike, the one with fewer failing conditions is told: it says what is really missing. */
function nearer(a: Check, b: Check): boolean {
  if (a.verdict !== b.verdict) return better(a.verdict, b.verdict);
  return a.verdict !== 'met' && failing(a) < failing(b);
}

/** How many single conditions of a part are known to fail. */
function failing(check: Check): number {
  if (check.checks === undefined) return check.verdict === 'notMet' ? 1 : 0;
  return check.checks.reduce((sum, part) => sum + failing(part), 0);
}

/** "đã được tặng X và sau đó …": the latest X that makes the rest true is taken (reading 9), else the one that comes nearest. */
function judgeSince(node: Since, view: FactView, context: JudgeContext): Check {
  const label = namesOf([...node.awards], context.names);
  const text = `Đã được tặng ${label}`;
  if (view.awards === null) {
    const held = part(node, 'da-duoc-tang', text, unknownAwards(label));
    return { ...marks(node), verdict: 'needsEvidence', message: held.message, checks: [held] };
  }
  const candidates = view.awards.filter((a) => node.awards.has(a.code)).sort((a, b) => b.opensIn - a.opensIn || b.year - a.year);
  let best: { held: Check; rest: Check } | null = null;
  for (const award of candidates) {
    const window = { from: Math.max(award.opensIn, view.countsFrom ?? award.opensIn), to: view.year, opener: award };
    const rest = judge(node.within, view, context, window);
    if (best !== null && !nearer(rest, best.rest)) continue;
    const found: Finding = {
      verdict: 'met',
      inputs: { year: award.year, window: span(window) },
      message: `Đã được tặng ${context.names(award.code)} năm ${award.year}; tính tiếp từ năm ${window.from}.`,
    };
    best = { held: part(node, 'da-duoc-tang', text, found), rest };
    if (rest.verdict === 'met') break;
  }
  if (best === null) {
    const message = `Chưa được tặng ${label}.${told(view.leftOut, [...node.awards], context.names)}`;
    const held = part(node, 'da-duoc-tang', text, { verdict: 'notMet', message });
    return { ...marks(node), verdict: 'notMet', message, checks: [held] };
  }
  const checks = [best.held, best.rest];
  return { ...marks(node), verdict: allOf(checks.map((c) => c.verdict)), message: node.text, checks };
}

/** The longest unbroken run of good years that ends in `end`; `sure` takes unknown years as breaks, otherwise as good ones. */
function runBack(node: Run, view: FactView, end: number, sure: boolean): Window {
  let from = end + 1;
  const least = view.countsFrom ?? end - 60;
  while (from - 1 >= least) {
    const good = goodYear(view, from - 1, node.run.rating, node.run.orAwards);
    if (good === false || (good === undefined && sure)) break;
    // Unknown years far back cannot be told from years that never were: the possible run goes no further than it needs to.
    if (good === undefined && !sure && end - from + 1 >= node.run.years && !view.ratings.has(from - 2)) break;
    from--;
  }
  return { from, to: end };
}

/** "có liên tục từ N năm trở lên …, trong thời gian đó …" */
function judgeRun(node: Run, view: FactView, context: JudgeContext): Check {
  const { run } = node;
  const ends = run.toProposal ? [view.year] : [view.year, view.year - 1];
  let best: Check | null = null;
  let longest = Number.NEGATIVE_INFINITY;
  for (const end of ends) {
    for (const sure of [true, false]) {
      const window = runBack(node, view, end, sure);
      const outcome = judgeRunIn(node, view, context, window, sure);
      const length = window.to - window.from;
      // Of two that fail alike the longer run is told: an unrated year must not hide the years there are.
      const tells =
        best === null || better(outcome.verdict, best.verdict) || (outcome.verdict === best.verdict && length > longest);
      if (tells) {
        best = outcome;
        longest = length;
      }
      if (outcome.verdict === 'met') return outcome;
    }
  }
  return best!;
}

function judgeRunIn(node: Run, view: FactView, context: JudgeContext, window: Window, sure: boolean): Check {
  const { run } = node;
  const label = RATING_LABELS[run.rating].toLowerCase();
  const length = window.to - window.from + 1;
  const inputs = { window, length, wanted: run.years };
  const reached = length >= run.years;
  const unbroken: Finding = !reached
    ? {
        verdict: 'notMet',
        inputs,
        message: `${capital(soFar(Math.max(0, length), run.years, 'năm'))} liên tục ${label} tính đến năm ${window.to}.`,
      }
    : sure
      ? { verdict: 'met', inputs, message: `Liên tục ${two(length)} năm ${window.from}–${window.to} ${label}.` }
      : {
          verdict: 'needsEvidence',
          inputs,
          message: `Cần đủ kết quả đánh giá ${years(window)} để xác định ${two(run.years)} năm liên tục ${label}.`,
        };
  const checks = [part(node, 'lien-tuc', `Liên tục từ ${two(run.years)} năm ${label}`, unbroken)];
  if (run.after) checks.unshift(earlierAward(node, run.after, view, context, window));
  if (node.within) checks.push(judge(node.within, view, context, window));
  return { ...marks(node), verdict: allOf(checks.map((c) => c.verdict)), message: node.text, checks };
}

/**
 * Điều 73 khoản 1 điểm b says "đã được tặng … và có liên tục", not "và sau đó": the earlier award may be older or inside the
 * run (reading 9). If older, every year since must be in the run (G15, reading 10); one known to have failed must be justified.
 */
function earlierAward(node: Run, codes: readonly string[], view: FactView, context: JudgeContext, window: Window): Check {
  const label = namesOf(codes, context.names);
  const text = `Đã được tặng ${label}`;
  if (view.awards === null) return part(node, 'da-duoc-tang', text, unknownAwards(label));
  let latest: (typeof view.awards)[number] | null = null;
  for (const award of view.awards)
    if (codes.includes(award.code) && (latest === null || award.opensIn > latest.opensIn)) latest = award;
  if (latest === null) {
    return part(node, 'da-duoc-tang', text, {
      verdict: 'notMet',
      message: `Chưa được tặng ${label}.${told(view.leftOut, codes, context.names)}`,
    });
  }
  const inputs = { year: latest.year };
  const named = `${context.names(latest.code)} năm ${latest.year}`;
  const counts = Math.max(latest.opensIn, view.countsFrom ?? latest.opensIn);
  if (counts >= window.from)
    return part(node, 'da-duoc-tang', text, { verdict: 'met', inputs, message: `Đã được tặng ${named}.` });
  for (let year = counts; year < window.from; year++) {
    if (goodYear(view, year, node.run.rating, node.run.orAwards) === false) {
      const message = `Đã được tặng ${named}, nhưng năm ${year} sau đó dưới mức ${RATING_LABELS[node.run.rating].toLowerCase()}; cần giải trình bằng văn bản.`;
      return part(node, 'da-duoc-tang', text, {
        verdict: 'notMet',
        onFailure: 'justify',
        inputs: { ...inputs, failing: year },
        message,
      });
    }
  }
  const message = `Đã được tặng ${named}; chưa có kết quả đánh giá các năm ${counts}–${window.from - 1}, cần bổ sung.`;
  return part(node, 'da-duoc-tang', text, { verdict: 'needsEvidence', inputs, message });
}
