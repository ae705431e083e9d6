import { Anchor, Button, Stack, Text } from '@mantine/core';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { ConfirmAct } from '../../../../ui/acts/ConfirmAct.tsx';
import { addressOf } from '../../../../ui/api/client.ts';
import { useAct } from '../../../../ui/api/hooks.ts';
import { Section } from '../../../../ui/page/Page.tsx';
import { ProblemAlert } from '../../../../ui/page/ProblemAlert.tsx';
import { formatBytes } from '../../../../ui/text/format.ts';
import { InstantText } from '../../../../ui/text/texts.tsx';
import { addTaskEvidence, downloadTaskEvidence, removeTaskEvidence } from '../../contract/task-acts.ts';
import { EVIDENCE_RULE } from './evidence-rule.ts';
import type { TaskDetail } from './task-detail.ts';
import classes from './tasks.module.css';

const FileDrop = lazy(async () => ({ default: (await import('../../../../ui/fields/FileDrop.tsx')).FileDrop }));

type Evidence = TaskDetail['evidence'][number];

/** Files that prove the work. */
export function TaskEvidence({ task }: { readonly task: TaskDetail }): ReactNode {
  const params = { taskId: task.id };
  const [sent, setSent] = useState({ name: '', share: 0 });
  const [removing, setRemoving] = useState<Evidence | undefined>();
  const add = useAct(addTaskEvidence, {
    success: ({ name }) => `Đã nhận tệp ${name}.`,
    onProgress: (share) => setSent((was) => ({ ...was, share })),
  });
  const remove = useAct(removeTaskEvidence, { success: 'Đã gỡ tệp minh chứng.' });
  const may = task.allowed.includes('evidence');
  const turnName = new Map(task.occurrences.map(({ id, label }) => [id, label]));
  return (
    <Section title="Minh chứng">
      <Stack gap="sm">
        {task.evidence.length === 0 && <Text c="dimmed">Chưa có tệp minh chứng nào.</Text>}
        {task.evidence.length > 0 && (
          <ul className={classes.list}>
            {task.evidence.map((file) => (
              <li key={file.id} className={classes.row}>
                <div>
                  <Anchor href={addressOf(downloadTaskEvidence, { params: { ...params, evidenceId: file.id } })} download>
                    {file.name}
                  </Anchor>
                  <div className={classes.muted}>
                    {formatBytes(file.size)}, {file.who} gửi lúc <InstantText at={file.at} />
                    {file.occurrenceId && `, cho ${turnName.get(file.occurrenceId) ?? 'một kỳ'}`}
                    {file.note && `. ${file.note}`}
                  </div>
                </div>
                {file.removable && (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    color="ink"
                    aria-label={`Gỡ tệp ${file.name}`}
                    onClick={() => setRemoving(file)}
                  >
                    Gỡ
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
        {add.error && <ProblemAlert problem={add.error} focus />}
        {may && (
          <Suspense>
            <FileDrop
              label="Thả tệp minh chứng vào đây"
              rule={EVIDENCE_RULE}
              sending={add.isPending ? sent : undefined}
              onFiles={([file]) => {
                if (!file) return;
                setSent({ name: file.name, share: 0 });
                add.mutate({ params, body: {}, file });
              }}
            />
          </Suspense>
        )}
      </Stack>
      <ConfirmAct
        opened={removing !== undefined}
        onClose={() => setRemoving(undefined)}
        title="Gỡ tệp minh chứng"
        names={removing ? [removing.name] : []}
        final="Tệp không còn hiện ở nhiệm vụ; lịch sử vẫn ghi là đã từng có."
        confirm="Gỡ tệp"
        act={() => remove.mutateAsync({ params: { ...params, evidenceId: removing?.id ?? '' } })}
      />
    </Section>
  );
}
