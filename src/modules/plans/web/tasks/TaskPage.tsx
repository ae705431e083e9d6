import { Alert, Text } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useAct, useRecord } from '../../../../ui/api/hooks.ts';
import { Timeline } from '../../../../ui/history/Timeline.tsx';
import { Answered } from '../../../../ui/page/Answered.tsx';
import { Page, Section } from '../../../../ui/page/Page.tsx';
import { AppLink } from '../../../../ui/routing/AppLink.tsx';
import { usePathParam } from '../../../../ui/routing/use-address.ts';
import { useSession } from '../../../../ui/session/SessionContext.ts';
import { DateText } from '../../../../ui/text/texts.tsx';
import { lookAtTask } from '../../contract/task-acts.ts';
import { listTasks } from '../../contract/task-lists.ts';
import { getTask } from '../../contract/tasks.ts';
import { TASK_KIND_LABELS } from '../../domain/task-kind.ts';
import { PastUrges } from './PastUrges.tsx';
import { TaskActs } from './TaskActs.tsx';
import { TaskEvidence } from './TaskEvidence.tsx';
import { TaskFacts } from './TaskFacts.tsx';
import { TaskState } from './TaskState.tsx';
import { TaskTurns } from './TaskTurns.tsx';
import type { TaskDetail } from './task-detail.ts';
import classes from './tasks.module.css';

/** One task: what, until when, by whom, how far, what proves it, what happened. Opening it marks that it was looked at. */
export default function TaskPage(): ReactNode {
  const taskId = usePathParam('taskId');
  const task = useRecord(getTask, { params: { taskId } });
  const { mutate } = useAct(lookAtTask, { invalidate: [listTasks] });
  const looked = useRef('');
  const there = task.data !== undefined;
  useEffect(() => {
    if (!there || looked.current === taskId) return;
    looked.current = taskId;
    mutate({ params: { taskId } });
  }, [there, taskId, mutate]);
  return <Answered query={task}>{(data) => <Shown task={data} />}</Answered>;
}

function Shown({ task }: { readonly task: TaskDetail }): ReactNode {
  const { may } = useSession();
  const open = task.state === 'not-begun' || task.state === 'under-way';
  return (
    <Page
      title={`Nhiệm vụ: ${TASK_KIND_LABELS[task.kind].toLowerCase()}`}
      trail={[
        { to: '/viec-cua-toi', label: 'Việc của tôi' },
        ...(may('plan.readIssued') ? [{ to: `/ke-hoach/${task.planId}`, label: task.planTitle }] : []),
      ]}
      state={<TaskState task={task} />}
      act={<TaskActs task={task} />}
    >
      <Text size="lg" className={classes.content}>
        {task.content}
      </Text>
      {task.planState === 'closed' && (
        <Alert color="gray" variant="light" mb="md">
          Kế hoạch của nhiệm vụ này đã kết thúc nên không báo cáo tiến độ nữa.
        </Alert>
      )}
      {task.event && !task.event.datedOn && open && (
        <Alert color="yellow" variant="light" mb="md" title="Nhiệm vụ chờ sự việc">
          Kế hoạch ghi thời gian thực hiện là “{task.event.text || 'khi có sự việc'}”.{' '}
          {task.allowed.includes('date')
            ? 'Khi sự việc đến, hãy bấm “Ghi nhận sự việc đã đến” để định thời hạn.'
            : 'Khi sự việc đến, cán bộ phụ trách sẽ định thời hạn.'}
        </Alert>
      )}
      <div className={classes.columns}>
        <div>
          <TaskFacts task={task} />
          <TaskTurns task={task} />
          <TaskEvidence task={task} />
          <Children task={task} />
        </div>
        <div>
          <Reports task={task} />
          {may('task.urge') && <PastUrges taskId={task.id} />}
          <Section title="Lịch sử">
            {task.history.length === 0 ? (
              <Text c="dimmed">Chưa có hoạt động nào được ghi lại.</Text>
            ) : (
              <Timeline
                entries={task.history.map(({ at, who, sentence }, place) => ({ id: `${at} ${place}`, at, who, what: sentence }))}
              />
            )}
          </Section>
        </div>
      </div>
    </Page>
  );
}

function Reports({ task }: { readonly task: TaskDetail }): ReactNode {
  const turnName = new Map(task.occurrences.map(({ id, label }) => [id, label]));
  return (
    <Section title="Tiến độ đã báo cáo">
      {task.reports.length === 0 ? (
        <Text c="dimmed">
          {task.allowed.includes('progress')
            ? 'Chưa có báo cáo. Hãy bấm “Báo cáo tiến độ” để ghi việc đã làm và gửi tệp minh chứng.'
            : 'Chưa có báo cáo tiến độ.'}
        </Text>
      ) : (
        <Timeline
          label="Tiến độ đã báo cáo"
          entries={task.reports.map((report) => ({
            id: report.id,
            at: report.at,
            who: report.who,
            what: [
              report.occurrenceId && turnName.get(report.occurrenceId),
              report.percent !== null && `đạt khoảng ${report.percent} %`,
              report.note,
            ]
              .filter(Boolean)
              .join(': '),
          }))}
        />
      )}
    </Section>
  );
}

/** Tasks of units below that carry this one out. */
function Children({ task }: { readonly task: TaskDetail }): ReactNode {
  if (task.children.length === 0) return null;
  return (
    <Section title="Đơn vị cấp dưới thực hiện" lead="Nhiệm vụ trong kế hoạch của đơn vị cấp dưới được lập từ nhiệm vụ này.">
      <ul className={classes.list}>
        {task.children.map((child) => (
          <li key={child.taskId} className={classes.row}>
            <div>
              <AppLink to={`/nhiem-vu/${child.taskId}`}>{child.content}</AppLink>
              <div className={classes.muted}>
                {child.unit.name}
                {child.dueOn && (
                  <>
                    , hạn <DateText day={child.dueOn} />
                  </>
                )}
              </div>
            </div>
            <TaskState task={{ ...child, late: false, soon: false, lateDays: 0, percent: null }} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
