import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Check, Verdict } from '../../src/law/check.ts';
import type { Answer } from '../../src/law/eligibility.ts';
import { zCase } from '../../src/law/facts.ts';
import { type LawFile, readYaml } from '../../src/law/read-yaml.ts';

const FOLDER = join(import.meta.dirname, '../../law/cases');

const zOneCase = z.strictObject({
  name: z.string().min(1),
  /** One sentence: why the law says so, with its article. */
  why: z.string().min(10),
  subject: zCase.shape.subject,
  kind: zCase.shape.kind.optional(),
  achievementYear: zCase.shape.achievementYear,
  receivedOn: zCase.shape.receivedOn,
  decidedOn: zCase.shape.decidedOn,
  facts: zCase.shape.facts.strict(),
  expect: z.strictObject({
    verdict: z.enum(['eligible', 'notEligible', 'needsEvidence', 'lawUnknown']),
    instruments: z.array(z.string()).optional(),
    warns: z.boolean().optional(),
    /**
     * What single conditions come out as: a right verdict for a wrong reason is a wrong answer. By id, as the standard names it;
     * with the award's code in front where it stands in the standard of another ("LDTT.hoan-thanh-tot").
     */
    leaves: z.record(z.string(), z.enum(['met', 'notMet', 'needsEvidence', 'manual', 'notApplicable', 'lawUnknown'])).optional(),
  }),
  /** The law or its readings leave room here: what else could be said. */
  doubt: z.string().optional(),
});
const zCases = z.strictObject({ award: z.string(), cases: z.array(zOneCase).min(3, 'Cần ít nhất ba trường hợp.') });
export type CaseFile = z.infer<typeof zCases>;
export type OneCase = CaseFile['cases'][number];

let read: readonly LawFile<CaseFile>[] | null = null;

/** Every file of law/cases, held against its schema; read once. */
export function caseFiles(): readonly LawFile<CaseFile>[] {
  read ??= readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => readYaml(`cases/${name}`, readFileSync(join(FOLDER, name), 'utf8'), zCases));
  return read;
}

/** Verdict of every check of an answer, by its whole id and by its id without the award's code. */
export function verdictsOf(answer: Answer): ReadonlyMap<string, Verdict> {
  const found = new Map<string, Verdict>();
  const note = (check: Check): void => {
    found.set(check.id, check.verdict).set(check.id.slice(check.id.indexOf('.') + 1), check.verdict);
    for (const child of check.checks ?? []) note(child);
  };
  for (const check of answer.checks) note(check);
  return found;
}

export const questionOf = (file: CaseFile, one: OneCase) => zCase.parse({ ...one, award: file.award });
