import { Button, Group, Select, Table, Text, TextInput, VisuallyHidden } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Fragment, type ReactNode, useState } from 'react';
import { searchKey } from '../../../../kernel/vi-text.ts';
import { viFilter } from '../../../../ui/fields/vi-filter.ts';
import { Section } from '../../../../ui/page/Page.tsx';
import { AppLink } from '../../../../ui/routing/AppLink.tsx';
import { useFilters } from '../../../../ui/routing/use-address.ts';
import { formatCount } from '../../../../ui/text/format.ts';
import { type State, StateTag } from '../../../../ui/text/StateTag.tsx';
import { TASK_KIND_LABELS, TASK_KINDS } from '../../domain/task-kind.ts';
import { TASK_STATE_LABELS } from '../../domain/task-state.ts';
import { headingOf, partOf } from '../review/sections.ts';
import { timeWords } from '../review/time-words.ts';
import { AddTask, AmendTask } from './AmendTask.tsx';
import type { PlanDetail } from './PlanPage.tsx';
import classes from './PlanTasks.module.css';

type Task = PlanDetail['tasks'][number];

const none = { tim: '', tinhTrang: '', loai: '' };
const states = [
  { value: 'late', label: 'Quá hạn' },
  { value: 'soon', label: 'Sắp đến hạn' },
  { value: 'not-begun', label: TASK_STATE_LABELS['not-begun'] },
  { value: 'under-way', label: TASK_STATE_LABELS['under-way'] },
  { value: 'done', label: TASK_STATE_LABELS.done },
  { value: 'cancelled', label: TASK_STATE_LABELS.cancelled },
];

/** The tasks of a plan in the order and parts of its document. */
export function PlanTasks({ plan }: { readonly plan: PlanDetail }): ReactNode {
  const [filters, setFilters] = useFilters(none);
  const [amending, setAmending] = useState<Task | undefined>();
  const [adding, setAdding] = useState(false);
  const phone = useMediaQuery('(max-width: 699px)', false, { getInitialValueInEffect: false });
  const issued = plan.state !== 'draft' && plan.state !== 'discarded';
  const amend = plan.allowed.includes('amend') ? setAmending : undefined;
  const words = searchKey(filters.tim).split(' ').filter(Boolean);
  const shown = plan.tasks.filter((task) => {
    const said = searchKey(
      [task.content, ...task.lead.map((unit) => unit.text), ...task.coordinating.map((unit) => unit.text)].join(' '),
    );
    return (
      words.every((word) => said.includes(word)) && isIn(task, filters.tinhTrang) && (!filters.loai || task.kind === filters.loai)
    );
  });
  return (
    <Section
      title="Nhiệm vụ"
      lead={
        shown.length === plan.tasks.length
          ? `${formatCount(shown.length)} nhiệm vụ`
          : `${formatCount(shown.length)} trên ${formatCount(plan.tasks.length)} nhiệm vụ`
      }
      act={
        amend && (
          <Button variant="default" onClick={() => setAdding(true)}>
            Bổ sung nhiệm vụ
          </Button>
        )
      }
    >
      {plan.tasks.length > 5 && (
        <Group gap="sm" mb="md" align="flex-end" role="search" aria-label="Lọc nhiệm vụ" className="sv-no-print">
          <TextInput
            type="search"
            label="Tìm nhiệm vụ"
            placeholder="Nội dung hoặc đơn vị"
            value={filters.tim}
            onChange={(event) => setFilters({ tim: event.currentTarget.value })}
            style={{ flex: '1 1 220px', maxWidth: 360 }}
          />
          {issued && (
            <Select
              label="Tình trạng"
              placeholder="Tất cả"
              data={states}
              value={filters.tinhTrang || null}
              onChange={(state) => setFilters({ tinhTrang: state ?? '' })}
              clearable
              clearButtonProps={{ 'aria-label': 'Bỏ lọc tình trạng' }}
              style={{ flex: '0 1 180px' }}
            />
          )}
          <Select
            label="Loại công việc"
            placeholder="Tất cả"
            data={TASK_KINDS.map((value) => ({ value, label: TASK_KIND_LABELS[value] }))}
            value={filters.loai || null}
            onChange={(kind) => setFilters({ loai: kind ?? '' })}
            clearable
            searchable
            filter={viFilter}
            clearButtonProps={{ 'aria-label': 'Bỏ lọc loại công việc' }}
            style={{ flex: '0 1 220px' }}
          />
        </Group>
      )}
      {shown.length === 0 ? (
        <Text c="dimmed">
          {plan.tasks.length === 0 ? 'Kế hoạch chưa có nhiệm vụ nào.' : 'Không có nhiệm vụ phù hợp với điều kiện lọc.'}
        </Text>
      ) : phone ? (
        <Cards tasks={shown} issued={issued} amend={amend} />
      ) : (
        <Rows tasks={shown} issued={issued} amend={amend} />
      )}
      {amending && <AmendTask plan={plan} task={amending} close={() => setAmending(undefined)} />}
      {adding && <AddTask plan={plan} close={() => setAdding(false)} />}
    </Section>
  );
}

