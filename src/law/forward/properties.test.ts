import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDate } from '../../kernel/local-date.ts';
import { lawBook } from '../../platform/law.ts';
import { judgeOf } from '../eligibility.ts';
import { type AwardFact, type Facts, RATINGS, type RatingFact, SCOPES } from '../facts.ts';
import { FORWARD_TARGETS, type ForwardQuestion, forwardOf, type Grant, receiptOf, withGrants } from '../forward.ts';
import { viewOf } from '../view.ts';

const book = lawBook();
const judge = judgeOf(book);
const forward = forwardOf(book, judge);
const TODAY = localDate('2026-11-20');
const NOW = 2026;
/** A path of many years is searched a hundred times over: on a busy machine that is not soon done. */
const PATIENCE = { timeout: 180_000 };

const pastYear = fc.integer({ min: 2008, max: 2025 });
const day = fc
  .integer({ min: 2012, max: 2028 })
  .chain((year) => fc.constantFrom('02-28', '06-30', '12-31').map((end) => localDate(`${year}-${end}`)));
const maybe = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: undefined });
const award = (codes: readonly string[], year = pastYear): fc.Arbitrary<AwardFact> =>
  fc.record({ code: fc.constantFrom(...codes), year, kind: fc.constantFrom('cong_trang', 'cong_trang', 'chuyen_de') });
const initiative = fc.record({ year: pastYear, scope: fc.constantFrom(...SCOPES), applied: maybe(fc.boolean()) });
const project = fc.record({
  year: pastYear,
  scope: fc.constantFrom(...SCOPES),
  accepted: maybe(fc.boolean()),
  applied: maybe(fc.boolean()),
});
const ratings = fc
  .array(fc.constantFrom('HTNV', 'HTTNV', 'HTTNV', 'HTXSNV', 'HTXSNV', null), { minLength: 0, maxLength: 18 })
  .map((all) => all.flatMap((rating, i): RatingFact[] => (rating === null ? [] : [{ year: NOW - i, rating }])));
const discipline = fc.record({ form: fc.constantFrom('khien_trach', 'canh_cao'), from: day, until: maybe(day) });

/** Lists are optional: an absent one is unknown. */
const factsOf = (codes: readonly string[], requiredKeys: readonly ('awards' | 'ratings')[] = []): fc.Arbitrary<Facts> =>
  fc.record(
    {
      ratings,
      awards: fc.array(award(codes), { maxLength: 12 }),
      initiatives: fc.array(initiative, { maxLength: 3 }),
      projects: fc.array(project, { maxLength: 2 }),
      disciplines: fc.array(discipline, { maxLength: 1 }),
      underReview: fc.boolean(),
      collective: fc.record(
        {
          headcount: fc.integer({ min: 1, max: 40 }),
          ldtt: fc.nat(40),
          clusterRank: fc.integer({ min: 1, max: 3 }),
          foundedOn: day,
          flagEligible: fc.boolean(),
        },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: [...requiredKeys] },
  );

const SUBJECTS = [
  { subject: 'individual', codes: ['CSTDCS', ...FORWARD_TARGETS.individual], runs: { numRuns: 40 } },
  { subject: 'collective', codes: FORWARD_TARGETS.collective, runs: { numRuns: 12 } },
] as const;

function eligible(question: ForwardQuestion, code: string, year: number, grants: readonly Grant[]): boolean {
  const view = viewOf(withGrants(question.facts, grants, { now: NOW, year }), year, receiptOf(year, TODAY));
  return judge.answer(code, question.subject, 'cong_trang', view, TODAY).verdict === 'eligible';
}

/** An absent year is later than any. */
const years = (question: ForwardQuestion): number[] =>
  forward.look(question).targets.map((target) => target.earliest ?? Number.POSITIVE_INFINITY);

for (const { subject, codes, runs } of SUBJECTS) {
  describe(`forward look of ${subject}`, () => {
    it('what is listed really makes the subject eligible in that year, and nothing of it can be left out', PATIENCE, () => {
      let paths = 0;
      fc.assert(
        fc.property(factsOf(codes), (facts) => {
          const question: ForwardQuestion = { subject, facts, today: TODAY };
          for (const { code, state, earliest, path, unknown } of forward.look(question).targets) {
            if (state !== 'inYear' || earliest === null) continue;
            paths++;
            const all = [...unknown, ...path.map((step) => step.grant)];
            expect(eligible(question, code, earliest, all), `${code} ${earliest}`).toBe(true);
            for (const grant of all) {
              const others = all.filter((other) => other !== grant);
              expect(eligible(question, code, earliest, others), `${code} without ${JSON.stringify(grant)}`).toBe(false);
            }
          }
        }),
        runs,
      );
      expect(paths).toBeGreaterThan(runs.numRuns);
    });

    it('nothing past is invented for the year without unknown facts', PATIENCE, () => {
      fc.assert(
        fc.property(factsOf(codes), (facts) => {
          for (const target of forward.look({ subject, facts, today: TODAY }).targets) {
            expect(target.earliestOtherwise ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(target.earliest ?? 0);
            if (target.earliest === target.earliestOtherwise)
              expect(target.unknown.filter((grant) => grant.year < NOW && grant.kind !== 'confirmed')).toEqual([]);
          }
        }),
        runs,
      );
    });

    it('one more award never makes it later', PATIENCE, () => {
      fc.assert(
        fc.property(factsOf(codes, ['awards']), award(codes), (facts, more) => {
          const before = years({ subject, facts, today: TODAY });
          const after = years({ subject, facts: { ...facts, awards: [...facts.awards!, more] }, today: TODAY });
          for (const [i, year] of after.entries()) expect(year).toBeLessThanOrEqual(before[i]!);
        }),
        runs,
      );
    });

    it('a better rating never makes it later', PATIENCE, () => {
      fc.assert(
        fc.property(factsOf(codes, ['ratings']), fc.nat(17), (facts, at) => {
          const better = facts.ratings!.map((fact, i) =>
            i === at ? { ...fact, rating: RATINGS[Math.min(RATINGS.indexOf(fact.rating) + 1, RATINGS.length - 1)]! } : fact,
          );
          const before = years({ subject, facts, today: TODAY });
          const after = years({ subject, facts: { ...facts, ratings: better }, today: TODAY });
          for (const [i, year] of after.entries()) expect(year).toBeLessThanOrEqual(before[i]!);
        }),
        runs,
      );
    });

    it('the order of facts does not matter', PATIENCE, () => {
      fc.assert(
        fc.property(factsOf(codes, ['awards', 'ratings']), (facts) => {
          const turned = { ...facts, awards: [...facts.awards!].reverse(), ratings: [...facts.ratings!].reverse() };
          const told = (given: Facts) => forward.look({ subject, facts: given, today: TODAY }).targets.map((t) => t.missing);
          expect(told(turned)).toEqual(told(facts));
        }),
        runs,
      );
    });
  });
}
