import { conflict } from '../../../kernel/refusal.ts';
import type { ActContext } from '../../../platform/http/route.ts';
import { endSessions, setPassword } from '../db/accounts.repo.ts';
import { attemptKey, forgetAttempts } from '../db/attempts.repo.ts';
import { passwordReset, twoStepReset } from '../domain/acts.ts';
import { accountToManage } from './rules.ts';

/** Gives a new first password: sessions end, a lock is lifted. Answers whom it is for. */
export async function resetPassword(
  ctx: ActContext,
  id: string,
  hash: string,
  secret: string,
): Promise<{ name: string; userName: string }> {
  const { name, userName, unitId } = await accountToManage(ctx.tx, ctx.actor, id);
  if (id === ctx.actor.accountId) throw conflict('Xin đổi mật khẩu của chính ông/bà ở mục Đổi mật khẩu.');
  await setPassword(ctx.tx, id, hash, true);
  await endSessions(ctx.tx, id);
  await forgetAttempts(ctx.tx, attemptKey(secret, userName));
  await ctx.record(passwordReset({ unitId, subjectId: id }, { name, userName }));
  return { name, userName };
}

/** Turns the second step off for somebody who lost the phone; sessions end. */
export async function resetTwoStep(ctx: ActContext, id: string): Promise<void> {
  const { name, userName, unitId, twoStep } = await accountToManage(ctx.tx, ctx.actor, id);
  if (!twoStep) throw conflict('Tài khoản này chưa bật xác thực hai bước.');
  await ctx.tx.deleteFrom('auth_two_factor').where('user_id', '=', id).execute();
  await ctx.tx.updateTable('auth_user').set({ two_factor_enabled: false }).where('id', '=', id).execute();
  await endSessions(ctx.tx, id);
  await ctx.record(twoStepReset({ unitId, subjectId: id }, { name, userName }));
}
