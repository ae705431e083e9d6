import { type SheetColumn, writeWorkbook } from '../../../documents/write/workbook.ts';
import { formatShort, type LocalDate } from '../../../kernel/local-date.ts';
import type { TaskCard } from '../contract.ts';
import { TASK_KIND_LABELS } from '../domain/task-kind.ts';
import { TASK_STATE_LABELS } from '../domain/task-state.ts';

type Row = TaskCard & { readonly index: number };

const names = (units: TaskCard['lead']): string | null => units.map((unit) => unit.text).join('; ') || null;

const COLUMNS: readonly SheetColumn<Row>[] = [
  { title: 'STT', width: 6, kind: 'number', value: (task) => task.index },
  { title: 'Đơn vị', width: 28, kind: 'text', value: (task) => task.unit.name },
  { title: 'Kế hoạch', width: 32, kind: 'text', value: (task) => task.planTitle },
  { title: 'Nội dung', width: 60, kind: 'text', value: (task) => task.content },
  { title: 'Loại việc', width: 20, kind: 'text', value: (task) => TASK_KIND_LABELS[task.kind] },
  { title: 'Thời gian', width: 20, kind: 'text', value: (task) => task.timeText },
  { title: 'Hạn', width: 12, kind: 'day', value: (task) => task.dueOn },
  { title: 'Đơn vị chủ trì', width: 28, kind: 'text', value: (task) => names(task.lead) },
  { title: 'Đơn vị phối hợp', width: 28, kind: 'text', value: (task) => names(task.coordinating) },
  {
    title: 'Người thực hiện',
    width: 28,
    kind: 'text',
    value: (task) => task.people.map((person) => person.name).join('; ') || null,
  },
  {
    title: 'Tình trạng',
    width: 18,
    kind: 'text',
    value: (task) => (task.late ? `Quá hạn ${task.lateDays} ngày` : TASK_STATE_LABELS[task.state]),
  },
  { title: 'Ngày hoàn thành', width: 14, kind: 'day', value: (task) => task.doneOn },
];

/** A list of tasks as an `.xlsx` file, as it stood on a day. */
export const writeTaskWorkbook = (tasks: readonly TaskCard[], today: LocalDate): Promise<Uint8Array> =>
  writeWorkbook([
    {
      name: 'Nhiệm vụ',
      caption: ['Danh sách nhiệm vụ', `Lập ngày ${formatShort(today)}`],
      columns: COLUMNS,
      rows: tasks.map((task, index) => ({ ...task, index: index + 1 })),
    },
  ]);
