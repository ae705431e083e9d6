export { systemRoutes } from './http/routes.ts';
