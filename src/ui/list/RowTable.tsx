import 'mantine-datatable/styles.layer.css';
import { DataTable } from 'mantine-datatable';
import type { ReactNode } from 'react';
import classes from './list.module.css';
import { RowOpener } from './RowOpener.tsx';
import type { RowsView } from './view.ts';

interface RowTableProps<Row> extends RowsView<Row> {
  readonly busy: boolean;
  readonly sort: { readonly column: string; readonly down: boolean } | undefined;
  readonly setSort: (column: string, down: boolean) => void;
  readonly selected?: readonly Row[];
  readonly setSelected?: (rows: readonly Row[]) => void;
}

interface Line<Row> {
  readonly id: string;
  readonly row: Row;
}

const inControl = (target: EventTarget) =>
  target instanceof Element && target.closest('a, button, input, label, select, textarea') !== null;

/** Rows as a table. The first cell is the link or button of the row; a click elsewhere on the row does the same. */
export function RowTable<Row>({
  rows,
  columns,
  rowId,
  noun,
  href,
  open,
  openId,
  busy,
  sort,
  setSort,
  selected,
  setSelected,
}: RowTableProps<Row>): ReactNode {
  // The library names rows by an accessor; a row's own shape may hold anything, so it travels inside of one of ours.
  const records = rows.map((row) => ({ id: rowId(row), row }));
  const chosen = new Set(selected?.map(rowId));
  return (
    <DataTable<Line<Row>>
      records={records}
      columns={columns.map((column, place) => ({
        accessor: column.sort ?? column.id,
        title: column.label,
        sortable: column.sort !== undefined,
        textAlign: column.numeric ? ('right' as const) : ('left' as const),
        ...(column.width === undefined ? {} : { width: column.width }),
        render: ({ row }: { readonly row: Row }) =>
          place === 0 ? (
            <RowOpener row={row} href={href} open={open}>
              {column.cell(row)}
            </RowOpener>
          ) : (
            column.cell(row)
          ),
      }))}
      sortStatus={{ columnAccessor: sort?.column ?? '', direction: sort?.down ? 'desc' : 'asc' }}
      onSortStatusChange={({ columnAccessor, direction }) => setSort(String(columnAccessor), direction === 'desc')}
      fetching={busy}
      // Never seen, as an empty list has its own page; but the library writes English there, and readers read it out.
      emptyState={<span />}
      withTableBorder
      borderRadius="md"
      borderColor="var(--sv-line)"
      rowBorderColor="var(--sv-line)"
      verticalSpacing={9}
      verticalAlign="top"
      highlightOnHover={open !== undefined}
      rowClassName={({ id }) => (id === openId ? classes.open : undefined)}
      {...(open
        ? {
            onRowClick: ({ record, event }) => {
              if (!inControl(event.target)) open(record.row);
            },
          }
        : {})}
      {...(setSelected
        ? {
            selectedRecords: records.filter(({ id }) => chosen.has(id)),
            onSelectedRecordsChange: (next: typeof records) => setSelected(next.map(({ row }) => row)),
            allRecordsSelectionCheckboxProps: { 'aria-label': `Chọn tất cả ${noun} trong trang` },
            getRecordSelectionCheckboxProps: (_: unknown, index: number) => ({ 'aria-label': `Chọn dòng ${index + 1}` }),
          }
        : {})}
      classNames={{ header: classes.header, table: classes.table }}
    />
  );
}
