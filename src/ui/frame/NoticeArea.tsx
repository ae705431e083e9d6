import { Notification } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconInfoCircle } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { type Notice, onNotice } from '../page/notify.ts';
import classes from './NoticeArea.module.css';

const look = {
  done: { color: 'green.7', icon: <IconCheck size={18} aria-hidden /> },
  note: { color: 'blue.7', icon: <IconInfoCircle size={18} aria-hidden /> },
  fault: { color: 'red.7', icon: <IconAlertTriangle size={18} aria-hidden /> },
} as const;

/** Says for some seconds what has been done; read out by screen readers. Faults stay until closed. */
export function NoticeArea(): ReactNode {
  const [shown, setShown] = useState<readonly (Notice & { readonly id: number })[]>([]);
  useEffect(() => {
    let next = 0;
    const timers = new Set<ReturnType<typeof setTimeout>>();
    const stop = onNotice((notice) => {
      const id = next++;
      setShown((all) => [...all.slice(-2), { ...notice, id }]);
      if (notice.tone !== 'fault') timers.add(setTimeout(() => setShown((all) => all.filter((one) => one.id !== id)), 6000));
    });
    return () => {
      stop();
      for (const timer of timers) clearTimeout(timer);
    };
  }, []);
  return (
    <div className={classes.area} role="status" aria-live="polite">
      {shown.map((notice) => (
        <Notification
          key={notice.id}
          withBorder
          role="presentation"
          {...look[notice.tone]}
          closeButtonProps={{ 'aria-label': 'Đóng thông báo' }}
          onClose={() => setShown((all) => all.filter((one) => one.id !== notice.id))}
        >
          {notice.text}
        </Notification>
      ))}
    </div>
  );
}
