import { Stack, Text, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import { ConfirmAct } from '../../../../ui/acts/ConfirmAct.tsx';
import { useAct } from '../../../../ui/api/hooks.ts';
import { DateField } from '../../../../ui/fields/DateField.tsx';
import { today } from '../../../../ui/text/today.ts';
import { completeTask } from '../../contract/task-acts.ts';
import { missingDay } from './missing-day.ts';
import type { TaskDetail, Turn } from './task-detail.ts';

interface CompleteTaskProps {
  readonly task: TaskDetail;
  /** Only this turn of a recurring task. */
  readonly turn?: Turn;
  readonly close: () => void;
}

/** Records that a task, or one of its turns, is done. */
export default function CompleteTask({ task, turn, close }: CompleteTaskProps): ReactNode {
  const [doneOn, setDoneOn] = useState<LocalDate | null>(today());
  const [note, setNote] = useState('');
  const complete = useAct(completeTask, {
    success: ({ state }) => (turn && state !== 'done' ? `Đã ghi nhận xong ${turn.label}.` : 'Đã ghi nhận hoàn thành nhiệm vụ.'),
  });
  const openTurns = task.occurrences.filter(({ state }) => state === 'open').length;
  return (
    <ConfirmAct
      opened
      onClose={close}
      title={turn ? `Ghi nhận đã xong ${turn.label}` : 'Ghi nhận hoàn thành nhiệm vụ'}
      names={[task.content]}
      confirm="Ghi nhận"
      act={async () => {
        if (!doneOn) throw missingDay('Xin ghi ngày hoàn thành.');
        await complete.mutateAsync({
          params: { taskId: task.id },
          body: { version: task.version, doneOn, note: note.trim(), occurrenceId: turn?.id ?? null },
        });
      }}
    >
      <Stack gap="sm">
        {!turn && openTurns > 0 && <Text>Còn {openTurns} kỳ chưa xong; các kỳ này cũng được ghi nhận là đã xong.</Text>}
        {task.evidence.length === 0 && (
          <Text c="dimmed">Nhiệm vụ chưa có tệp minh chứng. Vẫn ghi nhận được, và có thể bổ sung tệp trước khi ghi nhận.</Text>
        )}
        <DateField label="Ngày hoàn thành" value={doneOn} onChange={setDoneOn} max={today()} required />
        <Textarea
          label="Kết quả (không bắt buộc)"
          autosize
          minRows={2}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </Stack>
    </ConfirmAct>
  );
}
