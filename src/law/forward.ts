import type { LocalDate } from '../kernel/local-date.ts';
import type { LawBook } from './book.ts';
import { type Answer, type Judge, judgeOf, variantOf } from './eligibility.ts';
import type { Facts } from './facts.ts';
import type { Grant, StepGrant } from './forward/grants.ts';
import { atLevel, type Level, type Terrain, terrainOf } from './forward/ground.ts';
import { cautionsOf, oneAwardCaution } from './forward/one-award.ts';
import { type Least, leastNeeded } from './forward/reduce.ts';
import { ask, confirmations, HORIZON, heldFor, type Scene, simulate, unknownPast, type World } from './forward/simulate.ts';
import { ageSentence, evidenceSentences, lawCaution, missingWords, stepSentence, type Words } from './forward/words.ts';
import type { Hideable } from './hidden.ts';
import { viewOf, yearOf } from './view.ts';

export { type Grant, receiptOf, type StepGrant, type UnknownGrant, withGrants } from './forward/grants.ts';
export { LEVELS, type Level } from './forward/ground.ts';

/** Awards looked forward to, highest last; `_TINH` becomes the ministry's own where the caller says so. */
export const FORWARD_TARGETS = {
  individual: ['CSTDCS', 'CSTD_TINH', 'CSTD_TQ', 'BK_TINH', 'BK_TTG', 'HCLD3', 'HCLD2', 'HCLD1'],
  collective: ['TTLDXS', 'CO_TINH', 'CO_CP', 'BK_TINH', 'BK_TTG', 'HCLD3', 'HCLD2', 'HCLD1', 'HCDL3', 'HCDL2', 'HCDL1'],
} as const;

export interface ForwardQuestion {
  readonly subject: 'individual' | 'collective';
  readonly facts: Facts;
  /** Its law judges every year, and nothing decided later is known. */
  readonly today: LocalDate;
  /**
   * Achievement year the look starts from; without it the year of `today`. An office that in January still works on the year
   * before says so here. Members, rank and attestations in the facts are taken as those of this year.
   */
  readonly year?: number;
  /** Whether awards of the province or of the ministry are looked for; without it, the province. */
  readonly level?: Level;
  /** Facts whoever asks is not shown: nothing is said of whether they were looked into. */
  readonly hidden?: readonly Hideable[];
}

/** One thing that must still come true. */
export interface ForwardStep {
  /** Year it is needed in: told as late as it may be. */
  readonly year: number;
  readonly grant: StepGrant;
  /** An earlier year does as well; the sentence says "chậm nhất". */
  readonly mayBeEarlier: boolean;
  /** "Năm 2027: được tặng Chiến sĩ thi đua cơ sở." */
  readonly sentence: string;
  /** Another commendation of the same year, which one achievement cannot bring twice. */
  readonly caution: string | null;
}

/**
 * eligibleNow: eligible on today's facts, and not held for the year yet. inYear: can become so in `earliest`. judgementOnly: nothing in the standard can be
 * computed, or only a branch left to people is open. outOfSight: not within 60 years. lawUnknown: no law in force today.
 */
export type ForwardState = 'eligibleNow' | 'inYear' | 'judgementOnly' | 'outOfSight' | 'lawUnknown';

export interface ForwardTarget {
  readonly code: string;
  readonly label: string;
  readonly state: ForwardState;
  /** The engine's answer for the starting year on today's facts, with its trace. */
  readonly now: Answer;
  /** Achievement years it was already won for, earliest first. */
  readonly heldIn: readonly number[];
  /** Won already for the work of the starting year: `earliest` is then the next year it can be had in. */
  readonly heldNow: boolean;
  /** Earliest achievement year it can be had in, if unknown facts turn out well; null unless eligibleNow or inYear. */
  readonly earliest: number | null;
  /** The same if no unknown fact of the past helps; equal to `earliest` where nothing depends on them. */
  readonly earliestOtherwise: number | null;
  /** Some fact in `unknown` must be entered or confirmed for `earliest` to hold. */
  readonly dependsOnUnknown: boolean;
  /**
   * What must still come true, by year: not one of them can be left out, and with them (and `unknown`) the engine finds the
   * subject eligible in `earliest`. A lower award among them has its own target, which tells how it is won.
   */
  readonly path: readonly ForwardStep[];
  /** Facts nobody has entered on which the answer rests, as additions; a year before the starting one is of the past. */
  readonly unknown: readonly Grant[];
  /** The same in sentences: "Cần bổ sung: …". */
  readonly evidence: readonly string[];
  /** What stands in the way, what is missing and when, in Vietnamese. */
  readonly missing: string;
  /** What general rules remark on this very award. */
  readonly cautions: readonly string[];
  /** First: that years to come are judged by the law of today, and what is known to end or to be unread. */
  readonly warnings: readonly string[];
}

