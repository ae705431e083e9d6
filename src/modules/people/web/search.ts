import { call } from '../../../ui/api/client.ts';
import type { SearchHit } from '../../../ui/routing/module-routes.ts';
import { listPeople } from '../contract.ts';

export async function findPeople(q: string, signal: AbortSignal): Promise<readonly SearchHit[]> {
  const { rows } = await call(listPeople, { query: { q, pageSize: 6 } }, { signal });
  return rows.map(({ id, fullName, places }) => {
    const [place] = places;
    return { id, label: fullName, to: `/can-bo/${id}`, ...(place ? { note: `${place.title}, ${place.unitName}` } : {}) };
  });
}
