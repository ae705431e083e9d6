import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Problem } from '../api/problem.ts';
import { LoadingState } from './LoadingState.tsx';
import { ProblemAlert } from './ProblemAlert.tsx';
import { Forbidden, NotFound } from './states.tsx';

interface AnsweredProps<T> {
  readonly query: UseQueryResult<T, Problem>;
  readonly children: (data: T) => ReactNode;
  /** A part of a page rather than the page: a 404 is then an alert, not a page of its own. */
  readonly part?: boolean;
}

/**
 * Loading, problem or data, in one place. `<Answered query={plan}>{(data) => <PlanView plan={data} />}</Answered>`
 * Data that could not be refreshed stays on the screen below the problem.
 */
export function Answered<T>({ query, children, part }: AnsweredProps<T>): ReactNode {
  const { data, error } = query;
  if (error && data === undefined) {
    if (!part && error.status === 404) return <NotFound />;
    if (!part && error.status === 403) return <Forbidden />;
    return <ProblemAlert problem={error} retry={() => void query.refetch()} />;
  }
  if (data === undefined) return <LoadingState />;
  return (
    <>
      {error && <ProblemAlert problem={error} retry={() => void query.refetch()} />}
      {children(data)}
    </>
  );
}
