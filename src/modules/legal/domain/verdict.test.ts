import { describe, expect, it } from 'vitest';
import { type EligibilityCase, zCase } from '../../../law/facts.ts';
import { lawBook } from '../../../platform/law.ts';
import { verdictOf } from './verdict.ts';

const asked = (given: object): EligibilityCase =>
  zCase.parse({
    award: 'CSTD_TINH',
    subject: 'individual',
    achievementYear: 2026,
    receivedOn: '2026-12-10',
    facts: {},
    ...given,
  });
const known = { awards: [], initiatives: [], projects: [], disciplines: [], underReview: false };
const verdict = (given: object) => verdictOf(lawBook(), asked(given));

describe('a verdict for the screen', () => {
  it('keeps the tree in its order: every row has a parent right above its depth', () => {
    const { rows } = verdict({ facts: known });
    rows.forEach((row, i) => {
      if (row.depth > 0) expect(rows.slice(0, i).some((before) => before.depth === row.depth - 1)).toBe(true);
    });
    expect(rows.find(({ id }) => id === 'CSTD_TINH.diem-b')?.combine).toBe('any');
    expect(rows.find(({ id }) => id === 'CSTD_TINH.sang-kien-cap-tinh')?.combine).toBe('one');
  });

  it('says what is missing, what fails for certain first', () => {
    const { steps } = verdict({ facts: { ...known, underReview: undefined } });
    expect(steps[0]).toMatchObject({ id: 'CSTD_TINH.ba-lan-cstdcs', verdict: 'notMet' });
    expect(steps.map(({ id }) => id)).toContain('G09');
  });

  it('of what the asker is not shown says neither that it was looked into nor that it must be', () => {
    const facts = { ...known, disciplines: undefined, underReview: undefined };
    const { rows, steps, verdict: found } = verdictOf(lawBook(), asked({ facts }), [], ['disciplines', 'underReview']);
    const told = rows.filter(({ message }) => message.includes('không hiển thị với ông/bà'));
    expect(told.map(({ id }) => id)).toEqual(['G09', 'G10']);
    expect(JSON.stringify(rows)).not.toContain('Chưa rà soát');
    expect(steps.some(({ id }) => id === 'G09' || id === 'G10')).toBe(false);
    expect(found).not.toBe('eligible');
    // What was typed all the same is read.
    const typed = verdictOf(lawBook(), asked({ facts: { ...facts, underReview: true } }), [], ['underReview']);
    expect(typed.steps[0]?.id).toBe('G09');
  });

  it('tells alternatives together, those of the council last', () => {
    const step = verdict({ facts: known }).steps.find(({ alternatives }) => alternatives.length > 0);
    expect(step?.alternatives.map(({ judgement }) => judgement)).toEqual([false, false, true]);
  });

  it('of someone eligible names only what the council has to look at', () => {
    const facts = { ...known, ratings: [{ year: 2026, rating: 'HTTNV' }] };
    const found = verdict({ award: 'LDTT', facts });
    expect(found.verdict).toBe('eligible');
    expect(found.steps.length).toBeGreaterThan(0);
    expect(found.steps.every((step) => step.verdict === 'manual')).toBe(true);
    const attested = found.steps.map(({ id }) => id);
    expect(verdict({ award: 'LDTT', facts: { ...facts, attested } }).steps).toEqual([]);
  });

  it('follows the standard of workers where the person is one', () => {
    const worker = verdict({ award: 'LDTT', facts: { ...known, worker: true } });
    const official = verdict({ award: 'LDTT', facts: known });
    expect(worker.rows.map(({ id }) => id)).not.toEqual(official.rows.map(({ id }) => id));
    expect(worker.rows.some(({ judgement }) => judgement)).toBe(true);
  });

  it('has no ground for a day without law, and says so', () => {
    const found = verdict({ award: 'BK_TTG', receivedOn: '2023-06-01', achievementYear: 2023 });
    expect(found.verdict).toBe('lawUnknown');
    expect(found.rows.map(({ message }) => message).join(' ')).toContain('Chưa có căn cứ');
  });
});
