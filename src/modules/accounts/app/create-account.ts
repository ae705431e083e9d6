import type { Role } from '../../../access/roles.ts';
import { malformed } from '../../../kernel/refusal.ts';
import type { ActContext } from '../../../platform/http/route.ts';
import { insertAccount, insertGrants, takenValue } from '../db/accounts.repo.ts';
import { peopleForAccounts, unitCard } from '../db/accounts.views.ts';
import { accountCreated, roleGranted } from '../domain/acts.ts';
import { taken, unitToGrantOn } from './rules.ts';

export interface AccountToCreate {
  readonly unitId: string;
  readonly name: string;
  readonly userName: string;
  readonly email?: string | null | undefined;
  readonly personId?: string | null | undefined;
  readonly grants: readonly { readonly role: Role; readonly unitId: string }[];
}

/**
 * Creates an account in a unit the actor looks after, with roles within her reach. `passwordHash` is of a first password
 * that must be changed at the first sign-in.
 * @throws Refusal 409 when the user name, address or person has an account; 404 for a unit outside her reach
 */
export async function createAccount(ctx: ActContext, input: AccountToCreate, passwordHash: string): Promise<{ id: string }> {
  const inUse = await takenValue(ctx.tx, {
    userName: input.userName,
    email: input.email ?? null,
    personId: input.personId ?? null,
  });
  if (inUse) throw taken(inUse);
  if (input.personId) {
    const home = await unitCard(ctx.tx, input.unitId);
    const [person] = home ? await peopleForAccounts(ctx.tx, home.path, ctx.clock.today(), [input.personId]) : [];
    if (!person?.works) throw malformed([{ path: 'personId', message: 'Người này hiện không công tác tại đơn vị được chọn.' }]);
  }
  const grants = input.grants.filter(
    (grant, i, all) => all.findIndex((other) => other.role === grant.role && other.unitId === grant.unitId) === i,
  );
  const unitNames: string[] = [];
  for (const grant of grants) unitNames.push((await unitToGrantOn(ctx.tx, ctx.actor, grant.unitId, ctx.clock.today())).name);
  const id = ctx.newId();
  await insertAccount(
    ctx.tx,
    {
      id,
      name: input.name,
      userName: input.userName,
      email: input.email ?? null,
      unitId: input.unitId,
      personId: input.personId ?? null,
      passwordHash,
      mustChangePassword: true,
    },
    ctx.at,
    ctx.newId,
  );
  await insertGrants(ctx.tx, id, grants, ctx.at);
  await ctx.record(
    accountCreated({ unitId: input.unitId, subjectId: id }, { name: input.name, userName: input.userName }),
    ...grants.map((grant, i) =>
      roleGranted({ unitId: grant.unitId, subjectId: id }, { name: input.name, role: grant.role, unitName: unitNames[i]! }),
    ),
  );
  return { id };
}
