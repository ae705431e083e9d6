import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { type State, StateTag } from '../../../ui/text/StateTag.tsx';
import { DateText } from '../../../ui/text/texts.tsx';
import { STANDING_LABELS, type Standing } from '../domain/index.ts';
import classes from './regulations.module.css';

const LOOKS: Record<Standing, State> = { coming: 'soon', inForce: 'done', past: 'todo', withdrawn: 'refused' };
export const StandingTag = ({ standing }: { readonly standing: Standing }): ReactNode => (
  <StateTag state={LOOKS[standing]}>{STANDING_LABELS[standing]}</StateTag>
);

/** "từ 15/12/2025" or "từ 15/12/2025 đến hết 31/12/2026" */
export function PeriodText({ from, to }: { readonly from: LocalDate; readonly to: LocalDate | null | undefined }): ReactNode {
  return (
    <>
      từ <DateText day={from} />
      {to && (
        <>
          {' '}
          đến hết <DateText day={to} />
        </>
      )}
    </>
  );
}

const SHOWN = 4;
/** Names of awards: a few at once, the others on demand. */
export function AwardNames({ names }: { readonly names: readonly string[] }): ReactNode {
  if (names.length === 0) return null;
  if (names.length <= SHOWN + 1) return <Text fw={600}>{names.join(', ')}</Text>;
  return (
    <details className={classes.names}>
      <summary>
        <Text component="span" fw={600}>
          {names.slice(0, SHOWN).join(', ')}
        </Text>{' '}
        và {names.length - SHOWN} danh hiệu, hình thức khác
      </summary>
      <Text size="sm">{names.slice(SHOWN).join(', ')}</Text>
    </details>
  );
}

/** The article something rests on. */
export const Ground = ({ text }: { readonly text: string }): ReactNode => (
  <Text size="sm" c="dimmed">
    Căn cứ: {text}
  </Text>
);
