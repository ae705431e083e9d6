import { IconBuildingCommunity } from '@tabler/icons-react';
import type { ModuleRoutes } from '../../../ui/routing/module-routes.ts';

const ability = 'regulation.read';

export const routes: ModuleRoutes = {
  id: 'regulations',
  nav: [
    {
      id: 'regulations',
      place: 'law',
      ability,
      order: 60,
      label: 'Quy định của địa phương',
      to: '/phap-luat/quy-dinh',
      icon: IconBuildingCommunity,
    },
  ],
  routes: [
    { path: '/phap-luat/quy-dinh', ability, load: () => import('./Regulations.tsx') },
    { path: '/phap-luat/quy-dinh/moi', ability: 'regulation.manage', load: () => import('./NewRegulation.tsx') },
    { path: '/phap-luat/quy-dinh/$regulationId', ability, load: () => import('./RegulationPage.tsx') },
  ],
};
