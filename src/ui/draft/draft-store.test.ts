import { describe, expect, it } from 'vitest';
import { type DraftStorage, draftKey, dropDraft, loadDraft, saveDraft, sweepDrafts } from './draft-store.ts';

/** A storage in memory with the browser's own behaviour, also when it is full. */
function storage(room = Number.POSITIVE_INFINITY): DraftStorage & { readonly keys: () => string[] } {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => {
      if (value.length > room) throw new DOMException('full', 'QuotaExceededError');
      kept.set(key, value);
    },
    removeItem: (key) => void kept.delete(key),
    keys: () => [...kept.keys()],
  };
}

const day = 24 * 3600 * 1000;

describe('drafts', () => {
  it('come back as they were kept, for the same person only', () => {
    const place = storage();
    expect(saveDraft(place, draftKey('a', 'plan.1'), { title: 'Kế hoạch' }, 5)).toBe(true);
    expect(loadDraft(place, draftKey('a', 'plan.1'))).toEqual({ value: { title: 'Kế hoạch' }, savedAt: 5 });
    expect(loadDraft(place, draftKey('b', 'plan.1'))).toBeUndefined();
    dropDraft(place, draftKey('a', 'plan.1'));
    expect(loadDraft(place, draftKey('a', 'plan.1'))).toBeUndefined();
  });

  it('says when the machine does not keep it', () => {
    expect(saveDraft(storage(10), draftKey('a', 'x'), 'a long text', 1)).toBe(false);
  });

  it('takes what it cannot read for no draft', () => {
    const place = storage();
    for (const text of ['{', 'null', '"text"', '{"value":1}']) {
      place.setItem(draftKey('a', 'x'), text);
      expect(loadDraft(place, draftKey('a', 'x'))).toBeUndefined();
    }
  });

  it('are swept after thirty days untouched; other things on the machine stay', () => {
    const place = storage();
    saveDraft(place, draftKey('a', 'old'), 1, 0);
    saveDraft(place, draftKey('a', 'new'), 1, 2 * day);
    place.setItem('other', 'x');
    sweepDrafts(place, 31 * day);
    expect(place.keys()).toEqual([draftKey('a', 'new'), 'other']);
  });
});
