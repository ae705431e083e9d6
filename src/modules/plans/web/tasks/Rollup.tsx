import { Text } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { useRecord } from '../../../../ui/api/hooks.ts';
import { useScope, yearLabel } from '../../../../ui/frame/scope.ts';
import { DataList } from '../../../../ui/list/DataList.tsx';
import type { Column, Filter, RowOf } from '../../../../ui/list/types.ts';
import { Answered } from '../../../../ui/page/Answered.tsx';
import { Page } from '../../../../ui/page/Page.tsx';
import { EmptyState } from '../../../../ui/page/states.tsx';
import { AppLink, ButtonLink } from '../../../../ui/routing/AppLink.tsx';
import { useFilters } from '../../../../ui/routing/use-address.ts';
import { useSession } from '../../../../ui/session/SessionContext.ts';
import { formatCount } from '../../../../ui/text/format.ts';
import { type State, StateTag } from '../../../../ui/text/StateTag.tsx';
import { DateText } from '../../../../ui/text/texts.tsx';
import { getRollup } from '../../contract/task-lists.ts';
import type { TaskBucket } from '../../domain/task-state.ts';
import classes from './tasks.module.css';

type Row = RowOf<typeof getRollup>;

const planWords: Record<Row['planState'], readonly [State, string]> = {
  none: ['late', 'Chưa có kế hoạch'],
  draft: ['look', 'Đang dự thảo'],
  issued: ['done', 'Đã ban hành'],
  closed: ['done', 'Đã kết thúc'],
};

/** A number of a unit's row, opening exactly its tasks. */
function Count({ row, count, bucket }: { readonly row: Row; readonly count: number; readonly bucket: TaskBucket }): ReactNode {
  if (count === 0) return '0';
  return (
    <AppLink to="/nhiem-vu" search={{ scope: 'own', unitId: row.unit.id, ...(bucket === 'all' ? {} : { bucket }) }}>
      {formatCount(count)}
    </AppLink>
  );
}

const columns: readonly Column<Row>[] = [
  { id: 'unit', label: 'Đơn vị', cell: (row) => row.unit.name, always: true },
  { id: 'plan', label: 'Kế hoạch của năm', cell: (row) => <PlanOf row={row} />, width: 220 },
  {
    id: 'tasks',
    label: 'Nhiệm vụ',
    cell: (row) => <Count row={row} count={row.tasks} bucket="all" />,
    numeric: true,
    width: 100,
  },
  { id: 'done', label: 'Đã xong', cell: (row) => <Count row={row} count={row.done} bucket="done" />, numeric: true, width: 100 },
  { id: 'late', label: 'Quá hạn', cell: (row) => <Count row={row} count={row.late} bucket="late" />, numeric: true, width: 100 },
  {
    id: 'soon',
    label: 'Sắp đến hạn',
    cell: (row) => <Count row={row} count={row.soon} bucket="soon" />,
    numeric: true,
    width: 120,
  },
  {
    id: 'unseen',
    label: 'Chưa ai xem',
    cell: (row) => <Count row={row} count={row.unseen} bucket="unseen" />,
    numeric: true,
    width: 120,
  },
];

const filters: readonly Filter[] = [
  { kind: 'search', name: 'search', label: 'Tìm đơn vị' },
  {
    kind: 'choice',
    name: 'show',
    label: 'Hiện',
    options: [
      { value: 'issued', label: 'Đơn vị đã ban hành' },
      { value: 'notIssued', label: 'Đơn vị chưa ban hành' },
      { value: 'late', label: 'Đơn vị có việc quá hạn' },
      { value: 'unseen', label: 'Đơn vị có việc chưa ai xem' },
    ],
  },
  { kind: 'choice', name: 'depth', label: 'Đến cấp', options: [{ value: 'all', label: 'Mọi đơn vị cấp dưới' }] },
  {
    kind: 'choice',
    name: 'sort',
    label: 'Thứ tự',
    options: [
      { value: '-late', label: 'Nhiều việc quá hạn trước' },
      { value: '-unseen', label: 'Nhiều việc chưa ai xem trước' },
      { value: 'done', label: 'Ít việc đã xong trước' },
    ],
  },
];

const noDepth = { depth: '' };

