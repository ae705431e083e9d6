import { Button, Group, Text } from '@mantine/core';
import { IconArrowBackUp, IconArrowDown, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { formatCount } from '../../../../ui/text/format.ts';
import { type SelectedSource, useSelectedSource } from './selected-source.ts';

interface DeskToolsProps {
  readonly taskCount: number;
  /** Tasks nobody has yet looked at beside their sentence. */
  readonly lookCount: number;
  readonly locked: boolean;
  readonly note: ReactNode;
  readonly last: string | undefined;
  readonly undo: () => void;
  readonly next: () => void;
  readonly add: (from: SelectedSource | undefined) => void;
  readonly chosen: number;
  readonly merge: () => void;
  readonly removeChosen: () => void;
  readonly checkChosen: () => void;
  readonly clearChosen: () => void;
  readonly reviewing: boolean;
}

/** Above the tasks: how far one is, undo, adding, and the acts on the chosen ones. */
export function DeskTools(props: DeskToolsProps): ReactNode {
  const selection = useSelectedSource();
  const { taskCount, lookCount, locked, note, last, chosen, reviewing } = props;
  return (
    <>
      <Group justify="space-between" gap="xs">
        <div>
          <Text fw={600}>
            {formatCount(taskCount)} nhiệm vụ
            {lookCount > 0 && `, ${formatCount(lookCount)} chưa xem`}
          </Text>
          {note}
        </div>
        {!locked && (
          <Group gap={6}>
            {lookCount > 0 && (
              <Button
                size="compact-sm"
                variant="default"
                leftSection={<IconArrowDown size={16} aria-hidden />}
                onClick={props.next}
              >
                Đến việc chưa xem
              </Button>
            )}
            {last && (
              <Button
                size="compact-sm"
                variant="default"
                leftSection={<IconArrowBackUp size={16} aria-hidden />}
                onClick={props.undo}
                aria-label={`Hoàn tác: ${last}`}
                title={`Hoàn tác: ${last}`}
              >
                Hoàn tác
              </Button>
            )}
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconPlus size={16} aria-hidden />}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => props.add(selection)}
            >
              {selection && reviewing ? 'Thêm từ đoạn đang chọn' : 'Thêm nhiệm vụ'}
            </Button>
          </Group>
        )}
      </Group>
      {chosen > 0 && (
        <Group gap={6} mt={6} role="group" aria-label="Việc với các nhiệm vụ đã chọn">
          <Text size="sm">Đã chọn {formatCount(chosen)}</Text>
          <Button size="compact-sm" variant="default" disabled={chosen < 2} onClick={props.merge}>
            Gộp thành một
          </Button>
          {reviewing && (
            <Button size="compact-sm" variant="default" onClick={props.checkChosen}>
              Đánh dấu đã xem
            </Button>
          )}
          <Button size="compact-sm" variant="default" onClick={props.removeChosen}>
            Xóa
          </Button>
          <Button size="compact-sm" variant="subtle" color="ink" onClick={props.clearChosen}>
            Bỏ chọn
          </Button>
        </Group>
      )}
    </>
  );
}
