import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useRef } from 'react';
import type { ResultOf } from '../../../kernel/operation.ts';
import { useAct } from '../../../ui/api/hooks.ts';
import { useFaults } from '../../../ui/form/use-faults.ts';
import { ProblemAlert } from '../../../ui/page/ProblemAlert.tsx';
import { useSession } from '../../../ui/session/SessionContext.ts';
import { changeAccount, listAccounts, readAccount } from '../contract/accounts.ts';

interface EditAccountProps {
  readonly account: ResultOf<typeof readAccount>;
  readonly close: () => void;
}

/** Name, mail address, identifier at the province's own sign-in where there is one. Sends only what was changed. */
export function EditAccount({ account, close }: EditAccountProps): ReactNode {
  const { oidc } = useSession();
  const form = useRef<HTMLFormElement>(null);
  const change = useAct(changeAccount, {
    invalidate: [listAccounts, readAccount],
    success: 'Đã lưu thông tin tài khoản.',
    onDone: close,
  });
  const faults = useFaults(change.error, form);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const text = (name: string) => String(data.get(name) ?? '').trim();
    const given = {
      name: text('name'),
      email: text('email') || null,
      oidcSubject: oidc ? text('oidcSubject') || null : account.oidcSubject,
    };
    change.mutate({
      params: { id: account.id },
      body: {
        ...(given.name === account.name ? {} : { name: given.name }),
        ...(given.email === account.email ? {} : { email: given.email }),
        ...(given.oidcSubject === account.oidcSubject ? {} : { oidcSubject: given.oidcSubject }),
      },
    });
  };
  return (
    <Modal opened onClose={close} title={`Sửa thông tin tài khoản ${account.userName}`}>
      <form ref={form} onSubmit={submit} noValidate>
        <Stack gap="md">
          {change.error && <ProblemAlert problem={change.error} onFault={faults.go} />}
          <TextInput
            label="Họ và tên"
            name="name"
            withAsterisk
            defaultValue={account.name}
            error={faults.of('name')}
            data-autofocus
          />
          <TextInput
            label="Địa chỉ thư điện tử"
            name="email"
            type="email"
            defaultValue={account.email ?? ''}
            error={faults.of('email')}
          />
          {oidc && (
            <TextInput
              label={`Mã định danh tại ${oidc.label}`}
              name="oidcSubject"
              description="Bỏ trống thì nhận ra theo địa chỉ thư điện tử đã xác minh."
              defaultValue={account.oidcSubject ?? ''}
              error={faults.of('oidcSubject')}
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              Chưa lưu
            </Button>
            <Button type="submit" loading={change.isPending}>
              Lưu
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
