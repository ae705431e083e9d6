import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, daysBetween, type LocalDate } from '../../src/kernel/local-date.ts';
import type { Check, Verdict } from '../../src/law/check.ts';
import { type Compiled, leavesOf, standardAt } from '../../src/law/compile.ts';
import { judgeOf } from '../../src/law/eligibility.ts';
import { zLeaf } from '../../src/law/schema/standard.ts';
import { verifyLaw } from '../../src/law/verify.ts';
import { lawBook, lawFolder } from '../../src/platform/law.ts';
import { caseFiles, questionOf } from './cases.ts';

const book = lawBook();
const judge = judgeOf(book);
/** What every check came out as over all cases, by award and subject: "CSTDCS individual" → id → verdicts. */
const seen = new Map<string, Map<string, Set<Verdict>>>();
const days = new Map<string, LocalDate[]>();

beforeAll(() => {
  for (const file of caseFiles()) {
    for (const one of file.value.cases) {
      const key = `${file.value.award} ${one.subject}`;
      const checks = seen.get(key) ?? new Map<string, Set<Verdict>>();
      seen.set(key, checks);
      const note = (check: Check): void => {
        const verdicts = checks.get(check.id) ?? new Set();
        checks.set(check.id, verdicts.add(check.verdict));
        for (const child of check.checks ?? []) note(child);
      };
      for (const check of judge.eligibility(questionOf(file.value, one)).checks) note(check);
      days.set(file.value.award, [...(days.get(file.value.award) ?? []), one.receivedOn]);
    }
  }
});

/** Every check of a standard that can be met or failed, with the verdicts its cases must show. */
function wanted(node: Compiled): { id: string; verdicts: Verdict[] }[] {
  switch (node.kind) {
    case 'leaf':
      return [{ id: node.id, verdicts: node.leaf.check === 'judgement' ? ['manual'] : ['met', 'notMet'] }];
    case 'since':
      return [{ id: `${node.id}.da-duoc-tang`, verdicts: ['met', 'notMet'] }, ...wanted(node.within)];
    case 'run':
      return [
        { id: `${node.id}.lien-tuc`, verdicts: ['met', 'notMet'] },
        ...(node.run.after ? [{ id: `${node.id}.da-duoc-tang`, verdicts: ['met', 'notMet'] as Verdict[] }] : []),
        ...(node.within ? wanted(node.within) : []),
      ];
    default:
      return node.children.flatMap(wanted);
  }
}

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

  it.each(awards)('%s has at least three', (code) => {
    expect(caseFiles().find((file) => file.value.award === code)?.value.cases.length ?? 0).toBeGreaterThanOrEqual(3);
  });

  it.each(awards.filter(([, award]) => award.like === undefined))(
    '%s: every condition is met in one case and failed in another',
    (code, award) => {
      const missing: string[] = [];
      for (const line of award.standards ?? []) {
        // A variant is a person's or place's own and has cases where the record can say so.
        if (line.variant === 'province') continue;
        for (const entry of line.values) {
          const standard = standardAt(book, code, line.subject, entry.from, line.variant);
          if (standard.state !== 'value') continue;
          for (const { id, verdicts } of wanted(standard.standard.root)) {
            const shown = seen.get(`${code} ${line.subject}`)?.get(id) ?? new Set();
            for (const verdict of verdicts) if (!shown.has(verdict)) missing.push(`${line.subject} ${id}: ${verdict}`);
          }
        }
      }
      expect(missing).toEqual([]);
    },
  );

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

  it('stand on both sides of every date of every standard, within a year', () => {
    const missing: string[] = [];
    for (const [code, award] of awards) {
      const lines = (award.like ? book.award(award.like) : award).standards ?? [];
      const dates = new Set(lines.flatMap((line) => line.values.flatMap((v) => [v.from, ...(v.to ? [addDays(v.to, 1)] : [])])));
      const received = days.get(code) ?? [];
      for (const date of dates) {
        if (!received.some((day) => day < date && daysBetween(day, date) <= 366)) missing.push(`${code}: before ${date}`);
        if (!received.some((day) => day >= date && daysBetween(date, day) <= 366)) missing.push(`${code}: from ${date}`);
      }
    }
    expect(missing).toEqual([]);
  });

  it('stand on both sides of every beginning and end of the instruments that decide eligibility', () => {
    const all = [...days.values()].flat();
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
