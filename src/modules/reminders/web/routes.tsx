import { IconBell, IconSend } from '@tabler/icons-react';
import type { ModuleRoutes } from '../../../ui/routing/module-routes.ts';

export const routes: ModuleRoutes = {
  id: 'reminders',
  nav: [
    { id: 'notices', place: 'my-work', label: 'Thông báo', to: '/thong-bao', icon: IconBell, order: 90 },
    { id: 'urges', place: 'plans', label: 'Đôn đốc đã gửi', to: '/don-doc', icon: IconSend, ability: 'task.urge' },
  ],
  routes: [
    { path: '/thong-bao', load: () => import('./Notices.tsx') },
    { path: '/don-doc', ability: 'task.urge', load: () => import('./Urges.tsx') },
  ],
  waiting: async (asking) => (await import('./waiting.ts')).unreadNotices(asking),
};
