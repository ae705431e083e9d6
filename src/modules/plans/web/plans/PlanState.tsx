import type { ReactNode } from 'react';
import { type State, StateTag } from '../../../../ui/text/StateTag.tsx';
import { type PlanState as Name, PLAN_STATE_LABELS } from '../../domain/transitions.ts';

const looks: Record<Name, State> = { draft: 'todo', issued: 'done', closed: 'done', withdrawn: 'refused', discarded: 'todo' };

export const PlanState = ({ state }: { readonly state: Name }): ReactNode => (
  <StateTag state={looks[state]}>{PLAN_STATE_LABELS[state]}</StateTag>
);

/** "Số 12/KH-SXD", "Số 12", or undefined while it has no number. */
export function numberWords({
  number,
  symbol,
}: {
  readonly number: string | null;
  readonly symbol: string | null;
}): string | undefined {
  if (!number) return undefined;
  return symbol ? `Số ${number}/${symbol}` : `Số ${number}`;
}
