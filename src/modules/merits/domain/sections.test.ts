import { describe, expect, it } from 'vitest';
import { localDate } from '../../../kernel/local-date.ts';
import { changedSections } from './sections.ts';
import { type SheetFacts, zSheetFacts } from './sheet.ts';

const facts: SheetFacts = {
  ratings: [{ year: 2025, rating: 'HTTNV' }],
  awards: [{ code: 'LDTT', year: 2025 }],
  disciplines: [],
  underReview: false,
};

describe('what another version of a sheet changed', () => {
  it('is told by the headings of the screen, in their order', () => {
    const next: SheetFacts = {
      ...facts,
      underReview: true,
      disciplines: [{ form: 'khien_trach', from: localDate('2025-05-05') }],
      initiatives: [],
    };
    expect(changedSections(facts, next)).toEqual(['Sáng kiến', 'Kỷ luật', 'Đang trong thời gian xem xét']);
    expect(changedSections(next, facts)).toEqual(changedSections(facts, next));
  });

  it('is nothing where the same was written again, in another order of its parts', () => {
    expect(changedSections(facts, { ...facts, awards: [{ year: 2025, code: 'LDTT' }] })).toEqual([]);
  });

  it('names every part that a screen writes', () => {
    const asked = Object.keys(zSheetFacts.shape).filter((key) => key !== 'attested');
    for (const key of asked) expect(changedSections({}, { [key]: 'x' } as unknown as SheetFacts)).toHaveLength(1);
  });
});
