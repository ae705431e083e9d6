import { ACTIONS, type Action } from './actions.ts';
import type { AccessTarget, Actor } from './actor.ts';
import { may, maySomewhere } from './jurisdiction.ts';

/** Actions the actor may do on this target: sent with every record, so that the screen never knows a role. */
export const abilitiesOn = <A extends Action>(actor: Actor, actions: readonly A[], target: AccessTarget): A[] =>
  actions.filter((action) => may(actor, action, target));

/** Actions the actor may do somewhere: what the menu offers. */
export const abilitiesAnywhere = (actor: Actor): Action[] => ACTIONS.filter((action) => maySomewhere(actor, action));
