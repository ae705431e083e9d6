import { sql } from 'kysely';
import { localDate } from '../../src/kernel/local-date.ts';
import { announcePlan, remindDue, urge } from '../../src/modules/reminders/index.ts';
import { settableClock, systemClock } from '../../src/platform/clock.ts';
import type { Services } from '../../src/platform/services.ts';
import { playHistory } from './history.ts';
import { writeMerits } from './merits/index.ts';
import { writeRegulation } from './regulation.ts';
import { buildStage } from './stage.ts';

export { SHOWN, SHOWN_UNIT } from './merits/shown.ts';

/** The demo's own present: its history is played up to here and no further. */
export const DEMO_TODAY = localDate('2026-11-20');

/**
 * The demo world: one invented province from 2024 to today, every row of it written by the use cases that people use.
 * What happened leaves no letters and no jobs behind; notices of the last weeks are told as the morning round tells them.
 */
export async function seedDemo(real: Services): Promise<void> {
  const clock = settableClock(new Date('2024-01-02T02:00:00Z'));
  const services: Services = { ...real, clock, jobs: { ...real.jobs, later: async () => undefined } };
  const until = systemClock.today() < DEMO_TODAY ? systemClock.today() : DEMO_TODAY;
  const stage = await buildStage(services, clock);
  const { plans } = await playHistory(stage, until);
  await writeRegulation(stage);
  await writeMerits(stage);
  clock.set(new Date(`${until}T00:30:00Z`));
  for (const planId of plans) await announcePlan(services, { planId });
  const late = await services.db.transaction((tx) =>
    sql<{
      id: string;
    }>`select id from v_task_card where plan_state = 'issued' and state in ('not-begun', 'under-way') and due_on between '2026-09-01' and ${until} and unit_id = ${stage.unit('xa')}::uuid limit 2`.execute(
      tx,
    ),
  );
  if (late.rows.length > 0) {
    await stage.act('2026-11-16', 'officer', 'tinh', (ctx) =>
      urge(ctx, {
        unitId: stage.unit('tinh'),
        taskIds: late.rows.map((row) => row.id),
        answerBy: localDate('2026-11-25'),
        message: null,
      }),
    );
  }
  clock.set(new Date(`${until}T00:30:00Z`));
  await remindDue(services);
  await services.db.transaction((tx) => sql`delete from mail_message`.execute(tx));
  await services.db.transaction((tx) =>
    sql`insert into setting (key, value, changed_at) values ('demo', ${JSON.stringify({ until })}::jsonb, ${clock.now()})`.execute(
      tx,
    ),
  );
}

/** Whether this database holds the demo world, or anything else. */
export async function demoState(services: Pick<Services, 'db'>): Promise<'empty' | 'demo' | 'other'> {
  const { rows } = await services.db.transaction((tx) =>
    sql<{
      demo: boolean;
      used: boolean;
    }>`select exists (select 1 from setting where key = 'demo') as demo, exists (select 1 from unit) as used`.execute(tx),
  );
  return rows[0]?.demo ? 'demo' : rows[0]?.used ? 'other' : 'empty';
}
