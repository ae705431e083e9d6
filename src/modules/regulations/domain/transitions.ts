import { type AllowedAct, conflict } from '../../../kernel/refusal.ts';

export const REGULATION_STATES = ['recorded', 'ended', 'withdrawn'] as const;
export type RegulationState = (typeof REGULATION_STATES)[number];

export const REGULATION_ACTS = {
  change: 'Sửa nội dung đã ghi',
  end: 'Ghi ngày hết áp dụng',
  withdraw: 'Rút bỏ vì ghi nhầm',
} as const;
export type RegulationAct = keyof typeof REGULATION_ACTS;

const ALLOWED = {
  recorded: ['change', 'end', 'withdraw'],
  ended: ['end', 'withdraw'],
  withdrawn: [],
} satisfies Record<RegulationState, readonly RegulationAct[]>;
const STATE_WORDS: Record<RegulationState, string> = {
  recorded: 'đang được ghi nhận',
  ended: 'đã được ghi ngày hết áp dụng',
  withdrawn: 'đã được rút bỏ',
};

/** What may be done with a regulation in this state, in words. */
export const actsIn = (state: RegulationState): readonly AllowedAct[] =>
  ALLOWED[state].map((action) => ({ action, label: REGULATION_ACTS[action] }));

/** @throws Refusal 409, with what may be done instead */
export function mustAllow(state: RegulationState, act: RegulationAct): void {
  if ((ALLOWED[state] as readonly RegulationAct[]).includes(act)) return;
  throw conflict(`Quy định này ${STATE_WORDS[state]} nên không thực hiện được việc “${REGULATION_ACTS[act]}”.`, actsIn(state));
}