export interface ForwardLook {
  readonly year: number;
  /** A review that is going on, a discipline being served: told before everything else. */
  readonly obstacles: readonly string[];
  readonly targets: readonly ForwardTarget[];
}

export interface Forward {
  look(question: ForwardQuestion): ForwardLook;
}

/**
 * The forward look over a book of law. Nothing in it knows any standard: it lets the engine judge a world in which everything
 * goes well, year by year, and then takes away what the engine does not miss. Pure; throws UnknownAward where the book lacks a
 * target.
 */
export function forwardOf(book: LawBook, judge: Judge = judgeOf(book)): Forward {
  const terrains = new Map<string, Terrain>();
  const names = (code: string): string => (book.hasAward(code) ? book.award(code).label : 'một khen thưởng khác');

  return {
    look: (question) => {
      const { subject, facts, today, level = 'tinh', hidden = [] } = question;
      const now = question.year ?? yearOf(today);
      const targets = FORWARD_TARGETS[subject].map((code) => atLevel(code, level));
      const rawView = viewOf(facts, now, today);
      const variant = variantOf(rawView);
      const key = `${subject} ${level} ${today} ${variant ?? ''}`;
      let terrain = terrains.get(key);
      if (!terrain) {
        // Days come from outside: what is kept must not grow without end.
        if (terrains.size >= 100) terrains.clear();
        terrain = terrainOf(book, judge, targets, subject, level, today, variant);
        terrains.set(key, terrain);
      }
      const scene: Scene = { judge, subject, facts, today, now, terrain };
      const sure = confirmations(scene);
      const past = unknownPast(scene);
      const answers = new Map(targets.map((code) => [code, ask(scene, code, rawView)]));
      const plain = simulate(scene, sure, targets);
      const hopeful = past.length > 0 ? simulate(scene, [...sure, ...past], targets) : plain;
      const obstacles = obstaclesIn([...answers.values()]);
      return {
        year: now,
        obstacles,
        targets: targets.map((code) => {
          const words: Words = { names, level, ground: terrain.grounds.get(code)!, hidden };
          return targetOf(book, scene, code, words, answers.get(code)!, plain, hopeful, obstacles);
        }),
      };
    },
  };
}

/** General rules known to stand in the way (not merely unknown): the engine's own words. */
function obstaclesIn(answers: readonly Answer[]): readonly string[] {
  const found = new Set<string>();
  for (const { checks } of answers)
    for (const check of checks.slice(0, -1))
      if ((check.verdict === 'notMet' || check.verdict === 'needsEvidence') && check.inputs) found.add(check.message);
  return [...found];
}

