import { Drawer, Group, NativeSelect, Pagination, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useMemo, useState } from 'react';
import type { OperationSpec } from '../../kernel/operation.ts';
import type { CallInput } from '../api/client.ts';
import { useList } from '../api/hooks.ts';
import { LoadingState } from '../page/LoadingState.tsx';
import { ProblemAlert } from '../page/ProblemAlert.tsx';
import { useGo } from '../routing/AppLink.tsx';
import { useFilters } from '../routing/use-address.ts';
import { formatCount } from '../text/format.ts';
import { CardList } from './CardList.tsx';
import { FilterBar } from './FilterBar.tsx';
import { ColumnChoice, OutButton } from './ListTools.tsx';
import { addressNames, lastPage, readPage, readSort, shownColumns, writeSort } from './list-address.ts';
import { NothingHere } from './NothingHere.tsx';
import { RowTable } from './RowTable.tsx';
import type { DataListProps, RowOf } from './types.ts';
import { asTexts, useKept } from './use-kept.ts';

const pageSizes = [25, 50, 100];
const asPageSize = (raw: unknown) => pageSizes.find((size) => size === raw);

interface Answer<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
}

/**
 * A list of records: filters that stay in the address, count, server paging and order, columns chosen and kept, `.xlsx` out,
 * cards on a phone; a row opens another page or a drawer. The operation takes `page`, `pageSize`, `sort` ("name" or
 * "-name") and the filters by name, and answers `{ rows, total }`.
 *
 * ```tsx
 * <DataList id="plans" op={listPlans} noun="kế hoạch" rowId={(plan) => plan.id} fixed={{ query: { unitId } }}
 *   columns={[{ id: 'title', label: 'Tên kế hoạch', cell: (plan) => plan.title, sort: 'title' }]}
 *   filters={[{ kind: 'search', name: 'q', label: 'Tìm kế hoạch' }]}
 *   open={{ to: (plan) => `/ke-hoach/${plan.id}` }}
 *   empty={{ title: 'Chưa có kế hoạch nào', next: 'Tải lên kế hoạch đã ban hành hoặc lập kế hoạch mới.' }} />
 * ```
 */
