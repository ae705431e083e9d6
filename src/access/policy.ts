import type { Action } from './actions.ts';
import type { Relation } from './jurisdiction.ts';
import { accountsPolicy } from './policies/accounts.ts';
import { legalPolicy } from './policies/legal.ts';
import { meritsPolicy } from './policies/merits.ts';
import { peoplePolicy } from './policies/people.ts';
import { plansPolicy } from './policies/plans.ts';
import { regulationsPolicy } from './policies/regulations.ts';
import { unitsPolicy } from './policies/units.ts';
import type { Role } from './roles.ts';

/** For each role: how the acted-on unit must stand to the unit of the grant. A role not named may not. */
export type RolePolicy = Partial<Record<Role, readonly Relation[]>>;

/** One place where every action has its rule; leaving one out does not compile. */
export const POLICY: Record<Action, RolePolicy> = {
  ...unitsPolicy,
  ...peoplePolicy,
  ...meritsPolicy,
  ...legalPolicy,
  ...accountsPolicy,
  ...plansPolicy,
  ...regulationsPolicy,
};
