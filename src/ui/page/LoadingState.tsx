import { Skeleton, Stack } from '@mantine/core';
import type { ReactNode } from 'react';

/** Grey lines in the shape of what is coming, said once to screen readers. */
export function LoadingState({ rows = 6 }: { readonly rows?: number }): ReactNode {
  return (
    <Stack gap="sm" role="status" aria-label="Đang tải" aria-busy="true">
      <Skeleton height={28} width="35%" />
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={String(row)} height={38} />
      ))}
    </Stack>
  );
}
