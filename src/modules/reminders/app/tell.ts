import type { ActContext } from '../../../platform/http/route.ts';
import { queueMail } from '../../../platform/mail/mail-jobs.ts';
import { insertNotices, mailWishes, type NewNotice } from '../db/notices.repo.ts';

export type Told = Omit<NewNotice, 'id'>;

/**
 * Tells people something, once: a notice in the application, and a letter where the person has an address and wants mail.
 * What was told before under the same key is left out of both.
 * @returns accounts that were told now
 */
export async function tell(
  ctx: Pick<ActContext, 'tx' | 'at' | 'newId' | 'later' | 'address'>,
  notices: readonly Told[],
): Promise<Set<string>> {
  const numbered = notices.map((notice) => ({ ...notice, id: ctx.newId() }));
  const added = await insertNotices(ctx.tx, ctx.at, numbered);
  const fresh = numbered.filter((notice) => added.has(notice.id));
  const wishes = await mailWishes(ctx.tx, [...new Set(fresh.map((notice) => notice.accountId))]);
  for (const notice of fresh) {
    const wish = wishes.get(notice.accountId);
    if (!wish || !(notice.kind === 'digest' ? wish.digest : wish.mail)) continue;
    const link = ctx.address && notice.link ? `\n\nXem tại: ${ctx.address}${notice.link}` : '';
    const text = `Kính gửi ${wish.name},\n\n${notice.body}${link}\n\nThư này do Sổ Vàng gửi tự động; xin không trả lời thư này.`;
    await queueMail(ctx, { to: wish.address, subject: notice.title, text }, `notice:${notice.id}`);
  }
  return new Set(fresh.map((notice) => notice.accountId));
}
