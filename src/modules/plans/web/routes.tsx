import { IconFileText } from '@tabler/icons-react';
import type { ModuleRoutes } from '../../../ui/routing/module-routes.ts';
import { planPages } from './plans/routes.ts';

export const routes: ModuleRoutes = {
  id: 'plans',
  nav: [{ id: 'plans', place: 'plans', label: 'Kế hoạch', to: '/ke-hoach', icon: IconFileText, ability: 'plan.readIssued' }],
  routes: [...planPages],
  search: { group: 'Kế hoạch', find: async (text, asking) => (await import('./plans/search.ts')).findPlans(text, asking) },
};
