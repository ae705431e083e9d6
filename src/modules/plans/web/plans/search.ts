import { call } from '../../../../ui/api/client.ts';
import { yearLabel } from '../../../../ui/frame/scope.ts';
import type { Asking, SearchHit } from '../../../../ui/routing/module-routes.ts';
import { listPlans } from '../../contract/plans.ts';
import { PLAN_STATE_LABELS } from '../../domain/transitions.ts';

/** Plans of any year whose title or unit has the words. */
export async function findPlans(text: string, { signal }: Asking): Promise<readonly SearchHit[]> {
  const { rows } = await call(listPlans, { query: { search: text, pageSize: 8 } }, { signal });
  return rows.map((plan) => ({
    id: plan.id,
    label: plan.title,
    note: `${plan.unit.name}, ${yearLabel({ kind: plan.yearKind, year: plan.year }).toLowerCase()}, ${PLAN_STATE_LABELS[plan.state].toLowerCase()}`,
    to: `/ke-hoach/${plan.id}`,
  }));
}
