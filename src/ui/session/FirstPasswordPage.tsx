import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { DoorPage } from './DoorPage.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import { signOutNow } from './session-api.ts';
import type { Session } from './types.ts';

/** The password somebody else chose must be replaced before anything else. */
export default function FirstPasswordPage({
  session,
  done,
}: {
  readonly session: Session;
  readonly done: () => Promise<void>;
}): ReactNode {
  return (
    <DoorPage
      title="Đặt mật khẩu mới"
      lead="Mật khẩu đang dùng do quản trị viên đặt. Hãy đặt mật khẩu của riêng mình để bắt đầu làm việc."
      version={session.version}
    >
      <PasswordForm userName={session.account?.userName} done={done} />
      <Anchor component="button" type="button" mt="md" onClick={() => void signOutNow().then(done)}>
        Đăng xuất
      </Anchor>
    </DoorPage>
  );
}
