import type { ModuleRoutes } from '../routing/module-routes.ts';

/** The person's own pages, reached from the menu with their name. */
export const accountRoutes: ModuleRoutes = {
  id: 'account',
  routes: [
    { path: '/tai-khoan/mat-khau', load: () => import('./PasswordPage.tsx') },
    { path: '/tai-khoan/xac-thuc-hai-buoc', load: () => import('./TwoStepPage.tsx') },
  ],
};
