export { IMPORT_ACT_KINDS } from './acts.ts';
export {
  BATCH_STATE_LABELS,
  type BatchState,
  CHOICES,
  type Choice,
  IMPORT_KINDS,
  type ImportKindName,
  OUTCOME_LABELS,
  type Outcome,
  VERDICT_LABELS,
  VERDICTS,
  type Verdict,
} from './batch.ts';
export { readChoice, readDay, readEmail, readGender, readText, readYesNo } from './cells.ts';
export { type Cell, type CellFault, type Column, type Columns, type ReadRow, readSheet, type SentRow } from './sheet.ts';
