import type { ReactNode } from 'react';
import { notifyDone } from '../page/notify.ts';
import { Page } from '../page/Page.tsx';
import { StateTag } from '../text/StateTag.tsx';
import { useSession, useSessionTools } from './SessionContext.ts';
import { TwoStepSetup } from './TwoStepSetup.tsx';

/** The second step of one's own sign-in: on, off, new backup codes. */
export default function TwoStepPage(): ReactNode {
  const { account } = useSession();
  const { refresh } = useSessionTools();
  return (
    <Page
      narrow
      title="Xác thực hai bước"
      lead="Ngoài mật khẩu, mỗi lần đăng nhập cần thêm mã trên điện thoại. Người khác biết mật khẩu cũng không vào được."
      state={<StateTag state={account.twoStep ? 'done' : 'todo'}>{account.twoStep ? 'Đang bật' : 'Chưa bật'}</StateTag>}
    >
      <TwoStepSetup
        on={account.twoStep}
        done={async (said) => {
          notifyDone(said);
          await refresh();
        }}
      />
    </Page>
  );
}
