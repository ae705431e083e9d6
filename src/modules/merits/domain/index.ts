export { meritActKinds } from './acts.ts';
export type { KnownAward } from './awards.ts';
export { type CheckAbout, checkFacts, readDraft } from './check.ts';
export { type FactsDraft, withoutBlankRows } from './draft.ts';
export { type Choice, type Conflict, mergeSheets, type Taken } from './merge.ts';
export { COUNT_LABELS, COUNT_NAMES, type FactLine, factLines, figureLines, WORKER_LABEL } from './say-facts.ts';
export { PARTS, type Part, SECTION_TITLES, type ShownPart } from './sections.ts';
export {
  factsForYear,
  type MeritSubject,
  type MeritSubjects,
  onlyHidden,
  SENSITIVE,
  type Sensitive,
  type SheetFacts,
  withoutHidden,
  zSheetFacts,
} from './sheet.ts';
export { summaryOf } from './summary.ts';
