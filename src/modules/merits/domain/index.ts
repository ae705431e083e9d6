export { meritActKinds } from './acts.ts';
export { awardLabel, type KnownAward } from './awards.ts';
export { type CheckAbout, checkFacts, readDraft } from './check.ts';
export { type FactsDraft, withoutBlankRows } from './draft.ts';
export { changedSections } from './sections.ts';
export { factsForYear, type MeritSubject, type MeritSubjects, type SheetFacts, zSheetFacts } from './sheet.ts';
