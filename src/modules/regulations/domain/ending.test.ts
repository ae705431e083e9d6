import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, localDate } from '../../../kernel/local-date.ts';
import { localAt } from '../../../law/local-at.ts';
import { lawBook } from '../../../platform/law.ts';
import { checkRegulation } from './check.ts';
import { cutsIn, endingOf, withEnding } from './ending.ts';
import { overlapsOf, type Recorded } from './overlaps.ts';
import { localValueOf, type RegulationContent } from './regulation.ts';

const book = lawBook();
const FIRST = localDate('2025-08-01');
const AWARDS = ['CSTDCS', 'LDTT', 'CO_TINH'];
const day = (n: number) => addDays(FIRST, n);
const entry = fc.record({
  awards: fc.uniqueArray(fc.constantFrom(...AWARDS), { minLength: 1 }),
  percent: fc.integer({ min: 50, max: 100 }),
  from: fc.option(fc.integer({ min: 0, max: 8 }), { nil: undefined }),
  days: fc.option(fc.integer({ min: 0, max: 8 }), { nil: undefined }),
});
const regulation = (id: string) =>
  fc
    .record({
      from: fc.integer({ min: 0, max: 8 }),
      days: fc.option(fc.integer({ min: 0, max: 12 }), { nil: undefined }),
      entries: fc.array(entry, { minLength: 1, maxLength: 3 }),
    })
    .map(({ from, days, entries }): Recorded => {
      const content: RegulationContent = {
        number: `${id}/QĐ-UBND`,
        title: 'Quy định',
        issuer: 'Ủy ban nhân dân tỉnh',
        signedOn: localDate('2025-07-30'),
        from: day(from),
        to: days === undefined ? null : day(from + days),
        note: null,
        entries: entries.map((one, i) => ({
          article: `Điều ${i + 1}`,
          ...(one.from === undefined ? {} : { from: day(from + one.from) }),
          ...(one.days === undefined ? {} : { to: day(from + (one.from ?? 0) + one.days) }),
          setting: { key: 'vote-threshold', awards: one.awards, percent: one.percent, of: 'all-members' },
        })),
      };
      return { id, content };
    })
    .filter(({ content }) => checkRegulation(content, book, 'tinh').length === 0);

const valuesOf = (...contents: RegulationContent[]) =>
  contents.flatMap((content) => content.entries.flatMap((one) => localValueOf(content, one, 0) ?? []));
describe('ending the earlier of two that overlap', () => {
  it('leaves nothing to end, stays within the law, and changes nothing that counts until the later one is over', () => {
    fc.assert(
      fc.property(regulation('1'), regulation('2'), (own, other) => {
        const overlaps = overlapsOf(book, own, [other]);
        const mine = withEnding(own.content, endingOf(own.content, cutsIn('own', overlaps)));
        const theirs = withEnding(other.content, endingOf(other.content, cutsIn('other', overlaps)));
        for (const content of [mine, theirs]) expect(checkRegulation(content, book, 'tinh')).toEqual([]);
        const left = overlapsOf(book, { ...own, content: mine }, [{ ...other, content: theirs }]);
        expect(left.filter(({ earlier }) => earlier !== null)).toEqual([]);
        const [before, now] = [valuesOf(own.content, other.content), valuesOf(mine, theirs)];
        for (let n = 0; n < 30; n++)
          for (const award of AWARDS) {
            const [was, is] = [before, now].map((values) => localAt(book, values, 'vote-threshold', award, day(n)));
            const over = overlaps.some(({ shared, to }) => shared?.includes(award) && to !== null && to < day(n));
            if (!over) expect(is?.setting.percent ?? null, `${award} ${day(n)}`).toBe(was?.setting.percent ?? null);
          }
      }),
      { numRuns: 300 },
    );
  });
});
