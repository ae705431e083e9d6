import { call } from '../../../ui/api/client.ts';
import type { SearchHit } from '../../../ui/routing/module-routes.ts';
import { pickUnits } from '../contract.ts';

export async function findUnits(q: string, signal: AbortSignal): Promise<readonly SearchHit[]> {
  const { rows } = await call(pickUnits, { query: { q } }, { signal });
  return rows.slice(0, 6).map(({ id, name, parentName }) => ({
    id,
    label: name,
    to: `/don-vi/${id}`,
    ...(parentName ? { note: parentName } : {}),
  }));
}
