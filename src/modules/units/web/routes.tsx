import { IconBuildingCommunity } from '@tabler/icons-react';
import type { ModuleRoutes } from '../../../ui/routing/module-routes.ts';

export const routes: ModuleRoutes = {
  id: 'units',
  nav: [
    { id: 'units', place: 'admin', label: 'Đơn vị', to: '/don-vi', icon: IconBuildingCommunity, ability: 'unit.read', order: 10 },
  ],
  routes: [
    { path: '/don-vi', ability: 'unit.read', load: () => import('./UnitsPage.tsx') },
    { path: '/don-vi/$unitId', ability: 'unit.read', load: () => import('./UnitPage.tsx') },
    { path: '/don-vi/nhap', ability: 'unit.manage', load: () => import('./UnitImports.tsx') },
    { path: '/don-vi/nhap/$importId', ability: 'unit.manage', load: () => import('./UnitImport.tsx') },
  ],
  search: {
    group: 'Đơn vị',
    ability: 'unit.read',
    find: async (text, asking) => (await import('./search.ts')).findUnits(text, asking.signal),
  },
};
