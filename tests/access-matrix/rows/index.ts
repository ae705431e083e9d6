import type { Rows } from '../row.ts';
import { accountRows } from './accounts.ts';
import { peopleImportRows, unitImportRows } from './imports.ts';
import { legalRows } from './legal.ts';
import { meritRows } from './merits.ts';
import { personRows } from './people.ts';
import { taskRows } from './plan-tasks.ts';
import { importReviewRows, planRows } from './plans.ts';
import { regulationRows } from './regulations.ts';
import { reminderRows } from './reminders.ts';
import { systemRows } from './system.ts';
import { unitRows } from './units.ts';

/** One row for every route with an action, by the operation's id. A route without a row fails the matrix. */
export const ROWS: Rows = {
  ...accountRows,
  ...regulationRows,
  ...reminderRows,
  ...systemRows,
  ...unitRows,
  ...unitImportRows,
  ...personRows,
  ...peopleImportRows,
  ...meritRows,
  ...legalRows,
  ...planRows,
  ...importReviewRows,
  ...taskRows,
};
