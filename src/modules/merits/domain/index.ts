export { meritActKinds } from './acts.ts';
export { AWARD_GROUP_LABELS, type AwardGroup, awardLabel, type KnownAward, knownAwards } from './awards.ts';
export { type CheckAbout, checkFacts, readDraft } from './check.ts';
export { type FactsDraft, withoutBlankRows } from './draft.ts';
export { factsForYear, type MeritSubject, type SheetFacts, zSheetFacts } from './sheet.ts';
