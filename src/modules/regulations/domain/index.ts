export { regulationActKinds } from './acts.ts';
export type { Binding } from './applied.ts';
export {
  blankEntry,
  blankRegulation,
  draftOf,
  type EntryDraft,
  type RegulationDraft,
  readDraft,
  type SettingDraft,
} from './draft.ts';
export { type RegulationContent, type RegulationEntry, STANDING_LABELS, type Standing } from './regulation.ts';
