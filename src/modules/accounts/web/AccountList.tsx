import { Button, List, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { ListPage } from '../../../ui/list/ListPage.tsx';
import type { RowOf } from '../../../ui/list/types.ts';
import { ButtonLink } from '../../../ui/routing/AppLink.tsx';
import { useSession } from '../../../ui/session/SessionContext.ts';
import { InstantText, PersonName } from '../../../ui/text/texts.tsx';
import { listAccounts } from '../contract/accounts.ts';
import { AccountDrawer } from './AccountDrawer.tsx';
import { AccountState } from './AccountState.tsx';
import { NewAccount } from './NewAccount.tsx';
import { roleChoices } from './roles.ts';

type Row = RowOf<typeof listAccounts>;

const columns = [
  { id: 'name', label: 'Họ và tên', cell: (row: Row) => <PersonName name={row.name} note={row.userName} />, always: true },
  { id: 'unit', label: 'Đơn vị', cell: (row: Row) => row.unitName },
  { id: 'roles', label: 'Vai trò', cell: (row: Row) => <Roles grants={row.grants} home={row.unitId} /> },
  { id: 'state', label: 'Tình trạng', cell: (row: Row) => <AccountState account={row} /> },
  {
    id: 'twoStep',
    label: 'Xác thực hai bước',
    cell: (row: Row) => (row.twoStep ? 'Đang bật' : 'Chưa bật'),
    hidden: true,
    notOnPhone: true,
  },
  { id: 'seen', label: 'Dùng gần nhất', cell: (row: Row) => <InstantText at={row.lastSeenAt} />, notOnPhone: true },
];

const filters = [
  { kind: 'search' as const, name: 'search', label: 'Tìm theo tên', placeholder: 'Họ tên hoặc tên đăng nhập' },
  { kind: 'choice' as const, name: 'role', label: 'Vai trò', options: roleChoices },
  {
    kind: 'choice' as const,
    name: 'state',
    label: 'Tình trạng',
    options: [
      { value: 'active', label: 'Đang hoạt động' },
      { value: 'first-password', label: 'Chưa đổi mật khẩu lần đầu' },
      { value: 'disabled', label: 'Tạm dừng' },
    ],
  },
];

/** All accounts within reach; a row opens beside the list. */
export default function AccountList(): ReactNode {
  const { may } = useSession();
  const [creating, setCreating] = useState(false);
  const create = may('account.manage') ? (
    <>
      <ButtonLink to="/quan-tri/tai-khoan/tao-hang-loat" variant="default">
        Tạo hàng loạt
      </ButtonLink>
      <Button onClick={() => setCreating(true)}>Tạo tài khoản</Button>
    </>
  ) : undefined;
  return (
    <>
      <ListPage
        title="Tài khoản"
        lead="Người được vào hệ thống, vai trò của từng người và phạm vi đơn vị của vai trò đó."
        act={create}
        id="accounts"
        op={listAccounts}
        noun="tài khoản"
        rowId={(row: Row) => row.id}
        columns={columns}
        filters={filters}
        open={{ title: 'Tài khoản', drawer: (id: string) => <AccountDrawer id={id} /> }}
        empty={{
          title: 'Chưa có tài khoản nào',
          next: 'Tạo tài khoản cho từng người, hoặc tạo hàng loạt từ danh sách cán bộ của đơn vị.',
        }}
      />
      {creating && <NewAccount close={() => setCreating(false)} />}
    </>
  );
}

function Roles({ grants, home }: { readonly grants: Row['grants']; readonly home: string }): ReactNode {
  if (grants.length === 0) return <Text c="dimmed">Chưa có vai trò</Text>;
  const said = ({ label, unitId, unitName }: Row['grants'][number]) => (unitId === home ? label : `${label}, ${unitName}`);
  if (grants.length === 1) return said(grants[0]!);
  return (
    <List listStyleType="none">
      {grants.map((grant) => (
        <List.Item key={`${grant.role} ${grant.unitId}`}>{said(grant)}</List.Item>
      ))}
    </List>
  );
}
