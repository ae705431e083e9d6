import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from '../../../kernel/canonical.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { type Choice, mergeSheets } from './merge.ts';
import { inPieces, textOf } from './pieces.ts';
import type { SheetFacts } from './sheet.ts';

/** A sheet without the order of its rows; a year not rated and no ratings at all are the same. */
const plain = (facts: object | null): string => {
  const entries = Object.entries(facts ?? {}).filter(([key, value]) => !(key === 'ratings' && value?.length === 0));
  return canonical(
    Object.fromEntries(entries.map(([key, value]) => [key, Array.isArray(value) ? value.map(canonical).sort() : value])),
  );
};
const all = (merge: ReturnType<typeof mergeSheets>, choice: Choice) =>
  merge.settled(new Map(merge.conflicts.map(({ id }) => [id, choice])));

const year = fc.integer({ min: 2022, max: 2024 });
const few = <T>(row: fc.Arbitrary<T>, keyOf: (row: T) => unknown) =>
  fc.uniqueArray(row, { maxLength: 3, selector: (one) => canonical(keyOf(one)) });
const scope = fc.constantFrom('co_so' as const, 'tinh' as const);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const day = fc.constantFrom(localDate('2024-12-01'), localDate('2024-12-02'));
const sheets: fc.Arbitrary<SheetFacts> = fc
  .record(
    {
      ratings: few(fc.record({ year, rating: fc.constantFrom('HTTNV' as const, 'HTXSNV' as const) }), (row) => row.year),
      awards: few(fc.record({ code: fc.constantFrom('LDTT', 'CSTDCS'), year, decidedOn: maybe(day) }), (row) => row),
      initiatives: few(fc.record({ year, scope, applied: maybe(fc.boolean()) }), (row) => row),
      disciplines: few(
        fc.record({ form: fc.constantFrom('canh_cao' as const), from: day, until: maybe(day) }),
        (row) => row.from,
      ),
      collective: fc.record(
        { year, headcount: fc.integer({ min: 1, max: 3 }), ldtt: fc.integer({ min: 0, max: 1 }), flagEligible: fc.boolean() },
        { requiredKeys: ['year'] },
      ),
      underReview: fc.boolean(),
      worker: fc.constant(true),
      attested: fc.uniqueArray(fc.constantFrom('a', 'b')).filter((ids) => ids.length > 0),
    },
    { requiredKeys: [] },
  )
  .map((facts) => JSON.parse(JSON.stringify(facts)) as SheetFacts);

