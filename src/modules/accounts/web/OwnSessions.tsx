import { Button, Group, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { ResultOf } from '../../../kernel/operation.ts';
import { ConfirmAct } from '../../../ui/acts/ConfirmAct.tsx';
import { useAct, useRecord } from '../../../ui/api/hooks.ts';
import { Answered } from '../../../ui/page/Answered.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import { StateTag } from '../../../ui/text/StateTag.tsx';
import { InstantText } from '../../../ui/text/texts.tsx';
import { endOtherSessions, endOwnSession, listOwnSessions } from '../contract/session.ts';

type Rows = ResultOf<typeof listOwnSessions>['rows'];

/** Where one is signed in, and how to end it. */
export default function OwnSessions(): ReactNode {
  const sessions = useRecord(listOwnSessions, {}, { staleTime: 0 });
  return (
    <Page
      narrow
      title="Phiên làm việc"
      lead="Những nơi đang đăng nhập bằng tài khoản này. Thấy nơi lạ thì kết thúc phiên đó và đổi mật khẩu ngay."
    >
      <Answered query={sessions}>{({ rows }) => <Sessions rows={rows} />}</Answered>
    </Page>
  );
}

function Sessions({ rows }: { readonly rows: Rows }): ReactNode {
  const [asking, setAsking] = useState(false);
  const end = useAct(endOwnSession, { invalidate: [listOwnSessions], success: 'Đã kết thúc phiên làm việc.' });
  const endOthers = useAct(endOtherSessions, { invalidate: [listOwnSessions], success: 'Đã kết thúc các phiên làm việc khác.' });
  const others = rows.filter((row) => !row.current);
  return (
    <Stack gap="md">
      {rows.map((row) => (
        <Group key={row.id} justify="space-between" gap="sm">
          <div>
            <Group gap="sm">
              <Text fw={600}>{row.device}</Text>
              {row.current && <StateTag state="done">Phiên này</StateTag>}
            </Group>
            <Text size="sm" c="dimmed">
              {row.way === 'oidc' ? 'Đăng nhập một lần' : 'Đăng nhập bằng mật khẩu'} lúc <InstantText at={row.startedAt} />, dùng
              gần nhất lúc <InstantText at={row.lastSeenAt} />
            </Text>
          </div>
          {!row.current && (
            <Button
              variant="default"
              loading={end.isPending && end.variables?.params.id === row.id}
              onClick={() => end.mutate({ params: { id: row.id } })}
              aria-label={`Kết thúc phiên ${row.device}`}
            >
              Kết thúc
            </Button>
          )}
        </Group>
      ))}
      {others.length > 0 ? (
        <Button onClick={() => setAsking(true)} style={{ alignSelf: 'flex-start' }}>
          Kết thúc mọi phiên khác
        </Button>
      ) : (
        <Text c="dimmed">Không có nơi nào khác đang đăng nhập.</Text>
      )}
      <ConfirmAct
        opened={asking}
        onClose={() => setAsking(false)}
        title="Kết thúc mọi phiên khác"
        confirm="Kết thúc"
        noun="phiên làm việc"
        names={others.map((row) => row.device)}
        act={() => endOthers.mutateAsync({})}
      >
        Các máy này phải đăng nhập lại; máy đã được nhớ khi xác thực hai bước cũng phải nhập mã lại.
      </ConfirmAct>
    </Stack>
  );
}
