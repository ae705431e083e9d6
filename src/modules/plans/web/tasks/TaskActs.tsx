import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { ConfirmAct } from '../../../../ui/acts/ConfirmAct.tsx';
import { useAct } from '../../../../ui/api/hooks.ts';
import { useSession } from '../../../../ui/session/SessionContext.ts';
import { UrgeTasks } from '../../../reminders/web/index.ts';
import { cancelTask, reopenTask } from '../../contract/task-acts.ts';
import type { TaskDetail } from './task-detail.ts';

const ReportDialog = lazy(() => import('./ReportDialog.tsx'));
const CompleteTask = lazy(() => import('./CompleteTask.tsx'));
const DateTask = lazy(() => import('./DateTask.tsx'));
const AssignTask = lazy(() => import('./AssignTask.tsx'));

type Act = 'progress' | 'complete' | 'date' | 'assign' | 'reopen' | 'cancel' | 'urge';

const words: Record<Act, string> = {
  progress: 'Báo cáo tiến độ',
  complete: 'Ghi nhận hoàn thành',
  date: 'Ghi nhận sự việc đã đến',
  assign: 'Giao việc',
  reopen: 'Mở lại nhiệm vụ',
  cancel: 'Hủy nhiệm vụ',
  urge: 'Đôn đốc',
};

/** What this person may do with the task now, as the server says. One primary act, the next beside it, the rest in a menu. */
export function TaskActs({ task }: { readonly task: TaskDetail }): ReactNode {
  const { may } = useSession();
  const [asked, setAsked] = useState<Act | undefined>();
  const close = () => setAsked(undefined);
  const open = task.state === 'not-begun' || task.state === 'under-way';
  const can = (act: Act) =>
    act === 'urge' ? open && task.planState === 'issued' && may('task.urge') : task.allowed.includes(act);
  const waits = task.event !== null && task.event.datedOn === null;
  const order: readonly Act[] = waits
    ? ['date', 'progress', 'assign', 'complete', 'urge', 'cancel', 'reopen']
    : ['progress', 'complete', 'assign', 'urge', 'date', 'cancel', 'reopen'];
  const [first, second, ...rest] = order.filter(can);
  return (
    <>
      {rest.length > 0 && (
        <Menu position="bottom-end" shadow="md">
          <Menu.Target>
            <Button variant="subtle" color="ink" rightSection={<IconChevronDown size={16} aria-hidden />}>
              Việc khác
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {rest.map((act) => (
              <Menu.Item key={act} onClick={() => setAsked(act)}>
                {words[act]}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {second && (
        <Button variant="default" onClick={() => setAsked(second)}>
          {words[second]}
        </Button>
      )}
      {first && <Button onClick={() => setAsked(first)}>{words[first]}</Button>}
      <Suspense>
        {asked === 'progress' && <ReportDialog task={task} close={close} />}
        {asked === 'complete' && <CompleteTask task={task} close={close} />}
        {asked === 'date' && <DateTask task={task} close={close} />}
        {asked === 'assign' && <AssignTask task={task} close={close} />}
      </Suspense>
      {(asked === 'cancel' || asked === 'reopen') && <WithReason task={task} act={asked} close={close} />}
      <UrgeTasks tasks={[task]} opened={asked === 'urge'} onClose={close} />
    </>
  );
}

const withReason = {
  cancel: {
    op: cancelTask,
    confirm: 'Hủy nhiệm vụ',
    done: 'Đã hủy nhiệm vụ.',
    final: 'Nhiệm vụ đã hủy không nhắc và không báo cáo nữa. Có thể mở lại khi cần.',
  },
  reopen: {
    op: reopenTask,
    confirm: 'Mở lại',
    done: 'Đã mở lại nhiệm vụ.',
    final: 'Nhiệm vụ lại được nhắc và báo cáo như việc chưa xong.',
  },
} as const;

interface WithReasonProps {
  readonly task: TaskDetail;
  readonly act: keyof typeof withReason;
  readonly close: () => void;
}

function WithReason({ task, act, close }: WithReasonProps): ReactNode {
  const { op, confirm, done, final } = withReason[act];
  const run = useAct(op, { success: done });
  return (
    <ConfirmAct
      opened
      onClose={close}
      title={words[act]}
      names={[task.content]}
      reason={{ label: 'Lý do', required: true }}
      final={final}
      confirm={confirm}
      act={(reason) => run.mutateAsync({ params: { taskId: task.id }, body: { version: task.version, reason } })}
    />
  );
}