export function DataList<O extends OperationSpec>(props: DataListProps<O>): ReactNode {
  const { id, op, fixed, columns, filters = [], rowId, noun, open, empty, out, selection, card } = props;
  type Row = RowOf<O>;
  const go = useGo();
  const phone = useMediaQuery('(max-width: 599px)', false, { getInitialValueInEffect: false });
  const defaults = useMemo(
    () => ({
      ...Object.fromEntries(filters.map((filter) => [filter.name, ''])),
      [addressNames.page]: '',
      [addressNames.sort]: '',
      [addressNames.open]: '',
    }),
    [filters],
  );
  const [address, setAddress] = useFilters<Record<string, string>>(defaults);
  const [chosen, setChosen] = useKept(`columns.${id}`, asTexts);
  const [pageSize = 50, setPageSize] = useKept('page-size', asPageSize);
  const [selected, setSelected] = useState<readonly Row[]>([]);

  const page = readPage(address[addressNames.page] ?? '');
  const sort = address[addressNames.sort] ?? '';
  const filtering = Object.fromEntries(filters.flatMap(({ name }) => (address[name] ? [[name, address[name]]] : [])));
  const query = { ...fixed?.query, ...filtering, ...(sort ? { sort } : {}), page, pageSize };
  const list = useList(op, { params: fixed?.params, query } as unknown as CallInput<O>);
  const answer = list.data as Answer<Row> | undefined;
  const openId = address[addressNames.open] ?? '';
  const close = () => setAddress({ [addressNames.open]: '' });
  const opener =
    open && ((row: Row) => ('to' in open ? go(open.to(row)) : setAddress({ [addressNames.open]: rowId(row) }, { push: true })));
  const change = (next: Partial<Record<string, string>>) => {
    setSelected([]);
    setAddress({ [addressNames.page]: '', ...next });
  };
  const shown = shownColumns(
    columns.map((column, place) => (place === 0 ? { ...column, always: true } : column)),
    chosen,
  );
  const view = {
    rows: answer?.rows ?? [],
    columns: shown,
    rowId,
    noun,
    href: open && 'to' in open ? open.to : undefined,
    open: opener,
    openId,
  };

  return (
    <Stack gap="md">
      <FilterBar filters={filters} values={address} change={change} />
      <Group justify="space-between" gap="sm" mih={36}>
        <Text role="status" fw={500}>
          {answer ? `${formatCount(answer.total)} ${noun}${Object.keys(filtering).length > 0 ? ' phù hợp' : ''}` : ' '}
        </Text>
        <Group gap="xs" className="sv-no-print">
          {!phone && answer && answer.rows.length > 0 && (
            <ColumnChoice columns={columns} shown={shown.map((column) => column.id)} choose={setChosen} />
          )}
          {out && answer && answer.total > 0 && (
            <OutButton href={out({ ...textsOf(fixed?.query), ...filtering, ...(sort ? { sort } : {}) })} />
          )}
        </Group>
      </Group>
      {selection && selected.length > 0 && (
        <Group gap="sm" p="xs" bg="blue.0" bdrs="sm">
          <Text fw={500}>
            Đã chọn {formatCount(selected.length)} {noun}
          </Text>
          {selection(selected, () => setSelected([]))}
        </Group>
      )}
      {list.error && <ProblemAlert problem={list.error} retry={() => void list.refetch()} />}
      {!answer && !list.error && <LoadingState />}
      {answer && answer.rows.length === 0 && (
        <NothingHere
          noun={noun}
          empty={empty}
          filtered={Object.keys(filtering).length > 0}
          past={answer.total > 0}
          clear={() => change(Object.fromEntries(filters.map(({ name }) => [name, ''])))}
        />
      )}
      {answer &&
        answer.rows.length > 0 &&
        (phone ? (
          <CardList {...view} card={card} />
        ) : (
          <RowTable
            {...view}
            busy={list.isPlaceholderData}
            sort={readSort(sort)}
            setSort={(column, down) => change({ [addressNames.sort]: writeSort(column, down) })}
            {...(selection ? { selected, setSelected } : {})}
          />
        ))}
      {answer && answer.total > pageSizes[0]! && (
        <Group justify="space-between" className="sv-no-print">
          <Pagination
            total={lastPage(answer.total, pageSize)}
            value={page}
            onChange={(next) => setAddress({ [addressNames.page]: next === 1 ? '' : String(next) })}
            siblings={phone ? 0 : 1}
            getItemProps={(item) => ({ 'aria-label': `Trang ${item}` })}
          />
          <NativeSelect
            aria-label="Số dòng mỗi trang"
            value={String(pageSize)}
            onChange={(event) => {
              setPageSize(Number(event.currentTarget.value));
              change({});
            }}
            data={pageSizes.map((size) => ({ value: String(size), label: `${size} dòng mỗi trang` }))}
          />
        </Group>
      )}
      {open && 'drawer' in open && (
        <Drawer opened={openId !== ''} onClose={() => noneAbove() && close()} title={open.title} size="xl">
          {openId !== '' && open.drawer(openId, close)}
        </Drawer>
      )}
    </Stack>
  );
}

/** Escape is heard by every open dialogue at once: while another one stands above the drawer it belongs to that one. */
const noneAbove = () => document.querySelectorAll('[role="dialog"]').length < 2;

const textsOf = (query: Record<string, unknown> | undefined): Record<string, string> =>
  Object.fromEntries(
    Object.entries(query ?? {}).flatMap(([name, value]) =>
      value === undefined || value === null ? [] : [[name, String(value)]],
    ),
  );
