import { Alert, Button, CopyButton, Group, Stack, Text, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { ResultOf } from '../../../../kernel/operation.ts';
import { ConfirmAct } from '../../../../ui/acts/ConfirmAct.tsx';
import { useAct, useRecord } from '../../../../ui/api/hooks.ts';
import { useScope } from '../../../../ui/frame/scope.ts';
import { Answered } from '../../../../ui/page/Answered.tsx';
import { Page, Section } from '../../../../ui/page/Page.tsx';
import { ProblemAlert } from '../../../../ui/page/ProblemAlert.tsx';
import { useSession } from '../../../../ui/session/SessionContext.ts';
import { InstantText } from '../../../../ui/text/texts.tsx';
import { createCalendarFeed, listCalendarFeeds, revokeCalendarFeed } from '../../contract/calendar-feeds.ts';
import classes from './tasks.module.css';

type Feed = ResultOf<typeof listCalendarFeeds>['feeds'][number];

const nameOf = (feed: Feed): string => (feed.unit ? `Nhiệm vụ của ${feed.unit.name}` : 'Nhiệm vụ giao cho tôi');

/** Secret addresses by which a calendar program reads one's tasks. */
export default function CalendarFeeds(): ReactNode {
  const { may } = useSession();
  const { unitId, unit } = useScope();
  const feeds = useRecord(listCalendarFeeds, {});
  const [made, setMade] = useState<string | undefined>();
  const [revoking, setRevoking] = useState<Feed | undefined>();
  const create = useAct(createCalendarFeed, {
    invalidate: [listCalendarFeeds],
    onDone: ({ path }) => setMade(new URL(path, window.location.origin).href),
  });
  const revoke = useAct(revokeCalendarFeed, { invalidate: [listCalendarFeeds], success: 'Đã thu hồi địa chỉ lịch.' });
  return (
    <Page
      narrow
      title="Lịch công việc"
      lead="Đưa hạn của các nhiệm vụ vào lịch trên điện thoại hoặc máy tính bằng một địa chỉ riêng. Chương trình lịch tự đọc lại địa chỉ này nên lịch luôn theo kế hoạch mới nhất."
    >
      <Stack gap="md">
        <Text>
          Ai có địa chỉ đều xem được các nhiệm vụ trong đó mà không cần đăng nhập, vì vậy chỉ dùng cho lịch của mình. Nếu lộ, hãy
          thu hồi; địa chỉ cũ ngừng hoạt động ngay.
        </Text>
        {create.error && <ProblemAlert problem={create.error} focus />}
        <Group>
          <Button loading={create.isPending} onClick={() => create.mutate({ body: { unitId: null } })}>
            Tạo địa chỉ cho nhiệm vụ của tôi
          </Button>
          {unitId && may('task.read') && (
            <Button variant="default" loading={create.isPending} onClick={() => create.mutate({ body: { unitId } })}>
              Tạo địa chỉ cho nhiệm vụ của {unit?.name ?? 'đơn vị'}
            </Button>
          )}
        </Group>
        {made && (
          <Alert color="green" variant="light" title="Địa chỉ đã tạo" role="status">
            <Stack gap="sm">
              <Text>
                Hãy chép địa chỉ này vào mục “Thêm lịch bằng địa chỉ” của chương trình lịch. Địa chỉ chỉ hiện một lần; địa chỉ tạo
                trước đó cho cùng nội dung đã hết hiệu lực.
              </Text>
              <TextInput label="Địa chỉ lịch" readOnly value={made} onFocus={(event) => event.currentTarget.select()} />
              <CopyButton value={made}>
                {({ copied, copy }) => (
                  <Button variant="default" onClick={copy}>
                    {copied ? 'Đã chép' : 'Chép địa chỉ'}
                  </Button>
                )}
              </CopyButton>
            </Stack>
          </Alert>
        )}
      </Stack>
      <Section title="Địa chỉ đang dùng">
        <Answered query={feeds} part>
          {({ feeds: rows }) =>
            rows.length === 0 ? (
              <Text c="dimmed">Chưa có địa chỉ nào. Hãy tạo địa chỉ rồi thêm vào chương trình lịch.</Text>
            ) : (
              <ul className={classes.list}>
                {rows.map((feed) => (
                  <li key={feed.id} className={classes.row}>
                    <div>
                      {nameOf(feed)}
                      <div className={classes.muted}>
                        Tạo lúc <InstantText at={feed.madeAt} />.{' '}
                        {feed.lastReadAt ? (
                          <>
                            Đọc lần cuối lúc <InstantText at={feed.lastReadAt} />.
                          </>
                        ) : (
                          'Chưa chương trình lịch nào đọc.'
                        )}
                      </div>
                    </div>
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={`Thu hồi: ${nameOf(feed)}`}
                      onClick={() => setRevoking(feed)}
                    >
                      Thu hồi
                    </Button>
                  </li>
                ))}
              </ul>
            )
          }
        </Answered>
      </Section>
      <ConfirmAct
        opened={revoking !== undefined}
        onClose={() => setRevoking(undefined)}
        title="Thu hồi địa chỉ lịch"
        names={revoking ? [nameOf(revoking)] : []}
        final="Lịch đang dùng địa chỉ này không cập nhật nữa. Muốn dùng lại phải tạo địa chỉ mới."
        confirm="Thu hồi"
        act={async () => {
          await revoke.mutateAsync({ params: { feedId: revoking?.id ?? '' } });
          setMade(undefined);
        }}
      />
    </Page>
  );
}
