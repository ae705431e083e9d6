/** Pieces other slices may show. */
export { LawAnnouncements } from './LawAnnouncements.tsx';
