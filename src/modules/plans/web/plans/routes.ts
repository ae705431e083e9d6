import type { ModuleRoute } from '../../../../ui/routing/module-routes.ts';

/** Pages about whole plans: the list, the ways to begin one, the review of a read document, the plan itself. */
export const planPages: readonly ModuleRoute[] = [
  { path: '/ke-hoach', ability: 'plan.readIssued', load: () => import('./PlanList.tsx') },
  { path: '/ke-hoach/moi', ability: 'plan.draft', load: () => import('./NewPlan.tsx') },
  { path: '/ke-hoach/nhap', ability: 'plan.draft', load: () => import('./ImportPlan.tsx') },
  { path: '/ke-hoach/nhap/$importId', ability: 'plan.draft', load: () => import('../review/ReviewImport.tsx') },
  { path: '/ke-hoach/$planId', ability: 'plan.readIssued', load: () => import('./PlanPage.tsx') },
  { path: '/ke-hoach/$planId/sua', ability: 'plan.draft', load: () => import('../review/EditPlan.tsx') },
];
