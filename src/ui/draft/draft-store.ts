/** The part of `Storage` that drafts need. */
export interface DraftStorage {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

export interface Draft<T> {
  readonly value: T;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
}

const prefix = 'sovang.draft.';
const keptMs = 30 * 24 * 3600 * 1000;

/** Drafts belong to a person: another account on the same machine does not see them. */
export const draftKey = (accountId: string, key: string): string => `${prefix}${accountId}.${key}`;

/** Keeps a draft. False when the machine does not (no storage, storage full): the screen must then say so. */
export function saveDraft<T>(storage: DraftStorage, key: string, value: T, now: number): boolean {
  try {
    storage.setItem(key, JSON.stringify({ value, savedAt: now }));
    return true;
  } catch {
    return false;
  }
}

/** The kept draft; undefined when there is none or it cannot be read. */
export function loadDraft<T>(storage: DraftStorage, key: string): Draft<T> | undefined {
  try {
    const kept = JSON.parse(storage.getItem(key) ?? 'null') as Partial<Draft<T>> | null;
    return kept && typeof kept.savedAt === 'number' && 'value' in kept ? (kept as Draft<T>) : undefined;
  } catch {
    return undefined;
  }
}

export function dropDraft(storage: DraftStorage, key: string): void {
  try {
    storage.removeItem(key);
  } catch {
    // Nothing was kept where nothing can be removed.
  }
}

/** Removes drafts of any person that nobody touched for thirty days. */
export function sweepDrafts(storage: DraftStorage, now: number): void {
  try {
    const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index)).filter((key) =>
      key?.startsWith(prefix),
    );
    for (const key of keys) {
      if (key && now - (loadDraft(storage, key)?.savedAt ?? 0) > keptMs) storage.removeItem(key);
    }
  } catch {
    // A closed storage keeps no drafts.
  }
}
