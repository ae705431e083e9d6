import { type LocalDate, localDate } from '../../kernel/local-date.ts';
import type { Answer, Judge } from '../eligibility.ts';
import type { Facts, Subject } from '../facts.ts';
import { type FactView, viewOf, withAward } from '../view.ts';
import { firstPastYear, type Grant, receiptOf, withGrants, YEARLY_CHECKS } from './grants.ts';
import type { Terrain } from './ground.ts';

/** How many years ahead are looked at. */
export const HORIZON = 60;

/** One subject asked about: what every question to the engine shares. */
export interface Scene {
  readonly judge: Judge;
  readonly subject: Subject;
  readonly facts: Facts;
  readonly today: LocalDate;
  /** Achievement year the look starts from. */
  readonly now: number;
  readonly terrain: Terrain;
}

export function viewIn(scene: Scene, grants: readonly Grant[], year: number): FactView {
  const { facts, now, today } = scene;
  return viewOf(withGrants(facts, grants, { now, year }), year, receiptOf(year, today));
}

/** The engine's answer for an achievement year, by the law of today. */
export function ask(scene: Scene, code: string, view: FactView): Answer {
  return scene.judge.answer(code, scene.subject, 'cong_trang', view, scene.today);
}

/** What is open about the state of the subject itself, taken to turn out well: no later year is told without these. */
export function confirmations({ facts, subject, now, today }: Scene): readonly Grant[] {
  const found: Grant[] = [];
  if (facts.underReview === true) found.push({ kind: 'cleared', year: now });
  if (facts.underReview === undefined) found.push({ kind: 'not-under-review', year: now });
  if (facts.disciplines === undefined && subject === 'individual') found.push({ kind: 'no-discipline', year: now });
  for (const [index, { until, from }] of (facts.disciplines ?? []).entries())
    if (until == null) found.push({ kind: 'discipline-served', year: now, index, until: from > today ? from : today });
  return found;
}

/** Facts of the past nobody has entered, each taken at its best. */
export function unknownPast({ facts, now, terrain, subject }: Scene): readonly Grant[] {
  const found: Grant[] = [];
  const rated = new Set(facts.ratings?.map((fact) => fact.year));
  const counted = new Set<string>();
  for (const code of terrain.order)
    for (const other of terrain.grounds.get(code)!.awards) if (terrain.grounds.has(other)) counted.add(other);
  for (let year = firstPastYear(facts, now); year < now; year++) {
    if (!rated.has(year)) found.push({ kind: 'rating', year, rating: 'HTXSNV' });
    if (facts.awards === undefined) for (const code of counted) found.push({ kind: 'award', year, code });
    for (let i = 0; i < terrain.times; i++) {
      if (facts.initiatives === undefined) found.push({ kind: 'initiative', year, scope: 'toan_quoc', applied: true });
      if (facts.projects === undefined) found.push({ kind: 'project', year, scope: 'toan_quoc', applied: true });
    }
  }
  for (const [index, item] of (facts.initiatives ?? []).entries())
    if (item.applied === undefined) found.push({ kind: 'confirmed', year: item.year, of: 'initiatives', index });
  for (const [index, item] of (facts.projects ?? []).entries())
    if (item.accepted === undefined || item.applied === undefined)
      found.push({ kind: 'confirmed', year: item.year, of: 'projects', index });
  if (subject === 'collective' && facts.collective?.foundedOn === undefined)
    found.push({ kind: 'founded', year: now, on: localDate(`${now - 100}-01-01`) });
  return found;
}

/** The best that can come: what was granted, and the first year each award can be had that it is not held for. */
export interface World {
  readonly granted: readonly Grant[];
  readonly earliest: ReadonlyMap<string, number>;
  /** What the engine still says of the others in the last year looked at. */
  readonly never: ReadonlyMap<string, Answer['verdict']>;
}

/**
 * Year by year from `now`: the best rating, initiatives and projects applied everywhere, every yearly condition of a
 * collective fulfilled, and every award the engine then finds eligible, won at the end of that year and counted at once.
 */
export function simulate(scene: Scene, start: readonly Grant[], targets: readonly string[]): World {
  const { facts, now, terrain } = scene;
  const rated = new Set(facts.ratings?.map((fact) => fact.year));
  const granted: Grant[] = [...start];
  const earliest = new Map<string, number>();
  const never = new Map<string, Answer['verdict']>();
  const open = new Set(targets.filter((code) => terrain.grounds.get(code)!.computable));
  // A flag nobody may be given is not won by coming first.
  const yearly = YEARLY_CHECKS.filter((check) => check !== 'cluster-rank' || facts.collective?.flagEligible !== false);
  for (let year = now; year <= now + HORIZON && open.size > 0; year++) {
    if (!rated.has(year)) granted.push({ kind: 'rating', year, rating: 'HTXSNV' });
    for (let i = 0; i < terrain.times; i++) {
      granted.push({ kind: 'initiative', year, scope: 'toan_quoc', applied: true });
      granted.push({ kind: 'project', year, scope: 'toan_quoc', applied: true });
    }
    if (scene.subject === 'collective') for (const check of yearly) granted.push({ kind: 'collective', year, check });
    const wanted = needed(terrain, open);
    let view = viewIn(scene, granted, year);
    for (const code of terrain.order) {
      const counts = wanted.has(code);
      if (!counts && !open.has(code)) continue;
      const { verdict } = ask(scene, code, view);
      if (verdict !== 'eligible') {
        if (year === now + HORIZON) never.set(code, verdict);
        continue;
      }
      const held = heldFor(facts, code, year);
      if (!held && open.delete(code)) earliest.set(code, year);
      if (!counts || held) continue;
      granted.push({ kind: 'award', year, code });
      view = withAward(view, { code, year });
    }
  }
  return { granted, earliest, never };
}

/** Won already for the work of that year: it is not won twice. */
export const heldFor = (facts: Facts, code: string, year: number): boolean =>
  facts.awards?.some(
    (award) =>
      award.code === code && award.year === year && (award.kind ?? 'cong_trang') === 'cong_trang' && award.revoked !== true,
  ) === true;

/** Awards that some award still open counts, near or far. */
function needed(terrain: Terrain, open: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  const queue = [...open];
  for (let code = queue.pop(); code !== undefined; code = queue.pop()) {
    for (const other of terrain.grounds.get(code)?.awards ?? []) {
      if (found.has(other) || !terrain.grounds.has(other)) continue;
      found.add(other);
      queue.push(other);
    }
  }
  return found;
}
