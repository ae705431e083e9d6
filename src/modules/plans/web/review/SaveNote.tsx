import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatClock, formatInstant } from '../../../../ui/text/format.ts';
import { dayOf, today } from '../../../../ui/text/today.ts';
import type { Autosave } from './use-autosave.ts';

/** "Đã lưu lúc 14:05", read out when it changes. `held` says why nothing is sent for now. */
export function SaveNote({ save, held }: { readonly save: Autosave; readonly held?: string | undefined }): ReactNode {
  const trouble = save.state === 'failed' || save.state === 'refused' || save.state === 'conflict';
  return (
    <Text size="xs" c={trouble ? 'red.7' : 'dimmed'} role="status" aria-live="polite">
      {words(save, held)}
    </Text>
  );
}

function words({ state, savedAt }: Autosave, held: string | undefined): string {
  if (held && state !== 'saved') return `Chưa lưu lên máy chủ: ${held}`;
  if (state === 'saving' || state === 'waiting') return 'Đang lưu…';
  if (state === 'failed') return 'Chưa gửi được lên máy chủ; đang giữ trên máy này và sẽ tự gửi lại.';
  if (state === 'refused') return 'Máy chủ chưa nhận bản này; hãy xem lý do bên dưới.';
  if (state === 'conflict') return 'Chưa lưu: có người khác vừa thay đổi.';
  if (!savedAt) return 'Tự lưu sau mỗi lần sửa';
  return `Đã lưu lúc ${dayOf(savedAt) === today() ? formatClock(savedAt) : formatInstant(savedAt)}`;
}
