import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';

interface PartCardProps {
  readonly title: string;
  readonly opened: boolean;
  readonly toggle: () => void;
  /** In a line or two, while closed. */
  readonly summary: ReactNode;
  readonly openWord?: string;
  readonly children: ReactNode;
}

/** A part of a draft other than its tasks: said in a line, opened for correcting. */
export function PartCard({ title, opened, toggle, summary, openWord = 'Sửa', children }: PartCardProps): ReactNode {
  return (
    <>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div style={{ minWidth: 0 }}>
          <Text fw={600}>{title}</Text>
          {!opened && (
            <Text size="sm" c="dimmed" lineClamp={1}>
              {summary}
            </Text>
          )}
        </div>
        <Button
          size="compact-sm"
          variant={opened ? 'default' : 'subtle'}
          color="ink"
          aria-expanded={opened}
          aria-label={opened ? `Xong với phần ${title}` : `${openWord} phần ${title}`}
          onClick={toggle}
          style={{ flex: 'none' }}
        >
          {opened ? 'Xong' : openWord}
        </Button>
      </Group>
      {opened && children}
    </>
  );
}
