import { Alert, Button, Checkbox, Stack } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { Role } from '../../../access/roles.ts';
import { useAct, useRecord } from '../../../ui/api/hooks.ts';
import { Answered } from '../../../ui/page/Answered.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import { ProblemAlert } from '../../../ui/page/ProblemAlert.tsx';
import { useSession } from '../../../ui/session/SessionContext.ts';
import { readSignInRules, setSignInRules } from '../contract/accounts.ts';
import { roleChoices } from './roles.ts';

/** Which roles may work only with the second step of sign-in. */
export default function SignInRules(): ReactNode {
  const rules = useRecord(readSignInRules, {});
  return (
    <Page narrow title="Quy định đăng nhập" lead="Áp dụng cho mọi tài khoản của hệ thống, có hiệu lực ngay sau khi lưu.">
      <Answered query={rules}>{({ twoStepRoles }) => <Rules key={twoStepRoles.join()} kept={twoStepRoles} />}</Answered>
    </Page>
  );
}

function Rules({ kept }: { readonly kept: readonly Role[] }): ReactNode {
  const { account } = useSession();
  const [roles, setRoles] = useState<readonly string[]>(kept);
  const save = useAct(setSignInRules, { invalidate: [readSignInRules], success: 'Đã lưu quy định đăng nhập.' });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ body: { twoStepRoles: roles as Role[] } });
  };
  const ownOwed = !account.twoStep && account.roles.some(({ role }) => roles.includes(role) && !kept.includes(role as Role));
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md" mt="md">
        {save.error && <ProblemAlert problem={save.error} />}
        <Checkbox.Group
          label="Vai trò bắt buộc xác thực hai bước"
          description="Người giữ vai trò này phải bật xác thực hai bước trước khi làm việc tiếp. Không áp dụng khi đăng nhập một lần qua cổng của tỉnh."
          value={[...roles]}
          onChange={setRoles}
        >
          <Stack gap="xs" mt="sm">
            {roleChoices.map(({ value, label }) => (
              <Checkbox key={value} value={value} label={label} />
            ))}
          </Stack>
        </Checkbox.Group>
        {ownOwed && (
          <Alert color="yellow" variant="light">
            Tài khoản đang dùng chưa bật xác thực hai bước; sau khi lưu, hệ thống sẽ yêu cầu bật ngay.
          </Alert>
        )}
        <Button type="submit" loading={save.isPending} style={{ alignSelf: 'flex-start' }}>
          Lưu quy định
        </Button>
      </Stack>
    </form>
  );
}
