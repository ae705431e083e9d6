import type { State } from '../../../ui/text/StateTag.tsx';
import type { BatchState, Outcome, Verdict } from '../domain/index.ts';

/** How each judgement looks: never by colour alone. */
export const verdictStates: Record<Verdict, State> = {
  new: 'doing',
  change: 'soon',
  same: 'todo',
  unclear: 'look',
  faulty: 'late',
};
export const outcomeStates: Record<Outcome, State> = {
  created: 'done',
  changed: 'done',
  skipped: 'todo',
  'taken-back': 'todo',
  kept: 'look',
};
export const batchStates: Record<BatchState, State> = { open: 'doing', applied: 'done', undone: 'todo', discarded: 'todo' };
