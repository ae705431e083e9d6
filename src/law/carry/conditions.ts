import { sameData } from './entry-text.ts';

/** What is no part of what a condition asks: where it stands in the law, how sure that is, and the conditions inside it. */
const BESIDE = new Set(['id', 'at', 'instrument', 'certainty', 'reading', 'allOf', 'anyOf', 'within']);

/**
 * Ids that stand in both trees for conditions that ask something else: units have attested the old ones. The words count
 * where a condition asks them itself; the numbers of articles and instruments in them do not.
 */
export function changedUnderOldId(before: unknown, now: unknown): readonly string[] {
  const old = conditionsOf(before);
  return [...conditionsOf(now)].filter(([id, asked]) => old.has(id) && !sameData(asked, old.get(id))).map(([id]) => id);
}

function conditionsOf(node: unknown, found = new Map<string, unknown>()): ReadonlyMap<string, unknown> {
  if (typeof node !== 'object' || node === null) return found;
  const { id, text, check } = node as { readonly id?: unknown; readonly text?: unknown; readonly check?: unknown };
  if (typeof id === 'string') {
    const asked = Object.entries(node).filter(([key]) => !BESIDE.has(key) && key !== 'text');
    const words = check !== undefined && typeof text === 'string' ? { text: withoutPlaces(text) } : {};
    found.set(id, { ...Object.fromEntries(asked), ...words });
  }
  for (const inner of Object.values(node)) conditionsOf(inner, found);
  return found;
}

const withoutPlaces = (text: string): string =>
  text.replace(/\d+\/\d{4}\/[\p{Lu}\d-]+|(Điều|[Kk]hoản|Mẫu(?: số)?|Phụ lục) [IVXLC\d]+[a-zđ]?|[Đđ]iểm [a-zđ](?!\p{L})/gu, '');
