import { Button, Group, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { addDays, dayOfWeek, daysBetween, type LocalDate } from '../../../../kernel/local-date.ts';
import type { ResultOf } from '../../../../kernel/operation.ts';
import type { WorkYear } from '../../../../kernel/year.ts';
import { useList } from '../../../../ui/api/hooks.ts';
import { FilterBar } from '../../../../ui/list/FilterBar.tsx';
import { Answered } from '../../../../ui/page/Answered.tsx';
import { Page, Section } from '../../../../ui/page/Page.tsx';
import { AppLink } from '../../../../ui/routing/AppLink.tsx';
import { useFilters } from '../../../../ui/routing/use-address.ts';
import { formatCount } from '../../../../ui/text/format.ts';
import { StateTag } from '../../../../ui/text/StateTag.tsx';
import { DateText } from '../../../../ui/text/texts.tsx';
import { today } from '../../../../ui/text/today.ts';
import { getTaskCalendar } from '../../contract/task-lists.ts';
import { TaskState } from './TaskState.tsx';
import { TaskViews } from './TaskViews.tsx';
import { useTaskView } from './task-filters.tsx';
import { groupsOf, monthAfter, monthDays, monthWords, unitWords } from './task-words.ts';
import classes from './views.module.css';

type Entry = ResultOf<typeof getTaskCalendar>['entries'][number];

const weekDays = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'];
const IN_A_DAY = 3;

/** This month, moved into the year chosen at the top. */
function usualMonth({ kind, year }: WorkYear): string {
  const month = today().slice(5, 7);
  return `${kind === 'school' && Number(month) < 8 ? year + 1 : year}-${month}`;
}

const placeOf = (day: LocalDate): number => (dayOfWeek(day) + 6) % 7;
const noMonth = { thang: '' };

/** Last days of tasks and of their turns, month by month. */
export default function MonthCalendar(): ReactNode {
  const view = useTaskView();
  const phone = useMediaQuery('(max-width: 899px)', false, { getInitialValueInEffect: false });
  const [address, setAddress] = useFilters(noMonth);
  const month = /^20\d\d-(0[1-9]|1[0-2])$/.test(address.thang) ? address.thang : usualMonth(view.year);
  const { first, last } = monthDays(month);
  const calendar = useList(getTaskCalendar, { query: { ...view.query, from: first, to: last } as never });
  return (
    <Page title="Lịch tháng" lead={`Hạn của các nhiệm vụ của ${view.whose}, theo từng ngày.`}>
      <TaskViews at="/ke-hoach/lich" search={view.search} />
      <FilterBar filters={view.filters} values={view.values} change={view.change} />
      <Group my="md" gap="sm">
        <Text fw={600} w={{ base: '100%', sm: 150 }} role="status">
          {monthWords(month)}
        </Text>
        <Button
          variant="default"
          className="sv-no-print"
          leftSection={<IconChevronLeft size={18} aria-hidden />}
          onClick={() => setAddress({ thang: monthAfter(month, -1) })}
        >
          Tháng trước
        </Button>
        <Button
          variant="default"
          className="sv-no-print"
          rightSection={<IconChevronRight size={18} aria-hidden />}
          onClick={() => setAddress({ thang: monthAfter(month, 1) })}
        >
          Tháng sau
        </Button>
      </Group>
      <Answered query={calendar} part>
        {({ entries, total }) => {
          const byDay = groupsOf(entries, ({ day }) => day);
          return (
            <>
              {!phone && <MonthGrid first={first} last={last} byDay={byDay} />}
              <Section
                title="Việc đến hạn trong tháng"
                lead={
                  total > entries.length
                    ? `Đang hiện ${formatCount(entries.length)} trên ${formatCount(total)} việc. Hãy lọc bớt để xem đủ.`
                    : `${formatCount(total)} việc.`
                }
              >
                {entries.length === 0 && (
                  <Text c="dimmed">
                    Không có nhiệm vụ nào đến hạn trong tháng này. Hãy xem tháng khác hoặc bỏ bớt điều kiện lọc.
                  </Text>
                )}
                {[...byDay].map(([day, its]) => (
                  <div key={day} id={`ngay-${day}`} className={classes.day}>
                    <strong>
                      <DateText day={day} />
                    </strong>
                    <ul className={classes.entries}>
                      {its.map((entry) => (
                        <li key={`${entry.task.id} ${entry.occurrence?.id ?? ''}`}>
                          <AppLink to={`/nhiem-vu/${entry.task.id}`}>{wordsOf(entry)}</AppLink>
                          <Group gap="xs">
                            <EntryState entry={entry} />
                            <span className={classes.muted}>{unitWords(entry.task.lead)}</span>
                          </Group>
                        </li>
                      ))}
                    </ul>
                  </div>
                ))}
              </Section>
            </>
          );
        }}
      </Answered>
    </Page>
  );
}

const wordsOf = ({ task, occurrence }: Entry): string => (occurrence ? `${task.content} (${occurrence.label})` : task.content);

/** Whether this very day's turn was kept, not how the whole task stands. */
function stateOf({ day, task, occurrence }: Entry): 'done' | 'late' | 'doing' | 'todo' {
  if (occurrence ? occurrence.done : task.state === 'done') return 'done';
  if (task.state === 'cancelled') return 'todo';
  if (day < today()) return 'late';
  return task.state === 'under-way' ? 'doing' : 'todo';
}

function EntryState({ entry }: { readonly entry: Entry }): ReactNode {
  if (!entry.occurrence) return <TaskState task={entry.task} />;
  const state = stateOf(entry);
  return <StateTag state={state}>{state === 'todo' || state === 'doing' ? 'Chưa xong' : undefined}</StateTag>;
}

interface MonthGridProps {
  readonly first: LocalDate;
  readonly last: LocalDate;
  readonly byDay: ReadonlyMap<LocalDate, readonly Entry[]>;
}

function MonthGrid({ first, last, byDay }: MonthGridProps): ReactNode {
  const start = addDays(first, -placeOf(first));
  const weeks = Math.ceil((daysBetween(start, last) + 1) / 7);
  const now = today();
  return (
    <table className={classes.month} aria-label="Lịch tháng">
      <thead>
        <tr>
          {weekDays.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: weeks }, (_, week) => (
          <tr key={addDays(start, week * 7)}>
            {weekDays.map((name, place) => {
              const day = addDays(start, week * 7 + place);
              if (day < first || day > last) return <td key={name} data-outside />;
              const entries = byDay.get(day) ?? [];
              return (
                <td key={name} aria-current={day === now ? 'date' : undefined}>
                  <span className={classes.muted}>{Number(day.slice(8))}</span>
                  {entries.length > 0 && (
                    <ul className={classes.entries}>
                      {entries.slice(0, IN_A_DAY).map((entry) => (
                        <li key={`${entry.task.id} ${entry.occurrence?.id ?? ''}`}>
                          <AppLink
                            to={`/nhiem-vu/${entry.task.id}`}
                            className={classes.entry ?? ''}
                            underline="never"
                            data-state={stateOf(entry)}
                          >
                            <span>{wordsOf(entry)}</span>
                          </AppLink>
                        </li>
                      ))}
                    </ul>
                  )}
                  {entries.length > IN_A_DAY && (
                    <a className={classes.muted} href={`#ngay-${day}`}>
                      và {entries.length - IN_A_DAY} việc khác
                    </a>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
