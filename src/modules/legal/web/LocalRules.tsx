import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Section } from '../../../ui/page/Page.tsx';
import { AppLink } from '../../../ui/routing/AppLink.tsx';
import { addressOfRegulation } from '../../regulations/web/index.ts';
import type { LocalRule } from '../contract/look-up.ts';
import classes from './legal.module.css';

interface LocalRulesProps {
  readonly rules: readonly LocalRule[];
  /** Whose regulations these are, and what they mean here. */
  readonly lead: string;
  /** Said where there are none; absent: then the section is not shown. */
  readonly none?: string;
}

/** What the regulations of a unit add to the law on an award: beside it, never a condition. */
export function LocalRules({ rules, lead, none }: LocalRulesProps): ReactNode {
  if (rules.length === 0 && none === undefined) return null;
  return (
    <Section title="Quy định của địa phương" lead={rules.length > 0 ? lead : undefined}>
      {rules.length === 0 && <Text c="dimmed">{none}</Text>}
      <dl className={classes.facts}>
        {rules.map(({ label, text, ground, regulationId, unitName }) => (
          <div key={`${regulationId} ${ground} ${text}`} className={classes.fact}>
            <dt>{label}</dt>
            <dd>
              {text}
              <span className={classes.ground}>
                Căn cứ:{' '}
                <AppLink inherit to={addressOfRegulation(regulationId)}>
                  {ground}
                </AppLink>{' '}
                · {unitName}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
