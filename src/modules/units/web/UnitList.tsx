import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { addressOf } from '../../../ui/api/client.ts';
import { DataList } from '../../../ui/list/DataList.tsx';
import { exportUnits, listUnits, type UnitRow } from '../contract.ts';
import { UNIT_KIND_LABELS, UNIT_LEVEL_LABELS, YEAR_KIND_LABELS } from '../domain/index.ts';
import { UnitState } from './UnitState.tsx';
import { usualChoice } from './UsualChoice.tsx';

const options = (labels: Record<string, string>) => Object.entries(labels).map(([value, label]) => ({ value, label }));

const filters = [
  { kind: 'search' as const, name: 'q', label: 'Tìm đơn vị', placeholder: 'Tên, tên viết tắt hoặc mã' },
  { kind: 'choice' as const, name: 'kind', label: 'Loại', options: options(UNIT_KIND_LABELS) },
  { kind: 'choice' as const, name: 'level', label: 'Cấp', options: options(UNIT_LEVEL_LABELS) },
  usualChoice('state', 'Tình trạng', [
    { value: 'present', label: 'Đang hoạt động' },
    { value: 'ended', label: 'Đã kết thúc' },
    { value: 'all', label: 'Tất cả' },
  ]),
];

const yes = (value: boolean): string => (value ? 'Có' : 'Không');

export function UnitList({ open }: { readonly open: (id: string) => void }): ReactNode {
  const columns = [
    {
      id: 'name',
      label: 'Tên đơn vị',
      cell: (row: UnitRow) => (
        <Anchor component="button" type="button" ta="left" onClick={() => open(row.id)}>
          {row.name}
        </Anchor>
      ),
      always: true,
    },
    { id: 'parent', label: 'Đơn vị cấp trên', cell: (row: UnitRow) => row.parentName ?? '' },
    { id: 'kind', label: 'Loại', cell: (row: UnitRow) => UNIT_KIND_LABELS[row.kind] },
    { id: 'level', label: 'Cấp', cell: (row: UnitRow) => UNIT_LEVEL_LABELS[row.level], notOnPhone: true },
    { id: 'small', label: 'Tập thể nhỏ', cell: (row: UnitRow) => yes(row.smallCollective), notOnPhone: true },
    { id: 'flag', label: 'Xét tặng cờ', cell: (row: UnitRow) => yes(row.flagEligible), hidden: true, notOnPhone: true },
    { id: 'year', label: 'Năm công tác', cell: (row: UnitRow) => YEAR_KIND_LABELS[row.yearKind], hidden: true, notOnPhone: true },
    { id: 'code', label: 'Mã', cell: (row: UnitRow) => row.code ?? '', hidden: true, notOnPhone: true },
    { id: 'state', label: 'Tình trạng', cell: (row: UnitRow) => <UnitState unit={row} /> },
  ];
  return (
    <DataList
      id="units"
      op={listUnits}
      noun="đơn vị"
      rowId={(row: UnitRow) => row.id}
      columns={columns}
      filters={filters}
      out={(query) => addressOf(exportUnits, { query })}
      empty={{ title: 'Chưa có đơn vị nào', next: 'Thêm từng đơn vị, hoặc nhập cả danh sách từ tệp Excel.' }}
    />
  );
}
