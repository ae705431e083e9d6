import { Button, Select, Stack } from '@mantine/core';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import type { Role } from '../../../access/roles.ts';
import { useAct } from '../../../ui/api/hooks.ts';
import type { Entity } from '../../../ui/fields/EntityPicker.tsx';
import { focusNow } from '../../../ui/form/focus-now.ts';
import { useFaults } from '../../../ui/form/use-faults.ts';
import { ProblemAlert } from '../../../ui/page/ProblemAlert.tsx';
import { useSessionTools } from '../../../ui/session/SessionContext.ts';
import { grantRole, listAccounts, readAccount } from '../contract/accounts.ts';
import { roleChoices } from './roles.ts';
import { UnitField } from './unit-field.tsx';

interface GrantRoleProps {
  readonly account: { readonly id: string; readonly unitId: string; readonly unitName: string };
}

/** Gives the account one more role on a unit. */
export function GrantRole({ account }: GrantRoleProps): ReactNode {
  const form = useRef<HTMLFormElement>(null);
  const [open, setOpen] = useState(false);
  const [granted, setGranted] = useState(false);
  const [role, setRole] = useState<Role | null>(null);
  const [unit, setUnit] = useState<Entity | null>({ id: account.unitId, label: account.unitName });
  const [missing, setMissing] = useState<{ role?: string; unit?: string }>({});
  const { session, refresh } = useSessionTools();
  const grant = useAct(grantRole, {
    invalidate: [listAccounts, readAccount],
    success: 'Đã giao vai trò.',
    onDone: () => {
      setOpen(false);
      setGranted(true);
      // A role given to oneself opens new pages at once.
      if (session.account?.id === account.id) void refresh();
    },
  });
  const faults = useFaults(grant.error, form);
  if (!open) {
    return (
      <Button autoFocus={granted} variant="default" onClick={() => setOpen(true)} style={{ alignSelf: 'flex-start' }}>
        Giao thêm vai trò
      </Button>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing({ ...(role ? {} : { role: 'Hãy chọn vai trò.' }), ...(unit ? {} : { unit: 'Hãy chọn đơn vị.' }) });
    if (role && unit) grant.mutate({ params: { id: account.id }, body: { role, unitId: unit.id } });
  };
  return (
    <form ref={form} onSubmit={submit} noValidate>
      <Stack gap="sm">
        {grant.error && <ProblemAlert problem={grant.error} onFault={faults.go} />}
        <Select
          ref={focusNow}
          label="Vai trò"
          name="role"
          data={roleChoices}
          value={role}
          onChange={(next) => setRole(next as Role | null)}
          error={faults.of('role') ?? missing.role}
        />
        <UnitField
          label="Tại đơn vị"
          name="unitId"
          value={unit}
          onChange={setUnit}
          error={faults.of('unitId') ?? missing.unit}
          description="Vai trò có hiệu lực tại đơn vị này và, tùy vai trò, các đơn vị trực thuộc."
        />
        <Button type="submit" loading={grant.isPending} style={{ alignSelf: 'flex-start' }}>
          Giao vai trò
        </Button>
      </Stack>
    </form>
  );
}
