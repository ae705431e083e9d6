/** Screens that a slice with an import puts under its own addresses. */
export { ImportReview } from './ImportReview.tsx';
export { ImportStart } from './ImportStart.tsx';
