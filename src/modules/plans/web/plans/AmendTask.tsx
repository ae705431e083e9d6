import { Button, Drawer, Group, Stack, Textarea } from '@mantine/core';
import { type ReactNode, useRef, useState } from 'react';
import type { WorkYear } from '../../../../kernel/year.ts';
import { useAct } from '../../../../ui/api/hooks.ts';
import type { Problem } from '../../../../ui/api/problem.ts';
import { useFaults } from '../../../../ui/form/use-faults.ts';
import { ProblemAlert } from '../../../../ui/page/ProblemAlert.tsx';
import type { DraftTask } from '../../contract/draft.ts';
import { addPlanTask, amendTask } from '../../contract/task-acts.ts';
import { blankTask } from '../../domain/draft.ts';
import { newId } from '../review/new-id.ts';
import { TaskFields } from '../review/TaskFields.tsx';
import type { PlanDetail } from './PlanPage.tsx';

const yearOf = ({ header }: PlanDetail): WorkYear | null =>
  header.year === null ? null : { kind: header.yearKind, year: header.year };

interface AmendTaskProps {
  readonly plan: PlanDetail;
  readonly task: PlanDetail['tasks'][number];
  readonly close: () => void;
}

/** Changes a task of an issued plan, with the reason; only what was changed is sent. */
export function AmendTask({ plan, task, close }: AmendTaskProps): ReactNode {
  const [before] = useState<DraftTask>(() => {
    const { section, content, kind, timing, timeText, periodStart, periodEnd, lead, coordinating, product, note } = task;
    return {
      ...blankTask(task.id),
      section,
      content,
      kind,
      timing,
      timeText,
      periodStart,
      periodEnd,
      lead,
      coordinating,
      product,
      note,
    };
  });
  const amend = useAct(amendTask, { success: 'Đã điều chỉnh nhiệm vụ.', onDone: close });
  const send = (now: DraftTask, reason: string) => {
    const { timing, timeText, periodStart, periodEnd } = now;
    const differs = (...fields: (keyof DraftTask)[]) =>
      fields.some((field) => JSON.stringify(now[field]) !== JSON.stringify(before[field]));
    amend.mutate({
      params: { taskId: task.id },
      body: {
        version: task.version,
        reason,
        ...(differs('content') ? { content: now.content } : {}),
        ...(differs('kind') ? { kind: now.kind } : {}),
        ...(differs('timing', 'timeText', 'periodStart', 'periodEnd')
          ? { time: { timing, timeText, periodStart, periodEnd } }
          : {}),
        ...(differs('lead') ? { lead: now.lead } : {}),
        ...(differs('coordinating') ? { coordinating: now.coordinating } : {}),
        ...(differs('product') ? { product: now.product } : {}),
      },
    });
  };
  return (
    <TaskForm
      title={`Điều chỉnh nhiệm vụ ${task.ordinal}`}
      verb="Điều chỉnh"
      why="Ghi văn bản hoặc ý kiến chỉ đạo làm căn cứ điều chỉnh; nội dung trước đó vẫn được giữ trong lịch sử."
      start={before}
      year={yearOf(plan)}
      problem={amend.error}
      busy={amend.isPending}
      close={close}
      send={send}
      amending
    />
  );
}

/** Adds a task to an issued plan, with the reason. */
export function AddTask({ plan, close }: Pick<AmendTaskProps, 'plan' | 'close'>): ReactNode {
  const [start] = useState(() => ({ ...blankTask(newId()), checked: true }));
  const add = useAct(addPlanTask, { success: 'Đã bổ sung nhiệm vụ.', onDone: close });
  return (
    <TaskForm
      title="Bổ sung nhiệm vụ"
      verb="Bổ sung"
      why="Ghi văn bản hoặc ý kiến chỉ đạo làm căn cứ bổ sung."
      start={start}
      year={yearOf(plan)}
      problem={add.error}
      busy={add.isPending}
      close={close}
      send={(task, reason) => add.mutate({ params: { planId: plan.id }, body: { reason, task } })}
    />
  );
}

interface TaskFormProps {
  readonly title: string;
  readonly verb: string;
  readonly why: string;
  readonly start: DraftTask;
  readonly year: WorkYear | null;
  readonly problem: Problem | null;
  readonly busy: boolean;
  readonly close: () => void;
  readonly send: (task: DraftTask, reason: string) => void;
  readonly amending?: boolean;
}

function TaskForm({ title, verb, why, start, year, problem, busy, close, send, amending = false }: TaskFormProps): ReactNode {
  const form = useRef<HTMLDivElement>(null);
  const [task, setTask] = useState(start);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const faults = useFaults(problem, form);
  const noReason = asked && reason.trim().length < 3 ? 'Xin ghi lý do.' : undefined;
  const noContent = asked && task.content === '' ? 'Xin ghi nội dung nhiệm vụ.' : undefined;
  const go = () => {
    setAsked(true);
    if (task.content !== '' && reason.trim().length >= 3) send(task, reason.trim());
  };
  const faultOf = (field: string) =>
    faults.of(field) ?? faults.of(`task.${field}`) ?? faults.of(`time.${field}`) ?? (field === 'content' ? noContent : undefined);
  return (
    <Drawer opened onClose={close} title={title} size="xl">
      <Stack gap="md" ref={form}>
        {problem && <ProblemAlert problem={problem} onFault={faults.go} focus />}
        <TaskFields
          task={task}
          year={year}
          amending={amending}
          fault={faultOf}
          change={(change) => setTask((was) => ({ ...was, ...change }))}
        />
        <Textarea
          label="Lý do"
          name="reason"
          description={why}
          withAsterisk
          autosize
          minRows={2}
          value={reason}
          error={faults.of('reason') ?? noReason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={close} disabled={busy}>
            Chưa thực hiện
          </Button>
          <Button onClick={go} loading={busy}>
            {verb}
          </Button>
        </Group>
      </Stack>
    </Drawer>
  );
}
