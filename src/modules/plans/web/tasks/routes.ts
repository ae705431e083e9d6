import { IconCalendarShare, IconChecklist, IconLayoutColumns, IconListDetails, IconReportAnalytics } from '@tabler/icons-react';
import type { ModuleRoute, NavEntry } from '../../../../ui/routing/module-routes.ts';

/**
 * Pages about tasks. Those under /ke-hoach stand before the plan's own page, whose address takes any last part. Who was given a
 * task may open it whatever else her account may do, so its page asks for no ability and leaves it to the server.
 */
export const taskPages: readonly ModuleRoute[] = [
  { path: '/viec-cua-toi', ability: 'task.read', load: () => import('./MyTasks.tsx') },
  { path: '/nhiem-vu', ability: 'task.read', load: () => import('./TaskListPage.tsx') },
  { path: '/nhiem-vu/$taskId', load: () => import('./TaskPage.tsx') },
  { path: '/ke-hoach/bang', ability: 'task.read', load: () => import('./Board.tsx') },
  { path: '/ke-hoach/lich', ability: 'task.read', load: () => import('./MonthCalendar.tsx') },
  { path: '/ke-hoach/tien-do-nam', ability: 'task.read', load: () => import('./YearTimeline.tsx') },
  { path: '/ke-hoach/tong-hop', ability: 'rollup.read', load: () => import('./Rollup.tsx') },
  { path: '/lich-cong-viec', load: () => import('./CalendarFeeds.tsx') },
];

export const taskNav: readonly NavEntry[] = [
  { id: 'my-tasks', place: 'my-work', label: 'Việc của tôi', to: '/viec-cua-toi', icon: IconChecklist, ability: 'task.read' },
  { id: 'tasks', place: 'plans', label: 'Nhiệm vụ', to: '/nhiem-vu', icon: IconListDetails, ability: 'task.read' },
  {
    id: 'task-board',
    place: 'plans',
    label: 'Bảng theo quý',
    to: '/ke-hoach/bang',
    icon: IconLayoutColumns,
    ability: 'task.read',
  },
  {
    id: 'plan-rollup',
    place: 'plans',
    label: 'Tổng hợp cấp dưới',
    to: '/ke-hoach/tong-hop',
    icon: IconReportAnalytics,
    ability: 'rollup.read',
  },
];

export const taskPersonal = [{ label: 'Lịch công việc', to: '/lich-cong-viec', icon: IconCalendarShare }] as const;
