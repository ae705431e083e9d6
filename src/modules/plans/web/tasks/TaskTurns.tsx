import { Button, Group } from '@mantine/core';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { Section } from '../../../../ui/page/Page.tsx';
import { formatCount } from '../../../../ui/text/format.ts';
import { StateTag } from '../../../../ui/text/StateTag.tsx';
import { DateText } from '../../../../ui/text/texts.tsx';
import type { TaskDetail, Turn } from './task-detail.ts';
import classes from './tasks.module.css';

const ReportDialog = lazy(() => import('./ReportDialog.tsx'));
const CompleteTask = lazy(() => import('./CompleteTask.tsx'));

/** Turns of a recurring task, each with its own progress. */
export function TaskTurns({ task }: { readonly task: TaskDetail }): ReactNode {
  const [asked, setAsked] = useState<{ readonly act: 'report' | 'complete'; readonly turn: Turn } | undefined>();
  if (task.occurrences.length === 0) return null;
  const done = task.occurrences.filter(({ state }) => state === 'done').length;
  const close = () => setAsked(undefined);
  return (
    <Section title="Các kỳ thực hiện" lead={`Đã xong ${formatCount(done)} trên ${formatCount(task.occurrences.length)} kỳ.`}>
      <ul className={classes.list}>
        {task.occurrences.map((turn) => (
          <li key={turn.id} className={classes.row}>
            <div>
              {turn.label}
              <div className={classes.muted}>
                <DateText day={turn.start} /> đến <DateText day={turn.end} />
                {turn.note && ` · ${turn.note}`}
              </div>
            </div>
            <div className={classes.side}>
              <TurnState turn={turn} />
              {turn.state === 'open' && (
                <Group gap={6}>
                  {task.allowed.includes('progress') && (
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      color="ink"
                      aria-label={`Báo cáo tiến độ ${turn.label}`}
                      onClick={() => setAsked({ act: 'report', turn })}
                    >
                      Báo cáo
                    </Button>
                  )}
                  {task.allowed.includes('complete') && (
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={`Ghi nhận đã xong ${turn.label}`}
                      onClick={() => setAsked({ act: 'complete', turn })}
                    >
                      Đã xong
                    </Button>
                  )}
                </Group>
              )}
            </div>
          </li>
        ))}
      </ul>
      {asked && (
        <Suspense>
          {asked.act === 'report' ? (
            <ReportDialog task={task} turnId={asked.turn.id} close={close} />
          ) : (
            <CompleteTask task={task} turn={asked.turn} close={close} />
          )}
        </Suspense>
      )}
    </Section>
  );
}

function TurnState({ turn }: { readonly turn: Turn }): ReactNode {
  if (turn.state === 'done')
    return (
      <StateTag state="done">
        Xong <DateText day={turn.doneOn} />
      </StateTag>
    );
  return turn.late ? <StateTag state="late" /> : <StateTag state="todo">Chưa xong</StateTag>;
}
