import { Alert, Anchor, Button, Group, List, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Problem } from '../api/problem.ts';

/** Faults that the person mends alone: there is nothing to report. */
const own = new Set([0, 400, 401, 429]);

interface ProblemAlertProps {
  readonly problem: Problem;
  /** Offers to try again. */
  readonly retry?: (() => void) | undefined;
  /** Takes the focus when it appears (a refused form). */
  readonly focus?: boolean;
  /** Brings the person to the field of a fault; without it faults are plain text. */
  readonly onFault?: (path: string) => void;
}

/** What went wrong, every fault by name, what to do, and the number to quote. */
export function ProblemAlert({ problem, retry, focus, onFault }: ProblemAlertProps): ReactNode {
  // A single fault is often the whole sentence already.
  const told = problem.errors.filter((fault) => fault.message !== problem.detail);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focus) box.current?.focus();
  }, [focus]);
  if (problem.code === 'sign-in-required' && !retry) return <SignedInAgain />;
  return (
    <Alert
      ref={box}
      tabIndex={-1}
      role="alert"
      color="red"
      variant="light"
      icon={<IconAlertTriangle aria-hidden />}
      title={problem.title}
    >
      {problem.detail && <Text>{problem.detail}</Text>}
      {told.length > 0 && (
        <List mt="xs" spacing={2}>
          {told.map((fault) => (
            <List.Item key={`${fault.path} ${fault.message}`}>
              {onFault && fault.path ? (
                <Anchor
                  href={`#${fault.path}`}
                  onClick={(event) => {
                    event.preventDefault();
                    onFault(fault.path);
                  }}
                >
                  {fault.message}
                </Anchor>
              ) : (
                fault.message
              )}
            </List.Item>
          ))}
        </List>
      )}
      {problem.allowed.length > 0 && (
        <Text mt="xs">Việc có thể làm lúc này: {problem.allowed.map((act) => act.label).join('; ')}.</Text>
      )}
      {problem.requestId && !own.has(problem.status) && (
        <Text mt="xs" size="xs" c="dimmed">
          Mã tra cứu: {problem.requestId}
        </Text>
      )}
      {retry && (
        <Group mt="sm">
          <Button size="xs" variant="default" onClick={retry}>
            Thử lại
          </Button>
        </Group>
      )}
    </Alert>
  );
}

/** The work comes back only once the person has signed in again: what is left to say is that the act was not done. */
function SignedInAgain(): ReactNode {
  return (
    <Alert
      role="alert"
      color="yellow"
      variant="light"
      icon={<IconAlertTriangle aria-hidden />}
      title="Việc vừa rồi chưa được gửi"
    >
      Phiên làm việc đã hết giữa chừng. Nội dung đã nhập vẫn còn; xin gửi lại.
    </Alert>
  );
}
