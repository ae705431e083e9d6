import type { Role } from '../../../access/roles.ts';
import { notFound } from '../../../kernel/refusal.ts';
import { firstPassword, hashOf } from '../../../platform/auth/passwords.ts';
import type { ActContext } from '../../../platform/http/route.ts';
import { insertAccount, insertGrants } from '../db/accounts.repo.ts';
import { peopleForAccounts, userNamesLike } from '../db/accounts.views.ts';
import { accountCreated, roleGranted } from '../domain/acts.ts';
import { suggestUserName } from '../domain/user-name.ts';
import { unitToGrantOn } from './rules.ts';

export interface FirstSecret {
  readonly password: string;
  readonly hash: string;
}

/** Hashing is slow by design: as many at a time as the runtime's thread pool takes. */
const AT_ONCE = 4;

/** First passwords with their hashes, made before the transaction. */
export async function firstSecrets(count: number): Promise<FirstSecret[]> {
  const made: FirstSecret[] = [];
  while (made.length < count) {
    const some = Array.from({ length: Math.min(AT_ONCE, count - made.length) }, firstPassword);
    made.push(...(await Promise.all(some.map(async (password) => ({ password, hash: await hashOf(password) })))));
  }
  return made;
}

export interface MadeForPeople {
  readonly created: { accountId: string; name: string; userName: string; password: string }[];
  readonly skipped: { name: string; reason: string }[];
  readonly unitName: string;
}

/** Creates an account for each person who works in the unit or below it and has none, all with one role on the unit. */
export async function createForPeople(
  ctx: ActContext,
  input: { unitId: string; role: Role; personIds: readonly string[] },
  secrets: readonly FirstSecret[],
): Promise<MadeForPeople> {
  const unit = await unitToGrantOn(ctx.tx, ctx.actor, input.unitId, ctx.clock.today());
  const people = await peopleForAccounts(ctx.tx, unit.path, ctx.clock.today(), input.personIds);
  if (people.length === 0) throw notFound('người nào trong danh sách');
  const stems = people.map((person) => suggestUserName(person.name, new Set()));
  const names = await userNamesLike(ctx.tx, [...new Set(stems)]);
  const created: MadeForPeople['created'] = [];
  const skipped: MadeForPeople['skipped'] = [];
  const acts = [];
  for (const [i, person] of people.entries()) {
    if (person.hasAccount || !person.works) {
      skipped.push({
        name: person.name,
        reason: person.hasAccount ? 'Đã có tài khoản.' : `Hiện không công tác tại ${unit.name}.`,
      });
      continue;
    }
    const { password, hash } = secrets[i]!;
    const userName = suggestUserName(person.name, names);
    names.add(userName);
    const id = ctx.newId();
    await insertAccount(
      ctx.tx,
      {
        id,
        name: person.name,
        userName,
        email: null,
        unitId: unit.id,
        personId: person.id,
        passwordHash: hash,
        mustChangePassword: true,
      },
      ctx.at,
      ctx.newId,
    );
    await insertGrants(ctx.tx, id, [{ role: input.role, unitId: unit.id }], ctx.at);
    created.push({ accountId: id, name: person.name, userName, password });
    const where = { unitId: unit.id, subjectId: id };
    acts.push(
      accountCreated(where, { name: person.name, userName }),
      roleGranted(where, { name: person.name, role: input.role, unitName: unit.name }),
    );
  }
  await ctx.record(...acts);
  return { created, skipped, unitName: unit.name };
}
