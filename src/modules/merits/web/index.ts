/** Screens that others may use. */
export { MeritFields } from './MeritFields.tsx';
export type { Fold } from './Part.tsx';
export { useKnownAwards } from './use-known-awards.ts';
