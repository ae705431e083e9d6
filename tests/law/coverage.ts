import { addDays, daysBetween, type LocalDate } from '../../src/kernel/local-date.ts';
import type { LawBook } from '../../src/law/book.ts';
import type { Verdict } from '../../src/law/check.ts';
import { type Compiled, standardAt } from '../../src/law/compile.ts';
import { judgeOf } from '../../src/law/eligibility.ts';
import type { Award } from '../../src/law/schema/award.ts';
import { caseFiles, questionOf, verdictsOf } from './cases.ts';

/** What the cases of one award show of its standards. */
export interface Covered {
  readonly code: string;
  readonly cases: number;
  /** Conditions of its standards, each counted once. */
  readonly conditions: number;
  /** "individual CSTDCS.sang-kien-co-so: notMet": no case has the condition come out so. */
  readonly unseen: readonly string[];
  /** Days on which a standard of it begins or ends. */
  readonly days: readonly LocalDate[];
  /** "before 2025-07-01": no case of the year on that side of the day. */
  readonly oneSided: readonly string[];
}

/** Awards × conditions × days: what the cases of law/cases show, and what they do not. Judges every case. */
export function coverageOf(book: LawBook): readonly Covered[] {
  const judge = judgeOf(book);
  return book.awards().map((award) => {
    const file = caseFiles().find((one) => one.value.award === award.code);
    const seen = new Map<string, Set<Verdict>>();
    for (const one of file?.value.cases ?? []) {
      for (const [id, verdict] of verdictsOf(judge.eligibility(questionOf(file!.value, one)))) {
        const key = `${one.subject} ${id}`;
        seen.set(key, (seen.get(key) ?? new Set()).add(verdict));
      }
    }
    // An award under another name shares its standard, and its conditions are shown by the cases of the first.
    const wanted = award.like === undefined ? conditionsOf(book, award) : new Map<string, readonly Verdict[]>();
    const received = (file?.value.cases ?? []).map((one) => one.receivedOn);
    const days = daysOf(book, award);
    return {
      code: award.code,
      cases: received.length,
      conditions: wanted.size,
      unseen: [...wanted].flatMap(([key, verdicts]) =>
        verdicts.filter((verdict) => !seen.get(key)?.has(verdict)).map((verdict) => `${key}: ${verdict}`),
      ),
      days,
      oneSided: days.flatMap((day) => [
        ...(received.some((one) => one < day && daysBetween(one, day) <= 366) ? [] : [`before ${day}`]),
        ...(received.some((one) => one >= day && daysBetween(day, one) <= 366) ? [] : [`from ${day}`]),
      ]),
    };
  });
}

/** Every condition of the award's standards as they ever stood, with the verdicts its cases must show. */
function conditionsOf(book: LawBook, award: Award): ReadonlyMap<string, readonly Verdict[]> {
  const found = new Map<string, readonly Verdict[]>();
  for (const line of award.standards ?? []) {
    // What stands in the standard for ministries and provinces is left to people throughout.
    if (line.variant === 'province') continue;
    for (const entry of line.values) {
      const at = standardAt(book, award.code, line.subject, entry.from, line.variant);
      if (at.state !== 'value') continue;
      for (const { id, verdicts } of wanted(at.standard.root)) found.set(`${line.subject} ${id}`, verdicts);
    }
  }
  return found;
}

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

function daysOf(book: LawBook, award: Award): readonly LocalDate[] {
  const lines = (award.like ? book.award(award.like) : award).standards ?? [];
  return [...new Set(lines.flatMap((line) => line.values.flatMap((v) => [v.from, ...(v.to ? [addDays(v.to, 1)] : [])])))].sort();
}
