import { conflict } from '../../../kernel/refusal.ts';
import type { ActContext } from '../../../platform/http/route.ts';
import { endSessions } from '../db/accounts.repo.ts';
import { accountDisabled, accountEnabled } from '../domain/acts.ts';
import { accountToManage, keepOneRootAdministrator } from './rules.ts';

/** Disables an account and ends its sessions; the account and its history stay. */
export async function disableAccount(ctx: ActContext, id: string): Promise<void> {
  const stored = await accountToManage(ctx.tx, ctx.actor, id);
  if (id === ctx.actor.accountId)
    throw conflict('Ông/bà không thể tạm dừng tài khoản của chính mình. Xin nhờ một quản trị khác.');
  await keepOneRootAdministrator(ctx.tx, stored, null);
  const done = await ctx.tx
    .updateTable('account')
    .set({ disabled_at: ctx.at })
    .where('id', '=', id)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  if (done.numUpdatedRows === 0n)
    throw conflict('Tài khoản này đã tạm dừng từ trước.', [{ action: 'enable', label: 'Cho hoạt động trở lại' }]);
  await endSessions(ctx.tx, id);
  await ctx.record(accountDisabled({ unitId: stored.unitId, subjectId: id }, { name: stored.name, userName: stored.userName }));
}

/** Lets a disabled account sign in again, with the roles it had. */
export async function enableAccount(ctx: ActContext, id: string): Promise<void> {
  const stored = await accountToManage(ctx.tx, ctx.actor, id);
  const done = await ctx.tx
    .updateTable('account')
    .set({ disabled_at: null })
    .where('id', '=', id)
    .where('disabled_at', 'is not', null)
    .executeTakeFirst();
  if (done.numUpdatedRows === 0n) throw conflict('Tài khoản này đang hoạt động.', [{ action: 'disable', label: 'Tạm dừng' }]);
  await ctx.record(accountEnabled({ unitId: stored.unitId, subjectId: id }, { name: stored.name, userName: stored.userName }));
}
