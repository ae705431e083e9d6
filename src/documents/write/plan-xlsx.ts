import { formatShort } from '../../kernel/local-date.ts';
import { numberAndSymbol, type PlanDocumentData, type PlanDocumentTask } from './plan-document.ts';
import { type SheetColumn, writeWorkbook } from './workbook.ts';

interface TaskRow extends PlanDocumentTask {
  readonly index: number;
}

const COLUMNS: ReadonlyArray<SheetColumn<TaskRow>> = [
  { title: 'STT', width: 6, kind: 'number', value: (task) => task.index },
  { title: 'Nhóm nhiệm vụ', width: 24, kind: 'text', value: (task) => task.section },
  { title: 'Nội dung', width: 60, kind: 'text', value: (task) => task.content },
  { title: 'Thời gian thực hiện', width: 22, kind: 'text', value: (task) => task.timeText },
  { title: 'Từ ngày', width: 12, kind: 'day', value: (task) => task.periodStart },
  { title: 'Đến ngày', width: 12, kind: 'day', value: (task) => task.periodEnd },
  { title: 'Đơn vị chủ trì', width: 28, kind: 'text', value: (task) => task.responsible.join('; ') || null },
  { title: 'Đơn vị phối hợp', width: 28, kind: 'text', value: (task) => task.coordinating.join('; ') || null },
  { title: 'Sản phẩm', width: 24, kind: 'text', value: (task) => task.product },
  { title: 'Ghi chú', width: 24, kind: 'text', value: (task) => task.note },
];

/** The tasks of a plan as an `.xlsx` file, one row per task. */
export async function writePlanXlsx(plan: PlanDocumentData): Promise<Uint8Array> {
  const issued = plan.date
    ? `Kế hoạch số ${numberAndSymbol(plan.number, plan.symbol)} ngày ${formatShort(plan.date)} của ${plan.agency}`
    : `Dự thảo kế hoạch của ${plan.agency}`;
  return writeWorkbook([
    {
      name: 'Nhiệm vụ',
      caption: [`Kế hoạch: ${plan.title}`, issued],
      columns: COLUMNS,
      rows: plan.tasks.map((task, index) => ({ ...task, index: index + 1 })),
    },
  ]);
}
