import { Anchor, Text } from '@mantine/core';
import { IconDeviceFloppy } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { formatClock, formatInstant } from '../text/format.ts';
import { dayOf, today } from '../text/today.ts';
import type { DraftTools } from './use-draft.ts';

/** "Bản nháp đã giữ trên máy này lúc 14:05": not what the server has. Read out when it changes; says so when nothing is kept. */
export function SavedNote({
  draft,
}: {
  readonly draft: Pick<DraftTools<unknown>, 'savedAt' | 'restored' | 'unkept' | 'discard'>;
}): ReactNode {
  const { savedAt, restored, unkept, discard } = draft;
  const when =
    savedAt === undefined
      ? ''
      : dayOf(new Date(savedAt)) === today()
        ? formatClock(new Date(savedAt))
        : formatInstant(new Date(savedAt));
  return (
    <Text size="xs" c={unkept ? 'red.7' : 'dimmed'} role="status" aria-live="polite" mih={20}>
      {unkept && 'Trình duyệt này không lưu được bản nháp. Hãy gửi trước khi rời trang.'}
      {!unkept && savedAt !== undefined && (
        <>
          <IconDeviceFloppy size={15} aria-hidden style={{ verticalAlign: -2 }} /> Bản nháp đã giữ trên máy này lúc {when}
          {restored && (
            <>
              {'. Đây là bản nháp từ lần trước. '}
              <Anchor component="button" type="button" size="xs" onClick={discard}>
                Bỏ bản nháp
              </Anchor>
            </>
          )}
        </>
      )}
    </Text>
  );
}
