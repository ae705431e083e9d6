import { Button, PasswordInput, Stack } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { asProblem, type Problem } from '../api/problem.ts';
import { ProblemAlert } from '../page/ProblemAlert.tsx';
import { passwordFaults, passwordRule } from './password-rule.ts';
import { changePassword } from './session-api.ts';

interface PasswordFormProps {
  readonly userName?: string | undefined;
  readonly done: () => Promise<void> | void;
}

/** Current password, new password twice. */
export function PasswordForm({ userName, done }: PasswordFormProps): ReactNode {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | undefined>();
  const [faults, setFaults] = useState<Partial<Record<'current' | 'next' | 'again', string>>>({});
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    const data = new FormData(event.currentTarget);
    const [current, next, again] = ['current', 'next', 'again'].map((name) => String(data.get(name) ?? '')) as [
      string,
      string,
      string,
    ];
    const found = passwordFaults({ current, next, again });
    setFaults(found);
    setProblem(undefined);
    if (Object.keys(found).length > 0) return;
    setBusy(true);
    try {
      await changePassword({ current, next });
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
    <form onSubmit={submit} noValidate>
      <Stack gap="md" mt="md" maw={420}>
        {problem && <ProblemAlert problem={problem} />}
        <input type="text" name="userName" autoComplete="username" defaultValue={userName} hidden readOnly />
        <PasswordInput label="Mật khẩu đang dùng" name="current" autoComplete="current-password" error={faults.current} />
        <PasswordInput
          label="Mật khẩu mới"
          description={passwordRule}
          name="next"
          autoComplete="new-password"
          error={faults.next}
        />
        <PasswordInput label="Nhập lại mật khẩu mới" name="again" autoComplete="new-password" error={faults.again} />
        <Button type="submit" loading={busy}>
          Đổi mật khẩu
        </Button>
      </Stack>
    </form>
  );
}