/** How the units below stand with the plans of the year; every number opens its rows. */
export default function Rollup(): ReactNode {
  const { may } = useSession();
  const { unitId, unit, year } = useScope();
  const [{ depth }] = useFilters(noDepth);
  const fixed = useMemo(() => ({ query: { unitId, year: year.year, yearKind: year.kind } }), [unitId, year]);
  const scope = depth === 'all' ? 'below' : 'children';
  if (!unitId)
    return (
      <Page title="Tổng hợp cấp dưới">
        <EmptyState title="Chưa chọn đơn vị" next="Hãy chọn ở đầu trang đơn vị mà từ đó nhìn xuống cấp dưới." />
      </Page>
    );
  return (
    <Page
      title="Tổng hợp cấp dưới"
      lead={`Kế hoạch và nhiệm vụ ${yearLabel(year).toLowerCase()} của các đơn vị thuộc ${unit?.name ?? 'đơn vị'}. Bấm vào con số để xem đúng các nhiệm vụ đó.`}
      act={
        may('task.urge') && (
          <ButtonLink to="/nhiem-vu" search={{ scope, bucket: 'late' }}>
            Chọn nhiệm vụ quá hạn để đôn đốc
          </ButtonLink>
        )
      }
    >
      <Sums query={{ ...fixed.query, depth: depth === 'all' ? 'all' : 'children' }} scope={scope} />
      <DataList
        id="rollup"
        op={getRollup}
        fixed={fixed}
        noun="đơn vị"
        rowId={(row: Row) => row.unit.id}
        columns={columns}
        filters={filters}
        empty={{
          title: 'Không có đơn vị cấp dưới',
          next: 'Đơn vị này không có đơn vị trực thuộc đang hoạt động. Hãy chọn đơn vị khác ở đầu trang.',
        }}
      />
    </Page>
  );
}

function PlanOf({ row }: { readonly row: Row }): ReactNode {
  const [state, words] = planWords[row.planState];
  return (
    <>
      <StateTag state={state}>{words}</StateTag>
      {row.planId && (
        <div className={classes.muted}>
          <AppLink to={`/ke-hoach/${row.planId}`} size="sm">
            Xem kế hoạch
          </AppLink>
          {row.issuedOn && (
            <>
              , ban hành <DateText day={row.issuedOn} />
            </>
          )}
        </div>
      )}
    </>
  );
}

interface SumsProps {
  readonly query: {
    readonly unitId: string;
    readonly year: number;
    readonly yearKind: 'calendar' | 'school';
    readonly depth: 'children' | 'all';
  };
  readonly scope: 'children' | 'below';
}

/** The whole of the depth, whatever is searched or shown below. */
function Sums({ query, scope }: SumsProps): ReactNode {
  const deep: Record<string, string> = query.depth === 'all' ? { depth: 'all' } : {};
  const rollup = useRecord(getRollup, { query: { ...query, pageSize: 1 } });
  return (
    <Answered query={rollup} part>
      {({ totals }) => (
        <>
          <Text mb="md">
            {formatCount(totals.units)} đơn vị:{' '}
            <AppLink to="/ke-hoach/tong-hop" search={{ ...deep, show: 'issued' }}>
              {formatCount(totals.issued)} đã ban hành kế hoạch
            </AppLink>
            ,{' '}
            <AppLink to="/ke-hoach/tong-hop" search={{ ...deep, show: 'notIssued' }}>
              {formatCount(totals.notIssued)} chưa ban hành
            </AppLink>
            .
          </Text>
          <ul className={classes.counts} aria-label="Tổng số nhiệm vụ">
            {sums.map(({ bucket, state, words }) => (
              <li key={bucket}>
                <AppLink
                  to="/nhiem-vu"
                  search={{ scope, ...(bucket === 'all' ? {} : { bucket }) }}
                  underline="never"
                  className={classes.count ?? ''}
                >
                  <span className={classes.figure}>{formatCount(bucket === 'all' ? totals.tasks : totals[bucket])}</span>
                  <span>
                    <StateTag state={state}>{words}</StateTag>
                  </span>
                </AppLink>
              </li>
            ))}
          </ul>
        </>
      )}
    </Answered>
  );
}

const sums = [
  { bucket: 'all', state: 'doing', words: 'Nhiệm vụ' },
  { bucket: 'done', state: 'done', words: 'Đã xong' },
  { bucket: 'late', state: 'late', words: 'Quá hạn' },
  { bucket: 'soon', state: 'soon', words: 'Sắp đến hạn' },
  { bucket: 'unseen', state: 'look', words: 'Chưa ai xem' },
] as const;
