import { Alert, Button, CopyButton, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

export interface Told {
  readonly name: string;
  readonly userName: string;
  readonly password: string;
}

/**
 * A first password, shown once. `told` is undefined when the answer to the first request was lost on the way: the account is
 * there, its password cannot be read again.
 */
export function FirstPassword({ told, close }: { readonly told: Told | undefined; readonly close: () => void }): ReactNode {
  if (!told) {
    return (
      <Stack gap="md">
        <Alert color="yellow" variant="light">
          Việc này đã được thực hiện ở lần gửi trước nhưng mật khẩu không thể hiện lại. Hãy mở tài khoản trong danh sách rồi chọn
          Cấp lại mật khẩu.
        </Alert>
        <Group justify="flex-end">
          <Button onClick={close}>Đóng</Button>
        </Group>
      </Stack>
    );
  }
  return (
    <Stack gap="md">
      <Text>
        Hãy trao tận tay <strong>{told.name}</strong>. Mật khẩu chỉ hiện một lần này và chỉ dùng cho lần đăng nhập đầu tiên; khi
        đó hệ thống yêu cầu đặt mật khẩu riêng.
      </Text>
      <dl style={{ display: 'grid', gridTemplateColumns: 'max-content 1fr', gap: '4px 16px', margin: 0 }}>
        <dt>Tên đăng nhập</dt>
        <dd style={{ margin: 0 }}>
          <Text span ff="monospace" fw={600}>
            {told.userName}
          </Text>
        </dd>
        <dt>Mật khẩu lần đầu</dt>
        <dd style={{ margin: 0 }}>
          <Text span ff="monospace" fw={600}>
            {told.password}
          </Text>
        </dd>
      </dl>
      <Group justify="flex-end">
        <CopyButton value={`Tên đăng nhập: ${told.userName}\nMật khẩu lần đầu: ${told.password}`}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? 'Đã sao chép' : 'Sao chép'}
            </Button>
          )}
        </CopyButton>
        <Button onClick={close} data-autofocus>
          Đã ghi lại
        </Button>
      </Group>
    </Stack>
  );
}
