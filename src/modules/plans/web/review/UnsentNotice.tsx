import { Alert, Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';

/** Corrections made on this machine that never reached the server, while the draft there has moved on. */
export function UnsentNotice({ take, drop }: { readonly take: () => void; readonly drop: () => void }): ReactNode {
  return (
    <Alert color="yellow" variant="light" title="Máy này còn giữ bản sửa chưa gửi được lần trước" mb="md">
      Từ đó đến nay bản trên máy chủ đã thay đổi.
      <Group mt="sm" gap="sm">
        <Button variant="default" size="xs" onClick={take}>
          Dùng bản trên máy này
        </Button>
        <Button variant="default" size="xs" onClick={drop}>
          Bỏ bản trên máy này
        </Button>
      </Group>
    </Alert>
  );
}
