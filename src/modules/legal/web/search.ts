import { AWARD_GROUP_LABELS } from '../../../law/schema/award.ts';
import { call } from '../../../ui/api/client.ts';
import type { SearchHit } from '../../../ui/routing/module-routes.ts';
import { listAwards } from '../contract/look-up.ts';
import { findAwards as findByName } from '../domain/find-awards.ts';
import { awardAddress } from './words.ts';

const MOST = 6;

/** Awards that fit what was typed: words, abbreviations, former names. */
export async function findAwards(text: string, signal: AbortSignal): Promise<readonly SearchHit[]> {
  const { rows } = await call(listAwards, { query: {} }, { signal });
  return findByName(rows, text)
    .slice(0, MOST)
    .map(({ code, label, group }) => ({ id: code, label, note: AWARD_GROUP_LABELS[group], to: awardAddress(code) }));
}
