import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { DoorPage } from './DoorPage.tsx';
import { signOutNow } from './session-api.ts';
import { TwoStepSetup } from './TwoStepSetup.tsx';
import type { Session } from './types.ts';

/** A role that may do much needs the second step before anything else. */
export default function TwoStepOwedPage({
  session,
  done,
}: {
  readonly session: Session;
  readonly done: () => Promise<void>;
}): ReactNode {
  return (
    <DoorPage
      wide
      title="Bật xác thực hai bước"
      lead="Vai trò của tài khoản này cần xác thực hai bước: ngoài mật khẩu, mỗi lần đăng nhập cần thêm mã trên điện thoại."
      version={session.version}
    >
      <TwoStepSetup on={false} done={done} />
      <Anchor component="button" type="button" mt="md" onClick={() => void signOutNow().then(done)}>
        Đăng xuất
      </Anchor>
    </DoorPage>
  );
}
