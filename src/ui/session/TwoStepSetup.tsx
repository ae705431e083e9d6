import { Button, Code, Group, List, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { asProblem, type Problem } from '../api/problem.ts';
import { faultOf } from '../form/use-faults.ts';
import { ProblemAlert } from '../page/ProblemAlert.tsx';
import { QrPicture } from './QrPicture.tsx';
import { beginTwoStep, endTwoStep, newBackupCodes, verifyCode } from './session-api.ts';

interface TwoStepSetupProps {
  readonly on: boolean;
  /** Turned on or off. The sentence says which. */
  readonly done: (said: string) => Promise<void> | void;
}

type Offer = { readonly totpURI: string; readonly backupCodes: readonly string[] };

/** Password, then the picture to scan, the backup codes to keep, and one code to prove that it works. */
export function TwoStepSetup({ on, done }: TwoStepSetupProps): ReactNode {
  const [offer, setOffer] = useState<Offer | undefined>();
  const [codes, setCodes] = useState<readonly string[] | undefined>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | undefined>();
  const run = async (
    event: FormEvent<HTMLFormElement>,
    act: (value: (name: string) => string, button: string) => Promise<void>,
  ) => {
    event.preventDefault();
    if (busy) return;
    const pressed = (event.nativeEvent as SubmitEvent).submitter?.getAttribute('value') ?? '';
    const data = new FormData(event.currentTarget);
    setBusy(true);
    setProblem(undefined);
    try {
      await act((name) => String(data.get(name) ?? ''), pressed);
    } catch (fault) {
      setProblem(asProblem(fault));
    } finally {
      setBusy(false);
    }
  };
  if (offer) {
    return (
      <Stack gap="lg" mt="md">
        {problem && problem.errors.length === 0 && <ProblemAlert problem={problem} />}
        <Step
          title="1. Quét mã bằng ứng dụng xác thực"
          lead="Dùng Google Authenticator, Microsoft Authenticator hoặc ứng dụng tương tự."
        >
          <QrPicture text={offer.totpURI} label="Mã QR để thêm tài khoản vào ứng dụng xác thực" />
          <Text size="sm">
            Không quét được thì nhập tay khóa: <Code>{new URL(offer.totpURI).searchParams.get('secret')}</Code>
          </Text>
        </Step>
        <Step
          title="2. Cất giữ mã dự phòng"
          lead="Mỗi mã dùng được một lần khi không có điện thoại. Các mã này chỉ hiện một lần."
        >
          <Codes codes={offer.backupCodes} />
        </Step>
        <Step title="3. Nhập mã đang hiện trên ứng dụng">
          <form
            noValidate
            onSubmit={(event) =>
              void run(event, async (value) => {
                await verifyCode(value('code').replace(/\s/g, ''), false);
                setOffer(undefined);
                await done('Đã bật xác thực hai bước.');
              })
            }
          >
            <Group align="flex-start">
              <TextInput
                label="Mã xác thực 6 chữ số"
                name="code"
                inputMode="numeric"
                autoComplete="one-time-code"
                error={faultOf(problem, 'code')}
              />
              <Button type="submit" loading={busy} mt={27}>
                Xác nhận và bật
              </Button>
            </Group>
          </form>
        </Step>
      </Stack>
    );
  }
  return (
    <form
      noValidate
      onSubmit={(event) =>
        void run(event, async (value, pressed) => {
          const password = value('password');
          if (!on) return setOffer(await beginTwoStep(password));
          if (pressed === 'codes') return setCodes((await newBackupCodes(password)).backupCodes);
          await endTwoStep(password);
          await done('Đã tắt xác thực hai bước.');
        })
      }
    >
      <Stack gap="md" mt="md" maw={460}>
        {problem && problem.errors.length === 0 && <ProblemAlert problem={problem} />}
        <PasswordInput
          label="Mật khẩu đang dùng"
          name="password"
          autoComplete="current-password"
          error={faultOf(problem, 'password')}
        />
        {on ? (
          <Group>
            <Button type="submit" loading={busy} value="codes">
              Cấp mã dự phòng mới
            </Button>
            <Button type="submit" loading={busy} variant="default" value="off">
              Tắt xác thực hai bước
            </Button>
          </Group>
        ) : (
          <Button type="submit" loading={busy}>
            Bật xác thực hai bước
          </Button>
        )}
        {codes && (
          <Step title="Mã dự phòng mới" lead="Các mã cũ không còn dùng được. Các mã này chỉ hiện một lần.">
            <Codes codes={codes} />
          </Step>
        )}
      </Stack>
    </form>
  );
}

function Step({
  title,
  lead,
  children,
}: {
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <section>
      <Title order={2} fz="lg">
        {title}
      </Title>
      {lead && <Text c="dimmed">{lead}</Text>}
      <Stack gap="xs" mt="xs">
        {children}
      </Stack>
    </section>
  );
}

const Codes = ({ codes }: { readonly codes: readonly string[] }) => (
  <List listStyleType="none" className="sv-figures">
    {codes.map((code) => (
      <List.Item key={code}>
        <Code>{code}</Code>
      </List.Item>
    ))}
  </List>
);
