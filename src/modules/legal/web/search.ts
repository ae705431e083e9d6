import { searchKey } from '../../../kernel/vi-text.ts';
import { AWARD_GROUP_LABELS } from '../../../law/schema/award.ts';
import { call } from '../../../ui/api/client.ts';
import type { SearchHit } from '../../../ui/routing/module-routes.ts';
import { listAwards } from '../contract/look-up.ts';
import { awardAddress } from './words.ts';

const MOST = 6;

/** Awards whose name holds the words typed, with or without diacritics. */
export async function findAwards(text: string, signal: AbortSignal): Promise<readonly SearchHit[]> {
  const wanted = searchKey(text);
  const { rows } = await call(listAwards, { query: {} }, { signal });
  return rows
    .filter(({ label }) => searchKey(label).includes(wanted))
    .slice(0, MOST)
    .map(({ code, label, group }) => ({ id: code, label, note: AWARD_GROUP_LABELS[group], to: awardAddress(code) }));
}
