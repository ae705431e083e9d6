import { useCallback, useState } from 'react';
import type { PlanDraft } from '../../contract/draft.ts';

export interface Editing {
  readonly draft: PlanDraft;
  /** Applies a correction; `what` names it for undoing: "xóa nhiệm vụ". */
  readonly apply: (what: string, change: (draft: PlanDraft) => PlanDraft) => void;
  /** The last correction, taken back by `undo`. */
  readonly last: string | undefined;
  readonly undo: () => void;
  /** Another draft altogether (what somebody else has saved): nothing can be undone beyond it. */
  readonly replace: (draft: PlanDraft) => void;
}

interface History {
  readonly draft: PlanDraft;
  readonly before: readonly { readonly what: string; readonly draft: PlanDraft }[];
}

const keptSteps = 50;

/** A draft under correction, each step of which can be taken back. */
export function useEditing(initial: PlanDraft): Editing {
  const [history, setHistory] = useState<History>({ draft: initial, before: [] });
  const apply = useCallback((what: string, change: (draft: PlanDraft) => PlanDraft) => {
    setHistory(({ draft, before }) => {
      const next = change(draft);
      return next === draft ? { draft, before } : { draft: next, before: [...before, { what, draft }].slice(-keptSteps) };
    });
  }, []);
  const undo = useCallback(() => {
    setHistory(({ draft, before }) => {
      const last = before.at(-1);
      return last ? { draft: last.draft, before: before.slice(0, -1) } : { draft, before };
    });
  }, []);
  const replace = useCallback((draft: PlanDraft) => setHistory({ draft, before: [] }), []);
  return { draft: history.draft, apply, last: history.before.at(-1)?.what, undo, replace };
}
