import type { z } from 'zod';
import type { LawBook } from '../../../law/book.ts';
import type { Check } from '../../../law/check.ts';
import { type Compiled, partsOf } from '../../../law/compile.ts';
import { judgeOf, variantOf } from '../../../law/eligibility.ts';
import type { EligibilityCase } from '../../../law/facts.ts';
import { type GeneralAt, generalRulesAt } from '../../../law/general.ts';
import { HIDDEN_FACTS, type Hideable } from '../../../law/hidden.ts';
import { viewOf } from '../../../law/view.ts';
import type { Binding } from '../../regulations/domain/index.ts';
import { type Cite, citer, instrumentNamed, readingsOf } from './grounds.ts';
import { localRulesOf } from './local-rules.ts';
import type { zCheckRow, zStep, zVerdict } from './verdict-shapes.ts';

type Row = z.infer<typeof zCheckRow>;
type Step = z.infer<typeof zStep>;

/**
 * May this subject have this award? The engine's answer with what a screen needs: rows, next steps, grounds written out.
 * @param bindings local regulations of the subject's unit: told beside the answer, which does not depend on them
 * @param hidden facts the asker is not shown: nothing is said of whether they were looked into
 */
export function verdictOf(
  book: LawBook,
  question: EligibilityCase,
  bindings: readonly Binding[] = [],
  hidden: readonly Hideable[] = [],
): z.infer<typeof zVerdict> {
  const judge = judgeOf(book);
  const answer = judge.eligibility(question);
  const standard = judge.standard(
    question.award,
    question.subject,
    question.receivedOn,
    variantOf(viewOf(question.facts, question.achievementYear, question.receivedOn)),
  );
  const shapes = standard.state === 'value' ? shapesOf(standard.standard.root) : new Map<string, Shape>();
  const told = citer(book);
  const unseen = unseenRules(book, question, hidden);
  const checks = answer.checks.map((check) =>
    unseen.has(check.id) && check.verdict === 'needsEvidence' ? { ...check, message: HIDDEN_FACTS } : check,
  );
  const rows = checks.flatMap((check) => checkRows(check, shapes, told));
  return {
    verdict: answer.verdict,
    rows,
    steps: checks
      .filter(({ id }) => !unseen.has(id))
      .flatMap((check) => nextSteps(check, shapes, told))
      .sort((a, b) => URGENCY[a.verdict] - URGENCY[b.verdict]),
    warnings: [...answer.warnings],
    instruments: answer.instruments.map((number) => instrumentNamed(book, number)),
    confirmedUntil: answer.confirmedUntil,
    readings: readingsOf(
      book,
      rows.map(({ reading }) => reading),
    ),
    local: localRulesOf(book, bindings, question.award, question.receivedOn, { subject: question.subject, kind: question.kind }),
  };
}

/** Ids of general rules that rest on a fact which is unknown only because the asker is not shown it. */
function unseenRules(book: LawBook, { facts, receivedOn }: EligibilityCase, hidden: readonly Hideable[]): ReadonlySet<string> {
  const checks = hidden.filter((fact) => facts[fact] === undefined).map((fact) => CHECK_OF[fact]);
  return new Set(generalRulesAt(book, receivedOn).flatMap(({ id, check }) => (checks.includes(check) ? [id] : [])));
}
const CHECK_OF: Record<Hideable, GeneralAt['check']> = { disciplines: 'discipline', underReview: 'hold' };

/** What is missing for certain first, what only the council can say last. */
const URGENCY: Record<Step['verdict'], number> = {
  notMet: 0,
  lawUnknown: 1,
  needsEvidence: 2,
  manual: 3,
  met: 4,
  notApplicable: 4,
};

/** How the parts of a node combine, and whether it is left to people: the engine's answer alone does not say. */
interface Shape {
  readonly combine: 'all' | 'any' | 'one';
  readonly judgement: boolean;
}
type Shapes = ReadonlyMap<string, Shape>;

function shapesOf(node: Compiled, into = new Map<string, Shape>()): Map<string, Shape> {
  into.set(node.id, {
    combine: node.kind === 'leaf' ? 'one' : node.kind === 'anyOf' ? 'any' : 'all',
    judgement: node.kind === 'leaf' && node.leaf.check === 'judgement',
  });
  for (const part of partsOf(node)) shapesOf(part, into);
  return into;
}

const shapeOf = (check: Check, shapes: Shapes): Shape =>
  shapes.get(check.id) ?? { combine: check.checks ? 'all' : 'one', judgement: false };

function checkRows(check: Check, shapes: Shapes, told: Cite, depth = 0): Row[] {
  const { combine, judgement } = shapeOf(check, shapes);
  const row: Row = {
    depth,
    id: check.id,
    verdict: check.verdict,
    combine,
    text: check.text,
    message: check.message,
    onFailure: check.onFailure ?? null,
    ground: check.reference ? told(check.reference) : null,
    certainty: check.certainty ?? 'V',
    reading: check.reading ?? null,
    since: check.since ?? null,
    judgement,
  };
  return [row, ...(check.checks ?? []).flatMap((part) => checkRows(part, shapes, told, depth + 1))];
}

/** What must still happen, from the conditions that are not met: alternatives of one another stay together. */
export function nextSteps(check: Check, shapes: Shapes, told: Cite): Step[] {
  if (check.verdict === 'met' || check.verdict === 'notApplicable')
    return check.verdict === 'met' ? leftToPeople(check, shapes, told) : [];
  const parts = check.checks ?? [];
  if (parts.length === 0) return [stepOf(check, told)];
  const inner = parts.map((part) => nextSteps(part, shapes, told));
  if (shapeOf(check, shapes).combine !== 'any') return inner.flat();
  const alternatives = inner.filter((steps) => steps.length > 0);
  if (alternatives.length === 1) return alternatives[0]!;
  return [
    {
      ...stepOf(check, told),
      // What a program can tell comes first; what the council judges after it.
      alternatives: alternatives
        .map((steps) => ({
          judgement: steps.every(({ verdict }) => verdict === 'manual'),
          text: steps.map(({ message }) => message).join(' '),
        }))
        .sort((a, b) => Number(a.judgement) - Number(b.judgement)),
    },
  ];
}

/** Conditions for the council beside others that are met: the whole may be met, they still have to be looked at. */
function leftToPeople(check: Check, shapes: Shapes, told: Cite): Step[] {
  if (shapeOf(check, shapes).combine === 'any') return [];
  return (check.checks ?? []).flatMap((part) =>
    part.verdict === 'manual' && !part.checks
      ? [stepOf(part, told)]
      : part.verdict === 'met'
        ? leftToPeople(part, shapes, told)
        : [],
  );
}

const stepOf = (check: Check, told: Cite): Step => ({
  id: check.id,
  verdict: check.verdict,
  message: check.message,
  ground: check.reference ? told(check.reference) : null,
  onFailure: check.onFailure ?? null,
  alternatives: [],
});
