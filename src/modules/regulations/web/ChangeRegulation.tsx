import { Alert, Button, Group, Text, Textarea } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useAct } from '../../../ui/api/hooks.ts';
import { changeRegulation, type RegulationDetail } from '../contract.ts';
import { draftOf } from '../domain/index.ts';
import { RegulationForm } from './RegulationForm.tsx';

interface ChangeProps {
  readonly regulation: RegulationDetail;
  readonly reload: () => Promise<unknown>;
  readonly done: () => void;
}

/** The whole regulation anew, with why. Somebody else's writing meanwhile is never overwritten unseen. */
export function ChangeRegulation({ regulation: current, reload, done }: ChangeProps): ReactNode {
  // As it was when the form was opened: what is being written belongs to that version.
  const [regulation] = useState(current);
  const [reason, setReason] = useState('');
  const change = useAct(changeRegulation, { success: 'Đã sửa quy định.' });
  const { number, title, issuer, signedOn, from, to, note } = regulation;
  const entries = regulation.entries.map((entry) => ({
    article: entry.article,
    setting: entry.setting,
    ...(entry.from ? { from: entry.from } : {}),
    ...(entry.to ? { to: entry.to } : {}),
  }));
  if (change.error?.code === 'version-conflict')
    return (
      <Alert color="yellow" variant="light" icon={<IconAlertTriangle aria-hidden />} title={change.error.title} role="alert">
        <Text>{change.error.detail}</Text>
        <Group mt="sm">
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              change.reset();
              void reload();
              done();
            }}
          >
            Xem bản mới
          </Button>
        </Group>
      </Alert>
    );
  return (
    <RegulationForm
      draftName={`regulation.${regulation.id}.${regulation.version}`}
      start={draftOf({ number, title, issuer, signedOn, from, to, note, entries })}
      pending={change.isPending}
      problem={change.error}
      reset={change.reset}
      confirm="Lưu bản sửa"
      cancel={done}
      otherFaults={() => (reason.trim() === '' ? [{ path: 'reason', message: 'Xin ghi lý do sửa.' }] : [])}
      about={{ unitId: regulation.unit.id, regulationId: regulation.id }}
      send={(content, overlaps) =>
        change.mutateAsync({
          params: { regulationId: regulation.id },
          body: { version: regulation.version, reason, content, overlaps },
        })
      }
      done={done}
      after={(faultOf) => (
        <Textarea
          name="reason"
          label="Lý do"
          description="Bản trước vẫn được giữ trong lịch sử"
          withAsterisk
          autosize
          minRows={2}
          value={reason}
          error={faultOf('reason')}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
    />
  );
}
