import { Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { AppLink } from '../../../../ui/routing/AppLink.tsx';
import classes from './views.module.css';

const views = [
  { to: '/nhiem-vu', label: 'Danh sách' },
  { to: '/ke-hoach/bang', label: 'Bảng theo quý' },
  { to: '/ke-hoach/lich', label: 'Lịch tháng' },
  { to: '/ke-hoach/tien-do-nam', label: 'Tiến độ năm' },
] as const;

interface TaskViewsProps {
  readonly at: (typeof views)[number]['to'];
  /** Filters that the other views take over. */
  readonly search: Record<string, string>;
}

/** The same tasks seen four ways. */
export function TaskViews({ at, search }: TaskViewsProps): ReactNode {
  return (
    <Group component="nav" gap={4} mb="md" aria-label="Cách xem nhiệm vụ" className="sv-no-print">
      {views.map(({ to, label }) => (
        <AppLink
          key={to}
          to={to}
          search={search}
          underline="never"
          className={classes.view ?? ''}
          aria-current={to === at ? 'page' : undefined}
        >
          {label}
        </AppLink>
      ))}
    </Group>
  );
}
