import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Subject } from '../../../law/facts.ts';
import { Section } from '../../../ui/page/Page.tsx';
import {
  factLines,
  figureLines,
  type KnownAward,
  PARTS,
  SECTION_TITLES,
  type SheetFacts,
  type ShownPart,
} from '../domain/index.ts';
import type { Sensitive } from '../domain/sheet.ts';
import { FactLines } from './FactLines.tsx';

interface MeritViewProps {
  readonly facts: SheetFacts;
  readonly subject: Subject;
  readonly awards: readonly KnownAward[];
  readonly hidden?: readonly Sensitive[];
}

const ALWAYS: readonly ShownPart[] = ['ratings', 'awards', 'disciplines', 'underReview'];
const OF_PERSONS: readonly ShownPart[] = ['initiatives', 'projects'];

/** What is known of one subject, in sentences. */
export function MeritView({ facts, subject, awards, hidden = [] }: MeritViewProps): ReactNode {
  const shown = (part: ShownPart): boolean => {
    if ((hidden as readonly ShownPart[]).includes(part)) return false;
    if (part === 'worker') return facts.worker === true;
    return ALWAYS.includes(part) || facts[part] !== undefined || (subject === 'individual' && OF_PERSONS.includes(part));
  };
  return (
    <>
      {PARTS.filter(shown).map((part) =>
        part === 'collective' && facts.collective ? (
          <Section key={part} title={`${SECTION_TITLES.collective} năm ${facts.collective.year}`}>
            <FactLines lines={figureLines(facts.collective)} />
          </Section>
        ) : (
          <Section key={part} title={SECTION_TITLES[part]}>
            <FactLines lines={factLines(part, facts, awards)} />
          </Section>
        ),
      )}
      {hidden.includes('disciplines') && (
        <Section title="Kỷ luật, xem xét">
          <Text c="dimmed">
            {subject === 'individual'
              ? 'Kỷ luật chỉ người quản lý hồ sơ và người có phiếu này được xem; việc đang xem xét chỉ người quản lý hồ sơ được xem.'
              : 'Chỉ người quản lý hồ sơ được xem.'}
          </Text>
        </Section>
      )}
    </>
  );
}
