import { malformed, notFound, Refusal } from '../../../kernel/refusal.ts';
import { hashOf, matches } from '../../../platform/auth/passwords.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { ActContext } from '../../../platform/http/route.ts';
import type { Services } from '../../../platform/services.ts';
import { endSessions, findAccount, passwordHashOf, setPassword } from '../db/accounts.repo.ts';
import { attemptKey, beginAttempt, forgetAttempts } from '../db/attempts.repo.ts';
import { passwordChanged, sessionsEnded } from '../domain/acts.ts';
import { requireGoodPassword } from './rules.ts';

/** What the slow part of a password change found out, before the transaction. */
export type CheckedChange =
  | { readonly ok: true; readonly hash: string; readonly before: string }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Checks the current password and hashes the next one. Failures count towards the same lock as failed sign-ins: an
 * unattended screen must not become a place to guess. Refusals are handed on, so that a repeated request is answered as the first.
 */
export async function checkPasswordChange(
  services: Services,
  accountId: string,
  input: { current: string; next: string },
): Promise<CheckedChange> {
  const found = await services.db.transaction(async (tx) => {
    const account = await findAccount(tx, accountId);
    const before = await passwordHashOf(tx, accountId);
    if (!account || !before) throw notFound('mật khẩu của tài khoản này');
    const attempt = await beginAttempt(tx, attemptKey(services.config.secret, account.userName), services.clock.now());
    return { account, before, attempt };
  });
  if (!found.attempt.allowed) return { ok: false, refusal: locked(found.attempt.until, services.clock.now()) };
  if (!(await matches(input.current, found.before))) {
    return { ok: false, refusal: malformed([{ path: 'current', message: 'Mật khẩu đang dùng chưa đúng.' }]) };
  }
  try {
    if (input.next === input.current) throw malformed([{ path: 'next', message: 'Mật khẩu mới phải khác mật khẩu đang dùng.' }]);
    requireGoodPassword('next', input.next, found.account);
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    await services.db.transaction((tx) => forgetAttempts(tx, attemptKey(services.config.secret, found.account.userName)));
    return { ok: false, refusal };
  }
  return { ok: true, hash: await hashOf(input.next), before: found.before };
}

/** Puts the new password in place of the old one; other sessions end. */
export async function changeOwnPassword(ctx: ActContext, checked: CheckedChange, secret: string): Promise<void> {
  if (!checked.ok) throw checked.refusal;
  const account = await findAccount(ctx.tx, ctx.actor.accountId);
  if (!account || (await passwordHashOf(ctx.tx, account.id)) !== checked.before)
    throw malformed([{ path: 'current', message: 'Mật khẩu đang dùng chưa đúng.' }]);
  const { must_change_password: first } = await ctx.tx
    .selectFrom('account')
    .select('must_change_password')
    .where('id', '=', account.id)
    .executeTakeFirstOrThrow();
  await setPassword(ctx.tx, account.id, checked.hash, false);
  await endSessions(ctx.tx, account.id, ctx.actor.sessionId ?? null);
  await forgetAttempts(ctx.tx, attemptKey(secret, account.userName));
  await ctx.record(passwordChanged({ unitId: account.unitId, subjectId: account.id }, { first }));
}

export const locked = (until: Date, now: Date): Refusal => {
  const seconds = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000));
  return new Refusal(
    'tooMany',
    'account-locked',
    `Đã nhập sai nhiều lần nên tạm khóa. Xin thử lại sau ${Math.ceil(seconds / 60)} phút, hoặc nhờ quản trị cấp lại mật khẩu.`,
    {
      retryAfter: seconds,
    },
  );
};

/** Ends one of the actor's own sessions. */
export async function endOwnSession(ctx: ActContext, id: string): Promise<void> {
  const ended = await ctx.tx
    .deleteFrom('auth_session')
    .where('id', '=', id)
    .where('user_id', '=', ctx.actor.accountId)
    .executeTakeFirst();
  if (ended.numDeletedRows !== 1n) throw notFound('phiên làm việc này');
  await recordEnded(ctx, 1);
}

/** Ends all of the actor's sessions but the one she acts through. */
export async function endOtherSessions(ctx: ActContext): Promise<{ ended: number }> {
  const ended = await endSessions(ctx.tx, ctx.actor.accountId, ctx.actor.sessionId ?? null);
  if (ended > 0) await recordEnded(ctx, ended);
  return { ended };
}

async function recordEnded(ctx: ActContext, count: number): Promise<void> {
  await ctx.record(
    sessionsEnded({ unitId: await unitOf(ctx.tx, ctx.actor.accountId), subjectId: ctx.actor.accountId }, { count }),
  );
}

export async function unitOf(tx: Tx, accountId: string): Promise<string | null> {
  return (await tx.selectFrom('account').select('unit_id').where('id', '=', accountId).executeTakeFirst())?.unit_id ?? null;
}
