import { IconFileText } from '@tabler/icons-react';
import type { ModuleRoutes } from '../../../ui/routing/module-routes.ts';
import { planPages } from './plans/routes.ts';
import { taskNav, taskPages, taskPersonal } from './tasks/routes.ts';

export const routes: ModuleRoutes = {
  id: 'plans',
  nav: [
    { id: 'plans', place: 'plans', label: 'Kế hoạch', to: '/ke-hoach', icon: IconFileText, ability: 'plan.readIssued' },
    ...taskNav,
  ],
  routes: [...taskPages, ...planPages],
  personal: taskPersonal,
  search: {
    group: 'Kế hoạch và nhiệm vụ',
    ability: 'task.read',
    find: async (text, asking) => {
      const [{ findPlans }, { findTasks }] = await Promise.all([import('./plans/search.ts'), import('./tasks/search.ts')]);
      const found = await Promise.allSettled([findPlans(text, asking), findTasks(text, asking)]);
      return found.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
    },
  },
};
