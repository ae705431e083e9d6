import type { ReactNode } from 'react';
import { formatCount } from '../../../../ui/text/format.ts';
import { type State, StateTag } from '../../../../ui/text/StateTag.tsx';
import type { TaskCard } from '../../contract/shared.ts';
import { TASK_STATE_LABELS } from '../../domain/task-state.ts';

const looks: Record<TaskCard['state'], State> = { 'not-begun': 'todo', 'under-way': 'doing', done: 'done', cancelled: 'refused' };

type Shown = Pick<TaskCard, 'state' | 'late' | 'soon' | 'lateDays' | 'percent'>;

/** Late and soon come before what was reported: they are what asks for an act. */
export function TaskState({ task }: { readonly task: Shown }): ReactNode {
  if (task.late) return <StateTag state="late">Quá hạn {formatCount(task.lateDays)} ngày</StateTag>;
  if (task.soon) return <StateTag state="soon" />;
  return (
    <StateTag state={looks[task.state]}>
      {TASK_STATE_LABELS[task.state]}
      {task.state === 'under-way' && task.percent !== null && ` ${task.percent} %`}
    </StateTag>
  );
}
