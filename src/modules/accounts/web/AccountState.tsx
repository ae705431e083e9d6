import type { ReactNode } from 'react';
import { StateTag } from '../../../ui/text/StateTag.tsx';

/** Whether an account can work: disabled, waiting for its first password to be changed, or active. */
export function AccountState({
  account,
}: {
  readonly account: { readonly disabled: boolean; readonly mustChangePassword: boolean };
}): ReactNode {
  if (account.disabled) return <StateTag state="refused">Tạm dừng</StateTag>;
  return account.mustChangePassword ? (
    <StateTag state="todo">Chưa đổi mật khẩu lần đầu</StateTag>
  ) : (
    <StateTag state="done">Đang hoạt động</StateTag>
  );
}
