import { IconUsers } from '@tabler/icons-react';
import type { ModuleRoutes } from '../../../ui/routing/module-routes.ts';

export const routes: ModuleRoutes = {
  id: 'people',
  nav: [{ id: 'people', place: 'admin', label: 'Cán bộ', to: '/can-bo', icon: IconUsers, ability: 'person.read', order: 20 }],
  routes: [
    { path: '/can-bo', ability: 'person.read', load: () => import('./PeopleList.tsx') },
    { path: '/can-bo/nhap', ability: 'person.manage', load: () => import('./PeopleImports.tsx') },
    { path: '/can-bo/nhap/$importId', ability: 'person.manage', load: () => import('./PeopleImport.tsx') },
    { path: '/can-bo/$personId', ability: 'person.read', load: () => import('./PersonPage.tsx') },
  ],
  search: {
    group: 'Cán bộ',
    ability: 'person.read',
    find: async (text, asking) => (await import('./search.ts')).findPeople(text, asking.signal),
  },
};
