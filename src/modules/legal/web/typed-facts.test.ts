import { describe, expect, it } from 'vitest';
import { localDate } from '../../../kernel/local-date.ts';
import type { SheetFacts } from '../../merits/domain/index.ts';
import { factsOf, isAbout, TYPED_PART, type TypedFacts } from './typed-facts.ts';

const sheet: SheetFacts = {
  ratings: [{ year: 2024, rating: 'HTTNV' }],
  disciplines: [{ form: 'canh_cao', from: localDate('2021-05-05') }],
  underReview: true,
};
const typed: TypedFacts = {
  individual: { sheetOf: 'a', facts: { ...sheet, ratings: [{ year: 2025 }] } },
  collective: { sheetOf: '', facts: { awards: [], disciplines: [] } },
};

describe('facts typed into the calculator', () => {
  it('are kept of every kind of subject, but never what is too sensitive', () => {
    expect(TYPED_PART.keep(typed)).toEqual({
      individual: { sheetOf: 'a', facts: { ratings: [{ year: 2025 }] } },
      collective: { sheetOf: '', facts: { awards: [] } },
    });
    // Nor is it taken from a machine where somebody else put it.
    expect(TYPED_PART.revive(typed, {})).toEqual(TYPED_PART.keep(typed));
  });

  it('stand over the sheet they were typed over, with what was not kept as the sheet has it', () => {
    const back = TYPED_PART.keep(typed).individual;
    expect(factsOf(back, 'a', sheet)).toEqual({ ...sheet, ratings: [{ year: 2025 }] });
    // What somebody has just said is not known stays unknown.
    const unknown = { sheetOf: 'a', facts: { ...sheet, underReview: undefined } };
    expect(factsOf(unknown, 'a', sheet).underReview).toBeUndefined();
  });

  it('never become facts of somebody else', () => {
    expect(factsOf(typed.individual, 'b', sheet)).toBe(sheet);
    expect(factsOf(typed.individual, '', undefined)).toEqual({});
    expect(isAbout(typed.individual, 'b', null)).toBe(false);
  });

  it('go over to one who has no sheet where they were nobody’s', () => {
    expect(factsOf(typed.collective, 'u', null)).toEqual({ awards: [], disciplines: [] });
    expect(factsOf(typed.collective, 'u', sheet)).toBe(sheet);
  });
});
