import { type AllowedAct, conflict } from '../../../kernel/refusal.ts';
import type { UnitState } from './unit.ts';

export const UNIT_ACTS = ['edit', 'rename', 'move', 'end', 'merge', 'split', 'addChild'] as const;
export type UnitAct = (typeof UNIT_ACTS)[number];

export const UNIT_ACT_LABELS: Record<UnitAct, string> = {
  edit: 'Sửa thông tin',
  rename: 'Đổi tên',
  move: 'Chuyển sang đơn vị cấp trên khác',
  end: 'Kết thúc hoạt động',
  merge: 'Sáp nhập, hợp nhất',
  split: 'Chia, tách',
  addChild: 'Thêm đơn vị trực thuộc',
};

/** What a unit in each state can still undergo. */
export const UNIT_TRANSITIONS = {
  coming: ['edit', 'addChild'],
  living: ['edit', 'rename', 'move', 'end', 'merge', 'split', 'addChild'],
  ending: ['edit'],
  ended: [],
} as const satisfies Record<UnitState, readonly UnitAct[]>;

const SENTENCES: Record<UnitState, string> = {
  coming: 'chưa đến ngày hoạt động',
  living: 'đang hoạt động',
  ending: 'đã có ngày kết thúc',
  ended: 'đã kết thúc hoạt động',
};

export const allowedActs = (state: UnitState): readonly UnitAct[] => UNIT_TRANSITIONS[state];

/** @throws Refusal 409 with what the unit can do now */
export function requireUnitAct(state: UnitState, act: UnitAct, name: string): void {
  const allowed = allowedActs(state);
  if (allowed.includes(act)) return;
  throw conflict(
    `${name} ${SENTENCES[state]}, nên không thực hiện được việc “${UNIT_ACT_LABELS[act]}”.`,
    allowed.map((action): AllowedAct => ({ action, label: UNIT_ACT_LABELS[action] })),
  );
}
