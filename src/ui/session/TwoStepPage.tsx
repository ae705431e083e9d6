import { Button, Code, Group, List, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { asProblem, type Problem } from '../api/problem.ts';
import { notifyDone } from '../page/notify.ts';
import { Page, Section } from '../page/Page.tsx';
import { ProblemAlert } from '../page/ProblemAlert.tsx';
import { StateTag } from '../text/StateTag.tsx';
import { QrPicture } from './QrPicture.tsx';
import { useSession, useSessionTools } from './SessionContext.ts';
import { beginTwoStep, endTwoStep, verifyCode } from './session-api.ts';

interface Offer {
  readonly totpURI: string;
  readonly backupCodes: readonly string[];
}

/** Second step of sign-in: password, picture to scan, one code to prove it works, backup codes to keep. */
export default function TwoStepPage(): ReactNode {
  const { account } = useSession();
  const { refresh } = useSessionTools();
  const [offer, setOffer] = useState<Offer | undefined>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | undefined>();
  const run = async (event: FormEvent<HTMLFormElement>, act: (value: (name: string) => string) => Promise<void>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    setBusy(true);
    setProblem(undefined);
    try {
      await act((name) => String(data.get(name) ?? ''));
    } catch (fault) {
      setProblem(asProblem(fault));
    } finally {
      setBusy(false);
    }
  };
  const on = account.twoStep === true;
  return (
    <Page
      narrow
      title="Xác thực hai bước"
      lead="Ngoài mật khẩu, mỗi lần đăng nhập cần thêm mã trên điện thoại. Người khác biết mật khẩu cũng không vào được."
      state={<StateTag state={on ? 'done' : 'todo'}>{on ? 'Đang bật' : 'Chưa bật'}</StateTag>}
    >
      {problem && <ProblemAlert problem={problem} />}
      {!offer && (
        <form
          noValidate
          onSubmit={(event) =>
            void run(event, async (value) => {
              if (on) {
                await endTwoStep(value('password'));
                notifyDone('Đã tắt xác thực hai bước.');
                await refresh();
              } else setOffer(await beginTwoStep(value('password')));
            })
          }
        >
          <Stack gap="md" mt="md" maw={420}>
            <PasswordInput label="Mật khẩu đang dùng" name="password" autoComplete="current-password" />
            <Button type="submit" loading={busy} variant={on ? 'default' : 'filled'}>
              {on ? 'Tắt xác thực hai bước' : 'Bật xác thực hai bước'}
            </Button>
          </Stack>
        </form>
      )}
      {offer && (
        <>
          <Section
            title="1. Quét mã bằng ứng dụng xác thực"
            lead="Dùng Google Authenticator, Microsoft Authenticator hoặc ứng dụng tương tự."
          >
            <QrPicture text={offer.totpURI} label="Mã QR để thêm tài khoản vào ứng dụng xác thực" />
            <Text size="sm" mt="xs">
              Không quét được thì nhập tay khóa: <Code>{new URL(offer.totpURI).searchParams.get('secret')}</Code>
            </Text>
          </Section>
          <Section
            title="2. Cất giữ mã dự phòng"
            lead="Mỗi mã dùng được một lần khi không có điện thoại. Các mã này chỉ hiện một lần."
          >
            <List listStyleType="none" className="sv-figures">
              {offer.backupCodes.map((code) => (
                <List.Item key={code}>
                  <Code>{code}</Code>
                </List.Item>
              ))}
            </List>
          </Section>
          <Section title="3. Nhập mã đang hiện trên ứng dụng">
            <form
              noValidate
              onSubmit={(event) =>
                void run(event, async (value) => {
                  await verifyCode(value('code').replace(/\s/g, ''), false);
                  notifyDone('Đã bật xác thực hai bước.');
                  setOffer(undefined);
                  await refresh();
                })
              }
            >
              <Group align="flex-end">
                <TextInput label="Mã xác thực 6 chữ số" name="code" inputMode="numeric" autoComplete="one-time-code" />
                <Button type="submit" loading={busy}>
                  Xác nhận và bật
                </Button>
              </Group>
            </form>
          </Section>
        </>
      )}
    </Page>
  );
}
