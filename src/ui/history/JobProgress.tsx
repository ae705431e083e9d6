import { Alert, List, Progress, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatCount } from '../text/format.ts';
import { StateTag } from '../text/StateTag.tsx';

/** A long job as the server tells it. */
export interface Job {
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  readonly done: number;
  /** Unknown until the job has counted. */
  readonly total: number | null;
  readonly failures: readonly { readonly what: string; readonly why: string }[];
}

/**
 * How far a long job is, in real counts; it goes on when the page is left. Ask again with
 * `useRecord(readJob, input, { refetchInterval: 1500 })` until it is over.
 */
export function JobProgress({
  job,
  title,
  noun,
}: {
  readonly job: Job;
  readonly title: string;
  readonly noun: string;
}): ReactNode {
  const over = job.state === 'done' || job.state === 'failed';
  const count = job.total === null ? formatCount(job.done) : `${formatCount(job.done)} trên ${formatCount(job.total)}`;
  return (
    <Stack gap="xs">
      <Text fw={600}>
        {title} {job.state === 'done' && <StateTag state="done" />}
        {job.state === 'failed' && <StateTag state="refused">Không hoàn thành</StateTag>}
      </Text>
      <Progress
        value={job.total ? (job.done / job.total) * 100 : over ? 100 : 0}
        animated={!over}
        color={job.state === 'failed' ? 'red' : 'blue'}
        aria-label={title}
      />
      <Text size="sm" role="status" aria-live="polite">
        {job.state === 'waiting' ? 'Đang chờ đến lượt.' : `Đã xử lý ${count} ${noun}.`}
        {over ? '' : ' Có thể rời trang này; công việc vẫn tiếp tục.'}
      </Text>
      {job.failures.length > 0 && (
        <Alert color="red" variant="light" title={`${formatCount(job.failures.length)} ${noun} chưa xử lý được`}>
          <List>
            {job.failures.map((failure) => (
              <List.Item key={`${failure.what} ${failure.why}`}>
                {failure.what}: {failure.why}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
    </Stack>
  );
}
