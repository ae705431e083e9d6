import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { AppLink } from '../../../../ui/routing/AppLink.tsx';
import { today } from '../../../../ui/text/today.ts';
import type { TaskCard } from '../../contract/shared.ts';
import { TaskState } from './TaskState.tsx';
import { dayWords, dueWords, unitWords } from './task-words.ts';
import classes from './tasks.module.css';

interface TaskRowsProps {
  readonly tasks: readonly TaskCard[];
  /** Offers to report on an open task without leaving the list. */
  readonly report?: ((task: TaskCard) => void) | undefined;
}

/** Tasks as short lines, for pages that must be there at once and for phones. */
export function TaskRows({ tasks, report }: TaskRowsProps): ReactNode {
  const now = today();
  return (
    <ul className={classes.list}>
      {tasks.map((task) => (
        <li key={task.id} className={classes.row}>
          <div>
            <AppLink to={`/nhiem-vu/${task.id}`}>{task.content}</AppLink>
            <div className={classes.muted}>
              <span className={task.late ? classes.late : undefined}>{task.late ? dayWords(task) : dueWords(task, now)}</span>
              {task.lead.length > 0 && ` · ${unitWords(task.lead)}`} · {task.planTitle}, {task.unit.name}
            </div>
          </div>
          <div className={classes.side}>
            <TaskState task={task} />
            {report && (task.state === 'not-begun' || task.state === 'under-way') && (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`Báo cáo tiến độ: ${task.content}`}
                onClick={() => report(task)}
              >
                Báo cáo
              </Button>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
