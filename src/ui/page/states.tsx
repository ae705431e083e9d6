import { Button, Stack, Text, Title } from '@mantine/core';
import { IconCloudOff, IconFolderOpen, IconLock, IconMapOff } from '@tabler/icons-react';
import { type ReactNode, useSyncExternalStore } from 'react';
import { ButtonLink } from '../routing/AppLink.tsx';
import { Page } from './Page.tsx';
import classes from './states.module.css';

interface EmptyStateProps {
  /** What is not there: "Chưa có kế hoạch nào". */
  readonly title: string;
  /** The next step, in a sentence. */
  readonly next: ReactNode;
  /** The button that takes it. */
  readonly act?: ReactNode;
  readonly icon?: ReactNode;
}

/** An empty place always says what to do next. */
export function EmptyState({ title, next, act, icon }: EmptyStateProps): ReactNode {
  return (
    <Stack align="center" gap="xs" className={classes.empty}>
      <span className={classes.icon} aria-hidden>
        {icon ?? <IconFolderOpen size={30} stroke={1.5} />}
      </span>
      <Title order={2} fz="lg">
        {title}
      </Title>
      <Text c="dimmed" maw={480} ta="center" component="div">
        {next}
      </Text>
      {act && <div className={classes.emptyAct}>{act}</div>}
    </Stack>
  );
}

/** Unknown address, or a record outside of what this person may see: the two look the same on purpose. */
export function NotFound(): ReactNode {
  return (
    <Page title="Không tìm thấy trang">
      <EmptyState
        icon={<IconMapOff size={30} stroke={1.5} />}
        title="Nội dung này không tồn tại hoặc không thuộc phạm vi được xem"
        next="Hãy kiểm tra lại đường dẫn, hoặc mở từ danh sách."
        act={<ButtonLink to="/">Về trang đầu</ButtonLink>}
      />
    </Page>
  );
}

export function Forbidden(): ReactNode {
  return (
    <Page title="Chưa được giao quyền">
      <EmptyState
        icon={<IconLock size={30} stroke={1.5} />}
        title="Tài khoản chưa được giao phần việc này"
        next="Nếu công việc cần đến, hãy đề nghị quản trị viên của đơn vị giao quyền."
        act={<ButtonLink to="/">Về trang đầu</ButtonLink>}
      />
    </Page>
  );
}

const watchLine = (told: () => void) => {
  window.addEventListener('online', told);
  window.addEventListener('offline', told);
  return () => {
    window.removeEventListener('online', told);
    window.removeEventListener('offline', told);
  };
};

/** A band at the top while the line is down. */
export function OfflineNotice(): ReactNode {
  const online = useSyncExternalStore(watchLine, () => navigator.onLine);
  return (
    <div role="status" aria-live="polite">
      {!online && (
        <div className={classes.offline}>
          <IconCloudOff size={18} aria-hidden /> Mất kết nối mạng. Những gì đang soạn được giữ trên máy này; hãy gửi khi có mạng
          trở lại.
        </div>
      )}
    </div>
  );
}

/** Shown when a screen broke: the rest of the frame stays usable. */
export function ScreenFault({ reset }: { readonly reset: () => void }): ReactNode {
  return (
    <EmptyState
      title="Màn hình gặp sự cố"
      next="Những gì đang soạn vẫn được giữ trên máy này. Hãy mở lại trang; nếu vẫn lỗi, báo cho quản trị viên."
      act={<Button onClick={reset}>Mở lại trang</Button>}
    />
  );
}
