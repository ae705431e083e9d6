import { ROLES, type Role } from '../../../access/roles.ts';
import type { ActContext } from '../../../platform/http/route.ts';
import { setTwoStepRoles } from '../db/sign-in-rules.repo.ts';
import { signInRulesSet } from '../domain/acts.ts';

/** Sets which roles may work only with the second step; holds from the next request on. */
export async function setSignInRules(ctx: ActContext, rootId: string, roles: readonly Role[]): Promise<void> {
  const given = ROLES.filter((role) => roles.includes(role));
  await setTwoStepRoles(ctx.tx, given, ctx.at);
  await ctx.record(signInRulesSet({ unitId: rootId, subjectId: rootId }, { twoStepRoles: given }));
}
