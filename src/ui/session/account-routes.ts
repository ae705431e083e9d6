import { IconKey, IconShieldLock } from '@tabler/icons-react';
import type { ModuleRoutes } from '../routing/module-routes.ts';

/** The person's own pages, reached from the menu with their name. */
export const accountRoutes: ModuleRoutes = {
  id: 'account',
  personal: [
    { label: 'Đổi mật khẩu', to: '/tai-khoan/mat-khau', icon: IconKey },
    { label: 'Xác thực hai bước', to: '/tai-khoan/xac-thuc-hai-buoc', icon: IconShieldLock },
  ],
  routes: [
    { path: '/tai-khoan/mat-khau', load: () => import('./PasswordPage.tsx') },
    { path: '/tai-khoan/xac-thuc-hai-buoc', load: () => import('./TwoStepPage.tsx') },
  ],
};
