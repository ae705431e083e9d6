import { ActionIcon, Button, Group, Radio, Text } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { isBlank, LIST_NOUNS, type ListName } from '../domain/draft.ts';
import { SECTION_TITLES } from '../domain/index.ts';
import classes from './merits.module.css';
import { Part } from './Part.tsx';
import { useRows } from './use-rows.ts';

interface FactListProps<T extends object> {
  readonly list: ListName;
  readonly lead: string;
  readonly rows: readonly T[] | undefined;
  readonly onChange: (rows: readonly T[] | undefined) => void;
  /** The fields of one row. */
  readonly fields: (row: T, set: (change: Partial<T>) => void, index: number) => ReactNode;
  /** Years not written are simply unknown: nothing is said about the list as a whole. */
  readonly open?: boolean;
  readonly error?: ReactNode;
  readonly path: string;
}

/** Focus goes to the first field of the row at this place. */
const focusRow = (list: HTMLElement | null, index: number) =>
  list?.children.item(index)?.querySelector<HTMLElement>('input:not([type="hidden"])')?.focus();

/** Rows of one kind: not looked through, looked through and none, or row by row. Enter goes to the next row, after the last to a new one. */
export function FactList<T extends object>({
  list,
  lead,
  rows: given,
  onChange,
  fields,
  open,
  error,
  path,
}: FactListProps<T>): ReactNode {
  const { rows, keys, set, add, remove, replace } = useRows(given, onChange);
  const box = useRef<HTMLOListElement>(null);
  const adder = useRef<HTMLButtonElement>(null);
  const wanted = useRef<number | 'adder' | undefined>(undefined);
  // Rows taken away by another answer come back with the first one.
  const dropped = useRef<readonly T[]>([]);
  useEffect(() => {
    if (wanted.current === 'adder') adder.current?.focus();
    else if (wanted.current !== undefined) focusRow(box.current, wanted.current);
    wanted.current = undefined;
  });
  const noun = LIST_NOUNS[list];
  const title = SECTION_TITLES[list];
  const addRow = () => {
    wanted.current = rows?.length ?? 0;
    add();
  };
  const answer = (state: string) => {
    if (rows && rows.length > 0) dropped.current = rows;
    if (state === 'unknown') return replace(undefined);
    if (state === 'none') return replace([]);
    wanted.current = 0;
    replace(dropped.current.length > 0 ? dropped.current : [{} as T]);
  };
  const onKey = (event: KeyboardEvent, index: number) => {
    const { target } = event;
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !(target instanceof HTMLInputElement) || !rows) return;
    // An open list of choices takes the key for itself; everywhere else it goes on instead of sending the form.
    if (target.getAttribute('aria-expanded') === 'true') return;
    event.preventDefault();
    event.stopPropagation();
    if (index + 1 < rows.length) focusRow(box.current, index + 1);
    else if (!isBlank(rows[index]!)) addRow();
  };
  return (
    <Part part={list} lead={lead}>
      {!open && (
        <Radio.Group
          label={`${title}: đã rà soát chưa`}
          labelProps={{ className: classes.unseen }}
          value={rows === undefined ? 'unknown' : rows.length === 0 ? 'none' : 'some'}
          onChange={answer}
          mb="sm"
        >
          <Group gap="8px 24px" data-path={path} tabIndex={-1}>
            <Radio value="unknown" label="Chưa rà soát" />
            <Radio value="none" label="Đã rà soát, không có" />
            <Radio value="some" label="Có, ghi từng mục" />
          </Group>
        </Radio.Group>
      )}
      {error && (
        <Text c="red.8" size="sm" mb="xs">
          {error}
        </Text>
      )}
      {rows && rows.length > 0 && (
        <ol className={classes.rows} ref={box} aria-label={title}>
          {rows.map((row, index) => (
            <li key={keys[index]} className={classes.row} data-list={list} onKeyDownCapture={(event) => onKey(event, index)}>
              {fields(row, (change) => set(index, { ...row, ...change }), index)}
              <ActionIcon
                className={classes.remove}
                variant="subtle"
                color="gray"
                size="lg"
                aria-label={`Bỏ ${noun}, dòng ${index + 1}`}
                onClick={() => {
                  wanted.current = rows.length > 1 ? Math.max(0, index - 1) : 'adder';
                  remove(index);
                }}
              >
                <IconTrash size={18} stroke={1.6} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ol>
      )}
      {(open || (rows && rows.length > 0)) && (
        <Group gap="sm" mt="sm">
          <Button ref={adder} variant="default" size="xs" leftSection={<IconPlus size={16} aria-hidden />} onClick={addRow}>
            Thêm {noun}
          </Button>
          {rows && rows.length > 0 && (
            <Text size="xs" c="dimmed" visibleFrom="sm">
              Phím Enter: sang dòng tiếp theo
            </Text>
          )}
        </Group>
      )}
    </Part>
  );
}
