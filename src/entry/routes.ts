import type { Route } from '../platform/http/route.ts';

/** Every operation of the system. The access matrix, the OpenAPI page and the server all walk this one list. */
export const allRoutes: readonly Route[] = [];
