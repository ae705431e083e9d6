import { conflict } from '../../../kernel/refusal.ts';
import type { ActContext } from '../../../platform/http/route.ts';
import { oidcSubjectTaken, setOidcSubject, takenValue, updateIdentity } from '../db/accounts.repo.ts';
import { accountChanged } from '../domain/acts.ts';
import { accountToManage, taken } from './rules.ts';

interface AccountChange {
  readonly name?: string | undefined;
  readonly email?: string | null | undefined;
  readonly oidcSubject?: string | null | undefined;
}

/** Changes the name, the mail address or the identifier at the province's own sign-in; what is not given stays. */
export async function changeAccount(ctx: ActContext, id: string, change: AccountChange): Promise<void> {
  const stored = await accountToManage(ctx.tx, ctx.actor, id);
  if (change.email && (await takenValue(ctx.tx, { email: change.email, exceptId: id }))) throw taken('email');
  if (change.oidcSubject && (await oidcSubjectTaken(ctx.tx, change.oidcSubject, id))) {
    throw conflict('Mã định danh này đã gắn với một tài khoản khác.', [], 'already-exists');
  }
  await updateIdentity(ctx.tx, stored, change);
  if (change.oidcSubject !== undefined) await setOidcSubject(ctx.tx, id, change.oidcSubject, ctx.newId());
  const fields = [
    ...(change.name !== undefined ? ['họ tên'] : []),
    ...(change.email !== undefined ? ['địa chỉ thư điện tử'] : []),
    ...(change.oidcSubject !== undefined ? ['mã định danh đăng nhập một lần'] : []),
  ];
  if (fields.length > 0) {
    await ctx.record(
      accountChanged(
        { unitId: stored.unitId, subjectId: id },
        { name: change.name ?? stored.name, userName: stored.userName, fields },
      ),
    );
  }
}
