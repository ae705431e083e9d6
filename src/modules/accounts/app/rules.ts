import type { Actor } from '../../../access/actor.ts';
import { covers, jurisdictionOf } from '../../../access/jurisdiction.ts';
import { conflict, forbidden, malformed, notFound, type Refusal } from '../../../kernel/refusal.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { findAccount, otherRootAdministrators, type StoredAccount } from '../db/accounts.repo.ts';
import { unitCard } from '../db/accounts.views.ts';
import { passwordFault } from '../domain/password-rules.ts';

/** Whether a unit lies within what this administrator looks after: where she may grant. */
export const withinReach = (actor: Actor, unitPath: string): boolean => covers(jurisdictionOf(actor, 'account.manage'), unitPath);

/**
 * The account an administrator is about to change. An account with a role outside her reach is not hers to touch: who
 * resets its password could sign in as somebody above herself.
 * @throws Refusal 404, 403
 */
export async function accountToManage(tx: Tx, actor: Actor, id: string): Promise<StoredAccount> {
  const stored = await findAccount(tx, id);
  if (!stored) throw notFound('tài khoản này');
  if (!stored.grants.every((grant) => withinReach(actor, grant.unitPath))) {
    throw forbidden('Tài khoản này giữ vai trò ở đơn vị ngoài phạm vi ông/bà quản trị. Xin nhờ quản trị của đơn vị cấp trên.');
  }
  return stored;
}

/** A unit on which a role is granted: existing, still valid, within reach. */
export async function unitToGrantOn(
  tx: Tx,
  actor: Actor,
  unitId: string,
  today: string,
): Promise<{ id: string; name: string; path: string }> {
  const unit = await unitCard(tx, unitId);
  if (!unit || !withinReach(actor, unit.path)) throw notFound('đơn vị này');
  if (unit.validTo !== null && unit.validTo < today)
    throw conflict(`${unit.name} đã kết thúc hoạt động nên không thể giao vai trò tại đó.`);
  return unit;
}

/** The last administrator of the root unit stays: without one nobody could ever be let in again. */
export async function keepOneRootAdministrator(tx: Tx, losing: StoredAccount, unitId: string | null): Promise<void> {
  const rootGrant = losing.grants.find(
    (grant) => grant.role === 'administrator' && isRoot(grant.unitPath) && (unitId === null || grant.unitId === unitId),
  );
  if (!rootGrant || losing.disabled) return;
  if ((await otherRootAdministrators(tx, losing.id)) === 0) {
    throw conflict(
      `${losing.name} là quản trị cuối cùng của ${rootGrant.unitName}. Xin giao vai trò quản trị cho người khác trước.`,
      [],
      'still-in-use',
    );
  }
}

const isRoot = (path: string): boolean => path.split('/').filter(Boolean).length === 1;

/** @throws Refusal 400 at the field when the password may not be used */
export function requireGoodPassword(path: string, password: string, about: { userName: string; name: string }): void {
  const fault = passwordFault(password, about);
  if (fault) throw malformed([{ path, message: fault }]);
}

const TAKEN: Record<'userName' | 'email' | 'personId', string> = {
  userName: 'Tên đăng nhập này đã có người dùng. Xin chọn tên khác.',
  email: 'Địa chỉ thư điện tử này đã thuộc một tài khoản khác.',
  personId: 'Người này đã có tài khoản.',
};
export const taken = (what: keyof typeof TAKEN): Refusal => conflict(TAKEN[what], [], 'already-exists');
