import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { localDate } from '../../src/kernel/local-date.ts';
import { announcementsOn } from '../../src/law/announce.ts';
import { openLaw } from '../../src/law/book.ts';
import type { Check } from '../../src/law/check.ts';
import { voteOutcome } from '../../src/law/council.ts';
import { judgeOf } from '../../src/law/eligibility.ts';
import { zCase } from '../../src/law/facts.ts';
import { prizeOf } from '../../src/law/prize.ts';
import { readYaml } from '../../src/law/read-yaml.ts';
import { ABSENCES, CERTAINTIES } from '../../src/law/schema/dated.ts';
import { zInstrument } from '../../src/law/schema/instrument.ts';
import { zLeaf } from '../../src/law/schema/standard.ts';
import { verifyLaw } from '../../src/law/verify.ts';
import { lawBook } from '../../src/platform/law.ts';
import { inventedDecree } from './invented-decree.ts';
import { edited, overlaid } from './overlay.ts';

const source = overlaid(inventedDecree());
const book = openLaw(source);
const judge = judgeOf(book);
const BEFORE = localDate('2027-02-28');
const FROM = localDate('2027-03-01');

const clean = { underReview: false, disciplines: [], initiatives: [], projects: [] };
/** Excellent, never LĐTT before: only the old branch serves her. */
const EXCELLENT = { ...clean, ratings: [{ year: 2026, rating: 'HTXSNV' }], awards: [] };
/** Good, LĐTT two years running: only the new branch serves her. */
const STEADY = {
  ...clean,
  ratings: [{ year: 2026, rating: 'HTTNV' }],
  awards: [
    { code: 'LDTT', year: 2025, decidedOn: '2026-01-10' },
    { code: 'LDTT', year: 2026, decidedOn: '2027-01-10' },
  ],
};

const asked = (facts: object, receivedOn: string, decidedOn?: string, by = judge) =>
  by.eligibility(zCase.parse({ award: 'CSTDCS', subject: 'individual', achievementYear: 2026, receivedOn, decidedOn, facts }));

function verdictsOf(checks: readonly Check[]): string[] {
  return checks.flatMap((check) => [check.verdict, ...verdictsOf(check.checks ?? [])]);
}

describe('a decree and a law entered by docs/law.md', () => {
  it('have no fault', () => {
    expect(verifyLaw(source).map((f) => `${f.file}:${f.line}: ${f.message}`)).toEqual([]);
  });

  it('leave every answer before their day as it was', () => {
    for (const day of ['2025-06-30', '2026-01-15', '2027-02-28']) {
      const on = localDate(day);
      for (const award of lawBook().awards()) {
        for (const subject of award.subjects)
          expect(prizeOf(book, award.code, subject, on)).toEqual(prizeOf(lawBook(), award.code, subject, on));
        const count = { total: 10, present: 10, agree: 9 };
        expect(voteOutcome(book, award.code, on, count)).toEqual(voteOutcome(lawBook(), award.code, on, count));
      }
      const { confirmedUntil: _, ...now } = asked(EXCELLENT, day);
      const { confirmedUntil: __, ...then } = asked(EXCELLENT, day, undefined, judgeOf(lawBook()));
      expect(now).toEqual(then);
    }
  });

  it('set the prize from their day, and cite the new number', () => {
    expect(prizeOf(book, 'CSTDCS', 'individual', BEFORE)).toMatchObject({ multiple: 1, amount: 2_530_000 });
    const prize = prizeOf(book, 'CSTDCS', 'individual', FROM);
    expect(prize).toMatchObject({ state: 'value', multiple: 1.2, amount: 3_040_000 });
    expect(prize.references.map((r) => `${r.at} ${r.instrument}`)).toEqual([
      'Điều 47 999/2027/NĐ-CP',
      'Điều 3 khoản 2 161/2026/NĐ-CP',
      'Điều 46 khoản 2 999/2027/NĐ-CP',
    ]);
    expect(prizeOf(lawBook(), 'CSTDCS', 'individual', FROM).state).toBe('lawUnknown');
  });

  it('leave what was not entered without ground, and say so', () => {
    expect(prizeOf(book, 'CSTD_TINH', 'individual', FROM)).toMatchObject({ state: 'lawUnknown', amount: null });
    // Of a table half read nobody can say that it has no row.
    for (const code of ['HC_HUU_NGHI', 'CSTD_TINH'] as const) {
      expect(prizeOf(book, code, 'collective', BEFORE).state).toBe('none');
      expect(prizeOf(book, code, 'collective', FROM).state).toBe('lawUnknown');
    }
    const open = (of: typeof book) => announcementsOn(of, BEFORE).find((a) => a.instrument.id === 'nd-152-2025')!.values;
    const rules = inventedDecree()['parameters/quy-tac-chung.yaml']?.match(/nd-999-2027/g)?.length ?? 0;
    expect(rules).toBeGreaterThan(9);
    // Beside the general rules: the rounding, a row of prizes, a row of votes.
    expect(open(lawBook()) - open(book)).toBe(rules + 3);
  });

  it('set the threshold again for the one title, and leave the flags of its row to ministries and provinces', () => {
    const vote = (code: string, on: typeof FROM, agree: number) =>
      voteOutcome(book, code, on, { total: 20, present: 20, agree }, { threshold: { percent: 50, source: 'QĐ', at: 'Điều 1' } });
    expect(vote('CSTDCS', BEFORE, 16)).toMatchObject({ outcome: 'passed', setBy: 'local' });
    expect(vote('CSTDCS', FROM, 16)).toMatchObject({ outcome: 'notPassed', threshold: 0.85, setBy: 'nation', needed: 17 });
    expect(vote('CSTDCS', FROM, 17)).toMatchObject({
      outcome: 'passed',
      reference: { instrument: '999/2027/NĐ-CP', at: 'Điều 31 khoản 5' },
    });
    for (const code of ['CO_TINH', 'CO_BO']) expect(vote(code, FROM, 16)).toMatchObject({ outcome: 'passed', setBy: 'local' });
  });

  it('give the general rules their ground back', () => {
    const lapsed = (warnings: readonly string[]) => warnings.filter((w) => w.includes('đã hết hiệu lực'));
    const without = asked(EXCELLENT, FROM, undefined, judgeOf(lawBook()));
    expect(verdictsOf(without.checks)).toContain('lawUnknown');
    expect(lapsed(without.warnings)).toHaveLength(1);
    const now = asked(STEADY, FROM);
    expect(verdictsOf(now.checks)).not.toContain('lawUnknown');
    expect(lapsed(now.warnings)).toEqual([]);
    expect(now.instruments).toEqual(expect.arrayContaining(['999/2027/NĐ-CP', '998/2027/QH16', '06/2022/QH15']));
    expect(now.instruments).not.toContain('152/2025/NĐ-CP');
    expect(asked({ ...STEADY, underReview: true }, FROM)).toMatchObject({ verdict: 'notEligible' });
  });

  it('change the one branch of the standard from their day', () => {
    expect(asked(EXCELLENT, BEFORE).verdict).toBe('eligible');
    expect(asked(EXCELLENT, FROM).verdict).toBe('needsEvidence');
    expect(asked(STEADY, BEFORE).verdict).toBe('needsEvidence');
    expect(asked(STEADY, FROM).verdict).toBe('eligible');
  });
});

