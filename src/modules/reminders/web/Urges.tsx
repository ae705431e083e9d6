import { Button, List, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { addressOf } from '../../../ui/api/client.ts';
import { ListPage } from '../../../ui/list/ListPage.tsx';
import type { RowOf } from '../../../ui/list/types.ts';
import { AppLink } from '../../../ui/routing/AppLink.tsx';
import { DateText, InstantText } from '../../../ui/text/texts.tsx';
import { listUrges, urgingLetter } from '../contract.ts';

type Row = RowOf<typeof listUrges>;

const columns = [
  { id: 'at', label: 'Lúc đôn đốc', cell: (row: Row) => <InstantText at={row.at} />, always: true, width: 170 },
  { id: 'tasks', label: 'Nhiệm vụ', cell: (row: Row) => <Tasks urge={row} /> },
  { id: 'by', label: 'Người đôn đốc', cell: (row: Row) => row.byName, width: 180 },
  { id: 'answerBy', label: 'Trả lời trước', cell: (row: Row) => <DateText day={row.answerBy} />, width: 130 },
  { id: 'letter', label: 'Công văn', cell: (row: Row) => <Letter id={row.id} />, width: 150 },
];

/** Every act of urging with what was urged and its letter. */
export default function Urges(): ReactNode {
  return (
    <ListPage
      title="Đôn đốc đã gửi"
      lead="Các lần đôn đốc nhiệm vụ, kèm công văn đôn đốc để in và ký."
      id="urges"
      op={listUrges}
      noun="lần đôn đốc"
      rowId={(row: Row) => row.id}
      columns={columns}
      empty={{ title: 'Chưa đôn đốc lần nào', next: 'Chọn các nhiệm vụ quá hạn trong danh sách nhiệm vụ rồi bấm “Đôn đốc”.' }}
    />
  );
}

function Tasks({ urge }: { readonly urge: Row }): ReactNode {
  return (
    <List size="sm" spacing={2}>
      {urge.tasks.map((task) => (
        <List.Item key={task.taskId}>
          <AppLink to={`/nhiem-vu/${task.taskId}`}>{task.content}</AppLink>
          <Text size="xs" c="dimmed">
            {task.units}; hạn <DateText day={task.lastDay} />
            {task.daysLate > 0 ? `, quá hạn ${String(task.daysLate)} ngày làm việc` : ''}
          </Text>
        </List.Item>
      ))}
    </List>
  );
}

function Letter({ id }: { readonly id: string }): ReactNode {
  return (
    <Button component="a" href={addressOf(urgingLetter, { params: { urgeId: id } })} variant="default" size="xs" download>
      Tải công văn
    </Button>
  );
}
