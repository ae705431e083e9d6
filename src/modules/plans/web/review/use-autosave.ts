import { useCallback, useEffect, useRef, useState } from 'react';
import { asProblem, type Problem } from '../../../../ui/api/problem.ts';
import { draftKey, dropDraft, loadDraft, saveDraft } from '../../../../ui/draft/draft-store.ts';
import { useSession } from '../../../../ui/session/SessionContext.ts';
import type { PlanDraft } from '../../contract/draft.ts';

interface Kept {
  readonly version: number;
  readonly draft: PlanDraft;
}

export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed' | 'refused' | 'conflict';

export interface Autosave {
  readonly state: SaveState;
  /** ISO text of the last time the server took it. */
  readonly savedAt: string | undefined;
  readonly problem: Problem | undefined;
  /** Sends what is not yet sent; the version that then stands. Rejects with a `Problem`. */
  readonly flush: () => Promise<number>;
  /** After a conflict: what stands on the server is `version`; the draft on the screen goes over it, or has become it. */
  readonly settle: (version: number, saved?: PlanDraft) => void;
}

interface AutosaveInput {
  /** Names the draft for what is kept on this machine while the server has not got it. */
  readonly key: string;
  readonly draft: PlanDraft;
  readonly initial: Kept & { readonly savedAt?: string | undefined };
  /** Not to be sent for now: the server would not take it. */
  readonly held: boolean;
  readonly send: (version: number, draft: PlanDraft) => Promise<{ readonly version: number; readonly savedAt: string }>;
}

const pauseMs = 900;
const retryMs = 8000;

/** What was not sent when this page was left, if any. A newer version on the server makes it a conflict to be settled. */
export function useUnsent(key: string): Kept | undefined {
  const { account } = useSession();
  const [kept] = useState(() => loadDraft<Kept>(localStorage, draftKey(account.id, key))?.value);
  return kept;
}

/**
 * Saves a draft on the server after each pause, one request at a time, against the version last seen. What the server has not
 * got is kept on this machine too, so that a lost line, a closed window or an ended session loses nothing.
 */
export function useAutosave({ key, draft, initial, held, send }: AutosaveInput): Autosave {
  const { account } = useSession();
  const place = draftKey(account.id, key);
  const saved = useRef<Kept>(initial);
  const latest = useRef({ draft, send, held });
  latest.current = { draft, send, held };
  const running = useRef<Promise<number> | undefined>(undefined);
  const [savedAt, setSavedAt] = useState(initial.savedAt);
  const [state, setState] = useState<SaveState>('saved');
  const [problem, setProblem] = useState<Problem | undefined>();

  const flush = useCallback(async (): Promise<number> => {
    while (running.current) await running.current.catch(() => undefined);
    const sending = latest.current.draft;
    if (sending === saved.current.draft) return saved.current.version;
    setState('saving');
    running.current = latest.current
      .send(saved.current.version, sending)
      .then((answer) => {
        saved.current = { version: answer.version, draft: sending };
        setSavedAt(answer.savedAt);
        setProblem(undefined);
        const done = latest.current.draft === sending;
        if (done) dropDraft(localStorage, place);
        setState(done ? 'saved' : 'waiting');
        return answer.version;
      })
      .catch((thrown: unknown) => {
        const why = asProblem(thrown);
        setProblem(why);
        setState(why.status === 409 ? 'conflict' : why.retryable || why.status === 401 ? 'failed' : 'refused');
        throw why;
      })
      .finally(() => {
        running.current = undefined;
      });
    return running.current;
  }, [place]);

  useEffect(() => {
    if (draft === saved.current.draft) return;
    saveDraft(localStorage, place, { version: saved.current.version, draft }, Date.now());
    setState((was) => (was === 'conflict' ? was : 'waiting'));
  }, [draft, place]);

  useEffect(() => {
    // A change that has just been saved, or one more letter: the pause begins anew with each draft.
    if (
      draft === saved.current.draft ||
      held ||
      state === 'conflict' ||
      state === 'saved' ||
      state === 'saving' ||
      state === 'refused'
    )
      return;
    const timer = setTimeout(() => void flush().catch(() => undefined), state === 'failed' ? retryMs : pauseMs);
    return () => clearTimeout(timer);
  }, [draft, held, state, flush]);

  const settle = useCallback(
    (version: number, given?: PlanDraft) => {
      saved.current = { version, draft: given ?? saved.current.draft };
      setProblem(undefined);
      if (given) dropDraft(localStorage, place);
      setState(given ? 'saved' : 'waiting');
    },
    [place],
  );
  return { state, savedAt, problem, flush, settle };
}
