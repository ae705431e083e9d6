import { useCallback, useEffect, useRef, useState } from 'react';
import { useSession } from '../session/SessionContext.ts';
import { draftKey, dropDraft, loadDraft, saveDraft, sweepDrafts } from './draft-store.ts';

export interface DraftTools<T> {
  readonly value: T;
  readonly set: (next: T | ((was: T) => T)) => void;
  /** Last time it was kept on this machine, milliseconds since 1970. */
  readonly savedAt: number | undefined;
  /** The value shown came from an earlier visit. Offer `discard`. */
  readonly restored: boolean;
  /** This machine does not keep drafts. */
  readonly unkept: boolean;
  /** Call when the server has it. */
  readonly clear: () => void;
  /** Back to `initial`. */
  readonly discard: () => void;
}

/** For values with parts that must not stay on the machine. Functions of the module, not made anew with each drawing. */
export interface KeptPart<T> {
  /** What may be kept of a value. */
  readonly keep: (value: T) => T;
  /** The value to go on with, from what was kept. */
  readonly revive: (kept: T, initial: T) => T;
}

/** `machine`: for thirty days. `session`: gone when the tab of the browser is closed. */
type DraftPlace = 'machine' | 'session';
const storageOf = (place: DraftPlace): Storage => (place === 'machine' ? localStorage : sessionStorage);

/**
 * What is being written, kept on this machine after each pause of typing; survives reload, sign-out and a lost line, and is
 * cleared when the server has it. Show `SavedNote` beside the form.
 *
 * ```tsx
 * const draft = useDraft(`plan.${id}`, emptyPlan);
 * const save = useAct(savePlan, { onDone: draft.clear });
 * ```
 */
export function useDraft<T>(key: string, initial: T, part?: KeptPart<T>, where: DraftPlace = 'machine'): DraftTools<T> {
  const { account } = useSession();
  const place = draftKey(account.id, key);
  const [kept] = useState(() => {
    sweepDrafts(storageOf(where), Date.now());
    return loadDraft<T>(storageOf(where), place);
  });
  const [value, setValue] = useState<T>(() => (kept ? (part?.revive(kept.value, initial) ?? kept.value) : initial));
  const [savedAt, setSavedAt] = useState(kept?.savedAt);
  const [restored, setRestored] = useState(kept !== undefined);
  const [unkept, setUnkept] = useState(false);
  const pending = useRef<{ readonly value: T } | undefined>(undefined);

  const flush = useCallback(() => {
    if (!pending.current) return;
    const now = Date.now();
    const value = part ? part.keep(pending.current.value) : pending.current.value;
    const done = saveDraft(storageOf(where), place, value, now);
    pending.current = undefined;
    setUnkept(!done);
    if (done) setSavedAt(now);
  }, [place, part, where]);

  const latest = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const set = useCallback(
    (next: T | ((was: T) => T)) => {
      latest.current = typeof next === 'function' ? (next as (was: T) => T)(latest.current) : next;
      pending.current = { value: latest.current };
      setValue(latest.current);
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, 700);
    },
    [flush],
  );
  const clear = useCallback(() => {
    clearTimeout(timer.current);
    pending.current = undefined;
    dropDraft(storageOf(where), place);
    setSavedAt(undefined);
    setRestored(false);
  }, [place, where]);
  const discard = useCallback(() => {
    clear();
    latest.current = initial;
    setValue(initial);
  }, [clear, initial]);

  useEffect(() => {
    const leaving = () => flush();
    window.addEventListener('pagehide', leaving);
    return () => {
      window.removeEventListener('pagehide', leaving);
      clearTimeout(timer.current);
      flush();
    };
  }, [flush]);
  return { value, set, savedAt, restored, unkept, clear, discard };
}
