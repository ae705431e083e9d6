/** Screens that others may use. */
export { MeritFields } from './MeritFields.tsx';
export { useKnownAwards } from './use-known-awards.ts';
