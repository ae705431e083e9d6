import { Pagination, Table, VisuallyHidden } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { daysBetween, type LocalDate } from '../../../../kernel/local-date.ts';
import type { ResultOf } from '../../../../kernel/operation.ts';
import { boundsOf } from '../../../../kernel/year.ts';
import { useList } from '../../../../ui/api/hooks.ts';
import { yearLabel } from '../../../../ui/frame/scope.ts';
import { FilterBar } from '../../../../ui/list/FilterBar.tsx';
import { Answered } from '../../../../ui/page/Answered.tsx';
import { Page } from '../../../../ui/page/Page.tsx';
import { AppLink } from '../../../../ui/routing/AppLink.tsx';
import { useFilters } from '../../../../ui/routing/use-address.ts';
import { today } from '../../../../ui/text/today.ts';
import { getTaskTimeline } from '../../contract/task-lists.ts';
import { periodWords } from '../review/time-words.ts';
import { NoTasks } from './Board.tsx';
import { TaskRows } from './TaskRows.tsx';
import { TaskState } from './TaskState.tsx';
import { TaskViews } from './TaskViews.tsx';
import { useTaskView } from './task-filters.tsx';
import classes from './views.module.css';

type Row = ResultOf<typeof getTaskTimeline>['rows'][number];
interface Bar {
  readonly id: string;
  readonly start: LocalDate;
  readonly end: LocalDate;
  readonly state: 'done' | 'late' | 'doing' | 'todo';
}

const PAGE = 50;
const noPage = { trang: '1' };

/** The year's tasks as bars, by their beginning; the days stand beside in words. */
export default function YearTimeline(): ReactNode {
  const view = useTaskView();
  const { year } = view;
  const phone = useMediaQuery('(max-width: 899px)', false, { getInitialValueInEffect: false });
  const [address, setAddress] = useFilters(noPage);
  const page = Math.max(1, Number(address.trang) || 1);
  const timeline = useList(getTaskTimeline, {
    query: { ...view.query, year: year.year, yearKind: year.kind, page, pageSize: PAGE },
  });
  const { start, end } = boundsOf(year);
  const months = Array.from({ length: 12 }, (_, place) => ((Number(start.slice(5, 7)) - 1 + place) % 12) + 1);
  return (
    <Page title="Tiến độ năm" lead={`Thời gian thực hiện các nhiệm vụ ${yearLabel(year).toLowerCase()} của ${view.whose}.`}>
      <TaskViews at="/ke-hoach/tien-do-nam" search={view.search} />
      <FilterBar
        filters={view.filters}
        values={view.values}
        change={(change) => {
          view.change({ ...change, trang: '' });
        }}
      />
      <div style={{ height: 16 }} />
      <Answered query={timeline} part>
        {({ rows, total }) =>
          rows.length === 0 ? (
            <NoTasks filtered={Object.keys(view.search).length > 0} />
          ) : (
            <>
              {phone ? (
                <TaskRows tasks={rows} />
              ) : (
                <Table withTableBorder verticalSpacing={6} className={classes.year}>
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th>Nhiệm vụ</Table.Th>
                      <Table.Th w={150}>Thời gian</Table.Th>
                      <Table.Th w={155}>Tình trạng</Table.Th>
                      <Table.Th w="40%">
                        <VisuallyHidden>Thời gian trên trục mười hai tháng</VisuallyHidden>
                        <div className={classes.months} aria-hidden>
                          {months.map((month) => (
                            <span key={month}>T{month}</span>
                          ))}
                        </div>
                      </Table.Th>
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {rows.map((row) => (
                      <Table.Tr key={row.id}>
                        <Table.Td>
                          <AppLink to={`/nhiem-vu/${row.id}`} lineClamp={2}>
                            {row.content}
                          </AppLink>
                        </Table.Td>
                        <Table.Td>{periodWords(row) ?? row.timeText ?? 'Không có ngày'}</Table.Td>
                        <Table.Td>
                          <TaskState task={row} />
                        </Table.Td>
                        <Table.Td>
                          <Lane bars={barsOf(row)} start={start} end={end} />
                        </Table.Td>
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
              )}
              {total > PAGE && (
                <Pagination
                  mt="md"
                  className="sv-no-print"
                  total={Math.ceil(total / PAGE)}
                  value={page}
                  onChange={(next) => setAddress({ trang: String(next) })}
                  getItemProps={(item) => ({ 'aria-label': `Trang ${item}` })}
                />
              )}
            </>
          )
        }
      </Answered>
    </Page>
  );
}

/** A task is one bar, a recurring one a bar for each turn. */
function barsOf(row: Row): readonly Bar[] {
  if (row.occurrences.length > 0)
    return row.occurrences.map(({ id, start, end, done }) => ({
      id,
      start,
      end,
      state: done ? 'done' : row.state === 'cancelled' || end >= today() ? 'todo' : 'late',
    }));
  const end = row.periodEnd ?? row.dueOn;
  if (!end) return [];
  const state = row.late ? 'late' : row.state === 'done' ? 'done' : row.state === 'under-way' ? 'doing' : 'todo';
  return [{ id: row.id, start: row.periodStart ?? end, end, state }];
}

interface LaneProps {
  readonly bars: readonly Bar[];
  readonly start: LocalDate;
  readonly end: LocalDate;
}

/** Bars on the line of the year; what lies outside of the year is cut at its edge. */
function Lane({ bars, start, end }: LaneProps): ReactNode {
  const length = daysBetween(start, end) + 1;
  const at = (day: LocalDate) => (Math.min(Math.max(daysBetween(start, day), 0), length) / length) * 100;
  const now = today();
  return (
    <div className={classes.lane} aria-hidden>
      {now >= start && now <= end && <span className={classes.now} style={{ left: `${at(now)}%` }} />}
      {bars.map((bar) => {
        const left = Math.min(at(bar.start), 98);
        const right = Math.min(at(bar.end) + 100 / length, 100);
        return (
          <span
            key={bar.id}
            className={classes.bar}
            data-state={bar.state}
            style={{ left: `${left}%`, width: `${Math.max(right - left, 1)}%` }}
          />
        );
      })}
    </div>
  );
}
