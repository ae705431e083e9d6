import { Alert, Anchor, Button, Checkbox, Divider, PasswordInput, Stack, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { asProblem, type Problem } from '../api/problem.ts';
import { ProblemAlert } from '../page/ProblemAlert.tsx';
import { DoorPage } from './DoorPage.tsx';
import { beginOidc, signIn, verifyBackupCode, verifyCode } from './session-api.ts';
import type { Session } from './types.ts';

interface SignInPageProps {
  readonly session: Session;
  readonly ended: 'expired' | 'idle' | undefined;
  readonly done: () => Promise<void>;
}

const endedWords = {
  expired: 'Phiên làm việc đã hết. Hãy đăng nhập lại để tiếp tục; những gì đang soạn vẫn được giữ trên máy này.',
  idle: 'Đã tự đăng xuất vì lâu không có thao tác. Những gì đang soạn vẫn được giữ trên máy này.',
};

/** Why the province's own sign-in did not let somebody in, by the word the server puts into the address. */
const oidcWords: Record<string, string> = {
  unknown: 'Tài khoản này chưa được khai báo trong Sổ Vàng. Hãy liên hệ quản trị viên của đơn vị.',
  disabled: 'Tài khoản này đang tạm dừng. Hãy liên hệ quản trị viên của đơn vị.',
  failed: 'Chưa đăng nhập được qua cổng đăng nhập một lần. Hãy thử lại, hoặc dùng tên đăng nhập và mật khẩu.',
};

/** User name and password, then the code where the second step is set up. */
export function SignInPage({ session, ended, done }: SignInPageProps): ReactNode {
  const [codeOwed, setCodeOwed] = useState(false);
  return codeOwed ? (
    <CodeStep done={done} back={() => setCodeOwed(false)} version={session.version} />
  ) : (
    <PasswordStep session={session} ended={ended} done={done} owe={() => setCodeOwed(true)} />
  );
}

/** Runs one attempt at a time and keeps what went wrong. */
function useAttempt() {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | undefined>();
  const attempt = async (act: () => Promise<void>) => {
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    try {
      await act();
    } catch (fault) {
      setProblem(asProblem(fault));
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, setProblem, attempt };
}

function PasswordStep({ session, ended, done, owe }: SignInPageProps & { readonly owe: () => void }): ReactNode {
  const { busy, problem, attempt } = useAttempt();
  const refusedThere = oidcWords[new URLSearchParams(location.search).get('dang-nhap') ?? ''];
  const [missing, setMissing] = useState<{ userName?: string; password?: string }>({});
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const userName = String(form.get('userName') ?? '').trim();
    const password = String(form.get('password') ?? '');
    setMissing({
      ...(userName ? {} : { userName: 'Hãy nhập tên đăng nhập.' }),
      ...(password ? {} : { password: 'Hãy nhập mật khẩu.' }),
    });
    if (!userName || !password) return;
    void attempt(async () => {
      const { codeOwed } = await signIn(userName, password);
      if (codeOwed) owe();
      else await done();
    });
  };
  return (
    <DoorPage title="Đăng nhập" version={session.version}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md" mt="md">
          {refusedThere && !problem && (
            <Alert color="red" variant="light" role="alert">
              {refusedThere}
            </Alert>
          )}
          {ended && !problem && (
            <Alert color="blue" variant="light" role="status">
              {endedWords[ended]}
            </Alert>
          )}
          {problem && <ProblemAlert problem={problem} />}
          <TextInput
            label="Tên đăng nhập"
            name="userName"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            autoFocus
            error={missing.userName}
          />
          <PasswordInput label="Mật khẩu" name="password" autoComplete="current-password" error={missing.password} />
          <Button type="submit" loading={busy} fullWidth>
            Đăng nhập
          </Button>
          {session.oidc && (
            <>
              <Divider label="hoặc" />
              <Button variant="default" fullWidth onClick={() => void attempt(async () => location.assign(await beginOidc()))}>
                {session.oidc.label}
              </Button>
            </>
          )}
        </Stack>
      </form>
    </DoorPage>
  );
}

function CodeStep({
  done,
  back,
  version,
}: {
  readonly done: () => Promise<void>;
  readonly back: () => void;
  readonly version: string;
}): ReactNode {
  const { busy, problem, setProblem, attempt } = useAttempt();
  const [backup, setBackup] = useState(false);
  const [missing, setMissing] = useState<string | undefined>();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const code = String(form.get('code') ?? '').replace(/\s/g, '');
    setMissing(code ? undefined : 'Hãy nhập mã.');
    if (!code) return;
    void attempt(async () => {
      await (backup ? verifyBackupCode(code) : verifyCode(code, form.get('trust') === 'on'));
      await done();
    });
  };
  return (
    <DoorPage
      title="Nhập mã xác thực"
      lead={
        backup
          ? 'Nhập một mã dự phòng đã được cấp khi bật xác thực hai bước.'
          : 'Nhập mã 6 chữ số đang hiện trên ứng dụng xác thực.'
      }
      version={version}
    >
      <form onSubmit={submit} noValidate key={String(backup)}>
        <Stack gap="md" mt="md">
          {problem && <ProblemAlert problem={problem} />}
          <TextInput
            label={backup ? 'Mã dự phòng' : 'Mã xác thực'}
            name="code"
            inputMode={backup ? 'text' : 'numeric'}
            autoComplete="one-time-code"
            autoFocus
            error={missing}
          />
          {!backup && <Checkbox name="trust" label="Không hỏi lại mã trên máy này trong 30 ngày" />}
          <Button type="submit" loading={busy} fullWidth>
            Xác nhận
          </Button>
          <Anchor
            component="button"
            type="button"
            onClick={() => {
              setBackup(!backup);
              setProblem(undefined);
            }}
          >
            {backup ? 'Dùng ứng dụng xác thực' : 'Không có điện thoại bên mình, dùng mã dự phòng'}
          </Anchor>
          <Anchor component="button" type="button" onClick={back}>
            Đăng nhập bằng tài khoản khác
          </Anchor>
        </Stack>
      </form>
    </DoorPage>
  );
}
