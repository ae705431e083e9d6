import { Stack, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { ConfirmAct } from '../../../ui/acts/ConfirmAct.tsx';
import { useAct } from '../../../ui/api/hooks.ts';
import { DateField } from '../../../ui/fields/DateField.tsx';
import { useScope } from '../../../ui/frame/scope.ts';
import { notifyDone } from '../../../ui/page/notify.ts';
import { today } from '../../../ui/text/today.ts';
import { urgeTasks } from '../contract.ts';

interface UrgeTasksProps {
  /** Tasks to urge, with the words to show. */
  readonly tasks: readonly { readonly id: string; readonly content: string }[];
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onDone?: () => void;
}

/**
 * Urges the chosen tasks with one act: notices to those responsible, and a letter to print. For lists of tasks of any slice:
 * `<UrgeTasks tasks={chosen} opened={asking} onClose={stop} onDone={clear} />`
 */
export function UrgeTasks({ tasks, opened, onClose, onDone }: UrgeTasksProps): ReactNode {
  const { unitId } = useScope();
  const [answerBy, setAnswerBy] = useState<LocalDate | null>(null);
  const [message, setMessage] = useState('');
  const urge = useAct(urgeTasks, {
    onDone: (made) => {
      notifyDone(
        `Đã đôn đốc ${String(made.tasks.length)} nhiệm vụ, ${String(made.notified)} người nhận thông báo. Công văn đôn đốc ở mục “Đôn đốc đã gửi”.`,
      );
      onDone?.();
    },
  });
  return (
    <ConfirmAct
      opened={opened}
      onClose={onClose}
      title="Đôn đốc nhiệm vụ"
      noun="nhiệm vụ"
      names={tasks.map((task) => task.content)}
      final="Người thực hiện và thủ trưởng của họ nhận thông báo ngay; thông báo đã gửi không rút lại được."
      confirm="Đôn đốc"
      act={() =>
        urge.mutateAsync({
          body: { unitId: unitId ?? '', taskIds: tasks.map((task) => task.id), answerBy, message: message.trim() || null },
        })
      }
    >
      <Stack gap="sm">
        <DateField label="Đề nghị trả lời trước ngày (không bắt buộc)" value={answerBy} onChange={setAnswerBy} min={today()} />
        <Textarea
          label="Lời nhắn kèm theo (không bắt buộc)"
          value={message}
          maxLength={2000}
          autosize
          minRows={2}
          onChange={(event) => setMessage(event.currentTarget.value)}
        />
      </Stack>
    </ConfirmAct>
  );
}
