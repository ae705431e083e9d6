import { Alert, Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { ResultOf } from '../../../kernel/operation.ts';
import { ConfirmAct } from '../../../ui/acts/ConfirmAct.tsx';
import { useAct, useRecord } from '../../../ui/api/hooks.ts';
import { Answered } from '../../../ui/page/Answered.tsx';
import { Section } from '../../../ui/page/Page.tsx';
import { useSession } from '../../../ui/session/SessionContext.ts';
import { InstantText } from '../../../ui/text/texts.tsx';
import {
  disableAccount,
  enableAccount,
  listAccounts,
  readAccount,
  resetPassword,
  resetTwoStep,
  revokeRole,
} from '../contract/accounts.ts';
import { AccountState } from './AccountState.tsx';
import { EditAccount } from './EditAccount.tsx';
import { FirstPassword, type Told } from './FirstPassword.tsx';
import { GrantRole } from './GrantRole.tsx';

type Detail = ResultOf<typeof readAccount>;
const stale = [listAccounts, readAccount];

/** One account beside the list: what it holds and what may be done to it. */
export function AccountDrawer({ id }: { readonly id: string }): ReactNode {
  const account = useRecord(readAccount, { params: { id } });
  return (
    <Answered query={account} part>
      {(detail) => <Account account={detail} />}
    </Answered>
  );
}

function Account({ account }: { readonly account: Detail }): ReactNode {
  const manages = account.abilities.includes('account.manage');
  return (
    <Stack gap="lg">
      <div>
        <Text fw={600} fz="lg">
          {account.name}
        </Text>
        <Group gap="sm">
          <Text c="dimmed">{account.userName}</Text>
          <AccountState account={account} />
        </Group>
      </div>
      {account.lockedUntil && (
        <Alert color="yellow" variant="light">
          Tài khoản đang tạm khóa đăng nhập đến <InstantText at={account.lockedUntil} /> do nhập sai mật khẩu nhiều lần. Cấp lại
          mật khẩu sẽ mở khóa ngay.
        </Alert>
      )}
      <List listStyleType="none" spacing={4}>
        <List.Item>Đơn vị: {account.unitName}</List.Item>
        <List.Item>Thư điện tử: {account.email ?? 'chưa có'}</List.Item>
        <List.Item>Xác thực hai bước: {account.twoStep ? 'đang bật' : 'chưa bật'}</List.Item>
        <List.Item>
          {account.openSessions > 0 ? (
            <>
              Đang mở {account.openSessions} phiên làm việc, dùng gần nhất lúc <InstantText at={account.lastSeenAt} />
            </>
          ) : (
            'Hiện không đăng nhập ở đâu'
          )}
        </List.Item>
      </List>
      <Grants account={account} manages={manages} />
      {manages && <Acts account={account} />}
    </Stack>
  );
}

function Grants({ account, manages }: { readonly account: Detail; readonly manages: boolean }): ReactNode {
  const [leaving, setLeaving] = useState<Detail['grants'][number] | undefined>();
  const revoke = useAct(revokeRole, { invalidate: stale, success: 'Đã thu hồi vai trò.' });
  return (
    <Section title="Vai trò">
      <Stack gap="sm">
        {account.grants.length === 0 && <Text c="dimmed">Tài khoản chưa có vai trò nào nên chưa làm được việc gì.</Text>}
        {account.grants.map((grant) => (
          <Group key={`${grant.role} ${grant.unitId}`} justify="space-between" wrap="nowrap">
            <div>
              <Text>{grant.label}</Text>
              <Text size="sm" c="dimmed">
                {grant.unitName}
              </Text>
            </div>
            {manages && (
              <Button
                variant="subtle"
                color="ink"
                size="compact-sm"
                style={{ flexShrink: 0 }}
                onClick={() => setLeaving(grant)}
                aria-label={`Thu hồi vai trò ${grant.label} tại ${grant.unitName}`}
              >
                Thu hồi
              </Button>
            )}
          </Group>
        ))}
        {manages && !account.disabled && <GrantRole account={account} />}
      </Stack>
      <ConfirmAct
        opened={leaving !== undefined}
        onClose={() => setLeaving(undefined)}
        title="Thu hồi vai trò"
        confirm="Thu hồi"
        act={() => revoke.mutateAsync({ params: { id: account.id, role: leaving!.role, unitId: leaving!.unitId } })}
      >
        {account.name} sẽ thôi vai trò {leaving?.label} tại {leaving?.unitName}. Những việc đã làm với vai trò này vẫn được giữ.
      </ConfirmAct>
    </Section>
  );
}

type Asked = 'password' | 'two-step' | 'disable' | 'enable' | 'edit';

function Acts({ account }: { readonly account: Detail }): ReactNode {
  const own = useSession().account.id === account.id;
  const [asked, setAsked] = useState<Asked | undefined>();
  const [told, setTold] = useState<{ readonly account: Told | undefined } | undefined>();
  const close = () => setAsked(undefined);
  const params = { params: { id: account.id } };
  const password = useAct(resetPassword, { invalidate: stale, onDone: (made) => setTold({ account: made }) });
  const twoStep = useAct(resetTwoStep, { invalidate: stale, success: 'Đã tắt xác thực hai bước của tài khoản.' });
  const disable = useAct(disableAccount, { invalidate: stale, success: 'Đã tạm dừng tài khoản.' });
  const enable = useAct(enableAccount, { invalidate: stale, success: 'Tài khoản đã hoạt động trở lại.' });
  return (
    <Section title="Việc quản trị">
      <Group gap="sm">
        <Button variant="default" onClick={() => setAsked('edit')}>
          Sửa thông tin
        </Button>
        {!own && (
          <Button variant="default" onClick={() => setAsked('password')}>
            Cấp lại mật khẩu
          </Button>
        )}
        {account.twoStep && (
          <Button variant="default" onClick={() => setAsked('two-step')}>
            Tắt xác thực hai bước
          </Button>
        )}
        {!own && (
          <Button variant="default" onClick={() => setAsked(account.disabled ? 'enable' : 'disable')}>
            {account.disabled ? 'Cho hoạt động trở lại' : 'Tạm dừng tài khoản'}
          </Button>
        )}
      </Group>
      {asked === 'edit' && <EditAccount account={account} close={close} />}
      <ConfirmAct
        opened={asked === 'password'}
        onClose={close}
        title="Cấp lại mật khẩu"
        confirm="Cấp lại mật khẩu"
        act={() => password.mutateAsync(params)}
      >
        Mật khẩu đang dùng của {account.name} hết hiệu lực ngay, các phiên đang mở kết thúc. Mật khẩu mới hiện một lần để trao tận
        tay.
      </ConfirmAct>
      <ConfirmAct
        opened={asked === 'two-step'}
        onClose={close}
        title="Tắt xác thực hai bước"
        confirm="Tắt xác thực hai bước"
        act={() => twoStep.mutateAsync(params)}
      >
        Chỉ làm khi {account.name} mất điện thoại và hết mã dự phòng, sau khi đã nhận ra đúng người. Các phiên đang mở kết thúc.
      </ConfirmAct>
      <ConfirmAct
        opened={asked === 'disable'}
        onClose={close}
        title="Tạm dừng tài khoản"
        confirm="Tạm dừng"
        act={() => disable.mutateAsync(params)}
      >
        {account.name} không đăng nhập được nữa và các phiên đang mở kết thúc ngay. Dữ liệu và lịch sử vẫn được giữ; có thể cho
        hoạt động trở lại bất cứ lúc nào.
      </ConfirmAct>
      <ConfirmAct
        opened={asked === 'enable'}
        onClose={close}
        title="Cho hoạt động trở lại"
        confirm="Cho hoạt động"
        act={() => enable.mutateAsync(params)}
      >
        {account.name} đăng nhập lại được với mật khẩu và vai trò như trước.
      </ConfirmAct>
      <Modal opened={told !== undefined} onClose={() => setTold(undefined)} title="Mật khẩu mới" closeOnClickOutside={false}>
        {told && <FirstPassword told={told.account} close={() => setTold(undefined)} />}
      </Modal>
    </Section>
  );
}
