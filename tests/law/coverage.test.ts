import { describe, expect, it } from 'vitest';
import { addDays, type LocalDate } from '../../src/kernel/local-date.ts';
import type { Check } from '../../src/law/check.ts';
import { leavesOf, standardAt } from '../../src/law/compile.ts';
import { judgeOf } from '../../src/law/eligibility.ts';
import { zLeaf } from '../../src/law/schema/standard.ts';
import { verifyLaw } from '../../src/law/verify.ts';
import { lawBook, lawFolder } from '../../src/platform/law.ts';
import { caseFiles } from './cases.ts';
import { coverageOf } from './coverage.ts';

const book = lawBook();
const judge = judgeOf(book);
const covered = coverageOf(book).map((one) => [one.code, one] as const);

describe('the law as data', () => {
  it('has no fault', () => {
    expect(verifyLaw(lawFolder()).map((f) => `${f.file}:${f.line}: ${f.message}`)).toEqual([]);
  });

  it('resolves for every award on the first of January and July of every year since 2024', () => {
    for (const award of book.awards()) {
      for (const subject of award.subjects) {
        for (const day of ['2024-01-01', '2024-07-01', '2025-01-01', '2025-07-01', '2026-01-01', '2026-07-01', '2027-01-01']) {
          expect(standardAt(book, award.code, subject, day as LocalDate).state, `${award.code} ${subject} ${day}`).toBe('value');
        }
        expect(standardAt(book, award.code, subject, '2023-12-31' as LocalDate).state, award.code).toBe('lawUnknown');
      }
    }
  });
});

describe('cases', () => {
  const awards = book.awards().map((award) => [award.code, award] as const);

  it.each(covered)('%s has at least three', (_, { cases }) => expect(cases).toBeGreaterThanOrEqual(3));

  it.each(covered)('%s: every condition is met in one case and failed in another', (_, { unseen }) => expect(unseen).toEqual([]));

  it('say of every kind of condition, in some award, what it comes out as when met and when failed', () => {
    const shown = new Set<string>();
    const silent: string[] = [];
    for (const [code, award] of awards) {
      const file = caseFiles().find((one) => one.value.award === code)!;
      const told = file.value.cases.filter((one) => one.expect.leaves !== undefined);
      const standards = award.subjects.flatMap((subject) => {
        const at = standardAt(book, code, subject, '2026-06-30' as LocalDate);
        return at.state === 'value' ? leavesOf(at.standard.root) : [];
      });
      if (told.length === 0 && standards.some(({ leaf }) => leaf.check !== 'judgement')) silent.push(code);
      for (const { expect: expected } of told) {
        for (const [id, verdict] of Object.entries(expected.leaves ?? {})) {
          const leaf = standards.find((one) => one.id === id || one.id === `${code}.${id}`);
          shown.add(`${leaf?.leaf.check ?? id.slice(id.indexOf('.') + 1)} ${verdict}`);
        }
      }
    }
    expect(silent, 'no case of these names a condition').toEqual([]);
    const checks = zLeaf.options.map((option) => option.shape.check.value).filter((check) => check !== 'judgement');
    // The two parts that `since` and `run` add to their conditions.
    const kinds = [...checks, 'da-duoc-tang', 'lien-tuc'];
    expect(kinds.flatMap((kind) => [`${kind} met`, `${kind} notMet`]).filter((one) => !shown.has(one))).toEqual([]);
  });

  it('of judgement count as met once the unit attests them', () => {
    for (const [code, award] of awards) {
      for (const subject of award.subjects) {
        const at = standardAt(book, code, subject, '2026-06-30' as LocalDate);
        if (at.state !== 'value') continue;
        const ids = leavesOf(at.standard.root)
          .filter((leaf) => leaf.leaf.check === 'judgement')
          .map((leaf) => leaf.id);
        const answer = judge.eligibility({
          award: code,
          subject,
          kind: 'cong_trang',
          achievementYear: 2025,
          receivedOn: '2026-06-30' as LocalDate,
          facts: { attested: ids },
        });
        const open: string[] = [];
        const walk = (check: Check): void => {
          if (check.verdict === 'manual') open.push(check.id);
          for (const child of check.checks ?? []) walk(child);
        };
        for (const check of answer.checks) walk(check);
        expect(open, code).toEqual([]);
      }
    }
  });

  it.each(covered)('%s: there is one on both sides of every day of its standards, within a year', (_, { days, oneSided }) => {
    expect(days.length).toBeGreaterThan(0);
    expect(oneSided).toEqual([]);
  });

  it('stand on both sides of every beginning and end of the instruments that decide eligibility', () => {
    const all = caseFiles().flatMap((file) => file.value.cases.map((one) => one.receivedOn));
    const missing: string[] = [];
    for (const id of ['l-06-2022', 'l-06-2026', 'nd-98-2023', 'nd-152-2025']) {
      const { from, to } = book.instrument(id);
      for (const day of [from, to === null ? null : addDays(to, 1)]) {
        if (day === null) continue;
        if (!all.includes(addDays(day, -1))) missing.push(`${id}: ${addDays(day, -1)}`);
        if (!all.includes(day)) missing.push(`${id}: ${day}`);
      }
    }
    expect(missing).toEqual([]);
  });
});
