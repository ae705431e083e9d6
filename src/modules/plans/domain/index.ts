export { planActKinds } from './acts.ts';
export {
  addTask,
  blankTask,
  correctTask,
  emptyDraft,
  faultsBeforeIssue,
  faultsOfDraft,
  matchUnitName,
  mergeTasks,
  moveTask,
  removeTask,
  setTimeText,
  splitTask,
  unmatchedNames,
  yearOfDraft,
} from './draft.ts';
export { type Occurrence, occurrencesOf } from './occurrences.ts';
export type { DraftGround, DraftHeader, DraftPart, DraftTask, PlanDraft, TaskUnit } from './plan-draft.ts';
export { ruleOf, type TaskTime, timeOf } from './plan-time.ts';
export { shiftDay, shiftTime, shiftWords } from './shift-year.ts';
export { suggestKind, TASK_KIND_LABELS, TASK_KINDS, type TaskKind } from './task-kind.ts';
export {
  SOON_DAYS,
  TASK_BUCKET_LABELS,
  TASK_BUCKETS,
  TASK_STATE_LABELS,
  TASK_STATES,
  type TaskBucket,
  type TaskState,
  TIMING_LABELS,
  TIMINGS,
  type Timing,
} from './task-state.ts';
export {
  allowedImportActs,
  allowedPlanActs,
  allowedTaskActs,
  IMPORT_ACTS,
  IMPORT_STATE_LABELS,
  type ImportState,
  PLAN_ACTS,
  PLAN_STATE_LABELS,
  PLAN_STATES,
  type PlanAct,
  type PlanState,
  TASK_ACTS,
  type TaskAct,
} from './transitions.ts';
