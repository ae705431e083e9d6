/** What other slices may use on the server. */
export { legalRoutes } from './http/routes.ts';
