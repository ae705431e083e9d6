import { describe, expect, it } from 'vitest';
import { localDate } from '../../../kernel/local-date.ts';
import type { SheetFacts } from '../domain/index.ts';
import { keptPart, revived } from './kept-draft.ts';

const stored: SheetFacts = {
  ratings: [{ year: 2024, rating: 'HTTNV' }],
  disciplines: [{ form: 'canh_cao', from: localDate('2021-05-05') }],
  underReview: true,
};
const draft = {
  version: 3,
  base: stored,
  facts: { ...stored, ratings: [{ year: 2025 }], disciplines: [{ form: 'cach_chuc' as const }] },
};

describe('the draft of a sheet', () => {
  it('keeps neither disciplines nor what is being looked into on the machine', () => {
    const kept = keptPart(draft);
    expect(JSON.stringify(kept)).not.toMatch(/disciplines|underReview|canh_cao|cach_chuc/);
    expect(kept).toEqual({ version: 3, base: { ratings: stored.ratings }, facts: { ratings: [{ year: 2025 }] } });
  });

  it('comes back with these two as the sheet has them, so that saving does not wipe them out', () => {
    const back = revived(keptPart(draft), stored);
    expect(back.facts).toEqual({ ...stored, ratings: [{ year: 2025 }] });
    expect(back.base).toEqual(stored);
    expect(revived(keptPart(draft), {}).facts).toEqual({ ratings: [{ year: 2025 }] });
  });
});
