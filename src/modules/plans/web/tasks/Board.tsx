import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ResultOf } from '../../../../kernel/operation.ts';
import type { WorkYear } from '../../../../kernel/year.ts';
import { useList } from '../../../../ui/api/hooks.ts';
import { QuarterBand } from '../../../../ui/charts/QuarterBand.tsx';
import { yearLabel } from '../../../../ui/frame/scope.ts';
import { FilterBar } from '../../../../ui/list/FilterBar.tsx';
import { Answered } from '../../../../ui/page/Answered.tsx';
import { Page, Section } from '../../../../ui/page/Page.tsx';
import { EmptyState } from '../../../../ui/page/states.tsx';
import { AppLink } from '../../../../ui/routing/AppLink.tsx';
import { formatCount } from '../../../../ui/text/format.ts';
import { today } from '../../../../ui/text/today.ts';
import { getTaskBoard } from '../../contract/task-lists.ts';
import { TaskRows } from './TaskRows.tsx';
import { TaskState } from './TaskState.tsx';
import { TaskViews } from './TaskViews.tsx';
import { useTaskView } from './task-filters.tsx';
import { dayWords, unitWords } from './task-words.ts';
import classes from './views.module.css';

type Column = ResultOf<typeof getTaskBoard>['columns'][number];

const quarters = {
  q1: { name: 'Quý I', span: '01/01 - 31/3', number: '1' },
  q2: { name: 'Quý II', span: '01/4 - 30/6', number: '2' },
  q3: { name: 'Quý III', span: '01/7 - 30/9', number: '3' },
  q4: { name: 'Quý IV', span: '01/10 - 31/12', number: '4' },
} as const;
type Quarter = keyof typeof quarters;
const SHOWN = 30;

/** Quarters in the order of the year: a school year begins in the third. */
const orderOf = ({ kind }: WorkYear): readonly Quarter[] =>
  kind === 'school' ? ['q3', 'q4', 'q1', 'q2'] : ['q1', 'q2', 'q3', 'q4'];

const isNow = (quarter: Quarter, { kind, year }: WorkYear): boolean => {
  const now = today();
  const of = kind === 'school' && (quarter === 'q1' || quarter === 'q2') ? year + 1 : year;
  return Number(now.slice(0, 4)) === of && Math.ceil(Number(now.slice(5, 7)) / 3) === Number(quarters[quarter].number);
};

/** Tasks of the year by the quarter in which they are due. */
export default function Board(): ReactNode {
  const view = useTaskView();
  const { year, search } = view;
  const board = useList(getTaskBoard, {
    query: { ...view.query, year: year.year, yearKind: year.kind, perColumn: SHOWN },
  });
  return (
    <Page title="Bảng theo quý" lead={`Nhiệm vụ ${yearLabel(year).toLowerCase()} của ${view.whose}, theo quý đến hạn.`}>
      <TaskViews at="/ke-hoach/bang" search={search} />
      <FilterBar filters={view.filters} values={view.values} change={view.change} />
      <div style={{ height: 16 }} />
      <Answered query={board} part>
        {({ columns }) => {
          const of = new Map(columns.map((column) => [column.column, column]));
          const placed = orderOf(year).flatMap((name) => {
            const column = of.get(name);
            return column ? [{ name, column }] : [];
          });
          const undated = of.get('undated');
          if (columns.every(({ total }) => total === 0)) return <NoTasks filtered={Object.keys(search).length > 0} />;
          return (
            <>
              <QuarterBand
                quarters={placed.map(({ name, column }) => ({
                  label: quarters[name].name,
                  span: quarters[name].span,
                  done: column.done,
                  doing: column.underWay,
                  late: column.late,
                  todo: column.notBegun,
                  to: '/nhiem-vu',
                  search: { ...search, quarter: quarters[name].number },
                  current: isNow(name, year),
                }))}
              />
              <div className={classes.board}>
                {placed.map(({ name, column }) => (
                  <QuarterColumn key={name} name={name} column={column} search={search} />
                ))}
              </div>
              {undated && undated.total > 0 && (
                <Section
                  title="Chưa có ngày đến hạn"
                  lead={`${formatCount(undated.total)} nhiệm vụ thường xuyên hoặc chờ sự việc.`}
                >
                  <TaskRows tasks={undated.rows} />
                  {undated.total > undated.rows.length && (
                    <Text mt="sm">
                      Còn {formatCount(undated.total - undated.rows.length)} nhiệm vụ khác.{' '}
                      <AppLink to="/nhiem-vu" search={search}>
                        Xem danh sách đầy đủ
                      </AppLink>
                    </Text>
                  )}
                </Section>
              )}
            </>
          );
        }}
      </Answered>
    </Page>
  );
}

interface QuarterColumnProps {
  readonly name: Quarter;
  readonly column: Column;
  readonly search: Record<string, string>;
}

function QuarterColumn({ name, column, search }: QuarterColumnProps): ReactNode {
  const { name: label, number } = quarters[name];
  return (
    <section className={classes.column} aria-label={`Nhiệm vụ đến hạn trong ${label}`}>
      {column.rows.length === 0 && <Text c="dimmed">Không có nhiệm vụ đến hạn trong quý này.</Text>}
      <ul className={classes.cards}>
        {column.rows.map((task) => (
          <li key={task.id} className={classes.card}>
            <AppLink to={`/nhiem-vu/${task.id}`}>{task.content}</AppLink>
            <div className={classes.muted}>
              {dayWords(task)}
              {task.lead.length > 0 && ` · ${unitWords(task.lead)}`}
            </div>
            <div>
              <TaskState task={task} />
            </div>
          </li>
        ))}
      </ul>
      {column.total > column.rows.length && (
        <AppLink to="/nhiem-vu" search={{ ...search, quarter: number }}>
          Xem cả {formatCount(column.total)} nhiệm vụ
        </AppLink>
      )}
    </section>
  );
}

/** What to do when a view has no task to show. */
export function NoTasks({ filtered }: { readonly filtered: boolean }): ReactNode {
  return (
    <EmptyState
      title="Không có nhiệm vụ nào"
      next={
        filtered
          ? 'Hãy bỏ bớt điều kiện lọc, hoặc chọn đơn vị và năm khác ở đầu trang.'
          : 'Nhiệm vụ hiện ở đây khi kế hoạch của năm được ban hành. Có thể chọn đơn vị và năm khác ở đầu trang.'
      }
    />
  );
}