describe('two writings put together', () => {
  it('one of which changed nothing: the other one as it is, and nothing to ask', () => {
    fc.assert(
      fc.property(sheets, sheets, (base, other) => {
        for (const merge of [mergeSheets(base, base, other), mergeSheets(base, other, base)]) {
          expect(merge.conflicts).toEqual([]);
          expect(plain(merge.settled(new Map()))).toBe(plain(other));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('the other way round come to the same, with the sides changed', () => {
    const turned: Record<Choice, Choice> = { mine: 'theirs', theirs: 'mine', both: 'both' };
    fc.assert(
      fc.property(sheets, sheets, sheets, fc.constantFrom<Choice>('mine', 'theirs', 'both'), (base, mine, theirs, choice) => {
        const [one, other] = [mergeSheets(base, mine, theirs), mergeSheets(base, theirs, mine)];
        const ids = (merge: typeof one) => merge.conflicts.map(({ id }) => id).sort();
        expect(ids(one)).toEqual(ids(other));
        expect(plain(all(one, choice))).toBe(plain(all(other, turned[choice])));
      }),
      { numRuns: 500 },
    );
  });

  it('do not depend on the order of rows', () => {
    const turned = (facts: SheetFacts) =>
      Object.fromEntries(
        Object.entries(facts).map(([key, value]) => [key, Array.isArray(value) ? value.toReversed() : value]),
      ) as SheetFacts;
    fc.assert(
      fc.property(sheets, sheets, sheets, (base, mine, theirs) => {
        const one = mergeSheets(base, mine, theirs);
        const other = mergeSheets(turned(base), mine, turned(theirs));
        for (const choice of ['mine', 'theirs'] as const) expect(plain(all(one, choice))).toBe(plain(all(other, choice)));
      }),
    );
  });

  it('hold nothing that neither wrote, and lose nothing that both have', () => {
    fc.assert(
      fc.property(sheets, sheets, sheets, (base, mine, theirs) => {
        const pieces = inPieces(base, mine, theirs);
        const merged = all(mergeSheets(base, mine, theirs), 'mine') ?? {};
        const byBoth = inPieces(merged, mine, theirs).base;
        for (const [id, piece] of byBoth)
          expect([textOf(pieces.mine.get(id)), textOf(pieces.theirs.get(id))], id).toContain(textOf(piece));
        for (const [id, piece] of pieces.mine)
          if (textOf(pieces.theirs.get(id)) === textOf(piece)) expect(byBoth.has(id), id).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('alike ask nothing', () => {
    fc.assert(
      fc.property(sheets, sheets, (base, both) => {
        const merge = mergeSheets(base, both, both);
        expect([merge.conflicts, merge.taken]).toEqual([[], []]);
        expect(plain(merge.settled(new Map()))).toBe(plain(both));
      }),
    );
  });

  it('of somebody who is not shown something hold none of it, whatever stands in any version', () => {
    fc.assert(
      fc.property(sheets, sheets, sheets, (base, mine, theirs) => {
        const merge = mergeSheets(base, mine, theirs, ['disciplines', 'underReview']);
        const said = JSON.stringify([merge.taken, merge.conflicts, all(merge, 'theirs')]);
        expect(said).not.toMatch(/disciplines|underReview/);
      }),
    );
  });
});

describe('what is asked', () => {
  const base: SheetFacts = {
    ratings: [{ year: 2023, rating: 'HTTNV' }],
    awards: [{ code: 'LDTT', year: 2023 }],
    collective: { year: 2024, headcount: 20, ldtt: 15, flagEligible: true },
  };
  const merged = (mine: SheetFacts, theirs: SheetFacts) => mergeSheets(base, { ...base, ...mine }, { ...base, ...theirs });

  it('is only the entry that both changed differently; a year each added is taken', () => {
    const merge = merged(
      {
        ratings: [
          { year: 2023, rating: 'HTXSNV' },
          { year: 2024, rating: 'HTTNV' },
        ],
      },
      {
        ratings: [
          { year: 2023, rating: 'HTNV' },
          { year: 2022, rating: 'HTTNV' },
        ],
      },
    );
    expect(merge.conflicts.map(({ id, mine, theirs, before }) => [id, mine?.ratings, theirs?.ratings, before?.ratings])).toEqual([
      ['ratings 2023', [{ year: 2023, rating: 'HTXSNV' }], [{ year: 2023, rating: 'HTNV' }], base.ratings],
    ]);
    expect(merge.taken.map(({ id }) => id)).toEqual(['ratings 2022']);
    expect(merge.settled(new Map())).toBeNull();
    expect(all(merge, 'both')).toBeNull();
    expect(all(merge, 'theirs')?.ratings).toEqual([
      { year: 2023, rating: 'HTNV' },
      { year: 2024, rating: 'HTTNV' },
      { year: 2022, rating: 'HTTNV' },
    ]);
  });

  it('is who took an entry away, when the other changed it', () => {
    const merge = merged({ ratings: [] }, { ratings: [{ year: 2023, rating: 'HTNV' }] });
    expect(merge.conflicts).toMatchObject([{ id: 'ratings 2023', mine: null, both: null }]);
    expect(all(merge, 'mine')).not.toHaveProperty('ratings');
  });

  it('is the list as one, where one says there is nothing and the other wrote a row; taken away by both it is unknown, not empty', () => {
    const rows = [{ code: 'LDTT', year: 2024 }];
    const whole = mergeSheets({}, { awards: [] }, { awards: rows });
    expect(whole.conflicts).toMatchObject([{ id: 'awards', mine: { awards: [] }, theirs: { awards: rows } }]);
    expect(all(whole, 'mine')).toEqual({ awards: [] });
    const two = { awards: [{ code: 'LDTT', year: 2023 }, ...rows] };
    expect(mergeSheets(two, { awards: [two.awards[0]!] }, { awards: rows }).settled(new Map())).toEqual({});
  });

  it('offers both where they can stand side by side', () => {
    const initiative = (applied: boolean) => ({ initiatives: [{ year: 2024, scope: 'co_so' as const, applied }] });
    expect(all(merged(initiative(true), initiative(false)), 'both')?.initiatives).toHaveLength(2);
    const award = (kind: 'dot_xuat' | 'chuyen_de' | undefined, revoked?: true) => ({
      awards: [...base.awards!, { code: 'BK_TINH', year: 2024, ...(kind ? { kind } : {}), ...(revoked ? { revoked } : {}) }],
    });
    expect(all(merged(award('dot_xuat'), award('chuyen_de')), 'both')?.awards).toHaveLength(3);
    expect(merged(award('dot_xuat'), award('dot_xuat', true)).conflicts).toMatchObject([{ both: null }]);
    const changed = (kind: 'dot_xuat' | 'chuyen_de') => ({ awards: [{ code: 'LDTT', year: 2023, kind }] });
    expect(merged(changed('dot_xuat'), changed('chuyen_de')).conflicts).toMatchObject([{ both: null }]);
  });

  it('never mixes figures of two years, and takes those of one year one by one', () => {
    const one = merged(
      { collective: { ...base.collective!, headcount: 21 } },
      { collective: { ...base.collective!, ldtt: 16, flagEligible: false } },
    );
    expect(one.conflicts).toEqual([]);
    expect(one.settled(new Map())?.collective).toEqual({ year: 2024, headcount: 21, ldtt: 16, flagEligible: false });
    const two = merged(
      { collective: { ...base.collective!, headcount: 21 } },
      { collective: { year: 2025, headcount: 22, flagEligible: false } },
    );
    expect(two.conflicts).toMatchObject([
      { mine: { collective: { year: 2024, headcount: 21, ldtt: 15 } }, theirs: { collective: { year: 2025, headcount: 22 } } },
    ]);
    expect(all(two, 'theirs')?.collective).toEqual({ year: 2025, headcount: 22, flagEligible: false });
    const both = merged({ collective: { year: 2025, headcount: 22 } }, { collective: { year: 2025, headcount: 20 } });
    expect(both.conflicts.map(({ id }) => id)).toEqual(['collective headcount']);
  });

  it('keeps a row of mine that is only half written', () => {
    const mine = { ...base, awards: [...base.awards!, { code: 'CSTDCS' }] };
    const merge = mergeSheets(base, mine, { ...base, awards: [...base.awards!, { code: 'BK_TINH', year: 2024 }] });
    expect(merge.settled(new Map())?.awards).toEqual([...mine.awards, { code: 'BK_TINH', year: 2024 }]);
  });
});
