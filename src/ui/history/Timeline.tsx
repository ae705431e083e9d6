import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { InstantText } from '../text/texts.tsx';
import classes from './Timeline.module.css';

/** Something that happened to a record. The sentence comes from the act log: "đã ban hành kế hoạch số 12/KH-SGDĐT". */
export interface TimelineEntry {
  readonly id: string;
  /** Instant as ISO text. */
  readonly at: string;
  readonly who: string;
  readonly what: ReactNode;
  readonly why?: string | null | undefined;
}

/** What happened to a record, newest first, in sentences: who, what, when, why. */
export function Timeline({
  entries,
  label = 'Lịch sử',
}: {
  readonly entries: readonly TimelineEntry[];
  readonly label?: string;
}): ReactNode {
  return (
    <ol className={classes.line} aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.id} className={classes.entry}>
          <div>
            <strong>{entry.who}</strong> {entry.what}
          </div>
          {entry.why && <div className={classes.why}>Lý do: {entry.why}</div>}
          <Text size="xs" c="dimmed" component="div">
            <InstantText at={entry.at} />
          </Text>
        </li>
      ))}
    </ol>
  );
}
