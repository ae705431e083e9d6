import {
  type AnyRoute,
  type AsyncRouteComponent,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouteComponent,
} from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { LoadingState } from '../page/LoadingState.tsx';
import { Forbidden, NotFound, ScreenFault } from '../page/states.tsx';
import { useSession } from '../session/SessionContext.ts';
import type { ModuleRoute, ModuleRoutes } from './module-routes.ts';
import { parseSearchText, type SearchValues, writeSearchText } from './search-text.ts';

function Guarded({
  ability,
  page: Shown,
}: {
  readonly ability: string | undefined;
  readonly page: AsyncRouteComponent<object>;
}): ReactNode {
  const { may } = useSession();
  return ability === undefined || may(ability) ? <Shown /> : <Forbidden />;
}

/** The page behind its guard; `preload` lets the router fetch the code when the pointer comes near a link. */
function pageOf(route: ModuleRoute): RouteComponent {
  const Lazy = lazyRouteComponent(route.load) as AsyncRouteComponent<object>;
  const Shown = () => <Guarded ability={route.ability} page={Lazy} />;
  return Object.assign(Shown, { preload: Lazy.preload });
}

/** The router over the pages of all slices. `frame` draws what stands around them; `home` answers `/`. */
export function buildRouter(modules: readonly ModuleRoutes[], frame: RouteComponent, home: RouteComponent) {
  const root = createRootRoute({
    component: frame,
    notFoundComponent: NotFound,
    validateSearch: (search): SearchValues => search as SearchValues,
  });
  const under = (path: string, component: RouteComponent) =>
    createRoute({ getParentRoute: () => root, path, component }) as AnyRoute;
  const routes = [
    under('/', home),
    ...modules.flatMap((module) => module.routes.map((route) => under(route.path, pageOf(route)))),
  ];
  return createRouter({
    routeTree: root.addChildren(routes),
    parseSearch: parseSearchText,
    stringifySearch: writeSearchText,
    defaultPreload: 'intent',
    defaultPreloadDelay: 80,
    defaultPendingMs: 200,
    defaultPendingComponent: () => <LoadingState />,
    defaultNotFoundComponent: NotFound,
    defaultErrorComponent: ({ reset }) => <ScreenFault reset={reset} />,
    scrollRestoration: true,
  });
}
