import type { Services } from '../services.ts';
import '../mail/mail-jobs.ts';

/** Letters hold addresses and names: they are not kept longer than a question about them is likely. */
const KEEP_LETTERS_DAYS = 60;
/** A repeated request after a week is a new request. */
const KEEP_ANSWERS_DAYS = 7;

declare module './jobs.ts' {
  interface JobKinds {
    'platform.sweep': Record<string, never>;
  }
}

/** Deletes what has served its time: first answers of writes, letters. */
export async function sweep(services: Services): Promise<void> {
  const now = services.clock.now();
  const before = (days: number) => new Date(now.getTime() - days * 86_400_000);
  await services.db.transaction(async (tx) => {
    await tx.deleteFrom('idempotent_request').where('at', '<', before(KEEP_ANSWERS_DAYS)).execute();
    await tx.deleteFrom('mail_message').where('queued_at', '<', before(KEEP_LETTERS_DAYS)).execute();
    await tx
      .updateTable('mail_message')
      .set({ outcome: 'unknown' })
      .where('outcome', '=', 'sending')
      .where('started_at', '<', before(1))
      .execute();
  });
}
