import type { Database } from '../db/database.ts';
import type { ActContext } from '../http/route.ts';
import type { Services } from '../services.ts';
import { type Mail, MailNotTaken } from './mailer.ts';

declare module '../jobs/jobs.ts' {
  interface JobKinds {
    'mail.send': { mailId: string };
  }
}
declare module '../db/database.ts' {
  interface Tables {
    mail_message: {
      id: string;
      once_key: string | null;
      recipient: string;
      subject: string;
      text: string;
      queued_at: Date;
      started_at: Date | null;
      sent_at: Date | null;
      outcome: 'waiting' | 'sending' | 'sent' | 'unknown' | 'no-server';
    };
  }
}

/**
 * Queues a letter in the act's transaction: it goes out if and only if the act is committed, and once at most.
 * @param onceKey what the letter is about; a letter with a key that was used before is silently left out
 */
export async function queueMail(
  ctx: Pick<ActContext, 'tx' | 'at' | 'newId' | 'later'>,
  mail: Omit<Mail, 'messageId'>,
  onceKey: string | null = null,
): Promise<void> {
  const id = ctx.newId();
  const queued = await ctx.tx
    .insertInto('mail_message')
    .values({
      id,
      once_key: onceKey,
      recipient: mail.to,
      subject: mail.subject,
      text: mail.text,
      queued_at: ctx.at,
      started_at: null,
      sent_at: null,
      outcome: 'waiting',
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (queued) await ctx.later('mail.send', { mailId: id });
}

/**
 * Hands one letter to the mail server. The row is taken first and settled after, so that a job that runs twice, or two
 * workers, send it once. If the program dies in between, nobody can know whether it went out: it is not sent again, for a
 * second reminder does more harm than one that stands in the application only.
 * @throws MailNotTaken to be tried again later
 */
export async function sendQueuedMail(services: Services, { mailId }: { mailId: string }): Promise<void> {
  const { db, mailer, clock } = services;
  if (!mailer.configured) {
    await settle(db, mailId, 'waiting', { outcome: 'no-server' });
    return;
  }
  const letter = await db.transaction((tx) =>
    tx
      .updateTable('mail_message')
      .set({ outcome: 'sending', started_at: clock.now() })
      .where('id', '=', mailId)
      .where('outcome', '=', 'waiting')
      .returning(['recipient', 'subject', 'text'])
      .executeTakeFirst(),
  );
  if (!letter) return;
  try {
    await mailer.send({ to: letter.recipient, subject: letter.subject, text: letter.text, messageId: mailId });
  } catch (error) {
    if (error instanceof MailNotTaken) {
      await settle(db, mailId, 'sending', { outcome: 'waiting', started_at: null });
      throw error;
    }
    services.log.error({ mailId, err: { message: (error as Error).message } }, 'mail outcome unknown');
    await settle(db, mailId, 'sending', { outcome: 'unknown' });
    return;
  }
  await settle(db, mailId, 'sending', { outcome: 'sent', sent_at: clock.now() });
}

type Outcome = 'waiting' | 'sending' | 'sent' | 'unknown' | 'no-server';

const settle = (
  db: Database,
  id: string,
  from: Outcome,
  to: { outcome: Outcome; sent_at?: Date; started_at?: null },
): Promise<unknown> =>
  db.transaction((tx) => tx.updateTable('mail_message').set(to).where('id', '=', id).where('outcome', '=', from).execute());
