/** What other slices and the entries may use on the server. */
import './db/tables.ts';

export { addTask } from './app/add-task.ts';
export { amendTask } from './app/amend-task.ts';
export { assignTask } from './app/assign-task.ts';
export { cancelTask } from './app/cancel-task.ts';
export { completeTask } from './app/complete-task.ts';
export { confirmImport } from './app/confirm-import.ts';
export { createPlanWithTasks } from './app/create-plan-with-tasks.ts';
export { dateTask } from './app/date-task.ts';
export { movePlan } from './app/end-plan.ts';
export { addEvidence } from './app/evidence.ts';
export { importPlan, prepareImport } from './app/import-plan.ts';
export { saveImport } from './app/import-review.ts';
export { issuePlan } from './app/issue-plan.ts';
export { PLANS_CHANGED } from './app/jobs.ts';
export { lookAtTask } from './app/look-at-task.ts';
export { readPlanFile } from './app/read-plan-file.ts';
export { reopenTask } from './app/reopen-task.ts';
export { reportProgress } from './app/report-progress.ts';
export { saveDraft } from './app/save-draft.ts';
export { startPlan } from './app/start-plan.ts';
export { draftOfPlan, draftTasks } from './db/draft.repo.ts';
export { openTasksFor, type TaskBrief, tasksByIds, tasksDueBetween } from './db/due.views.ts';
export { planHead } from './db/plans.repo.ts';
export { rollup } from './db/rollup.views.ts';
export { taskPage } from './db/tasks.views.ts';
export { plansRoutes } from './http/routes.ts';
