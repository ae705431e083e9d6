import { type ReactNode, useMemo } from 'react';
import { isLocalDate } from '../../../kernel/local-date.ts';
import { useRecord } from '../../../ui/api/hooks.ts';
import { DateField } from '../../../ui/fields/DateField.tsx';
import { ListPage } from '../../../ui/list/ListPage.tsx';
import type { Filter, RowOf } from '../../../ui/list/types.ts';
import { InstantText } from '../../../ui/text/texts.tsx';
import { listActSubjects, listActs } from '../contract/act-log.ts';

type Row = RowOf<typeof listActs>;

const columns = [
  {
    id: 'what',
    label: 'Việc đã làm',
    always: true,
    cell: (row: Row) => (
      <>
        <strong>{row.who}</strong> {row.sentence}
      </>
    ),
  },
  { id: 'unit', label: 'Đơn vị', cell: (row: Row) => row.unitName },
  { id: 'at', label: 'Lúc', cell: (row: Row) => <InstantText at={row.at} />, width: 160 },
];

const dayFilter = (name: 'from' | 'to', label: string): Filter => ({
  kind: 'own',
  name,
  label,
  render: (value, set) => (
    <DateField label={label} value={isLocalDate(value) ? value : null} onChange={(day) => set(day ?? '')} />
  ),
});

/** Who did what, when: the record that nobody can change. */
export default function ActLog(): ReactNode {
  const subjects = useRecord(listActSubjects, {}, { staleTime: Number.POSITIVE_INFINITY });
  const filters = useMemo<readonly Filter[]>(
    () => [
      { kind: 'search', name: 'who', label: 'Người thực hiện', placeholder: 'Họ tên, không cần dấu' },
      {
        kind: 'choice',
        name: 'kind',
        label: 'Loại nội dung',
        options: (subjects.data?.rows ?? []).map(({ kind, label }) => ({ value: kind, label })),
      },
      dayFilter('from', 'Từ ngày'),
      dayFilter('to', 'Đến ngày'),
    ],
    [subjects.data],
  );
  return (
    <ListPage
      title="Nhật ký hệ thống"
      lead="Ai đã làm gì, lúc nào. Nhật ký được ghi cùng lúc với việc làm, nối tiếp nhau và không ai sửa hay xóa được."
      id="acts"
      op={listActs}
      noun="việc"
      rowId={(row: Row) => String(row.seq)}
      columns={columns}
      filters={filters}
      empty={{ title: 'Chưa có việc nào được ghi', next: 'Mỗi việc làm trong hệ thống sẽ hiện ở đây ngay sau khi thực hiện.' }}
    />
  );
}
