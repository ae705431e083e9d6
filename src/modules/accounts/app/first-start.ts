import { sql } from 'kysely';
import type { Actor } from '../../../access/actor.ts';
import { conflict, type Refusal } from '../../../kernel/refusal.ts';
import { record } from '../../../platform/acts.ts';
import type { ActContext } from '../../../platform/http/route.ts';
import type { UnitKind, UnitLevel } from '../../units/domain/index.ts';
import { createRootUnit } from '../../units/index.ts';
import { anyAccount, insertAccount, insertGrants } from '../db/accounts.repo.ts';
import { firstStarted } from '../domain/acts.ts';

/** Any fixed number: of two first starts at once, the second waits here and then finds an account. */
const FIRST_START_LOCK = 7_220_312;

export interface FirstStart {
  readonly unitName: string;
  readonly unitKind: UnitKind;
  readonly unitLevel: UnitLevel;
  readonly adminName: string;
  readonly userName: string;
}

export const alreadyStarted = (): Refusal => conflict('Hệ thống đã được khởi tạo. Xin đăng nhập.', [], 'already-exists');

/**
 * Creates the root unit and its administrator together, once in the life of an installation. The administrator chose the
 * password, so it need not be changed; she is the one who acts.
 * @throws Refusal 409 once any account exists
 */
export async function firstStart(
  ctx: ActContext,
  input: FirstStart,
  passwordHash: string,
): Promise<{ accountId: string; unitId: string }> {
  await sql`select pg_advisory_xact_lock(${FIRST_START_LOCK})`.execute(ctx.tx);
  if (await anyAccount(ctx.tx)) throw alreadyStarted();
  const accountId = ctx.newId();
  const actor: Actor = { accountId, personId: null, name: input.adminName, grants: [] };
  const as: ActContext = {
    ...ctx,
    actor,
    record: (...acts) => record(ctx.tx, { actor, at: ctx.at, requestId: ctx.requestId }, ...acts),
  };
  const { id: unitId } = await createRootUnit(as, { name: input.unitName, kind: input.unitKind, level: input.unitLevel });
  await insertAccount(
    ctx.tx,
    {
      id: accountId,
      name: input.adminName,
      userName: input.userName,
      email: null,
      unitId,
      personId: null,
      passwordHash,
      mustChangePassword: false,
    },
    ctx.at,
    ctx.newId,
  );
  await insertGrants(ctx.tx, accountId, [{ role: 'administrator', unitId }], ctx.at);
  await as.record(
    firstStarted({ unitId, subjectId: accountId }, { unitName: input.unitName, name: input.adminName, userName: input.userName }),
  );
  return { accountId, unitId };
}
