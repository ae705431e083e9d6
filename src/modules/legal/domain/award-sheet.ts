import type { z } from 'zod';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { cite } from '../../../law/at.ts';
import type { LawBook } from '../../../law/book.ts';
import { SUBJECT_LABELS } from '../../../law/facts.ts';
import { type Award, VARIANT_LABELS } from '../../../law/schema/award.ts';
import { PROPOSER_UNTIL, PROPOSERS } from '../../../law/schema/parameters.ts';
import { type Clause, labelOn, showAward } from '../../../law/show.ts';
import { commonStatementsOn, type Statement, statementsOn } from '../../../law/statements.ts';
import type { Binding } from '../../regulations/domain/index.ts';
import { type Cite, citer, readingsOf } from './grounds.ts';
import { localRulesOf } from './local-rules.ts';
import type { zAwardName, zAwardSheet, zClauseRow, zStatement } from './shapes.ts';

export const awardName = (award: Award, on: LocalDate): z.infer<typeof zAwardName> => ({
  code: award.code,
  label: labelOn(award, on),
  otherLabel: [award.label, award.formerLabel?.label].find((one) => one !== undefined && one !== labelOn(award, on)) ?? null,
  kind: award.kind,
  group: award.group,
  level: award.level,
  subjects: award.subjects,
});

/**
 * One award on a day: everything that the page about it shows. Throws UnknownAward.
 * @param bindings local regulations of the unit that asks, told beside the law
 */
export function awardSheet(
  book: LawBook,
  code: string,
  on: LocalDate,
  bindings: readonly Binding[] = [],
): z.infer<typeof zAwardSheet> {
  const shown = showAward(book, code, on);
  const { award } = shown;
  const said = statementsOn(book, code, on);
  const told = citer(book);
  // Proposers that no longer exist on the day are of no use to who reads the page for it.
  const gone = new Set(PROPOSERS.filter((one) => on > (PROPOSER_UNTIL[one] ?? on)).map((one) => `authority.${one}`));
  const standards = shown.standards.map((standard) => {
    const key = `standard.${standard.subject}.${standard.variant ?? ''}`;
    return {
      title: standard.variant
        ? `${SUBJECT_LABELS[standard.subject]} (${VARIANT_LABELS[standard.variant]})`
        : SUBJECT_LABELS[standard.subject],
      since: standard.since,
      absent: standard.clause ? null : (said.find((one) => one.key === key)?.text ?? 'Chưa có căn cứ vào ngày này.'),
      rows: standard.clause ? clauseRows(standard.clause, told) : [],
    };
  });
  const statements = said.filter(({ key, aspect }) => aspect !== 'standard' && aspect !== 'name' && !gone.has(key)).map(plain);
  const common = commonStatementsOn(book, on).map(plain);
  return {
    ...awardName(award, on),
    on,
    formerly:
      award.formerLabel && on > award.formerLabel.to
        ? { label: award.formerLabel.label, to: localDate(award.formerLabel.to) }
        : null,
    listed: cite(book, award.listed),
    note: award.note ?? null,
    standards,
    statements,
    common,
    local: localRulesOf(book, bindings, code, on),
    readings: readingsOf(book, [
      ...standards.flatMap(({ rows }) => rows.map(({ reading }) => reading)),
      ...[...statements, ...common].map(({ reading }) => reading),
    ]),
    confirmedUntil: shown.confirmedUntil,
  };
}

function clauseRows(clause: Clause, told: Cite, depth = 0): z.infer<typeof zClauseRow>[] {
  const { id, combine, text, reference, certainty, reading, judgement, kinds } = clause;
  const row = { depth, id, combine, text, ground: told(reference), certainty, reading, judgement, kinds: kinds && [...kinds] };
  return [row, ...clause.parts.flatMap((part) => clauseRows(part, told, depth + 1))];
}

const plain = ({
  key,
  aspect,
  label,
  text,
  items,
  held,
  grounds,
  certainty,
  reading,
  note,
}: Statement): z.infer<typeof zStatement> => ({
  key,
  aspect,
  label,
  text,
  items: [...items],
  held,
  grounds: [...grounds],
  certainty,
  reading,
  note,
});
