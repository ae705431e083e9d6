import { describe, expect, it } from 'vitest';
import { localDate } from '../../../kernel/local-date.ts';
import { type Facts, zCase } from '../../../law/facts.ts';
import type { LocalSetting } from '../../../law/local.ts';
import { LOCAL_KEYS } from '../../../law/schema/parameters.ts';
import { lawBook } from '../../../platform/law.ts';
import type { Binding } from '../../regulations/domain/index.ts';
import { verdictOf } from './verdict.ts';

const book = lawBook();
const AWARDS = book.awards().map(({ code }) => code);
/** Every kind of setting for every award at once, as strict as its shape lets it be, and as mild. */
const settings = (strict: boolean): LocalSetting[] => [
  { key: 'vote-threshold', awards: AWARDS, percent: strict ? 100 : 1, of: 'all-members' },
  { key: 'vote-quorum', numerator: 1, denominator: strict ? 1 : 100 },
  { key: 'vote-recused', leaveDenominator: strict },
  { key: 'quota', awards: AWARDS, limit: strict ? { number: 1 } : { percent: 100 }, of: 'tổng số người' },
  { key: 'deadline', id: 'khac', label: 'gửi hồ sơ', by: { monthDay: strict ? '01-01' : '12-31' } },
  { key: 'extra-papers', awards: AWARDS, papers: ['Giấy tờ chưa ai có'] },
  { key: 'dossier-sets', awards: AWARDS, sets: strict ? 20 : 1 },
  { key: 'registration-duty', required: strict },
  ...(['co-so', 'xa', 'bo-tinh', 'nha-nuoc'] as const).map(
    (level): LocalSetting => ({ key: 'ratio-target', id: 'khac', label: 'người khác', percent: strict ? 100 : 0.5, level }),
  ),
  { key: 'headcount-rule', text: strict ? 'Không tính ai.' : 'Tính tất cả.' },
];
const bindings = (strict: boolean): Binding[] =>
  settings(strict).map((setting, i) => ({
    value: {
      setting,
      from: localDate('2024-01-01'),
      to: null,
      source: { number: '86/2025/QĐ-UBND', signedOn: localDate('2023-12-05'), article: `Điều ${i + 1}` },
      depth: strict ? 2 : 1,
    },
    regulationId: '018f0000-0000-7000-8000-0000000000d1',
    unitName: 'Ủy ban nhân dân tỉnh',
  }));
const LOCAL = { strict: bindings(true), mild: bindings(false), both: [...bindings(true), ...bindings(false)] };

const years = [2022, 2023, 2024, 2025, 2026];
const known: Facts = { awards: [], initiatives: [], projects: [], disciplines: [], underReview: false };
/** From nothing known to much earned. */
const FACTS: readonly Facts[] = [
  {},
  known,
  {
    ...known,
    ratings: years.map((year) => ({ year, rating: 'HTXSNV' as const })),
    awards: years.slice(0, 4).flatMap((year) => [
      { code: 'LDTT', year },
      { code: 'CSTDCS', year },
      { code: 'TTLDXS', year },
    ]),
    initiatives: years.map((year) => ({ year, scope: 'tinh' as const, applied: true })),
    collective: { headcount: 20, ldtt: 20, cstdcs: 5, membersRatedHtnvOrBetter: 20, membersDisciplinedCanhCaoOrWorse: 0 },
  },
];
const DAYS = ['2025-06-30', '2025-07-01', '2026-12-10', '2027-03-01'];

describe('a verdict with local rules', () => {
  it('knows every kind of them', () => {
    expect(new Set(settings(true).map(({ key }) => key))).toEqual(new Set(LOCAL_KEYS));
  });

  it.each(AWARDS)('%s: whatever they are, it equals the one without', (award) => {
    let told = 0;
    for (const subject of book.award(award).subjects)
      for (const receivedOn of DAYS)
        for (const facts of FACTS) {
          const question = zCase.parse({ award, subject, achievementYear: 2026, receivedOn, facts });
          const alone = verdictOf(book, question);
          expect(alone.local).toEqual([]);
          for (const local of Object.values(LOCAL)) {
            const found = verdictOf(book, question, local);
            expect({ ...found, local: [] }, `${subject} ${receivedOn}`).toEqual(alone);
            told += found.local.length;
          }
        }
    // Something local was there to be told: the comparison above has met it.
    expect(told).toBeGreaterThan(0);
  });
});
