/** Screens that others may use. */
export { MeritFields } from './MeritFields.tsx';
