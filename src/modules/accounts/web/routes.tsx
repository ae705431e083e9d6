import { IconDevices, IconHistory, IconShieldLock, IconUserCog } from '@tabler/icons-react';
import type { ModuleRoutes } from '../../../ui/routing/module-routes.ts';

export const routes: ModuleRoutes = {
  id: 'accounts',
  nav: [
    {
      id: 'accounts',
      place: 'admin',
      label: 'Tài khoản',
      to: '/quan-tri/tai-khoan',
      icon: IconUserCog,
      ability: 'account.read',
      order: 30,
    },
    {
      id: 'act-log',
      place: 'admin',
      label: 'Nhật ký hệ thống',
      to: '/quan-tri/nhat-ky',
      icon: IconHistory,
      ability: 'actLog.read',
      order: 60,
    },
    {
      id: 'sign-in-rules',
      place: 'admin',
      label: 'Quy định đăng nhập',
      to: '/quan-tri/dang-nhap',
      icon: IconShieldLock,
      ability: 'system.manage',
      order: 40,
    },
  ],
  personal: [{ label: 'Phiên làm việc', to: '/tai-khoan/phien-lam-viec', icon: IconDevices }],
  routes: [
    { path: '/quan-tri/tai-khoan', ability: 'account.read', load: () => import('./AccountList.tsx') },
    { path: '/quan-tri/tai-khoan/tao-hang-loat', ability: 'account.manage', load: () => import('./BulkAccounts.tsx') },
    { path: '/quan-tri/nhat-ky', ability: 'actLog.read', load: () => import('./ActLog.tsx') },
    { path: '/quan-tri/dang-nhap', ability: 'system.manage', load: () => import('./SignInRules.tsx') },
    { path: '/tai-khoan/phien-lam-viec', load: () => import('./OwnSessions.tsx') },
  ],
};
