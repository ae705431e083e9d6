import { type AllowedAct, conflict, type Refusal } from '../../../kernel/refusal.ts';
import { TASK_STATE_LABELS, type TaskState } from './task-state.ts';

export const IMPORT_STATES = ['draft', 'confirmed', 'discarded'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

export const PLAN_STATES = ['draft', 'issued', 'closed', 'withdrawn', 'discarded'] as const;
export type PlanState = (typeof PLAN_STATES)[number];

export const PLAN_STATE_LABELS: Record<PlanState, string> = {
  draft: 'Dự thảo',
  issued: 'Đã ban hành',
  closed: 'Đã kết thúc',
  withdrawn: 'Đã thu hồi',
  discarded: 'Đã bỏ dự thảo',
};

export const IMPORT_STATE_LABELS: Record<ImportState, string> = {
  draft: 'Đang rà soát',
  confirmed: 'Đã xác nhận',
  discarded: 'Đã bỏ',
};

export const IMPORT_ACTS = { correct: 'Sửa bản đọc', confirm: 'Xác nhận', discard: 'Bỏ bản đọc này' } as const;
export type ImportAct = keyof typeof IMPORT_ACTS;

export const PLAN_ACTS = {
  edit: 'Sửa dự thảo',
  issue: 'Ban hành',
  discard: 'Bỏ dự thảo',
  attach: 'Đính kèm bản đã ký',
  amend: 'Điều chỉnh nhiệm vụ',
  close: 'Kết thúc kế hoạch',
  reopen: 'Mở lại kế hoạch',
  withdraw: 'Thu hồi kế hoạch',
} as const;
export type PlanAct = keyof typeof PLAN_ACTS;

export const TASK_ACTS = {
  assign: 'Giao người thực hiện',
  progress: 'Báo cáo tiến độ',
  evidence: 'Thêm minh chứng',
  complete: 'Ghi nhận hoàn thành',
  reopen: 'Mở lại nhiệm vụ',
  cancel: 'Hủy nhiệm vụ',
  date: 'Ghi ngày có sự việc',
  amend: 'Điều chỉnh nhiệm vụ',
} as const;
export type TaskAct = keyof typeof TASK_ACTS;

const imports = {
  draft: ['correct', 'confirm', 'discard'],
  confirmed: [],
  discarded: [],
} satisfies Record<ImportState, readonly ImportAct[]>;

const plans = {
  draft: ['edit', 'issue', 'discard'],
  issued: ['attach', 'amend', 'close', 'withdraw'],
  closed: ['attach', 'reopen'],
  withdrawn: [],
  discarded: [],
} satisfies Record<PlanState, readonly PlanAct[]>;

const tasks = {
  'not-begun': ['assign', 'progress', 'evidence', 'complete', 'cancel', 'date', 'amend'],
  'under-way': ['assign', 'progress', 'evidence', 'complete', 'cancel', 'date', 'amend'],
  done: ['evidence', 'reopen'],
  cancelled: ['reopen'],
} satisfies Record<TaskState, readonly TaskAct[]>;

export const allowedImportActs = (state: ImportState): readonly ImportAct[] => imports[state];
export const allowedPlanActs = (state: PlanState): readonly PlanAct[] => plans[state];
/** Tasks live by their plan: nothing is reported on a draft, and a closed or withdrawn plan stands still. */
export const allowedTaskActs = (state: TaskState, plan: PlanState): readonly TaskAct[] => (plan === 'issued' ? tasks[state] : []);

const named = <A extends string>(acts: readonly A[], labels: Record<A, string>): AllowedAct[] =>
  acts.map((action) => ({ action, label: labels[action] }));

/** @throws Refusal 409 with what the import allows now */
export function requireImportAct(state: ImportState, act: ImportAct): void {
  if (!allowedImportActs(state).includes(act)) {
    throw conflict(`Bản đọc đang ở trạng thái “${IMPORT_STATE_LABELS[state]}” nên không thể thực hiện “${IMPORT_ACTS[act]}”.`);
  }
}

/** @throws Refusal 409 with what the plan allows now */
export function requirePlanAct(state: PlanState, act: PlanAct): void {
  if (!allowedPlanActs(state).includes(act)) throw planRefusal(state, act);
}

const planRefusal = (state: PlanState, act: PlanAct): Refusal =>
  conflict(
    `Kế hoạch đang ở trạng thái “${PLAN_STATE_LABELS[state]}” nên không thể thực hiện “${PLAN_ACTS[act]}”.`,
    named(allowedPlanActs(state), PLAN_ACTS),
  );

/** @throws Refusal 409 with what the task allows now */
export function requireTaskAct(task: TaskState, plan: PlanState, act: TaskAct): void {
  const allowed = allowedTaskActs(task, plan);
  if (allowed.includes(act)) return;
  const why =
    plan === 'issued'
      ? `Nhiệm vụ đang ở trạng thái “${TASK_STATE_LABELS[task]}” nên không thể thực hiện “${TASK_ACTS[act]}”.`
      : `Kế hoạch đang ở trạng thái “${PLAN_STATE_LABELS[plan]}” nên không thể thực hiện “${TASK_ACTS[act]}” với nhiệm vụ.`;
  throw conflict(why, named(allowed, TASK_ACTS));
}
