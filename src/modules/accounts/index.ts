import { SYSTEM_ACTOR } from '../../access/actor.ts';
import type { Role } from '../../access/roles.ts';
import { hashOf } from '../../platform/auth/passwords.ts';
import { actAs, type Services } from '../../platform/services.ts';
import { insertAccount, insertGrants } from './db/accounts.repo.ts';
import { accountCreated } from './domain/acts.ts';

export { accountRoutes } from './http/account-routes.ts';
export { actLogRoutes } from './http/act-log-routes.ts';
export { sessionRoutes } from './http/session-routes.ts';
export { signInDoor } from './http/sign-in-door.ts';

export interface AccountWithPassword {
  readonly userName: string;
  readonly name: string;
  readonly password: string;
  /** At least one: the first is the unit that looks after the account. */
  readonly grants: readonly { readonly role: Role; readonly unitId: string }[];
  readonly personId?: string | null;
  readonly email?: string | null;
  readonly mustChange: boolean;
}

/**
 * Makes an account that can sign in at once with a password known beforehand: for the demo world and for tests. People's
 * accounts are made by `createAccount`, which gives a password that must be changed. Answers the account's id.
 */
export async function createAccountWithPassword(services: Services, account: AccountWithPassword): Promise<string> {
  const home = account.grants[0];
  if (!home) throw new Error('an account needs at least one role');
  const passwordHash = await hashOf(account.password);
  return actAs(services, SYSTEM_ACTOR, async (ctx) => {
    const id = ctx.newId();
    await insertAccount(
      ctx.tx,
      {
        id,
        name: account.name,
        userName: account.userName,
        email: account.email ?? null,
        unitId: home.unitId,
        personId: account.personId ?? null,
        passwordHash,
        mustChangePassword: account.mustChange,
      },
      ctx.at,
      ctx.newId,
    );
    await insertGrants(ctx.tx, id, account.grants, ctx.at);
    await ctx.record(accountCreated({ unitId: home.unitId, subjectId: id }, { name: account.name, userName: account.userName }));
    return id;
  });
}
