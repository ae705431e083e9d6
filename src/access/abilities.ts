import { ACTIONS, type Action } from './actions.ts';
import type { AccessTarget, Actor } from './actor.ts';
import { may, maySomewhere } from './jurisdiction.ts';

/** Actions the actor may do on this target: sent with every record, so that the screen never knows a role. */
export const abilitiesOn = <A extends Action>(actor: Actor, actions: readonly A[], target: AccessTarget): A[] =>
  actions.filter((action) => may(actor, action, target));

/** Actions about the installation itself: their target is the root unit, so below it they can be done nowhere. */
const OF_THE_INSTALLATION: readonly Action[] = ['system.manage'];
const isRoot = (unitPath: string): boolean => unitPath.split('/').filter(Boolean).length === 1;

/** Actions the actor may do somewhere: what the menu offers. */
export const abilitiesAnywhere = (actor: Actor): Action[] =>
  ACTIONS.filter((action) => {
    const grants = OF_THE_INSTALLATION.includes(action) ? actor.grants.filter((grant) => isRoot(grant.unitPath)) : actor.grants;
    return maySomewhere({ ...actor, grants }, action);
  });
