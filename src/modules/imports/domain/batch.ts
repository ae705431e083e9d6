import { conflict } from '../../../kernel/refusal.ts';

export const IMPORT_KINDS = ['units', 'people'] as const;
export type ImportKindName = (typeof IMPORT_KINDS)[number];

export const BATCH_STATES = ['open', 'applied', 'undone', 'discarded'] as const;
export type BatchState = (typeof BATCH_STATES)[number];
export const BATCH_STATE_LABELS: Record<BatchState, string> = {
  open: 'Đang xem trước',
  applied: 'Đã ghi vào danh sách',
  undone: 'Đã hoàn tác',
  discarded: 'Đã bỏ',
};

export const BATCH_ACTS = ['choose', 'recheck', 'apply', 'discard', 'undo'] as const;
export type BatchAct = (typeof BATCH_ACTS)[number];
const ACT_LABELS: Record<BatchAct, string> = {
  choose: 'Chọn cách xử lý từng dòng',
  recheck: 'Đối chiếu lại',
  apply: 'Ghi vào danh sách',
  discard: 'Bỏ bảng này',
  undo: 'Hoàn tác',
};

export const BATCH_TRANSITIONS = {
  open: ['choose', 'recheck', 'apply', 'discard'],
  applied: ['undo'],
  undone: [],
  discarded: [],
} as const satisfies Record<BatchState, readonly BatchAct[]>;

/** @throws Refusal 409 with what can be done instead */
export function requireBatchAct(state: BatchState, act: BatchAct): void {
  const allowed: readonly BatchAct[] = BATCH_TRANSITIONS[state];
  if (allowed.includes(act)) return;
  throw conflict(
    `Bảng nhập này ở trạng thái “${BATCH_STATE_LABELS[state].toLowerCase()}”, nên không thực hiện được việc “${ACT_LABELS[act]}”.`,
    allowed.map((action) => ({ action, label: ACT_LABELS[action] })),
  );
}

/** What a row will do: judged when it was read, settled by the officer where it is unclear. */
export const VERDICTS = ['new', 'change', 'same', 'unclear', 'faulty'] as const;
export type Verdict = (typeof VERDICTS)[number];
export const VERDICT_LABELS: Record<Verdict, string> = {
  new: 'Thêm mới',
  change: 'Sẽ thay đổi',
  same: 'Không thay đổi',
  unclear: 'Chưa rõ, cần chọn',
  faulty: 'Có lỗi',
};

export const CHOICES = ['create', 'match', 'skip'] as const;
export type Choice = (typeof CHOICES)[number];
export const OUTCOMES = ['created', 'changed', 'skipped', 'taken-back', 'kept'] as const;
export type Outcome = (typeof OUTCOMES)[number];
export const OUTCOME_LABELS: Record<Outcome, string> = {
  created: 'Đã thêm',
  changed: 'Đã thay đổi',
  skipped: 'Bỏ qua',
  'taken-back': 'Đã hoàn tác',
  kept: 'Giữ nguyên, không hoàn tác được',
};

/** What applying does with a row; null: the officer has not said. */
export function plannedFor(row: { verdict: Verdict; choice: Choice | null }): 'create' | 'change' | 'skip' | null {
  if (row.verdict === 'faulty' || row.choice === 'skip') return 'skip';
  if (row.choice === 'create') return 'create';
  if (row.choice === 'match') return 'change';
  const planned = { new: 'create', change: 'change', same: 'skip', unclear: null } as const;
  return planned[row.verdict];
}
