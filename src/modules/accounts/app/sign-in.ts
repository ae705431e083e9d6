import { sql } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '../../../access/actor.ts';
import type { Act, ActKind } from '../../../kernel/acts.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { actAs, actContext, type Services } from '../../../platform/services.ts';
import { ALLOWED_FAILURES, type Attempt, attemptKey, beginAttempt, forgetAttempts, LOCK_MINUTES } from '../db/attempts.repo.ts';
import '../db/tables.ts';
import { signedIn, signInLocked } from '../domain/acts.ts';
import { normalUserName } from '../domain/user-name.ts';
import { LONGEST_SESSION_HOURS } from './authenticate.ts';

/** Whether sessions of this account may begin. */
export async function isActive(tx: Tx, accountId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('account')
    .select('id')
    .where('id', '=', accountId)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

export async function userNameOf(tx: Tx, accountId: string): Promise<string> {
  return (await tx.selectFrom('auth_user').select('username').where('id', '=', accountId).executeTakeFirstOrThrow()).username;
}

/**
 * Counts an attempt to sign in under this name, whether or not an account has it. The first refused one of a known account
 * is written into the record of acts, the single failures are not: somebody else's typing must not fill the record.
 */
export function beginSignIn(services: Services, userName: string, requestId: string): Promise<Attempt> {
  const at = services.clock.now();
  return services.db.transaction(async (tx) => {
    const key = attemptKey(services.config.secret, userName);
    const before = await tx.selectFrom('sign_in_attempt').select('failures').where('key', '=', key).executeTakeFirst();
    const attempt = await beginAttempt(tx, key, at);
    if (!attempt.allowed && before?.failures === ALLOWED_FAILURES) {
      const known = await accountNamed(tx, normalUserName(userName));
      if (known)
        await recordIn(
          services,
          tx,
          known,
          signInLocked({ unitId: known.unitId, subjectId: known.id }, { failures: ALLOWED_FAILURES, minutes: LOCK_MINUTES }),
          requestId,
        );
    }
    return attempt;
  });
}

/**
 * A session began: the one the browser had before ends, the count of failures is taken back, sessions and secrets that are
 * over are swept, and it is written down.
 */
export async function beganSession(
  services: Services,
  began: { token: string; previousToken: string | null; requestId: string },
): Promise<void> {
  const now = services.clock.now();
  await services.db.transaction(async (tx) => {
    const session = await tx
      .selectFrom('auth_session')
      .select(['user_id', 'way'])
      .where('token', '=', began.token)
      .executeTakeFirstOrThrow();
    const account = await accountWithId(tx, session.user_id);
    const key = attemptKey(services.config.secret, account.userName);
    const counted = await tx.selectFrom('sign_in_attempt').select('failures').where('key', '=', key).executeTakeFirst();
    await forgetAttempts(tx, key);
    if (began.previousToken && began.previousToken !== began.token)
      await tx.deleteFrom('auth_session').where('token', '=', began.previousToken).execute();
    await sweep(tx, services, now);
    // Of a sign-in by password the successful attempt has been counted too.
    const failedBefore = Math.max(0, (counted?.failures ?? 0) - (session.way === 'password' ? 1 : 0));
    await recordIn(
      services,
      tx,
      account,
      signedIn({ unitId: account.unitId, subjectId: account.id }, { way: session.way, failedBefore }),
      began.requestId,
    );
  });
}

/** Writes down something the actor did to her own account. */
export async function recordOwn(
  services: Services,
  actor: Actor,
  kind: ActKind<z.ZodObject<Record<never, never>>>,
  requestId: string,
): Promise<void> {
  await actAs(
    services,
    actor,
    async (ctx) => {
      const { unitId, id } = await accountWithId(ctx.tx, actor.accountId);
      await ctx.record(kind({ unitId, subjectId: id }, {}));
    },
    requestId,
  );
}

async function sweep(tx: Tx, services: Services, now: Date): Promise<void> {
  const before = (ms: number) => new Date(now.getTime() - ms);
  await tx
    .deleteFrom('auth_session')
    .where((or) =>
      or.or([
        or('last_seen_at', '<', before(services.config.idleMinutes * 60_000)),
        or('started_at', '<', before(LONGEST_SESSION_HOURS * 3_600_000)),
      ]),
    )
    .execute();
  // The library sets these ends by the machine's own clock.
  await tx.deleteFrom('auth_verification').where(sql<boolean>`expires_at < now()`).execute();
  await tx
    .deleteFrom('sign_in_attempt')
    .where('last_at', '<', before(24 * 3_600_000))
    .execute();
}

interface Known {
  readonly id: string;
  readonly name: string;
  readonly userName: string;
  readonly unitId: string;
}

const accounts = (tx: Tx) =>
  tx
    .selectFrom('account as a')
    .innerJoin('auth_user as u', 'u.id', 'a.id')
    .select(['a.id', 'u.name', 'u.username as userName', 'a.unit_id as unitId']);
const accountNamed = (tx: Tx, userName: string): Promise<Known | undefined> =>
  accounts(tx).where('u.username', '=', userName).executeTakeFirst();
const accountWithId = (tx: Tx, id: string): Promise<Known> => accounts(tx).where('a.id', '=', id).executeTakeFirstOrThrow();

const recordIn = (services: Services, tx: Tx, who: Known, act: Act, requestId: string): Promise<void> =>
  actContext(services, tx, { accountId: who.id, personId: null, name: who.name, grants: [] }, requestId).record(act);
