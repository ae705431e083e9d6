import type { LocalDate } from '../kernel/local-date.ts';
import type { AwardFact, CollectiveFact, DisciplineFact, Facts, InitiativeFact, Kind, ProjectFact, Rating } from './facts.ts';
import { RATINGS } from './facts.ts';

/** An award that counts as a prerequisite: decided in time, not revoked, of kind công trạng. */
export interface CountedAward {
  readonly code: string;
  readonly year: number;
  /** First year of a window that opens the day after its achievement ended. */
  readonly opensIn: number;
}

/** A prerequisite that was left out, and why: shown, so that nobody wonders where it went. */
export interface LeftOut {
  readonly code: string;
  readonly year: number;
  /** `later`: decided after the day of receipt; `unfinished`: no decision known and its year not over; `after`: of a later year. */
  readonly why: 'revoked' | 'later' | 'unfinished' | 'after' | 'kind';
}

/**
 * The facts as the checks may see them: only what was known on the day asked about and belongs to the year under
 * consideration or earlier. null: unknown. Made once per subject and year, used by every standard.
 */
export interface FactView {
  readonly year: number;
  readonly receivedOn: LocalDate;
  readonly ratings: ReadonlyMap<number, Rating>;
  /** Years with two different ratings: the better is taken, and a warning says so. */
  readonly contradictory: readonly number[];
  readonly awards: readonly CountedAward[] | null;
  readonly leftOut: readonly LeftOut[];
  readonly initiatives: readonly InitiativeFact[] | null;
  readonly projects: readonly ProjectFact[] | null;
  readonly disciplines: readonly DisciplineFact[] | null;
  /** First year that counts after discipline (G10); null: nothing restarted. */
  readonly countsFrom: number | null;
  readonly underReview: boolean | null;
  readonly attested: ReadonlySet<string>;
  readonly collective: CollectiveFact;
  readonly worker: boolean;
}

export const yearOf = (day: LocalDate): number => Number(day.slice(0, 4));
// Not parsed: years of facts have four digits, and this is asked for every award of every subject.
const lastDayOf = (year: number): LocalDate => `${year}-12-31` as LocalDate;
/** Year of the day after. */
const yearAfter = (day: LocalDate): number => yearOf(day) + (day.endsWith('-12-31') ? 1 : 0);
/** Where the achievement ended inside its own year, that year is not counted again in the window it opens (G03, reading 20). */
const opensAfter = (achievedTo: LocalDate, year: number): number =>
  yearOf(achievedTo) === year ? year + 1 : yearAfter(achievedTo);
const NO_ATTESTATION: ReadonlySet<string> = new Set();
const NO_COLLECTIVE: CollectiveFact = {};
const rank = (rating: Rating): number => RATINGS.indexOf(rating);

/**
 * @param year achievement year under consideration
 * @param receivedOn day the dossier was received: nothing decided or happening later is read
 */
export function viewOf(facts: Facts, year: number, receivedOn: LocalDate): FactView {
  const lastYear = Math.min(year, yearOf(receivedOn));
  const ratings = new Map<number, Rating>();
  const contradictory: number[] = [];
  for (const fact of facts.ratings ?? []) {
    if (fact.year > lastYear) continue;
    const before = ratings.get(fact.year);
    if (before !== undefined && before !== fact.rating && !contradictory.includes(fact.year)) contradictory.push(fact.year);
    if (before === undefined || rank(fact.rating) > rank(before)) ratings.set(fact.year, fact.rating);
  }
  const leftOut: LeftOut[] = [];
  const awards = facts.awards?.flatMap((fact) => counted(fact, year, receivedOn, leftOut)) ?? null;
  const disciplines = facts.disciplines?.filter((d) => d.from <= receivedOn) ?? null;
  return {
    year,
    receivedOn,
    ratings,
    contradictory: contradictory.sort(),
    awards,
    leftOut,
    initiatives: facts.initiatives?.filter((i) => i.year <= lastYear) ?? null,
    projects: facts.projects?.filter((p) => p.year <= lastYear) ?? null,
    disciplines,
    countsFrom: restart(disciplines ?? [], receivedOn, lastDayOf(year)),
    underReview: facts.underReview ?? null,
    attested: facts.attested && facts.attested.length > 0 ? new Set(facts.attested) : NO_ATTESTATION,
    collective: facts.collective ?? NO_COLLECTIVE,
    worker: facts.worker === true,
  };
}

/** The view with one more award; the same as viewing the facts with it added. */
export function withAward(view: FactView, award: AwardFact): FactView {
  const leftOut = [...view.leftOut];
  const awards = counted(award, view.year, view.receivedOn, leftOut);
  return { ...view, awards: [...(view.awards ?? []), ...awards], leftOut };
}

/** Readings 2 and 3: decided (or, without a day of decision, achieved) by the day of receipt, of no later year, not revoked, công trạng (G08). */
function counted(fact: AwardFact, year: number, receivedOn: LocalDate, leftOut: LeftOut[]): CountedAward[] {
  const achievedTo = fact.achievedTo ?? lastDayOf(fact.year);
  const kind: Kind = fact.kind ?? 'cong_trang';
  const why =
    fact.revoked === true
      ? 'revoked'
      : (fact.decidedOn ?? achievedTo) > receivedOn
        ? fact.decidedOn == null
          ? 'unfinished'
          : 'later'
        : fact.year > year
          ? 'after'
          : kind !== 'cong_trang'
            ? 'kind'
            : null;
  if (why !== null) {
    leftOut.push({ code: fact.code, year: fact.year, why });
    return [];
  }
  return [{ code: fact.code, year: fact.year, opensIn: opensAfter(achievedTo, fact.year) }];
}

/**
 * G10, reading 11: the counting window restarts the day the last finished discipline ended. One that lasted beyond the year
 * under consideration restarts nothing in it: whether that year counts at all is asked by the rule itself.
 */
function restart(disciplines: readonly DisciplineFact[], receivedOn: LocalDate, yearEnd: LocalDate): number | null {
  let from: number | null = null;
  for (const { until } of disciplines) {
    if (until == null || until > receivedOn || until >= yearEnd) continue;
    const next = yearAfter(until);
    if (from === null || next > from) from = next;
  }
  return from;
}

export const atLeast = (rating: Rating, wanted: Rating): boolean => rank(rating) >= rank(wanted);
