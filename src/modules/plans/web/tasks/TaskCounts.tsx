import type { ReactNode } from 'react';
import { AppLink } from '../../../../ui/routing/AppLink.tsx';
import { formatCount } from '../../../../ui/text/format.ts';
import { type State, StateTag } from '../../../../ui/text/StateTag.tsx';
import type { TaskCounts as Counts } from '../../contract/shared.ts';
import { TASK_BUCKET_LABELS, type TaskBucket } from '../../domain/task-state.ts';
import classes from './tasks.module.css';

const shown: readonly (readonly [TaskBucket, State])[] = [
  ['late', 'late'],
  ['soon', 'soon'],
  ['underWay', 'doing'],
  ['notBegun', 'todo'],
  ['waiting', 'look'],
  ['done', 'done'],
];

interface TaskCountsProps {
  readonly counts: Counts;
  readonly chosen: TaskBucket | undefined;
  /** Address of the rows behind a number. */
  readonly search: (bucket: TaskBucket) => Record<string, string>;
}

/** How many there are of each; every number opens its rows on the same page. */
export function TaskCounts({ counts, chosen, search }: TaskCountsProps): ReactNode {
  return (
    <ul className={classes.counts} aria-label="Số nhiệm vụ theo tình trạng">
      {shown.map(([bucket, state]) => (
        <li key={bucket}>
          <AppLink
            to="/viec-cua-toi"
            search={search(bucket)}
            underline="never"
            className={classes.count ?? ''}
            aria-current={chosen === bucket ? 'true' : undefined}
          >
            <span className={classes.figure}>{formatCount(counts[bucket])}</span>
            <span>
              <StateTag state={state}>{TASK_BUCKET_LABELS[bucket]}</StateTag>
            </span>
          </AppLink>
        </li>
      ))}
    </ul>
  );
}
