import { Button, Group, Modal, NativeSelect, NumberInput, Stack, Text, Textarea } from '@mantine/core';
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import { useAct, useRecord } from '../../../../ui/api/hooks.ts';
import { asProblem, type Problem } from '../../../../ui/api/problem.ts';
import { useFaults } from '../../../../ui/form/use-faults.ts';
import { notifyDone } from '../../../../ui/page/notify.ts';
import { ProblemAlert } from '../../../../ui/page/ProblemAlert.tsx';
import type { TaskCard } from '../../contract/shared.ts';
import { addTaskEvidence, reportProgress } from '../../contract/task-acts.ts';
import { getTask } from '../../contract/tasks.ts';
import { EVIDENCE_RULE } from './evidence-rule.ts';

const FileDrop = lazy(async () => ({ default: (await import('../../../../ui/fields/FileDrop.tsx')).FileDrop }));

interface ReportDialogProps {
  readonly task: Pick<TaskCard, 'id' | 'content' | 'timing' | 'percent'>;
  /** The turn of a recurring task it is about, when that was already said. */
  readonly turnId?: string;
  readonly close: () => void;
}

/** Reports how far a task is: a note, a percentage if wanted, files that prove it. */
export default function ReportDialog({ task, turnId = '', close }: ReportDialogProps): ReactNode {
  const recurring = task.timing === 'recurring';
  const detail = useRecord(getTask, { params: { taskId: task.id } }, { enabled: recurring });
  const turns = detail.data?.occurrences ?? [];
  const [note, setNote] = useState('');
  const [percent, setPercent] = useState<number | string>(task.percent ?? '');
  const [turn, setTurn] = useState(turnId);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [sending, setSending] = useState<{ readonly name: string; readonly share: number } | undefined>();
  const [problem, setProblem] = useState<Problem | undefined>();
  const [reported, setReported] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const faults = useFaults(problem, form);
  const report = useAct(reportProgress);
  const attach = useAct(addTaskEvidence, { onProgress: (share) => setSending((was) => was && { ...was, share }) });
  const params = { taskId: task.id };

  const send = async () => {
    setProblem(undefined);
    try {
      if (!reported) {
        const value = typeof percent === 'number' ? percent : null;
        await report.mutateAsync({ params, body: { note: note.trim(), percent: value, occurrenceId: turn || null } });
        setReported(true);
      }
      for (const file of files) {
        setSending({ name: file.name, share: 0 });
        await attach.mutateAsync({ params, body: turn ? { occurrenceId: turn } : {}, file });
        setFiles((rest) => rest.filter((other) => other !== file));
      }
      notifyDone('Đã ghi nhận tiến độ.');
      close();
    } catch (fault) {
      setProblem(asProblem(fault));
    } finally {
      setSending(undefined);
    }
  };

  return (
    <Modal opened onClose={close} title="Báo cáo tiến độ" size="lg">
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Stack gap="md">
          <Text>{task.content}</Text>
          {problem && <ProblemAlert problem={problem} onFault={faults.go} />}
          {problem && reported && <Text>Nội dung báo cáo đã được lưu; còn tệp minh chứng chưa gửi được.</Text>}
          {turns.length > 0 && (
            <NativeSelect
              label="Cho kỳ"
              disabled={reported}
              value={turn}
              onChange={(event) => setTurn(event.currentTarget.value)}
              data={[
                { value: '', label: 'Cả nhiệm vụ' },
                ...turns.map(({ id, label, state }) => ({ value: id, label: state === 'done' ? `${label} (đã xong)` : label })),
              ]}
            />
          )}
          <Textarea
            name="note"
            label="Đã thực hiện được gì"
            withAsterisk
            autosize
            minRows={3}
            maxLength={2000}
            disabled={reported}
            value={note}
            error={faults.of('note')}
            onChange={(event) => setNote(event.currentTarget.value)}
            data-autofocus
          />
          <NumberInput
            name="percent"
            label="Ước đạt bao nhiêu phần trăm (không bắt buộc)"
            min={0}
            max={100}
            allowDecimal={false}
            suffix=" %"
            disabled={reported}
            value={percent}
            error={faults.of('percent')}
            onChange={setPercent}
            hideControls
            maw={220}
          />
          <Suspense>
            <FileDrop
              label="Thả tệp minh chứng vào đây"
              rule={EVIDENCE_RULE}
              multiple
              sending={sending}
              onFiles={(added) => setFiles((was) => [...was, ...added])}
            />
          </Suspense>
          {files.map((file) => (
            <Group key={`${file.name} ${String(file.lastModified)}`} justify="space-between">
              <Text size="sm">{file.name}</Text>
              <Button
                size="compact-sm"
                variant="subtle"
                color="ink"
                aria-label={`Bỏ tệp ${file.name}`}
                onClick={() => setFiles((was) => was.filter((other) => other !== file))}
              >
                Bỏ tệp
              </Button>
            </Group>
          ))}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              Chưa báo cáo
            </Button>
            <Button type="submit" loading={report.isPending || attach.isPending}>
              Báo cáo
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
