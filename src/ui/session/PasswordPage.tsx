import { type ReactNode, useState } from 'react';
import { notifyDone } from '../page/notify.ts';
import { Page } from '../page/Page.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import { useSession } from './SessionContext.ts';

/** Change of one's own password. */
export default function PasswordPage(): ReactNode {
  const { account } = useSession();
  const [changes, setChanges] = useState(0);
  return (
    <Page narrow title="Đổi mật khẩu" lead="Sau khi đổi, các máy khác đang đăng nhập bằng tài khoản này sẽ phải đăng nhập lại.">
      <PasswordForm
        key={changes}
        userName={account.userName}
        done={() => {
          notifyDone('Đã đổi mật khẩu.');
          setChanges(changes + 1);
        }}
      />
    </Page>
  );
}
