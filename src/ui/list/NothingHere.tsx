import { Button } from '@mantine/core';
import { IconFilterOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { EmptyState } from '../page/states.tsx';

interface NothingHereProps {
  readonly noun: string;
  readonly empty: { readonly title: string; readonly next: ReactNode; readonly act?: ReactNode };
  readonly filtered: boolean;
  /** There are rows, but not on this page. */
  readonly past: boolean;
  readonly clear: () => void;
}

/** Three ways of being empty: nothing yet, nothing under these filters, behind the last page. */
export function NothingHere({ noun, empty, filtered, past, clear }: NothingHereProps): ReactNode {
  if (past)
    return (
      <EmptyState
        title="Trang này không còn dòng nào"
        next="Danh sách đã ngắn lại."
        act={<Button onClick={clear}>Về trang đầu</Button>}
      />
    );
  if (!filtered) return <EmptyState {...empty} />;
  return (
    <EmptyState
      icon={<IconFilterOff size={30} stroke={1.5} />}
      title={`Không có ${noun} phù hợp`}
      next="Hãy thử bớt điều kiện lọc hoặc tìm bằng từ khác; có thể gõ không dấu."
      act={
        <Button variant="default" onClick={clear}>
          Bỏ các điều kiện lọc
        </Button>
      }
    />
  );
}
