import { Stack, Text, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import { ConfirmAct } from '../../../../ui/acts/ConfirmAct.tsx';
import { useAct } from '../../../../ui/api/hooks.ts';
import { DateField } from '../../../../ui/fields/DateField.tsx';
import { today } from '../../../../ui/text/today.ts';
import { dateTask } from '../../contract/task-acts.ts';
import { missingDay } from './missing-day.ts';
import type { TaskDetail } from './task-detail.ts';

/** The event a conditional task waited for has come: its day, and until when the task is to be done. */
export default function DateTask({ task, close }: { readonly task: TaskDetail; readonly close: () => void }): ReactNode {
  const [eventOn, setEventOn] = useState<LocalDate | null>(task.event?.datedOn ?? today());
  const [end, setEnd] = useState<LocalDate | null>(task.periodEnd);
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState(false);
  const date = useAct(dateTask, { success: 'Đã định thời hạn cho nhiệm vụ.' });
  return (
    <ConfirmAct
      opened
      onClose={close}
      title="Ghi nhận sự việc đã đến"
      names={[task.content]}
      confirm="Định thời hạn"
      act={async () => {
        if (!end || !eventOn) {
          setMissing(true);
          throw missingDay('Xin ghi ngày có sự việc và ngày phải hoàn thành.');
        }
        await date.mutateAsync({
          params: { taskId: task.id },
          body: { version: task.version, eventOn, periodEnd: end, note: note.trim() },
        });
      }}
    >
      <Stack gap="sm">
        {task.event?.text && <Text>Kế hoạch ghi thời gian thực hiện là “{task.event.text}”.</Text>}
        <DateField
          label="Ngày có sự việc"
          value={eventOn}
          onChange={setEventOn}
          required
          error={missing && !eventOn ? 'Xin ghi ngày có sự việc.' : undefined}
        />
        <DateField
          label="Phải hoàn thành trước hoặc trong ngày"
          value={end}
          onChange={setEnd}
          {...(eventOn ? { min: eventOn } : {})}
          required
          error={missing && !end ? 'Xin ghi ngày phải hoàn thành.' : undefined}
        />
        <TextInput
          label="Theo văn bản nào (không bắt buộc)"
          description="Ví dụ: Thông báo số 15/TB-SXD ngày 02/3/2026."
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </Stack>
    </ConfirmAct>
  );
}
