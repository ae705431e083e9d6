import { Button, Group, Stack, Switch, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useAct, useList, useRecord } from '../../../ui/api/hooks.ts';
import { ListPage } from '../../../ui/list/ListPage.tsx';
import type { RowOf } from '../../../ui/list/types.ts';
import { Section } from '../../../ui/page/Page.tsx';
import { ProblemAlert } from '../../../ui/page/ProblemAlert.tsx';
import { AppLink } from '../../../ui/routing/AppLink.tsx';
import { useSession } from '../../../ui/session/SessionContext.ts';
import { InstantText } from '../../../ui/text/texts.tsx';
import { getNoticeSetting, listNotices, readNotices, setNoticeSetting } from '../contract.ts';

type Row = RowOf<typeof listNotices>;

/** What this person was told, newest first; read ones stay. */
export default function Notices(): ReactNode {
  const read = useAct(readNotices, { success: 'Đã đánh dấu đã đọc.' });
  const unread = useList(listNotices, { query: { unread: 'true', pageSize: '1' } });
  const columns = [
    {
      id: 'title',
      label: 'Nội dung',
      cell: (row: Row) => <Told notice={row} onOpen={() => read.mutate({ body: { ids: [row.id] } })} />,
      always: true,
    },
    { id: 'at', label: 'Lúc', cell: (row: Row) => <InstantText at={row.createdAt} />, width: 170 },
    { id: 'state', label: 'Tình trạng', cell: (row: Row) => (row.readAt ? 'Đã đọc' : 'Chưa đọc'), width: 120 },
  ];
  return (
    <>
      <ListPage
        title="Thông báo"
        lead="Nhắc việc, đôn đốc và nhiệm vụ mới được giao cho ông/bà."
        act={
          unread.data &&
          unread.data.total > 0 && (
            <Button variant="default" loading={read.isPending} onClick={() => read.mutate({ body: {} })}>
              Đánh dấu đã đọc tất cả
            </Button>
          )
        }
        id="notices"
        op={listNotices}
        noun="thông báo"
        rowId={(row: Row) => row.id}
        columns={columns}
        filters={[{ kind: 'yes', name: 'unread', label: 'Chưa đọc' }]}
        card={(row: Row) => <Told notice={row} onOpen={() => read.mutate({ body: { ids: [row.id] } })} />}
        empty={{
          title: 'Chưa có thông báo',
          next: 'Khi có nhiệm vụ sắp đến hạn, quá hạn hoặc được đôn đốc, thông báo sẽ hiện ở đây.',
        }}
      />
      <Wishes />
    </>
  );
}

function Told({ notice, onOpen }: { readonly notice: Row; readonly onOpen: () => void }): ReactNode {
  const weight = notice.readAt ? 400 : 600;
  return (
    <Stack gap={2}>
      {notice.link ? (
        <AppLink to={notice.link} fw={weight} onClick={notice.readAt ? undefined : onOpen}>
          {notice.title}
        </AppLink>
      ) : (
        <Text fw={weight}>{notice.title}</Text>
      )}
      <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
        {notice.body}
      </Text>
    </Stack>
  );
}

function Wishes(): ReactNode {
  const { may } = useSession();
  const setting = useRecord(getNoticeSetting, {});
  const save = useAct(setNoticeSetting, { success: 'Đã lưu cách nhận thông báo.', invalidate: [getNoticeSetting] });
  if (!setting.data) return null;
  const { mail, digest, address } = setting.data;
  return (
    <Section title="Nhận qua thư điện tử">
      {save.error && <ProblemAlert problem={save.error} />}
      <Text size="sm" mb="sm">
        {address
          ? `Thư gửi đến ${address}. Thông báo luôn hiện trong phần mềm.`
          : `Tài khoản chưa có địa chỉ thư điện tử nên thông báo chỉ hiện trong phần mềm. ${may('account.manage') ? 'Có thể bổ sung địa chỉ ở mục Tài khoản.' : 'Xin nhờ quản trị bổ sung địa chỉ.'}`}
      </Text>
      <Group>
        <Switch
          label="Nhắc việc và đôn đốc"
          checked={mail}
          disabled={!address || save.isPending}
          onChange={(event) => save.mutate({ body: { mail: event.currentTarget.checked, digest } })}
        />
        <Switch
          label="Bản tổng hợp sáng thứ Hai"
          checked={digest}
          disabled={!address || save.isPending}
          onChange={(event) => save.mutate({ body: { mail, digest: event.currentTarget.checked } })}
        />
      </Group>
    </Section>
  );
}
