import { Alert, Button, Group, List, Modal, Stack, Text, Textarea } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type ReactNode, useRef, useState } from 'react';
import { asProblem, type Problem } from '../api/problem.ts';
import { ProblemAlert } from '../page/ProblemAlert.tsx';

interface ConfirmActProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** The act as a question or a heading: "Ban hành kế hoạch". */
  readonly title: string;
  /** What is touched, by name. Beyond eight the rest is counted. */
  readonly names?: readonly string[];
  /** "kế hoạch": with the number of `names`. */
  readonly noun?: string;
  /** Anything more to know. */
  readonly children?: ReactNode;
  /** What cannot be undone: "Sau khi ban hành, nội dung kế hoạch không sửa được nữa." */
  readonly final?: string;
  /** Asked for where a reason is owed. */
  readonly reason?: { readonly label: string; readonly required?: boolean; readonly description?: string };
  /** A verb: "Ban hành". */
  readonly confirm: string;
  /** Does it; a rejection with a `Problem` is shown and the dialogue stays. */
  readonly act: (reason: string) => Promise<unknown>;
}

const shownNames = 8;

/**
 * Before a final or dangerous act: how many and which, what cannot be undone, the reason where one is owed. A double click
 * acts once.
 *
 * ```tsx
 * <ConfirmAct opened={asking} onClose={stop} title="Gửi nhắc việc" noun="nhiệm vụ" names={late.map((task) => task.title)}
 *   confirm="Gửi nhắc việc" act={() => urge.mutateAsync({ body: { taskIds } })} />
 * ```
 */
export function ConfirmAct({ opened, onClose, ...rest }: ConfirmActProps): ReactNode {
  return (
    <Modal opened={opened} onClose={onClose} title={rest.title} size="lg">
      {opened && <Asking onClose={onClose} {...rest} />}
    </Modal>
  );
}

/** The dialogue's focus trap begins at what carries this mark; without it, at the cross that closes. */
const beginAtFirstField = (dialogue: HTMLElement | null) =>
  dialogue?.querySelector('input:not([type="hidden"]), textarea')?.setAttribute('data-autofocus', 'true');

function Asking({
  onClose,
  names = [],
  noun,
  children,
  final,
  reason,
  confirm,
  act,
}: Omit<ConfirmActProps, 'opened'>): ReactNode {
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const [problem, setProblem] = useState<Problem | undefined>();
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const go = async () => {
    if (running.current) return;
    if (reason?.required && text.trim() === '') return setMissing(true);
    running.current = true;
    setBusy(true);
    setProblem(undefined);
    try {
      await act(text.trim());
      onClose();
    } catch (fault) {
      setProblem(asProblem(fault));
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  return (
    <Stack gap="md" ref={beginAtFirstField}>
      {problem && <ProblemAlert problem={problem} focus />}
      {names.length > 0 && (
        <div>
          {noun && (
            <Text fw={600}>
              {names.length} {noun}
            </Text>
          )}
          <List mt={4}>
            {names.slice(0, shownNames).map((name, place) => (
              <List.Item key={`${name} ${String(place)}`}>{name}</List.Item>
            ))}
          </List>
          {names.length > shownNames && (
            <Text c="dimmed">
              và {names.length - shownNames} {noun ?? 'mục'} khác
            </Text>
          )}
        </div>
      )}
      {children}
      {reason && (
        <Textarea
          label={reason.label}
          description={reason.description}
          autosize
          minRows={2}
          maxRows={6}
          withAsterisk={reason.required}
          value={text}
          error={missing && text.trim() === '' ? 'Hãy ghi lý do.' : undefined}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      {final && (
        <Alert color="yellow" variant="light" icon={<IconAlertTriangle aria-hidden />}>
          {final}
        </Alert>
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose} disabled={busy}>
          Chưa thực hiện
        </Button>
        <Button onClick={() => void go()} loading={busy}>
          {confirm}
        </Button>
      </Group>
    </Stack>
  );
}
