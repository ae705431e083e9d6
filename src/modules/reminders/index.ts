/** What other slices and the entries may use on the server. */
export { announcePlan } from './app/announce.ts';
export { sendDigests } from './app/digest.ts';
export { remindDue } from './app/remind.ts';
export { urge } from './app/urge.ts';
export { reminderRoutes } from './http/routes.ts';
