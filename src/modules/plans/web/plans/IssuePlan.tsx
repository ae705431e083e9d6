import { Alert, Button, Group, List, Modal, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import { useAct } from '../../../../ui/api/hooks.ts';
import { DateField } from '../../../../ui/fields/DateField.tsx';
import { useFaults } from '../../../../ui/form/use-faults.ts';
import { ProblemAlert } from '../../../../ui/page/ProblemAlert.tsx';
import { formatCount } from '../../../../ui/text/format.ts';
import { today } from '../../../../ui/text/today.ts';
import { issuePlan } from '../../contract/plan-acts.ts';
import type { PlanDetail } from './PlanPage.tsx';

interface IssuePlanProps {
  readonly plan: PlanDetail;
  readonly close: () => void;
}

/** Number, day and signer; from here on the year runs. */
export function IssuePlan({ plan, close }: IssuePlanProps): ReactNode {
  const form = useRef<HTMLFormElement>(null);
  const { header } = plan;
  const [number, setNumber] = useState(header.number ?? '');
  const [symbol, setSymbol] = useState(header.symbol ?? '');
  const [signer, setSigner] = useState(header.signer ?? '');
  const [signerTitle, setSignerTitle] = useState(header.signerTitle ?? '');
  const [issuedOn, setIssuedOn] = useState<LocalDate | null>(header.issuedOn ?? today());
  const [missing, setMissing] = useState(false);
  const issue = useAct(issuePlan, { success: 'Đã ban hành kế hoạch.', onDone: close });
  const faults = useFaults(issue.error, form);
  const empty = (text: string, sentence: string) => (missing && text.trim() === '' ? sentence : undefined);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const filled = [number, symbol, signer, signerTitle].every((text) => text.trim() !== '') && issuedOn !== null;
    setMissing(!filled);
    if (!filled || !issuedOn) return;
    issue.mutate({ params: { planId: plan.id }, body: { version: plan.version, number, symbol, issuedOn, signer, signerTitle } });
  };
  const unsure = plan.tasks.filter((task) => task.timing === 'untimed').length;
  const leaderless = plan.tasks.filter((task) => task.lead.length === 0).length;
  return (
    <Modal opened onClose={close} title="Ban hành kế hoạch" size="lg">
      <form ref={form} onSubmit={send} noValidate>
        <Stack gap="md">
          {issue.error && <ProblemAlert problem={issue.error} onFault={faults.go} focus />}
          <div>
            <Text fw={600}>{header.title}</Text>
            <List size="sm" mt={4}>
              <List.Item>{formatCount(plan.tasks.length)} nhiệm vụ bắt đầu được theo dõi và nhắc việc.</List.Item>
              {unsure > 0 && <List.Item>{formatCount(unsure)} nhiệm vụ chưa có thời gian nên sẽ không được nhắc.</List.Item>}
              {leaderless > 0 && <List.Item>{formatCount(leaderless)} nhiệm vụ chưa có đơn vị chủ trì.</List.Item>}
            </List>
          </div>
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
            <TextInput
              label="Số"
              name="number"
              withAsterisk
              data-autofocus
              value={number}
              error={faults.of('number') ?? empty(number, 'Xin ghi số kế hoạch.')}
              onChange={(event) => setNumber(event.currentTarget.value)}
            />
            <TextInput
              label="Ký hiệu"
              name="symbol"
              withAsterisk
              value={symbol}
              error={faults.of('symbol') ?? empty(symbol, 'Xin ghi ký hiệu.')}
              onChange={(event) => setSymbol(event.currentTarget.value)}
            />
            <DateField
              label="Ngày ban hành"
              name="issuedOn"
              required
              max={today()}
              value={issuedOn}
              onChange={setIssuedOn}
              error={faults.of('issuedOn') ?? (missing && issuedOn === null ? 'Xin ghi ngày ban hành.' : undefined)}
            />
            <TextInput
              label="Họ tên người ký"
              name="signer"
              withAsterisk
              value={signer}
              error={faults.of('signer') ?? empty(signer, 'Xin ghi họ tên người ký.')}
              onChange={(event) => setSigner(event.currentTarget.value)}
            />
            <TextInput
              label="Quyền hạn, chức vụ người ký"
              name="signerTitle"
              withAsterisk
              value={signerTitle}
              error={faults.of('signerTitle') ?? empty(signerTitle, 'Xin ghi chức vụ người ký.')}
              onChange={(event) => setSignerTitle(event.currentTarget.value)}
            />
          </SimpleGrid>
          <Alert color="yellow" variant="light" icon={<IconAlertTriangle aria-hidden />}>
            Sau khi ban hành, nội dung chỉ thay đổi bằng điều chỉnh từng nhiệm vụ có ghi lý do. Bản đã ký đính kèm ngay trên trang
            kế hoạch.
          </Alert>
          <Group justify="flex-end">
            <Button variant="default" onClick={close} disabled={issue.isPending}>
              Chưa thực hiện
            </Button>
            <Button type="submit" loading={issue.isPending}>
              Ban hành
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
