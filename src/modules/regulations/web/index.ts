/** Pieces other slices may show. */
export { addressOfRegulation } from './address.ts';
