import { Button } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import { addressOf } from '../../../../ui/api/client.ts';
import { useScope, yearLabel } from '../../../../ui/frame/scope.ts';
import { DataList } from '../../../../ui/list/DataList.tsx';
import type { Column } from '../../../../ui/list/types.ts';
import { Page } from '../../../../ui/page/Page.tsx';
import { useSession } from '../../../../ui/session/SessionContext.ts';
import { formatCount } from '../../../../ui/text/format.ts';
import { UrgeTasks } from '../../../reminders/web/index.ts';
import type { TaskCard } from '../../contract/shared.ts';
import { downloadTaskList, listTasks } from '../../contract/task-lists.ts';
import { TASK_KIND_LABELS } from '../../domain/task-kind.ts';
import { TaskState } from './TaskState.tsx';
import { TaskViews } from './TaskViews.tsx';
import { quarterFilter, useTaskView } from './task-filters.tsx';
import { dayWords, peopleWords, unitWords } from './task-words.ts';

const columns: readonly Column<TaskCard>[] = [
  { id: 'content', label: 'Nhiệm vụ', cell: (task) => task.content, always: true },
  { id: 'due', label: 'Thời hạn', cell: (task) => dayWords(task), sort: 'dueOn', width: 170 },
  { id: 'state', label: 'Tình trạng', cell: (task) => <TaskState task={task} />, width: 165 },
  { id: 'lead', label: 'Chủ trì', cell: (task) => unitWords(task.lead), width: 180 },
  { id: 'coordinating', label: 'Phối hợp', cell: (task) => unitWords(task.coordinating), hidden: true, notOnPhone: true },
  { id: 'people', label: 'Người thực hiện', cell: (task) => peopleWords(task.people), hidden: true },
  { id: 'unit', label: 'Đơn vị', cell: (task) => task.unit.name, width: 170 },
  { id: 'plan', label: 'Kế hoạch', cell: (task) => task.planTitle, hidden: true, notOnPhone: true },
  { id: 'kind', label: 'Loại công việc', cell: (task) => TASK_KIND_LABELS[task.kind], hidden: true, notOnPhone: true },
  { id: 'seen', label: 'Đã xem', cell: (task) => (task.seen ? 'Đã xem' : 'Chưa ai xem'), hidden: true, width: 110 },
  {
    id: 'evidence',
    label: 'Minh chứng',
    cell: (task) => (task.evidenceCount > 0 ? `${formatCount(task.evidenceCount)} tệp` : ''),
    hidden: true,
    notOnPhone: true,
  },
];

/** Tasks of the chosen unit and year, with every filter; chosen ones are urged together. */
export default function TaskListPage(): ReactNode {
  const { may } = useSession();
  const { unitId, year } = useScope();
  const view = useTaskView();
  const filters = useMemo(() => [...view.filters, quarterFilter], [view.filters]);
  const fixed = useMemo(
    () => ({ query: { ...(unitId ? { scope: 'unit', unitId } : { scope: 'mine' }), year: year.year, yearKind: year.kind } }),
    [unitId, year],
  );
  const when = yearLabel(year).toLowerCase();
  return (
    <Page title="Nhiệm vụ" lead={`Nhiệm vụ ${when} của ${view.whose}.`}>
      <TaskViews at="/nhiem-vu" search={view.search} />
      <DataList
        id="tasks"
        op={listTasks}
        fixed={fixed}
        noun="nhiệm vụ"
        rowId={(task: TaskCard) => task.id}
        columns={columns}
        filters={filters}
        open={{ to: (task: TaskCard) => `/nhiem-vu/${task.id}` }}
        out={(query) => addressOf(downloadTaskList, { query: query as never })}
        {...(may('task.urge')
          ? { selection: (rows: readonly TaskCard[], clear: () => void) => <Urge tasks={rows} clear={clear} /> }
          : {})}
        empty={{
          title: `Chưa có nhiệm vụ nào của ${when}`,
          next: 'Nhiệm vụ hiện ở đây khi kế hoạch được ban hành. Có thể chọn đơn vị và năm khác ở đầu trang.',
        }}
      />
    </Page>
  );
}

const isOpen = (task: TaskCard): boolean => task.state === 'not-begun' || task.state === 'under-way';

/** Only what is still open can be urged. */
function Urge({ tasks, clear }: { readonly tasks: readonly TaskCard[]; readonly clear: () => void }): ReactNode {
  const [opened, setOpened] = useState(false);
  const open = tasks.filter(isOpen);
  if (open.length === 0) return 'Các nhiệm vụ đã chọn đều đã hoàn thành hoặc đã hủy.';
  return (
    <>
      <Button onClick={() => setOpened(true)}>Đôn đốc {formatCount(open.length)} nhiệm vụ</Button>
      <UrgeTasks tasks={open} opened={opened} onClose={() => setOpened(false)} onDone={clear} />
    </>
  );
}
