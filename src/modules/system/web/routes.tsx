import { IconDatabaseExport } from '@tabler/icons-react';
import type { ModuleRoutes } from '../../../ui/routing/module-routes.ts';

export const routes: ModuleRoutes = {
  id: 'system',
  nav: [
    {
      id: 'backups',
      place: 'admin',
      label: 'Sao lưu',
      to: '/quan-tri/sao-luu',
      icon: IconDatabaseExport,
      ability: 'system.manage',
    },
  ],
  routes: [{ path: '/quan-tri/sao-luu', ability: 'system.manage', load: () => import('./Backups.tsx') }],
};
