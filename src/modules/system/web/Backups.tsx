import { Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ResultOf } from '../../../kernel/operation.ts';
import { addressOf } from '../../../ui/api/client.ts';
import { useAct, useRecord } from '../../../ui/api/hooks.ts';
import { Answered } from '../../../ui/page/Answered.tsx';
import { Page, Section } from '../../../ui/page/Page.tsx';
import { ProblemAlert } from '../../../ui/page/ProblemAlert.tsx';
import { EmptyState } from '../../../ui/page/states.tsx';
import { formatBytes } from '../../../ui/text/format.ts';
import { type State, StateTag } from '../../../ui/text/StateTag.tsx';
import { InstantText } from '../../../ui/text/texts.tsx';
import { downloadBackup, listBackups, listFailedJobs, retryFailedJob, takeBackupNow } from '../contract.ts';

type Backups = ResultOf<typeof listBackups>;
type Backup = Backups['rows'][number];

/** A backup that runs is asked about until it is done. */
const ASK_AGAIN_MS = 4000;

export default function BackupsPage(): ReactNode {
  const take = useAct(takeBackupNow, {
    invalidate: [listBackups],
    success: 'Đã yêu cầu sao lưu. Bản sao sẽ hiện trong danh sách.',
  });
  const backups = useRecord(listBackups, {}, { staleTime: 0, refetchInterval: ASK_AGAIN_MS });
  return (
    <Page
      narrow
      title="Sao lưu"
      lead="Mỗi bản sao chứa toàn bộ dữ liệu và tệp của hệ thống. Nên tải về và giữ ở một máy khác, cẩn thận như giữ chính dữ liệu."
      act={
        <Button loading={take.isPending} onClick={() => take.mutate({})}>
          Sao lưu ngay
        </Button>
      }
    >
      <Stack gap="xl">
        {take.error && <ProblemAlert problem={take.error} />}
        <Answered query={backups}>{(answer) => <List {...answer} />}</Answered>
        <GivenUp />
      </Stack>
    </Page>
  );
}

function List({ rows, keepDays, nightly }: Backups): ReactNode {
  return (
    <Stack gap="md">
      <Text c="dimmed" size="sm">
        {nightly
          ? `Mỗi đêm lúc 02:00 có một bản sao; máy tắt vào giờ đó thì sao lưu khi mở lại. Bản sao quá ${keepDays} ngày được xóa, trừ bản mới nhất.`
          : `Hệ thống dùng PostgreSQL: việc sao lưu hằng đêm do người quản trị máy chủ đặt lịch. Bản sao tại đây quá ${keepDays} ngày được xóa, trừ bản mới nhất.`}
      </Text>
      {rows.length === 0 ? (
        <EmptyState title="Chưa có bản sao nào." next="Nhấn “Sao lưu ngay” để có bản đầu tiên." />
      ) : (
        rows.map((row) => <Row key={row.id} backup={row} />)
      )}
    </Stack>
  );
}

const STATES: Record<Backup['state'], { readonly state: State; readonly label: string }> = {
  running: { state: 'doing', label: 'Đang sao lưu' },
  done: { state: 'done', label: 'Hoàn thành' },
  failed: { state: 'refused', label: 'Không thành công' },
};

function Row({ backup }: { readonly backup: Backup }): ReactNode {
  const { state, label } = STATES[backup.state];
  return (
    <Group justify="space-between" gap="sm">
      <div>
        <Group gap="sm">
          <Text fw={600}>
            <InstantText at={backup.startedAt} />
          </Text>
          <StateTag state={state}>{label}</StateTag>
        </Group>
        {backup.size !== null && (
          <Text size="sm" c="dimmed">
            {formatBytes(backup.size)}
            {!backup.kept && '; tệp không còn trên máy này'}
          </Text>
        )}
      </div>
      {backup.kept && (
        <Button variant="default" component="a" href={addressOf(downloadBackup, { params: { id: backup.id } })} download>
          Tải về
        </Button>
      )}
    </Group>
  );
}

/** Work in the background that failed for good: mostly the mail server. Nothing is shown while all is well. */
function GivenUp(): ReactNode {
  const failed = useRecord(listFailedJobs, {}, { staleTime: 0 });
  const retry = useAct(retryFailedJob, { invalidate: [listFailedJobs], success: 'Đã cho làm lại.' });
  const rows = failed.data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <Section title="Việc nền không làm được">
      <Stack gap="md">
        {retry.error && <ProblemAlert problem={retry.error} />}
        {rows.map((row) => (
          <Group key={row.id} justify="space-between" gap="sm" wrap="nowrap">
            <div>
              <Text fw={600}>{row.label}</Text>
              <Text size="sm" c="dimmed">
                Dừng lúc <InstantText at={row.failedAt} />. Thông báo của máy: {row.reason}
              </Text>
            </div>
            <Button
              variant="default"
              loading={retry.isPending && retry.variables?.params.id === row.id}
              onClick={() => retry.mutate({ params: { id: row.id } })}
            >
              Làm lại
            </Button>
          </Group>
        ))}
      </Stack>
    </Section>
  );
}
