import { Button, Fieldset, PasswordInput, Select, Stack, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { asProblem, type Problem } from '../api/problem.ts';
import { controlOf } from '../form/use-faults.ts';
import { ProblemAlert } from '../page/ProblemAlert.tsx';
import { DoorPage } from './DoorPage.tsx';
import { passwordFaults, passwordRule } from './password-rule.ts';
import { makeFirstStart, signIn } from './session-api.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface FirstStartPageProps {
  readonly done: () => Promise<void>;
  /** Kinds and levels a unit may have, in the words of the slice that knows units. */
  readonly kinds: readonly Choice[];
  readonly levels: readonly Choice[];
}

/** Shown once, on an empty installation: the unit everything hangs on, and the first administrator. */
export function FirstStartPage({ done, kinds, levels }: FirstStartPageProps): ReactNode {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | undefined>();
  const [faults, setFaults] = useState<Record<string, string>>({});
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const first = Object.keys(faults)[0];
    if (first && form.current) controlOf(form.current, first)?.focus();
  }, [faults]);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    const data = new FormData(event.currentTarget);
    const value = (name: string) => String(data.get(name) ?? '').trim();
    const password = String(data.get('password') ?? '');
    const found = {
      ...(value('unitName') ? {} : { unitName: 'Hãy nhập tên cơ quan.' }),
      ...(value('unitKind') ? {} : { unitKind: 'Hãy chọn loại cơ quan.' }),
      ...(value('unitLevel') ? {} : { unitLevel: 'Hãy chọn cấp.' }),
      ...(value('adminName') ? {} : { adminName: 'Hãy nhập họ và tên.' }),
      ...(value('userName') ? {} : { userName: 'Hãy nhập tên đăng nhập.' }),
      ...renamed(passwordFaults({ next: password, again: String(data.get('again') ?? '') })),
    };
    setFaults(found);
    setProblem(undefined);
    if (Object.keys(found).length > 0) return;
    setBusy(true);
    try {
      const [unitName, unitKind, unitLevel, adminName, userName] = [
        'unitName',
        'unitKind',
        'unitLevel',
        'adminName',
        'userName',
      ].map(value) as [string, string, string, string, string];
      await makeFirstStart({ unitName, unitKind, unitLevel, adminName, userName, password });
      await signIn(userName, password).catch(() => undefined);
      await done();
    } catch (fault) {
      const told = asProblem(fault);
      setProblem(told);
      setFaults(Object.fromEntries(told.errors.map(({ path, message }) => [path, message])));
    } finally {
      setBusy(false);
    }
  };
  return (
    <DoorPage
      wide
      title="Bắt đầu sử dụng Sổ Vàng"
      lead="Hệ thống chưa có dữ liệu. Hãy khai báo cơ quan và người quản trị đầu tiên; các đơn vị và tài khoản khác được thêm sau."
    >
      <form ref={form} onSubmit={submit} noValidate>
        <Stack gap="lg" mt="md">
          {problem && <ProblemAlert problem={problem} />}
          <Fieldset legend="Cơ quan">
            <Stack gap="md">
              <TextInput
                label="Tên cơ quan"
                name="unitName"
                placeholder="Ví dụ: Sở Nội vụ tỉnh …"
                error={faults.unitName}
                autoFocus
              />
              <Select label="Loại cơ quan" name="unitKind" data={kinds} error={faults.unitKind} />
              <Select label="Cấp" name="unitLevel" data={levels} error={faults.unitLevel} />
            </Stack>
          </Fieldset>
          <Fieldset legend="Người quản trị">
            <Stack gap="md">
              <TextInput label="Họ và tên" name="adminName" autoComplete="name" error={faults.adminName} />
              <TextInput
                label="Tên đăng nhập"
                name="userName"
                autoComplete="username"
                autoCapitalize="none"
                spellCheck={false}
                error={faults.userName}
              />
              <PasswordInput
                label="Mật khẩu"
                description={passwordRule}
                name="password"
                autoComplete="new-password"
                error={faults.password}
              />
              <PasswordInput label="Nhập lại mật khẩu" name="again" autoComplete="new-password" error={faults.again} />
            </Stack>
          </Fieldset>
          <Button type="submit" loading={busy}>
            Tạo cơ quan và bắt đầu
          </Button>
        </Stack>
      </form>
    </DoorPage>
  );
}

const renamed = ({ next, again }: { next?: string; again?: string }): Record<string, string> => ({
  ...(next ? { password: next } : {}),
  ...(again ? { again } : {}),
});
