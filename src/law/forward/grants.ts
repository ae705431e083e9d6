import { type LocalDate, localDate } from '../../kernel/local-date.ts';
import type { CollectiveFact, Facts, Rating, Scope } from '../facts.ts';
import { yearOf } from '../view.ts';

/** Conditions on a collective that are counted anew every year: its members and its rank in the cluster. */
export const YEARLY_CHECKS = [
  'cluster-rank',
  'members-ldtt',
  'members-cstdcs',
  'members-all-rated',
  'members-not-disciplined',
] as const;
export type YearlyCheck = (typeof YEARLY_CHECKS)[number];

/** Something that may still come true: one award, one rating, one initiative … */
export type StepGrant =
  | { readonly kind: 'award'; readonly year: number; readonly code: string }
  | { readonly kind: 'rating'; readonly year: number; readonly rating: Rating }
  | { readonly kind: 'initiative'; readonly year: number; readonly scope: Scope; readonly applied: boolean }
  | { readonly kind: 'project'; readonly year: number; readonly scope: Scope; readonly applied: boolean }
  | { readonly kind: 'collective'; readonly year: number; readonly check: YearlyCheck }
  /** What is being looked into ends without finding fault. */
  | { readonly kind: 'cleared'; readonly year: number };

/** Something that is so or is not so already, and that nobody has entered. */
export type UnknownGrant =
  | { readonly kind: 'not-under-review'; readonly year: number }
  | { readonly kind: 'no-discipline'; readonly year: number }
  /** A discipline without its last day, taken as served today. */
  | { readonly kind: 'discipline-served'; readonly year: number; readonly index: number; readonly until: LocalDate }
  | { readonly kind: 'founded'; readonly year: number; readonly on: LocalDate }
  /** An initiative or project on record of which nobody says whether it was accepted and applied. */
  | { readonly kind: 'confirmed'; readonly year: number; readonly of: 'initiatives' | 'projects'; readonly index: number };

/** An addition to the facts. In a year before the one the look starts from it stands for a fact of the past nobody has entered. */
export type Grant = StepGrant | UnknownGrant;

/**
 * The day the dossier of an achievement year is taken to be received: 31 December of that year, or today where that is past.
 * Awards of the year decided by then count, as the engine counts them; a dossier of January would see the same facts.
 */
export function receiptOf(year: number, today: LocalDate): LocalDate {
  const last = localDate(`${year}-12-31`);
  return last < today ? today : last;
}

/** Members assumed where the headcount is not known: only shares matter. */
const MEMBERS = 100;

/** The frame facts are put in: the year the look starts from, and the year asked about. */
export interface Frame {
  readonly now: number;
  readonly year: number;
}

/**
 * The facts with these additions, as they would be read for `frame.year`. Facts that are counted anew every year (members,
 * rank, what the unit attests) are taken as those of `frame.now` and do not carry into later years. What is known is never
 * overwritten.
 */
export function withGrants(facts: Facts, grants: readonly Grant[], frame: Frame): Facts {
  const later = frame.year > frame.now;
  const found: Facts = { ...facts };
  if (later) delete found.attested;
  const collective: CollectiveFact = { ...(later ? lasting(facts.collective) : facts.collective) };
  for (const grant of grants) {
    switch (grant.kind) {
      case 'award':
        // Without a day of decision: achieved, and counted, on the last day of its year.
        found.awards = own(found.awards, facts.awards);
        found.awards.push({ code: grant.code, year: grant.year });
        break;
      case 'rating':
        found.ratings = own(found.ratings, facts.ratings);
        found.ratings.push({ year: grant.year, rating: grant.rating });
        break;
      case 'initiative': {
        const { year, scope, applied } = grant;
        found.initiatives = own(found.initiatives, facts.initiatives);
        found.initiatives.push({ year, scope, applied });
        break;
      }
      case 'project': {
        const { year, scope, applied } = grant;
        found.projects = own(found.projects, facts.projects);
        found.projects.push({ year, scope, applied, accepted: true });
        break;
      }
      case 'collective':
        if (grant.year === frame.year) fill(collective, grant.check, facts.collective?.headcount ?? MEMBERS);
        break;
      case 'cleared':
      case 'not-under-review':
        found.underReview = false;
        break;
      case 'no-discipline':
        found.disciplines ??= [];
        break;
      case 'discipline-served': {
        const disciplines = own(found.disciplines, facts.disciplines);
        const open = disciplines[grant.index];
        if (open) disciplines[grant.index] = { ...open, until: grant.until };
        found.disciplines = disciplines;
        break;
      }
      case 'founded':
        collective.foundedOn ??= grant.on;
        break;
      case 'confirmed':
        confirm(found, facts, grant);
        break;
    }
  }
  if (facts.collective || Object.keys(collective).length > 0) found.collective = collective;
  return found;
}

/** A list that may be added to: the caller's own is never touched. */
function own<T>(list: T[] | undefined, given: readonly T[] | undefined): T[] {
  return list === undefined || list === given ? [...(list ?? [])] : list;
}

function confirm(found: Facts, facts: Facts, grant: Extract<Grant, { kind: 'confirmed' }>): void {
  if (grant.of === 'initiatives') {
    const list = own(found.initiatives, facts.initiatives);
    const item = list[grant.index];
    if (item) list[grant.index] = { ...item, applied: item.applied ?? true };
    found.initiatives = list;
    return;
  }
  const list = own(found.projects, facts.projects);
  const item = list[grant.index];
  if (item) list[grant.index] = { ...item, accepted: item.accepted ?? true, applied: item.applied ?? true };
  found.projects = list;
}

/** Without what is counted anew every year: members, rank, what the unit attests. */
export function withoutYearly({ attested: _, collective, ...facts }: Facts): Facts {
  return collective ? { ...facts, collective: lasting(collective) } : facts;
}

/** What does not change with the year. */
function lasting(known: CollectiveFact = {}): CollectiveFact {
  const { foundedOn, flagEligible, provinceOrMinistry } = known;
  return {
    ...(foundedOn !== undefined ? { foundedOn } : {}),
    ...(flagEligible !== undefined ? { flagEligible } : {}),
    ...(provinceOrMinistry !== undefined ? { provinceOrMinistry } : {}),
  };
}

function fill(collective: CollectiveFact, check: YearlyCheck, members: number): void {
  switch (check) {
    case 'cluster-rank':
      collective.clusterRank ??= 1;
      return;
    case 'members-ldtt':
      collective.headcount ??= members;
      collective.ldtt ??= members;
      return;
    case 'members-cstdcs':
      collective.cstdcs ??= members;
      return;
    case 'members-all-rated':
      collective.headcount ??= members;
      collective.membersRatedHtnvOrBetter ??= members;
      return;
    case 'members-not-disciplined':
      collective.membersDisciplinedCanhCaoOrWorse ??= 0;
  }
}

/** How far back unknown facts are sought: longer than any window of the standards. */
const PAST_YEARS = 30;

/** First year an unknown fact may belong to: a collective has none from before it was founded. */
export function firstPastYear(facts: Facts, now: number): number {
  const founded = facts.collective?.foundedOn;
  const least = now - PAST_YEARS;
  return founded === undefined ? least : Math.max(least, yearOf(founded));
}
