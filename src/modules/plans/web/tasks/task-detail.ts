import type { ResultOf } from '../../../../kernel/operation.ts';
import type { getTask } from '../../contract/tasks.ts';

export type TaskDetail = ResultOf<typeof getTask>;
export type Turn = TaskDetail['occurrences'][number];
