import { Alert, Button, Group, List, Stack, Table, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { type ReactNode, useEffect, useMemo } from 'react';
import type { ResultOf } from '../../../kernel/operation.ts';
import { Section } from '../../../ui/page/Page.tsx';
import type { createAccountsForPeople } from '../contract/accounts.ts';

interface BulkResultProps {
  /** Undefined when the answer to the first request was lost on the way. */
  readonly result: ResultOf<typeof createAccountsForPeople> | undefined;
  readonly again: () => void;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Who got an account, who did not and why, and the workbook of first passwords. */
export function BulkResult({ result, again }: BulkResultProps): ReactNode {
  const file = result?.file ?? null;
  const address = useMemo(() => {
    if (!file) return undefined;
    const bytes = Uint8Array.from(atob(file.base64), (sign) => sign.charCodeAt(0));
    return URL.createObjectURL(new Blob([bytes], { type: XLSX }));
  }, [file]);
  useEffect(
    () => () => {
      if (address) URL.revokeObjectURL(address);
    },
    [address],
  );
  if (!result) {
    return (
      <Alert color="yellow" variant="light">
        Các tài khoản đã được tạo ở lần gửi trước nhưng mật khẩu không thể hiện lại. Hãy cấp lại mật khẩu cho từng người trong
        danh sách tài khoản.
      </Alert>
    );
  }
  return (
    <Stack gap="lg">
      <Group justify="space-between">
        <Text role="status" fw={600}>
          Đã tạo {result.created.length} tài khoản
        </Text>
        <Group>
          <Button variant="default" onClick={again}>
            Tạo tiếp
          </Button>
          {address && file && (
            <Button component="a" href={address} download={file.name} leftSection={<IconDownload size={18} aria-hidden />}>
              Tải tệp mật khẩu
            </Button>
          )}
        </Group>
      </Group>
      {result.created.length > 0 && (
        <Table.ScrollContainer minWidth={320}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Họ và tên</Table.Th>
                <Table.Th>Tên đăng nhập</Table.Th>
                <Table.Th>Mật khẩu lần đầu</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {result.created.map((row) => (
                <Table.Tr key={row.accountId}>
                  <Table.Td>{row.name}</Table.Td>
                  <Table.Td ff="monospace">{row.userName}</Table.Td>
                  <Table.Td ff="monospace">{row.password}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {result.skipped.length > 0 && (
        <Section title={`${result.skipped.length} người không được tạo tài khoản`}>
          <List>
            {result.skipped.map((row) => (
              <List.Item key={row.name}>
                {row.name}: {row.reason}
              </List.Item>
            ))}
          </List>
        </Section>
      )}
    </Stack>
  );
}
