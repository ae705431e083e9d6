import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { AppLink } from '../routing/AppLink.tsx';
import { type State, StateTag } from '../text/StateTag.tsx';
import classes from './TaskList.module.css';

export interface Task {
  readonly id: string;
  readonly label: string;
  /** One line: what belongs here or what is missing. */
  readonly hint?: ReactNode;
  readonly state: State;
  /** The word of the state, when the usual one does not fit: "Cần bổ sung". */
  readonly word?: string;
  /** Where it is done. Absent: cannot be opened yet, and `hint` says why. */
  readonly to?: string;
}

export interface TaskSection {
  readonly id: string;
  readonly title: string;
  readonly tasks: readonly Task[];
}

interface TaskListProps {
  readonly sections: readonly TaskSection[];
  /** The act that sends everything, below the list; the server says what is still missing. */
  readonly send?: ReactNode;
}

/**
 * Long work as a list of tasks with states (GOV.UK's pattern): nothing is required to save, everything is required to send.
 * Stands inside of a `Page`; each task opens its own page.
 */
export function TaskList({ sections, send }: TaskListProps): ReactNode {
  const all = sections.flatMap((section) => section.tasks);
  const done = all.filter((task) => task.state === 'done').length;
  return (
    <div className={classes.list}>
      <Text fw={500} mb="md">
        Đã xong {done} trên {all.length} phần
      </Text>
      {sections.map((section, place) => (
        <section key={section.id} className={classes.section}>
          <Title order={2} fz="lg">
            {place + 1}. {section.title}
          </Title>
          <ul className={classes.tasks}>
            {section.tasks.map((task) => (
              <li key={task.id} className={classes.task}>
                <div>
                  {task.to ? <AppLink to={task.to}>{task.label}</AppLink> : <span>{task.label}</span>}
                  {task.hint && (
                    <Text size="xs" c="dimmed" component="div">
                      {task.hint}
                    </Text>
                  )}
                </div>
                <StateTag state={task.state}>{task.word}</StateTag>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {send && <div className={classes.send}>{send}</div>}
    </div>
  );
}