function targetOf(
  book: LawBook,
  scene: Scene,
  code: string,
  words: Words,
  now: Answer,
  plain: World,
  hopeful: World,
  obstacles: readonly string[],
): ForwardTarget {
  const { facts, now: year } = scene;
  const heldNow = heldFor(facts, code, year);
  const eligible = now.verdict === 'eligible' && !heldNow;
  const otherwise = eligible ? year : (plain.earliest.get(code) ?? null);
  const earliest = eligible ? year : (hopeful.earliest.get(code) ?? null);
  const world = earliest === otherwise ? plain : hopeful;
  const { needed, mayBeEarlier } = earliest === null || eligible ? NOTHING : leastNeeded(scene, code, earliest, world.granted);
  const steps = needed.filter((grant): grant is StepGrant => isStep(grant, year)).sort((a, b) => a.year - b.year);
  const unknown = needed.filter((grant) => !isStep(grant, year)).sort((a, b) => a.year - b.year);
  const evidence = evidenceSentences(unknown, words);
  const state = stateOf(now, eligible, earliest, hopeful.never.get(code), words);
  const told: string[] = [...obstacles];
  if (heldNow) told.push(`Đã được tặng năm ${year}.`);
  if (state === 'eligibleNow') told.push(`Đã đủ điều kiện cho năm ${year} theo các tiêu chuẩn tính được.`);
  else if (state !== 'inYear') told.push(WHY_NOT[state]);
  else {
    const missing = missingWords(steps, mayBeEarlier, words);
    if (missing) told.push(`Còn thiếu ${missing}.`);
    const age = ageSentence(facts.collective?.foundedOn, words.ground.ages, earliest!);
    if (age && earliest! > year) told.push(age);
    told.push(...evidence);
    const cleared = steps.some((grant) => grant.kind === 'cleared') ? ', khi đã có kết luận không vi phạm' : '';
    told.push(
      `${heldNow ? 'Lần tiếp theo sớm nhất' : 'Sớm nhất'} là năm ${earliest}${cleared}${earliest === otherwise ? '' : otherwiseWords(otherwise)}.`,
    );
  }
  return {
    code,
    label: words.ground.award.label,
    state,
    now,
    heldIn: heldIn(facts, code),
    heldNow,
    earliest,
    earliestOtherwise: otherwise,
    dependsOnUnknown: unknown.length > 0,
    path: steps.map((grant) => {
      const earlier = mayBeEarlier.has(grant);
      return {
        year: grant.year,
        grant,
        mayBeEarlier: earlier,
        sentence: stepSentence(grant, earlier, words),
        caution: oneAwardCaution(book, grant, steps, { code, year: earliest! }, facts),
      };
    }),
    unknown,
    evidence,
    missing: told.join(' '),
    cautions: cautionsOf(now.checks),
    warnings: [lawCaution(book, now.instruments, scene.today), ...now.warnings],
  };
}

const NOTHING: Least = { needed: [], mayBeEarlier: new Set() };
const STEPS: ReadonlySet<Grant['kind']> = new Set(['award', 'rating', 'initiative', 'project', 'collective', 'cleared']);
const isStep = (grant: Grant, now: number): grant is StepGrant => grant.year >= now && STEPS.has(grant.kind);

/** @param last what the engine still says when everything has gone well for as long as is looked at */
function stateOf(
  now: Answer,
  eligible: boolean,
  earliest: number | null,
  last: Answer['verdict'] | undefined,
  { ground }: Words,
): ForwardState {
  if (eligible) return 'eligibleNow';
  if (earliest !== null) return 'inYear';
  if (now.verdict === 'lawUnknown') return 'lawUnknown';
  const people = last === 'needsEvidence' || (!ground.computable && ground.checks.size > 0);
  return people ? 'judgementOnly' : 'outOfSight';
}

const WHY_NOT: Record<Exclude<ForwardState, 'eligibleNow' | 'inYear'>, string> = {
  judgementOnly: 'Tiêu chuẩn còn lại do Hội đồng và cấp có thẩm quyền xem xét, không có điều kiện tính trước được.',
  outOfSight: `Trong ${HORIZON} năm tới chưa có cách đạt bằng các điều kiện tính được.`,
  lawUnknown: 'Chưa có căn cứ pháp luật đang áp dụng để xét.',
};

const otherwiseWords = (year: number | null): string =>
  year === null
    ? ', nếu thông tin cần bổ sung đạt yêu cầu; nếu không thì chưa xác định được năm'
    : `, nếu thông tin cần bổ sung đạt yêu cầu; nếu không thì sớm nhất là năm ${year}`;

function heldIn(facts: Facts, code: string): readonly number[] {
  const won = (facts.awards ?? []).filter((award) => award.code === code && award.revoked !== true);
  return [...new Set(won.map((award) => award.year))].sort((a, b) => a - b);
}
