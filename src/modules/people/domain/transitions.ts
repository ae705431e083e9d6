import { type AllowedAct, conflict } from '../../../kernel/refusal.ts';
import type { PositionState } from './person.ts';

export const POSITION_ACTS = ['change', 'end', 'transfer', 'remove'] as const;
export type PositionAct = (typeof POSITION_ACTS)[number];

const LABELS: Record<PositionAct, string> = {
  change: 'Sửa',
  end: 'Thôi giữ vị trí',
  transfer: 'Điều động',
  remove: 'Xóa vị trí nhập nhầm',
};

/** What can be done with a position in each state. A past one may still have been written down wrongly. */
export const POSITION_TRANSITIONS = {
  coming: ['change', 'remove'],
  present: ['change', 'end', 'transfer', 'remove'],
  past: ['change', 'remove'],
} as const satisfies Record<PositionState, readonly PositionAct[]>;

const SENTENCES: Record<PositionState, string> = { coming: 'chưa bắt đầu', present: 'đang giữ', past: 'đã kết thúc' };

/** @throws Refusal 409 with what can be done instead */
export function requirePositionAct(state: PositionState, act: PositionAct): void {
  const allowed: readonly PositionAct[] = POSITION_TRANSITIONS[state];
  if (allowed.includes(act)) return;
  throw conflict(
    `Vị trí này ${SENTENCES[state]}, nên không thực hiện được việc “${LABELS[act]}”.`,
    allowed.map((action): AllowedAct => ({ action, label: LABELS[action] })),
  );
}