describe('a dossier received before and decided after', () => {
  const told = (warnings: readonly string[]) =>
    warnings.filter((w) => w.includes('có lợi hơn (Điều 3 khoản 2 Luật 998/2027/QH16)'));

  it('keeps the old text where that serves better', () => {
    const answer = asked(EXCELLENT, '2027-02-20', '2027-03-15');
    expect(answer.verdict).toBe('eligible');
    expect(answer.instruments).toContain('152/2025/NĐ-CP');
    expect(told(answer.warnings)).toEqual([]);
  });

  it('gets the new text where that serves better, and says so', () => {
    const answer = asked(STEADY, '2027-02-20', '2027-03-15');
    expect(answer.verdict).toBe('eligible');
    expect(answer.instruments).toContain('998/2027/QH16');
    expect(told(answer.warnings)).toHaveLength(1);
  });

  it('decided the day before gets the old text alone, on the day itself both', () => {
    expect(asked(STEADY, '2027-02-20', '2027-02-28').verdict).toBe('needsEvidence');
    expect(asked(STEADY, '2027-02-20', '2027-03-01').verdict).toBe('eligible');
  });

  it('does not gain from what happened after it was received', () => {
    const later = { ...STEADY, awards: STEADY.awards.map((a) => ({ ...a, decidedOn: '2027-03-05' })) };
    expect(asked(later, '2027-02-20', '2027-03-15').verdict).toBe('needsEvidence');
  });

  it('gets the old text alone where the new law does not say that the better applies', () => {
    const files = inventedDecree();
    const path = 'instruments/l-998-2027.yaml';
    const silent = (files[path] ?? '').replace(/^betterApplies.*\n/m, '');
    const other = judgeOf(openLaw(overlaid({ ...files, [path]: silent })));
    expect(asked(STEADY, '2027-02-20', '2027-03-15', other).verdict).toBe('needsEvidence');
  });
});

describe('an old decree that ends earlier than it says', () => {
  it('must be ended in the data before another can replace it', () => {
    const files = { ...inventedDecree() };
    files['instruments/nd-999-2027.yaml'] = (files['instruments/nd-999-2027.yaml'] ?? '').replace(
      'from: 2027-03-01',
      'from: 2027-01-15',
    );
    expect(verifyLaw(overlaid(files))).toEqual([
      {
        file: 'instruments/nd-999-2027.yaml',
        line: 9,
        message: '152/2025/NĐ-CP phải hết hiệu lực (to) muộn nhất ngày 2027-01-14.',
      },
    ]);
    files['instruments/nd-152-2025.yaml'] = edited('instruments/nd-152-2025.yaml', 'to: 2027-02-28', 'to: 2027-01-14');
    expect(verifyLaw(overlaid(files))).toEqual([]);
  });
});

describe('docs/law.md', () => {
  const text = readFileSync(join(import.meta.dirname, '../../docs/law.md'), 'utf8');

  it('shows the instrument as it is entered here', () => {
    const shown = /```yaml\n(id: [^`]*)```/.exec(text)?.[1] ?? '';
    expect(readYaml('shown', shown, zInstrument).value).toEqual(book.instrument('nd-999-2027'));
  });

  it('names every check, every mark of certainty and every reason of absence', () => {
    const rows = [...zLeaf.options.map((option) => option.shape.check.value), ...ABSENCES];
    expect(rows.filter((name) => !text.includes(`| \`${name}\` |`))).toEqual([]);
    expect(CERTAINTIES.filter((mark) => !text.includes(`\`${mark}\``))).toEqual([]);
  });
});
