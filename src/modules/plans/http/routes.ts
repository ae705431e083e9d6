import type { Route } from '../../../platform/http/route.ts';
import { feedRoutes } from './feed-routes.ts';
import { importRoutes } from './import-routes.ts';
import { planRoutes } from './plan-routes.ts';
import { taskRoutes } from './task-routes.ts';

/** Every operation of the slice. */
export const plansRoutes: readonly Route[] = [...importRoutes, ...planRoutes, ...taskRoutes, ...feedRoutes];
