import { useState } from 'react';
import { draftKey, dropDraft } from '../../../../ui/draft/draft-store.ts';
import { useSession } from '../../../../ui/session/SessionContext.ts';
import type { PlanDraft } from '../../contract/draft.ts';
import { type Autosave, useAutosave, useUnsent } from './use-autosave.ts';
import { type Editing, useEditing } from './use-editing.ts';

interface Standing {
  readonly version: number;
  readonly draft: PlanDraft;
}

interface DraftSavingInput {
  readonly key: string;
  readonly standing: Standing & { readonly savedAt?: string | undefined };
  readonly held: (draft: PlanDraft) => boolean;
  readonly send: (version: number, draft: PlanDraft) => Promise<{ readonly version: number; readonly savedAt: string }>;
  /** What stands on the server now. */
  readonly ask: () => Promise<Standing | undefined>;
}

export interface DraftSaving {
  readonly editing: Editing;
  readonly save: Autosave;
  /** Settling a conflict: see `SaveTrouble`. */
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
  readonly busy: boolean;
  /** Corrections kept on this machine against an older version: see `UnsentNotice`. */
  readonly unsent: { readonly take: () => void; readonly drop: () => void } | undefined;
}

/** A draft under correction that saves itself, with what is needed when two people correct at once. */
export function useDraftSaving({ key, standing, held, send, ask }: DraftSavingInput): DraftSaving {
  const { account } = useSession();
  const kept = useUnsent(key);
  const [initial] = useState(standing);
  const fits = kept?.version === initial.version;
  const editing = useEditing(kept && fits ? kept.draft : initial.draft);
  const save = useAutosave({ key, draft: editing.draft, initial, held: held(editing.draft), send });
  const [busy, setBusy] = useState(false);
  const [older, setOlder] = useState(kept && !fits ? kept : undefined);
  const settle = async (theirs: boolean) => {
    setBusy(true);
    try {
      const now = await ask();
      if (!now) return;
      if (theirs) editing.replace(now.draft);
      save.settle(now.version, theirs ? now.draft : undefined);
    } finally {
      setBusy(false);
    }
  };
  return {
    editing,
    save,
    keepMine: () => void settle(false),
    takeTheirs: () => void settle(true),
    busy,
    unsent: older && {
      take: () => {
        editing.apply('dùng bản trên máy này', () => older.draft);
        setOlder(undefined);
      },
      drop: () => {
        dropDraft(localStorage, draftKey(account.id, key));
        setOlder(undefined);
      },
    },
  };
}
