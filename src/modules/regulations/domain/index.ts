export { regulationActKinds } from './acts.ts';
export { type RegulationContent, type RegulationEntry, STANDING_LABELS, type Standing } from './regulation.ts';