interface ShownTasks {
  readonly tasks: readonly Task[];
  /** Tasks of a draft have no page and no state yet. */
  readonly issued: boolean;
  readonly amend: ((task: Task) => void) | undefined;
}

function Rows({ tasks, issued, amend }: ShownTasks): ReactNode {
  return (
    <Table.ScrollContainer minWidth={760}>
      <Table verticalSpacing="xs" withTableBorder className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={44}>STT</Table.Th>
            <Table.Th>Nội dung</Table.Th>
            <Table.Th w={190}>Thời gian</Table.Th>
            <Table.Th w={210}>Đơn vị</Table.Th>
            {issued && <Table.Th w={160}>Tình trạng</Table.Th>}
            {amend && (
              <Table.Th w={136}>
                <VisuallyHidden>Việc có thể làm</VisuallyHidden>
              </Table.Th>
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {tasks.map((task, at) => (
            <Fragment key={task.id}>
              {begins(tasks, at) && (
                <Table.Tr className={classes.part}>
                  <Table.Th colSpan={4 + (issued ? 1 : 0) + (amend ? 1 : 0)} scope="colgroup">
                    {headingOf(task.section)}
                  </Table.Th>
                </Table.Tr>
              )}
              <Table.Tr>
                <Table.Td>{task.ordinal}</Table.Td>
                <Table.Td>
                  <Named task={task} issued={issued} />
                  <Text size="xs" c="dimmed">
                    {TASK_KIND_LABELS[task.kind]}
                  </Text>
                </Table.Td>
                <Table.Td>{timeWords(task)}</Table.Td>
                <Table.Td>
                  <Units task={task} />
                </Table.Td>
                {issued && (
                  <Table.Td>
                    <TaskState task={task} />
                  </Table.Td>
                )}
                {amend && (
                  <Table.Td>
                    <Amend task={task} amend={amend} />
                  </Table.Td>
                )}
              </Table.Tr>
            </Fragment>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Cards({ tasks, issued, amend }: ShownTasks): ReactNode {
  return (
    <ol className={classes.cards}>
      {tasks.map((task, at) => (
        <Fragment key={task.id}>
          {begins(tasks, at) && <li className={classes.partName}>{headingOf(task.section)}</li>}
          <li className={classes.card}>
            <div>
              <strong>{task.ordinal}.</strong> <Named task={task} issued={issued} />
            </div>
            <Text size="sm" c="dimmed" component="div">
              {timeWords(task)}
              <Units task={task} />
            </Text>
            <Group justify="space-between" mt={6}>
              {issued && <TaskState task={task} />}
              {amend && <Amend task={task} amend={amend} />}
            </Group>
          </li>
        </Fragment>
      ))}
    </ol>
  );
}

/** The task is the first shown of its part of the document. */
const begins = (tasks: readonly Task[], at: number): boolean =>
  at === 0 ? tasks[0]?.section !== null : partOf(tasks[at]!.section) !== partOf(tasks[at - 1]!.section);

const Named = ({ task, issued }: { readonly task: Task; readonly issued: boolean }): ReactNode =>
  issued ? <AppLink to={`/nhiem-vu/${task.id}`}>{task.content}</AppLink> : task.content;

function Units({ task }: { readonly task: Task }): ReactNode {
  const said = (units: Task['lead']) => units.map((unit) => unit.text).join(', ');
  return (
    <>
      {task.lead.length > 0 && <div>{said(task.lead)}</div>}
      {task.coordinating.length > 0 && (
        <Text size="xs" c="dimmed">
          Phối hợp: {said(task.coordinating)}
        </Text>
      )}
    </>
  );
}

function Amend({ task, amend }: { readonly task: Task; readonly amend: (task: Task) => void }): ReactNode {
  if (task.state === 'done' || task.state === 'cancelled') return null;
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      color="ink"
      aria-label={`Điều chỉnh nhiệm vụ ${task.ordinal}`}
      onClick={() => amend(task)}
    >
      Điều chỉnh
    </Button>
  );
}

const looks: Record<Task['state'], State> = { 'not-begun': 'todo', 'under-way': 'doing', done: 'done', cancelled: 'refused' };

function TaskState({ task }: { readonly task: Task }): ReactNode {
  if (task.late) return <StateTag state="late">Quá hạn {formatCount(task.lateDays)} ngày</StateTag>;
  if (task.soon) return <StateTag state="soon" />;
  return <StateTag state={looks[task.state]}>{TASK_STATE_LABELS[task.state]}</StateTag>;
}

function isIn(task: Task, state: string): boolean {
  if (state === '') return true;
  if (state === 'late') return task.late;
  if (state === 'soon') return task.soon;
  return task.state === state;
}
