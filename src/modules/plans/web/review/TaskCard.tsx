import { ActionIcon, Button, Checkbox, Group, Menu, Text } from '@mantine/core';
import { IconAlertCircle, IconCheck, IconDots, IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { WorkYear } from '../../../../kernel/year.ts';
import { StateTag } from '../../../../ui/text/StateTag.tsx';
import type { DraftTask } from '../../contract/draft.ts';
import { TASK_KIND_LABELS } from '../../domain/task-kind.ts';
import classes from './TaskCard.module.css';
import { TaskFields } from './TaskFields.tsx';
import { timeWords } from './time-words.ts';

export interface TaskActs {
  readonly change: (id: string, change: Partial<Omit<DraftTask, 'id'>>) => void;
  readonly open: (id: string | undefined) => void;
  readonly select: (id: string, on: boolean) => void;
  readonly split: (id: string) => void;
  readonly addAfter: (id: string) => void;
  readonly move: (id: string, by: -1 | 1) => void;
  readonly remove: (id: string) => void;
}

interface TaskCardProps {
  readonly task: DraftTask;
  readonly ordinal: number;
  readonly count: number;
  readonly year: WorkYear | null;
  readonly acts: TaskActs;
  readonly opened: boolean;
  readonly selected: boolean;
  /** The draft came from a document: each task is looked at beside its sentence. */
  readonly reviewing: boolean;
  readonly locked: boolean;
}

/** One task of a draft: read at a glance, opened for correcting. */
export function TaskCard({ task, ordinal, count, year, acts, opened, selected, reviewing, locked }: TaskCardProps): ReactNode {
  const name = `nhiệm vụ ${ordinal}`;
  return (
    <>
      <Group gap="xs" wrap="nowrap" align="flex-start">
        {!locked && (
          <Checkbox
            mt={2}
            aria-label={`Chọn ${name}`}
            checked={selected}
            onChange={(event) => acts.select(task.id, event.currentTarget.checked)}
          />
        )}
        <div className={classes.words}>
          <div>
            <span className={classes.ordinal}>{ordinal}.</span> {!opened && (task.content || <em>Chưa có nội dung</em>)}
          </div>
          {!opened && <Facts task={task} />}
          {reviewing && !task.checked && <Warnings warnings={task.warnings} />}
        </div>
        {reviewing && task.checked && <StateTag state="done">Đã xem</StateTag>}
      </Group>
      {!locked && (
        <Group gap={4} mt={6} justify="flex-end">
          {reviewing && !task.checked && (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconCheck size={16} aria-hidden />}
              aria-label={`Đúng rồi: ${name}`}
              onClick={() => acts.change(task.id, { checked: true })}
            >
              Đúng rồi
            </Button>
          )}
          <Button
            size="compact-sm"
            variant={opened ? 'default' : 'subtle'}
            color="ink"
            leftSection={<IconPencil size={16} aria-hidden />}
            aria-expanded={opened}
            aria-label={opened ? `Xong với ${name}` : `Sửa ${name}`}
            onClick={() => acts.open(opened ? undefined : task.id)}
          >
            {opened ? 'Xong' : 'Sửa'}
          </Button>
          <Menu position="bottom-end" shadow="md">
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" aria-label={`Việc khác với ${name}`}>
                <IconDots size={18} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => acts.addAfter(task.id)}>Thêm nhiệm vụ phía sau</Menu.Item>
              <Menu.Item onClick={() => acts.split(task.id)} disabled={task.content.length < 4}>
                Tách thành hai nhiệm vụ
              </Menu.Item>
              <Menu.Item onClick={() => acts.move(task.id, -1)} disabled={ordinal === 1}>
                Chuyển lên trên
              </Menu.Item>
              <Menu.Item onClick={() => acts.move(task.id, 1)} disabled={ordinal === count}>
                Chuyển xuống dưới
              </Menu.Item>
              <Menu.Divider />
              <Menu.Item color="red" onClick={() => acts.remove(task.id)}>
                Xóa nhiệm vụ
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </Group>
      )}
      {opened && <TaskFields task={task} year={year} change={(change) => acts.change(task.id, change)} />}
    </>
  );
}

function Facts({ task }: { readonly task: DraftTask }): ReactNode {
  const said = (units: DraftTask['lead']) => units.map((unit) => unit.text).join(', ');
  return (
    <div className={classes.facts}>
      <span>{timeWords(task)}</span>
      {task.lead.length > 0 && <span>Chủ trì: {said(task.lead)}</span>}
      {task.coordinating.length > 0 && <span>Phối hợp: {said(task.coordinating)}</span>}
      <span>{TASK_KIND_LABELS[task.kind]}</span>
    </div>
  );
}

function Warnings({ warnings }: { readonly warnings: readonly string[] }): ReactNode {
  return warnings.map((warning) => (
    <Text key={warning} size="sm" className={classes.warning} component="div">
      <IconAlertCircle size={16} aria-hidden /> {warning}
    </Text>
  ));
}
