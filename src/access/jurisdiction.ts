import type { Action } from './actions.ts';
import type { AccessTarget, Actor } from './actor.ts';
import { POLICY } from './policy.ts';

/** How a unit stands to the unit of the grant; `assigned` looks at persons instead: what was given to the actor herself, wherever it stands. */
export const RELATIONS = ['own', 'subordinate', 'superior', 'anywhere', 'assigned'] as const;
export type Relation = (typeof RELATIONS)[number];

/**
 * How far an actor reaches for one action, as a value with two interpreters: `covers` in memory (may she see this one?)
 * and `jurisdictionFilter` in `platform/db` (list what may be seen). A property test shows that they agree.
 * A list means "any of these"; the empty list reaches nothing.
 */
export type Reach =
  | { readonly kind: 'all' }
  | { readonly kind: 'unit'; readonly path: string }
  | { readonly kind: 'below'; readonly path: string }
  | { readonly kind: 'above'; readonly path: string }
  | { readonly kind: 'assigned'; readonly personId: string };
export type Jurisdiction = readonly Reach[];

/** The units an actor reaches for an action. */
export function jurisdictionOf(actor: Actor, action: Action): Jurisdiction {
  const reaches: Reach[] = [];
  for (const grant of actor.grants) {
    for (const relation of POLICY[action][grant.role] ?? []) {
      if (relation === 'anywhere') return [{ kind: 'all' }];
      if (relation === 'own') reaches.push({ kind: 'unit', path: grant.unitPath });
      if (relation === 'subordinate') reaches.push({ kind: 'below', path: grant.unitPath });
      if (relation === 'superior') reaches.push({ kind: 'above', path: grant.unitPath });
      if (relation === 'assigned' && actor.personId) reaches.push({ kind: 'assigned', personId: actor.personId });
    }
  }
  return reaches;
}

/** Whether a unit, by its path "/a/b/c/", lies within the jurisdiction. */
export const covers = (jurisdiction: Jurisdiction, unitPath: string): boolean =>
  jurisdiction.some((reach) => within(reach, unitPath));

function within(reach: Reach, unitPath: string): boolean {
  switch (reach.kind) {
    case 'all':
      return true;
    case 'unit':
      return unitPath === reach.path;
    case 'below':
      return unitPath !== reach.path && unitPath.startsWith(reach.path);
    case 'above':
      return unitPath !== reach.path && reach.path.startsWith(unitPath);
    case 'assigned':
      return false;
  }
}

/** May this actor do this here? Fails closed: no grant, no target unit, no rule → no. */
export function may(actor: Actor, action: Action, target: AccessTarget): boolean {
  const jurisdiction = jurisdictionOf(actor, action);
  const given = jurisdiction.some((reach) => reach.kind === 'assigned' && target.personIds?.includes(reach.personId));
  return given || target.unitPaths.some((path) => covers(jurisdiction, path));
}

/** May this actor do this anywhere at all? Decides whether a menu entry or button is offered. */
export const maySomewhere = (actor: Actor, action: Action): boolean => jurisdictionOf(actor, action).length > 0;
