import { type ReactNode, useMemo } from 'react';
import type { ResultOf } from '../../../../kernel/operation.ts';
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
type Totals = ResultOf<typeof getRollup>['totals'];

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
    readonly depth: string;
  };
  readonly scope: 'children' | 'below';
}

/** The whole of the depth, whatever is searched or shown below. */
function Sums({ query, scope }: SumsProps): ReactNode {
  const rollup = useRecord(getRollup, { query: { ...query, depth: query.depth === 'all' ? 'all' : 'children', pageSize: 1 } });
  return (
    <Answered query={rollup} part>
      {({ totals }) => (
        <ul className={classes.counts} aria-label="Tổng số">
          {sumsOf(totals, scope, query.depth).map(({ state, words, count, to, search }) => (
            <li key={words}>
              <AppLink to={to} search={search} underline="never" className={classes.count ?? ''}>
                <span className={classes.figure}>{formatCount(count)}</span>
                <span>
                  <StateTag state={state}>{words}</StateTag>
                </span>
              </AppLink>
            </li>
          ))}
        </ul>
      )}
    </Answered>
  );
}

interface Sum {
  readonly state: State;
  readonly words: string;
  readonly count: number;
  readonly to: string;
  readonly search: Record<string, string>;
}

function sumsOf(totals: Totals, scope: string, depth: string): readonly Sum[] {
  const deep: Record<string, string> = depth === 'all' ? { depth } : {};
  const units = (show: string) => ({ to: '/ke-hoach/tong-hop', search: { ...deep, show } });
  const tasks = (bucket?: TaskBucket) => ({ to: '/nhiem-vu', search: { scope, ...(bucket ? { bucket } : {}) } });
  return [
    { state: 'done', words: 'Đã ban hành', count: totals.issued, ...units('issued') },
    { state: 'late', words: 'Chưa ban hành', count: totals.notIssued, ...units('notIssued') },
    { state: 'doing', words: 'Nhiệm vụ', count: totals.tasks, ...tasks() },
    { state: 'done', words: 'Đã xong', count: totals.done, ...tasks('done') },
    { state: 'late', words: 'Quá hạn', count: totals.late, ...tasks('late') },
    { state: 'soon', words: 'Sắp đến hạn', count: totals.soon, ...tasks('soon') },
    { state: 'look', words: 'Chưa ai xem', count: totals.unseen, ...tasks('unseen') },
  ];
}
