import type { ReactNode } from 'react';
import { AppLink } from '../routing/AppLink.tsx';
import type { SearchValues } from '../routing/search-text.ts';
import { formatCount } from '../text/format.ts';
import { StateTag } from '../text/StateTag.tsx';
import classes from './charts.module.css';

/** One quarter of the year's work. Counts are disjoint. */
export interface QuarterCounts {
  readonly label: string;
  /** "01/01 - 31/3" */
  readonly span?: string;
  readonly done: number;
  readonly doing: number;
  readonly late: number;
  readonly todo: number;
  /** The list behind the numbers. */
  readonly to?: string;
  readonly search?: SearchValues;
  readonly current?: boolean;
}

const parts = [
  { key: 'done', state: 'done', word: 'đã xong' },
  { key: 'doing', state: 'doing', word: 'đang thực hiện' },
  { key: 'late', state: 'late', word: 'quá hạn' },
  { key: 'todo', state: 'todo', word: 'chưa bắt đầu' },
] as const;

/** The year as a band of quarters: how much is done, under way, late, not begun. Every quarter opens its rows. */
export function QuarterBand({
  quarters,
  noun = 'nhiệm vụ',
}: {
  readonly quarters: readonly QuarterCounts[];
  readonly noun?: string;
}): ReactNode {
  return (
    <ol className={classes.band}>
      {quarters.map((quarter) => {
        const total = quarter.done + quarter.doing + quarter.late + quarter.todo;
        const name = <strong>{quarter.label}</strong>;
        return (
          <li
            key={quarter.label}
            className={classes.quarter}
            data-current={quarter.current || undefined}
            aria-current={quarter.current ? 'date' : undefined}
          >
            <div className={classes.quarterHead}>
              {quarter.to ? (
                <AppLink to={quarter.to} search={quarter.search}>
                  {name}
                </AppLink>
              ) : (
                name
              )}
              <span className={classes.muted}>{quarter.span}</span>
            </div>
            <div className={classes.bar} aria-hidden>
              {parts.map(
                ({ key, state }) => quarter[key] > 0 && <span key={key} data-state={state} style={{ flexGrow: quarter[key] }} />,
              )}
            </div>
            <div className={classes.muted}>
              {formatCount(total)} {noun}
            </div>
            <div className={classes.counts}>
              {parts.map(
                ({ key, state, word }) =>
                  quarter[key] > 0 && <StateTag key={key} state={state}>{`${formatCount(quarter[key])} ${word}`}</StateTag>,
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
