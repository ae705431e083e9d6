import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDate } from '../../src/kernel/local-date.ts';
import { type Answer, judgeOf } from '../../src/law/eligibility.ts';
import { type AwardFact, type EligibilityCase, type Facts, KINDS, RATINGS, SCOPES } from '../../src/law/facts.ts';
import { lawBook } from '../../src/platform/law.ts';

const book = lawBook();
const judge = judgeOf(book);
const INDIVIDUAL = ['LDTT', 'CSTDCS', 'CSTD_TINH', 'CSTD_TQ', 'BK_TINH', 'BK_TTG', 'HCLD3', 'HCLD2', 'HCLD1'];
const COLLECTIVE = [
  'TTLDTT',
  'TTLDXS',
  'CO_TINH',
  'CO_CP',
  'BK_TINH',
  'BK_TTG',
  'HCLD3',
  'HCLD2',
  'HCLD1',
  'HCDL3',
  'HCDL2',
  'HCDL1',
];
const RECEIVED = ['2024-06-30', '2025-06-30', '2025-07-01', '2026-09-30', '2026-10-01', '2027-02-28', '2027-03-01'].map(
  localDate,
);

const year = fc.integer({ min: 2012, max: 2028 });
const day = fc
  .date({ min: new Date('2012-01-01'), max: new Date('2028-12-31'), noInvalidDate: true })
  .map((d) => localDate(d.toISOString().slice(0, 10)));
const maybe = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: undefined });
const awardFact = (codes: readonly string[]): fc.Arbitrary<AwardFact> =>
  fc.record(
    {
      code: fc.constantFrom(...codes),
      year,
      achievedTo: day,
      decidedOn: day,
      kind: fc.constantFrom(...KINDS),
      revoked: fc.boolean(),
    },
    { requiredKeys: ['code', 'year'] },
  );
