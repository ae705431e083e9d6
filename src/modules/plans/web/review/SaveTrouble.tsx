import { Alert, Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { ProblemAlert } from '../../../../ui/page/ProblemAlert.tsx';
import type { Autosave } from './use-autosave.ts';

interface SaveTroubleProps {
  readonly save: Autosave;
  /** The draft on the screen goes over what stands. */
  readonly keepMine: () => void;
  /** What stands takes the place of the draft on the screen. */
  readonly takeTheirs: () => void;
  readonly busy: boolean;
}

/** Somebody else has saved meanwhile: a clear choice between the two. Other refusals are told as they are. */
export function SaveTrouble({ save, keepMine, takeTheirs, busy }: SaveTroubleProps): ReactNode {
  if (save.state === 'conflict') {
    return (
      <Alert role="alert" color="yellow" variant="light" title="Có người khác vừa sửa bản này" mb="md">
        <Text size="sm">
          Những gì ông/bà sửa từ lúc đó vẫn còn trên màn hình nhưng chưa lưu. Hãy chọn giữ bản nào; bản kia không còn nữa.
        </Text>
        <Group mt="sm" gap="sm">
          <Button variant="default" size="xs" loading={busy} onClick={takeTheirs}>
            Lấy bản mới nhất của người kia
          </Button>
          <Button variant="default" size="xs" loading={busy} onClick={keepMine}>
            Lưu bản của tôi đè lên
          </Button>
        </Group>
      </Alert>
    );
  }
  if (save.state === 'refused' && save.problem) {
    return (
      <div style={{ marginBottom: 16 }}>
        <ProblemAlert problem={save.problem} />
      </div>
    );
  }
  return null;
}
