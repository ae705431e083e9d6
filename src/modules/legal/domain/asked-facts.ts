import type { LocalDate } from '../../../kernel/local-date.ts';
import type { LawBook } from '../../../law/book.ts';
import { type Compiled, leavesOf, partsOf, standardAt } from '../../../law/compile.ts';
import type { Subject } from '../../../law/facts.ts';
import { type GeneralAt, generalRulesAt } from '../../../law/general.ts';
import type { Award } from '../../../law/schema/award.ts';
import type { CheckName } from '../../../law/schema/standard.ts';
import { PARTS, type ShownPart } from '../../merits/domain/index.ts';

const OF_CHECK: Record<Exclude<CheckName, 'judgement'>, ShownPart> = {
  rating: 'ratings',
  initiatives: 'initiatives',
  projects: 'projects',
  'awards-in-a-row': 'awards',
  'awards-in-window': 'awards',
  'ratings-in-window': 'ratings',
  'years-to-proposal': 'ratings',
  'unit-age': 'collective',
  'not-eligible-for-flag': 'collective',
  'cluster-rank': 'collective',
  'members-ldtt': 'collective',
  'members-cstdcs': 'collective',
  'members-all-rated': 'collective',
  'members-not-disciplined': 'collective',
};
const OF_RULE: Partial<Record<GeneralAt['check'], ShownPart>> = { discipline: 'disciplines', hold: 'underReview' };

/** What the verdict on an award rests on for each subject it is given to, by the law of a day; every variant of its standard counts. */
export function factsAsked(book: LawBook, day: LocalDate): (award: Award) => { subject: Subject; facts: ShownPart[] }[] {
  const general = generalRulesAt(book, day).map(({ check }) => OF_RULE[check]);
  return (award) =>
    award.subjects.map((subject) => {
      const asked = new Set<ShownPart | undefined>(general);
      const lines = (award.like ? book.award(award.like) : award).standards ?? [];
      for (const { variant } of lines.filter((line) => line.subject === subject)) {
        const at = standardAt(book, award.code, subject, day, variant);
        if (at.state === 'value') collect(at.standard.root, asked);
        if (variant === 'worker') asked.add('worker');
      }
      return { subject, facts: PARTS.filter((fact) => asked.has(fact)) };
    });
}

function collect(node: Compiled, asked: Set<ShownPart | undefined>): void {
  for (const { leaf } of leavesOf(node)) {
    if (leaf.check !== 'judgement') asked.add(OF_CHECK[leaf.check]);
    if (leaf.check === 'years-to-proposal' && leaf.orAwards) asked.add('awards');
  }
  if (node.kind === 'since') asked.add('awards');
  if (node.kind === 'run') {
    asked.add('ratings');
    if (node.run.orAwards || node.run.after) asked.add('awards');
  }
  for (const part of partsOf(node)) collect(part, asked);
}
