import { RATINGS, SCOPES } from '../facts.ts';
import type { AWARD_LEVELS } from '../schema/award.ts';
import type { Grant } from './grants.ts';
import type { Ground } from './ground.ts';
import { ask, type Scene, viewIn } from './simulate.ts';

export interface Least {
  readonly needed: readonly Grant[];
  /** Those of them that would do as well a year or more earlier. */
  readonly mayBeEarlier: ReadonlySet<Grant>;
}

/**
 * The least that must come true for the award in that year: of everything granted in the best world, what cannot be taken
 * away, each at its lowest level. Larger honours are taken away first, and of like things the earlier ones, so that years told
 * are the latest possible. Relies on the engine never turning eligible into not eligible for something more.
 */
export function leastNeeded(scene: Scene, code: string, year: number, granted: readonly Grant[]): Least {
  const ground = scene.terrain.grounds.get(code)!;
  const relevant = granted.filter((grant) => grant.year <= year && mayCount(grant, ground, year));
  const stands = (grants: readonly Grant[]): boolean => ask(scene, code, viewIn(scene, grants, year)).verdict === 'eligible';
  if (stands([])) return { needed: [], mayBeEarlier: new Set() };
  const byTitles = takeAway(inOrder(scene, relevant, false), stands);
  const byWork = ground.awards.size > 0 && byTitles.some(isWork) ? takeAway(inOrder(scene, relevant, true), stands) : byTitles;
  const needed = lowered(byWork.length < byTitles.length ? byWork : byTitles, stands);
  const mayBeEarlier = needed.filter((grant) => earlierOnes(grant, needed, relevant, scene.now).some(stands));
  return { needed, mayBeEarlier: new Set(mayBeEarlier) };
}

/** What is needed with this one thing earlier, as far as it could have come earlier: at most two ways to try. */
function earlierOnes(grant: Grant, needed: readonly Grant[], granted: readonly Grant[], now: number): readonly Grant[][] {
  const others = needed.filter((other) => other !== grant);
  if (grant.kind === 'initiative' || grant.kind === 'project')
    return grant.year > now ? [[...others, { ...grant, year: grant.year - 1 }]] : [];
  if (grant.kind !== 'award' && grant.kind !== 'rating') return [];
  const like = (other: Grant): boolean =>
    other.kind === grant.kind && (other.kind !== 'award' || grant.kind !== 'award' || other.code === grant.code);
  const before = (other: Grant): boolean => like(other) && other.year >= now && other.year < grant.year;
  const free = granted.filter((other) => before(other) && !needed.some((kept) => like(kept) && kept.year === other.year)).at(-1);
  const found = free ? [[...others, { ...grant, year: free.year }]] : [];
  // A better rating among years that all must be rated: exchanged with the nearest lesser one before it.
  const lesser = others.findLast(
    (other) => before(other) && other.kind === 'rating' && grant.kind === 'rating' && other.rating !== grant.rating,
  );
  if (lesser) {
    const rest = others.filter((other) => other !== lesser);
    found.push([...rest, { ...grant, year: lesser.year }, { ...lesser, year: grant.year }]);
  }
  return found;
}

/** Whether the standard could read this at all: only to ask less often. */
function mayCount(grant: Grant, ground: Ground, year: number): boolean {
  const { checks } = ground;
  switch (grant.kind) {
    case 'award':
      return ground.awards.has(grant.code);
    case 'rating':
      return checks.has('rating') || checks.has('run') || checks.has('ratings-in-window') || checks.has('years-to-proposal');
    case 'initiative':
      return checks.has('initiatives');
    case 'project':
      return checks.has('projects');
    case 'confirmed':
      return checks.has(grant.of);
    case 'collective':
      return grant.year === year && checks.has(grant.check);
    case 'founded':
      return checks.has('unit-age');
    default:
      return true;
  }
}

const isWork = (grant: Grant): boolean => grant.kind === 'rating' || grant.kind === 'initiative';

const GROUPS: Record<Grant['kind'], number> = {
  project: 0,
  award: 1,
  initiative: 3,
  rating: 4,
  collective: 6,
  confirmed: 7,
  founded: 8,
  'discipline-served': 9,
  'no-discipline': 9,
  'not-under-review': 9,
  cleared: 9,
};
const LEVELS: readonly (typeof AWARD_LEVELS)[number][] = ['nha-nuoc', 'bo-tinh', 'xa', 'co-so'];
/** Place of the titles a unit gives itself where ratings and initiatives are taken away before them. */
const AFTER_WORK = 5;

/** In which order things are taken away: by group, then larger honours, then earlier years. */
function inOrder(scene: Scene, grants: readonly Grant[], workFirst: boolean): Grant[] {
  const weighed = grants.map((grant) => {
    if (grant.kind !== 'award') return { grant, key: [GROUPS[grant.kind], 0, 0, grant.year] };
    const { level, order, group } = scene.terrain.grounds.get(grant.code)!.award;
    const place = workFirst && level === 'co-so' ? AFTER_WORK : GROUPS.award;
    return { grant, key: [place, LEVELS.indexOf(level), group === 'huan-chuong' ? order : order + 1000, grant.year] };
  });
  return weighed.sort((a, b) => compareKeys(a.key, b.key)).map(({ grant }) => grant);
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  for (const [i, value] of a.entries()) if (value !== b[i]) return value - b[i]!;
  return 0;
}

/**
 * The same as taking away one by one in this order, but in long strides: where many may go at once, one question tells.
 * `stands` must not become true by taking something away.
 */
function takeAway(ordered: readonly Grant[], stands: (grants: readonly Grant[]) => boolean): Grant[] {
  const kept: Grant[] = [];
  let at = 0;
  const without = (count: number): boolean => stands([...kept, ...ordered.slice(at + count)]);
  while (at < ordered.length) {
    const rest = ordered.length - at;
    let some = 0;
    let stride = 1;
    while (some + stride <= rest && without(some + stride)) {
      some += stride;
      stride *= 2;
    }
    if (some < rest)
      for (; stride >= 1; stride = Math.floor(stride / 2)) if (some + stride <= rest && without(some + stride)) some += stride;
    at += some;
    if (at < ordered.length) kept.push(ordered[at++]!);
  }
  return kept;
}

/** Each rating and scope as low as it may be: earlier ones first, so that the better ones are asked for late. */
function lowered(grants: readonly Grant[], stands: (grants: readonly Grant[]) => boolean): readonly Grant[] {
  let found = [...grants];
  for (const [i, grant] of grants.entries()) {
    for (const lower of lowerOf(grant)) {
      const tried = found.with(i, lower);
      if (!stands(tried)) continue;
      found = tried;
      break;
    }
  }
  return found;
}

/** The same thing at lower levels, lowest first. */
function lowerOf(grant: Grant): readonly Grant[] {
  if (grant.kind === 'rating') return RATINGS.slice(0, RATINGS.indexOf(grant.rating)).map((rating) => ({ ...grant, rating }));
  if (grant.kind !== 'initiative' && grant.kind !== 'project') return [];
  return SCOPES.flatMap((scope) => [false, true].map((applied) => ({ ...grant, scope, applied }))).slice(0, -1);
}
