import { ROLE_LABELS, type Role } from '../../../access/roles.ts';
import { conflict, forbidden, notFound } from '../../../kernel/refusal.ts';
import type { ActContext } from '../../../platform/http/route.ts';
import { findAccount } from '../db/accounts.repo.ts';
import { roleGranted, roleRevoked } from '../domain/acts.ts';
import { keepOneRootAdministrator, unitToGrantOn, withinReach } from './rules.ts';

interface Given {
  readonly role: Role;
  readonly unitId: string;
}

/**
 * Grants a role on a unit within the actor's reach; other roles of the account may stand elsewhere.
 * @throws Refusal 404 for a unit outside her reach, 409 when it is held already
 */
export async function grantRole(ctx: ActContext, id: string, given: Given): Promise<void> {
  const stored = await findAccount(ctx.tx, id);
  if (!stored) throw notFound('tài khoản này');
  const unit = await unitToGrantOn(ctx.tx, ctx.actor, given.unitId, ctx.clock.today());
  const added = await ctx.tx
    .insertInto('account_grant')
    .values({ account_id: id, role: given.role, unit_id: unit.id, granted_at: ctx.at })
    .onConflict((same) => same.doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows !== 1n)
    throw conflict(`${stored.name} đã giữ vai trò ${ROLE_LABELS[given.role]} tại ${unit.name}.`, [], 'already-exists');
  await ctx.record(roleGranted({ unitId: unit.id, subjectId: id }, { name: stored.name, role: given.role, unitName: unit.name }));
}

/**
 * Revokes a role that stands on a unit within the actor's reach.
 * @throws Refusal 409 for the last administrator of the root unit
 */
export async function revokeRole(ctx: ActContext, id: string, given: Given): Promise<void> {
  const stored = await findAccount(ctx.tx, id);
  const grant = stored?.grants.find((held) => held.role === given.role && held.unitId === given.unitId);
  if (!stored || !grant) throw notFound('vai trò này');
  if (!withinReach(ctx.actor, grant.unitPath)) throw forbidden('Vai trò này do đơn vị ngoài phạm vi ông/bà quản trị giao.');
  if (given.role === 'administrator') await keepOneRootAdministrator(ctx.tx, stored, given.unitId);
  const removed = await ctx.tx
    .deleteFrom('account_grant')
    .where('account_id', '=', id)
    .where('role', '=', given.role)
    .where('unit_id', '=', given.unitId)
    .executeTakeFirst();
  if (removed.numDeletedRows !== 1n) throw notFound('vai trò này');
  await ctx.record(
    roleRevoked({ unitId: given.unitId, subjectId: id }, { name: stored.name, role: given.role, unitName: grant.unitName }),
  );
}
