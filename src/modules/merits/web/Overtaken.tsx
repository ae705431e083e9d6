import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Problem } from '../../../ui/api/problem.ts';
import type { MeritSheet } from '../contract.ts';
import { changedSections, type SheetFacts } from '../domain/index.ts';

interface OvertakenProps {
  readonly problem: Problem;
  /** What stood in the version that the writing began from. */
  readonly base: SheetFacts;
  readonly reload: () => Promise<MeritSheet | null>;
  /** With the version that was told of: a later one refuses the writing again. */
  readonly goOn: (newer: MeritSheet) => void;
  readonly giveUp: () => void;
}

/** Somebody else wrote the sheet meanwhile: what was typed stays until it is decided on, knowing what the other one changed. */
export function Overtaken({ problem, base, reload, goOn, giveUp }: OvertakenProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const [newer, setNewer] = useState<MeritSheet | null | undefined>(undefined);
  const ask = useRef(async () => setNewer(await reload()));
  useEffect(() => {
    box.current?.focus();
    void ask.current();
  }, []);
  const changed = newer ? changedSections(base, newer.sheet ?? {}) : [];
  return (
    <Alert
      ref={box}
      tabIndex={-1}
      role="alert"
      color="yellow"
      variant="light"
      icon={<IconAlertTriangle aria-hidden />}
      title={problem.title}
    >
      <Text>{problem.detail}</Text>
      {newer === undefined && <Text mt={4}>Đang xem bản mới khác ở phần nào.</Text>}
      {newer === null && <Text mt={4}>Chưa xem được bản mới. Xin thử lại.</Text>}
      {newer && (
        <Text mt={4} fw={600}>
          {changed.length > 0
            ? `Người khác đã sửa: ${changed.join('; ')}.`
            : 'Bản mới không khác bản mà phần đang soạn bắt đầu từ đó.'}
        </Text>
      )}
      <Text mt={4}>
        Nội dung đang soạn vẫn giữ nguyên. Nếu lưu tiếp, nội dung này thay cho bản vừa được người khác ghi
        {changed.length > 0 && ', kể cả ở các phần vừa nêu'}.
      </Text>
      <Group mt="sm" gap="xs">
        <Button size="xs" variant="default" disabled={!newer} onClick={giveUp}>
          Bỏ phần đang soạn, xem bản mới
        </Button>
        <Button size="xs" variant="default" disabled={!newer} onClick={() => newer && goOn(newer)}>
          Giữ phần đang soạn để lưu tiếp
        </Button>
        {newer === null && (
          <Button size="xs" variant="default" onClick={() => void ask.current()}>
            Thử lại
          </Button>
        )}
      </Group>
    </Alert>
  );
}
