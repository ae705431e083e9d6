import { accountRoutes, actLogRoutes, sessionRoutes } from '../modules/accounts/index.ts';
import { legalRoutes } from '../modules/legal/index.ts';
import { meritRoutes } from '../modules/merits/index.ts';
import { peopleRoutes } from '../modules/people/http/routes.ts';
import { plansRoutes } from '../modules/plans/index.ts';
import { regulationRoutes } from '../modules/regulations/index.ts';
import { reminderRoutes } from '../modules/reminders/index.ts';
import { systemRoutes } from '../modules/system/index.ts';
import { unitRoutes } from '../modules/units/http/routes.ts';
import type { Route } from '../platform/http/route.ts';
import { allActKinds } from './act-kinds.ts';

/** Every operation of the system. The access matrix, the OpenAPI page and the server all walk this one list. */
export const allRoutes: readonly Route[] = [
  ...accountRoutes,
  ...actLogRoutes(allActKinds),
  ...legalRoutes,
  ...meritRoutes,
  ...plansRoutes,
  ...regulationRoutes,
  ...reminderRoutes,
  ...sessionRoutes,
  ...systemRoutes,
  ...unitRoutes,
  ...peopleRoutes,
];
