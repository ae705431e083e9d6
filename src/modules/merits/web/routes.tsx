import type { ModuleRoutes } from '../../../ui/routing/module-routes.ts';

/** Reached from the person and the unit whose sheet it is. */
export const routes: ModuleRoutes = {
  id: 'merits',
  routes: [
    { path: '/can-bo/$personId/thanh-tich', ability: 'merit.read', load: () => import('./PersonMerits.tsx') },
    { path: '/don-vi/$unitId/thanh-tich', ability: 'merit.read', load: () => import('./UnitMerits.tsx') },
  ],
};
