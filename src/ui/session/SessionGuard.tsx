import { Button, Group, Modal, Text } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { idleState, lastSeen, markSeen, warnSeconds } from './idle.ts';
import { useSession, useSessionTools } from './SessionContext.ts';

/**
 * Warns before an idle session ends, with a countdown; continues or signs out. Any key, click, touch or wheel counts as being
 * there, and now and then tells the server so by asking for the session.
 */
export function SessionGuard(): ReactNode {
  const { account, idleMinutes } = useSession();
  const { refresh, signOut } = useSessionTools();
  const [left, setLeft] = useState<number | undefined>();
  const told = useRef(Date.now());
  const leaving = useRef(false);
  // Shared by all tabs: who writes in one is not idle in another.
  const place = `sovang.seen.${account.id}`;

  useEffect(() => {
    if (idleMinutes <= 0) return;
    markSeen(place, Date.now());
    const here = () => {
      const now = Date.now();
      const idleMs = now - lastSeen(place, now);
      // While the warning stands, only its buttons count: a nudge of the mouse is not an answer.
      if (idleMs > 3000 && idleState(idleMs, idleMinutes).state === 'present') markSeen(place, now);
    };
    const events = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;
    for (const event of events) window.addEventListener(event, here, { passive: true });
    const tick = setInterval(() => {
      const now = Date.now();
      const seen = lastSeen(place, now);
      const idle = idleState(now - seen, idleMinutes);
      setLeft(idle.state === 'warn' ? idle.secondsLeft : undefined);
      if (idle.state === 'over' && !leaving.current) {
        leaving.current = true;
        void signOut('idle');
      }
      if (seen > told.current && now - told.current > 120_000) {
        told.current = now;
        void refresh();
      }
    }, 1000);
    return () => {
      clearInterval(tick);
      for (const event of events) window.removeEventListener(event, here);
    };
  }, [idleMinutes, place, refresh, signOut]);

  const stay = () => {
    markSeen(place, Date.now());
    told.current = Date.now();
    setLeft(undefined);
    void refresh();
  };
  return (
    <Modal
      opened={left !== undefined}
      onClose={stay}
      title="Phiên làm việc sắp hết"
      withCloseButton={false}
      closeOnClickOutside={false}
    >
      <Text>
        Đã lâu không có thao tác. Để giữ an toàn, hệ thống sẽ tự đăng xuất sau <strong>{left ?? 0} giây</strong>. Những gì đang
        soạn vẫn được giữ trên máy này.
      </Text>
      <span role="status" aria-live="polite" style={{ position: 'absolute', clipPath: 'inset(50%)' }}>
        {left !== undefined && (left === warnSeconds || left === 30 || left === 10) ? `Còn ${left} giây` : ''}
      </span>
      <Group mt="lg" justify="flex-end">
        <Button variant="default" onClick={() => void signOut()}>
          Đăng xuất
        </Button>
        <Button onClick={stay} data-autofocus>
          Tiếp tục làm việc
        </Button>
      </Group>
    </Modal>
  );
}