const rating = fc.record({ year, rating: fc.constantFrom(...RATINGS) });
const facts = (codes: readonly string[]): fc.Arbitrary<Facts> =>
  fc.record(
    {
      ratings: fc.uniqueArray(rating, { selector: (r) => r.year, maxLength: 16 }),
      awards: fc.array(awardFact(codes), { maxLength: 14 }),
      initiatives: fc.array(fc.record({ year, scope: fc.constantFrom(...SCOPES), applied: maybe(fc.boolean()) }), {
        maxLength: 4,
      }),
      projects: fc.array(
        fc.record({ year, scope: fc.constantFrom(...SCOPES), accepted: maybe(fc.boolean()), applied: maybe(fc.boolean()) }),
        { maxLength: 4 },
      ),
      disciplines: fc.array(fc.record({ form: fc.constantFrom('khien_trach', 'canh_cao'), from: day, until: maybe(day) }), {
        maxLength: 2,
      }),
      underReview: fc.boolean(),
      collective: fc.record(
        {
          headcount: fc.integer({ min: 1, max: 60 }),
          ldtt: fc.integer({ min: 0, max: 60 }),
          cstdcs: fc.nat(3),
          membersRatedHtnvOrBetter: fc.nat(60),
          membersDisciplinedCanhCaoOrWorse: fc.nat(1),
          foundedOn: day,
          flagEligible: fc.boolean(),
          clusterRank: fc.integer({ min: 1, max: 3 }),
        },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: [] },
  );
/** Facts that lean towards eligibility: random ones seldom reach the higher honours. */
const good = (codes: readonly string[]): fc.Arbitrary<Facts> =>
  fc.record({
    ratings: fc
      .constantFrom(9, 12, 15)
      .chain((n) =>
        fc.tuple(
          ...Array.from({ length: n }, (_, i) =>
            fc.constantFrom('HTTNV' as const, 'HTXSNV' as const, 'HTXSNV' as const).map((r) => ({ year: 2027 - i, rating: r })),
          ),
        ),
      ),
    awards: fc.subarray(
      codes.flatMap((code) => Array.from({ length: 15 }, (_, i): AwardFact => ({ code, year: 2012 + i }))),
      { minLength: Math.floor(codes.length * 9) },
    ),
    initiatives: fc.constant([2024, 2025, 2026, 2023].map((y) => ({ year: y, scope: 'toan_quoc' as const, applied: true }))),
    projects: fc.constant([]),
    disciplines: fc.constant([]),
    underReview: fc.constant(false),
    collective: fc.constant({
      headcount: 10,
      ldtt: 8,
      cstdcs: 1,
      membersRatedHtnvOrBetter: 10,
      membersDisciplinedCanhCaoOrWorse: 0,
      foundedOn: localDate('1980-01-01'),
      flagEligible: true,
      clusterRank: 1,
    }),
  });

const question = fc.constantFrom('individual' as const, 'collective' as const).chain((subject) => {
  const codes = subject === 'individual' ? INDIVIDUAL : COLLECTIVE;
  return fc.record({
    award: fc.constantFrom(...codes),
    subject: fc.constant(subject),
    kind: fc.constant('cong_trang' as const),
    achievementYear: fc.integer({ min: 2023, max: 2027 }),
    receivedOn: fc.constantFrom(...RECEIVED),
    facts: fc.oneof(facts(codes), good(codes)),
  });
}) as fc.Arbitrary<EligibilityCase>;

const ask = (q: EligibilityCase): Answer => judge.eligibility(q);
const RUNS = { numRuns: 3000 };

describe('whatever the facts', () => {
  it('one more award never turns eligible into not eligible', () => {
    let eligible = 0;
    fc.assert(
      fc.property(question, awardFact([...INDIVIDUAL, ...COLLECTIVE]), (q, award) => {
        if (ask(q).verdict !== 'eligible') return;
        eligible++;
        const more = { ...q, facts: { ...q.facts, awards: [...(q.facts.awards ?? []), award] } };
        expect(ask(more).verdict).toBe('eligible');
      }),
      RUNS,
    );
    // A property that no case reaches proves nothing.
    expect(eligible).toBeGreaterThan(200);
  });

  it('a better rating never turns eligible into not eligible', () => {
    let eligible = 0;
    fc.assert(
      fc.property(question, fc.nat(), (q, pick) => {
        const ratings = q.facts.ratings ?? [];
        if (ratings.length === 0 || ask(q).verdict !== 'eligible') return;
        eligible++;
        const at = pick % ratings.length;
        const improved = ratings.map((r, i) =>
          i === at ? { ...r, rating: RATINGS[Math.min(RATINGS.length - 1, RATINGS.indexOf(r.rating) + 1)]! } : r,
        );
        expect(ask({ ...q, facts: { ...q.facts, ratings: improved } }).verdict).toBe('eligible');
      }),
      RUNS,
    );
    expect(eligible).toBeGreaterThan(200);
  });

  it('their order does not matter', () => {
    fc.assert(
      fc.property(question, (q) => {
        const { ratings, awards, initiatives, projects, disciplines, ...rest } = q.facts;
        const turned: Facts = {
          ...rest,
          ...(ratings ? { ratings: ratings.toReversed() } : {}),
          ...(awards ? { awards: awards.toReversed() } : {}),
          ...(initiatives ? { initiatives: initiatives.toReversed() } : {}),
          ...(projects ? { projects: projects.toReversed() } : {}),
          ...(disciplines ? { disciplines: disciplines.toReversed() } : {}),
        };
        const answer = ask({ ...q, facts: turned });
        expect(answer.verdict).toBe(ask(q).verdict);
        expect(answer.checks.map((c) => c.verdict)).toEqual(ask(q).checks.map((c) => c.verdict));
      }),
      RUNS,
    );
  });

  it('nothing from after the day asked about, or after the year, is read', () => {
    fc.assert(
      fc.property(question, (q) => {
        const lastYear = Math.min(q.achievementYear, Number(q.receivedOn.slice(0, 4)));
        const { ratings, awards, initiatives, projects, disciplines, ...rest } = q.facts;
        const known: Facts = {
          ...rest,
          ...(ratings ? { ratings: ratings.filter((r) => r.year <= lastYear) } : {}),
          ...(awards ? { awards: awards.filter((a) => (a.decidedOn ?? a.achievedTo ?? `${a.year}-12-31`) <= q.receivedOn) } : {}),
          ...(initiatives ? { initiatives: initiatives.filter((i) => i.year <= lastYear) } : {}),
          ...(projects ? { projects: projects.filter((p) => p.year <= lastYear) } : {}),
          ...(disciplines ? { disciplines: disciplines.filter((d) => d.from <= q.receivedOn) } : {}),
        };
        expect(ask({ ...q, facts: known }).verdict).toBe(ask(q).verdict);
      }),
      RUNS,
    );
  });
});
