import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import type { Role } from '../../../access/roles.ts';
import { useAct } from '../../../ui/api/hooks.ts';
import type { Entity } from '../../../ui/fields/EntityPicker.tsx';
import { useFaults } from '../../../ui/form/use-faults.ts';
import { useScope } from '../../../ui/frame/scope.ts';
import { ProblemAlert } from '../../../ui/page/ProblemAlert.tsx';
import { createAccount, listAccounts } from '../contract/accounts.ts';
import { suggestUserName } from '../domain/user-name.ts';
import { FirstPassword, type Told } from './FirstPassword.tsx';
import { roleChoices } from './roles.ts';
import { UnitField } from './unit-field.tsx';

const nobody: ReadonlySet<string> = new Set();

/** One account: who, where, as what. The user name is suggested from the name until it is typed. */
export function NewAccount({ close }: { readonly close: () => void }): ReactNode {
  const scope = useScope();
  const form = useRef<HTMLFormElement>(null);
  const [unit, setUnit] = useState<Entity | null>(scope.unit ? { id: scope.unit.id, label: scope.unit.name } : null);
  const [name, setName] = useState('');
  const [userName, setUserName] = useState<string | undefined>();
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('officer');
  const [missing, setMissing] = useState<{ unit?: string; name?: string }>({});
  const [told, setTold] = useState<{ readonly account: Told | undefined } | undefined>();
  const create = useAct(createAccount, { invalidate: [listAccounts], onDone: (account) => setTold({ account }) });
  const faults = useFaults(create.error, form);
  const shownUserName = userName ?? (name.trim() ? suggestUserName(name, nobody) : '');

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = { ...(unit ? {} : { unit: 'Hãy chọn đơn vị.' }), ...(name.trim() ? {} : { name: 'Hãy nhập họ và tên.' }) };
    setMissing(found);
    if (!unit || Object.keys(found).length > 0) return;
    create.mutate({
      body: { unitId: unit.id, name, userName: shownUserName, email: email.trim() || null, grants: [{ role, unitId: unit.id }] },
    });
  };
  return (
    <Modal opened onClose={close} title={told ? 'Đã tạo tài khoản' : 'Tạo tài khoản'} size="lg" closeOnClickOutside={!told}>
      {told ? (
        <FirstPassword told={told.account} close={close} />
      ) : (
        <form ref={form} onSubmit={submit} noValidate>
          <Stack gap="md">
            {create.error && <ProblemAlert problem={create.error} onFault={faults.go} />}
            <TextInput
              label="Họ và tên"
              name="name"
              withAsterisk
              value={name}
              error={faults.of('name') ?? missing.name}
              onChange={(event) => setName(event.currentTarget.value)}
              data-autofocus
            />
            <UnitField
              label="Đơn vị"
              name="unitId"
              value={unit}
              onChange={setUnit}
              error={faults.of('unitId') ?? missing.unit}
              description="Quản trị của đơn vị này chăm lo tài khoản."
            />
            <Select
              label="Vai trò tại đơn vị"
              name="role"
              data={roleChoices}
              value={role}
              allowDeselect={false}
              onChange={(next) => setRole((next ?? 'officer') as Role)}
            />
            <TextInput
              label="Tên đăng nhập"
              name="userName"
              withAsterisk
              description="Chữ thường không dấu, chữ số; gợi ý theo họ tên, có thể sửa."
              value={shownUserName}
              error={faults.of('userName')}
              autoCapitalize="none"
              spellCheck={false}
              autoComplete="off"
              onChange={(event) => setUserName(event.currentTarget.value)}
            />
            <TextInput
              label="Địa chỉ thư điện tử"
              name="email"
              type="email"
              description="Có thể bỏ trống. Dùng để gửi nhắc việc và nhận ra người dùng khi đăng nhập một lần."
              value={email}
              error={faults.of('email')}
              onChange={(event) => setEmail(event.currentTarget.value)}
            />
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                Chưa tạo
              </Button>
              <Button type="submit" loading={create.isPending}>
                Tạo tài khoản
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
}
