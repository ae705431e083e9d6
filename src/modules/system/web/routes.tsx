import { IconDatabaseExport, IconListCheck } from '@tabler/icons-react';
import type { ModuleRoutes } from '../../../ui/routing/module-routes.ts';

export const routes: ModuleRoutes = {
  id: 'system',
  nav: [
    {
      id: 'setting-up',
      place: 'my-work',
      label: 'Thiết lập hệ thống',
      to: '/quan-tri/thiet-lap',
      icon: IconListCheck,
      ability: 'system.manage',
      order: 60,
    },
    {
      id: 'backups',
      place: 'admin',
      label: 'Sao lưu',
      to: '/quan-tri/sao-luu',
      icon: IconDatabaseExport,
      ability: 'system.manage',
      order: 70,
    },
  ],
  routes: [
    { path: '/quan-tri/thiet-lap', ability: 'system.manage', load: () => import('./SettingUp.tsx') },
    { path: '/quan-tri/sao-luu', ability: 'system.manage', load: () => import('./Backups.tsx') },
  ],
};
