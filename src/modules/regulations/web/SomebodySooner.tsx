import { Alert, Anchor, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import type { RegulationDetail } from '../contract.ts';
import { addressOfRegulation } from './address.ts';

interface SomebodySoonerProps {
  /** As it stands now. */
  readonly regulation: RegulationDetail;
  /** Goes on with what was typed, over what stands now. */
  readonly keepMine: () => void;
  /** Gives up what was typed. */
  readonly takeTheirs: () => void;
}

/** Somebody else wrote the regulation while this form was being written: what was typed stays, until one of the two is chosen. */
export function SomebodySooner({ regulation, keepMine, takeTheirs }: SomebodySoonerProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const last = regulation.timeline[0];
  return (
    <Alert
      ref={box}
      tabIndex={-1}
      role="alert"
      color="yellow"
      variant="light"
      mb="md"
      icon={<IconAlertTriangle aria-hidden />}
      title="Quy định này đã được người khác sửa sau khi ông/bà mở ra để sửa"
    >
      {last && (
        <Text size="sm">
          Lần gần nhất: {last.by} {last.sentence.replace(/\.?$/, '.')}
        </Text>
      )}
      <Text size="sm" mt={4}>
        Những gì ông/bà đã nhập vẫn còn ở dưới. Xin{' '}
        <Anchor href={addressOfRegulation(regulation.id)} target="_blank" inherit underline="always">
          xem bản mới ở trang khác
        </Anchor>{' '}
        trước khi chọn; giữ bản của mình thì khi lưu, cả quy định sẽ như ông/bà đã nhập.
      </Text>
      <Group mt="sm" gap="xs">
        <Button size="xs" variant="default" onClick={keepMine}>
          Giữ bản của tôi
        </Button>
        <Button size="xs" variant="default" onClick={takeTheirs}>
          Bỏ bản của tôi, dùng bản mới
        </Button>
      </Group>
    </Alert>
  );
}
