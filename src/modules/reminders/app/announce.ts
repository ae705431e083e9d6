import { SYSTEM_ACTOR } from '../../../access/actor.ts';
import { formatShort } from '../../../kernel/local-date.ts';
import { actAs, type Services } from '../../../platform/services.ts';
import { type PlanTask, receiversOf, tasksOfIssuedPlan } from '../db/due.views.ts';
import { receiversFor } from '../domain/receivers.ts';
import { type Told, tell } from './tell.ts';

/** A notice names this many tasks and counts the rest. */
const NAMED = 10;

/**
 * Tells everybody who has something to do in an issued plan, once for each task: at the issue, and again only for tasks
 * that came to them later. The last days themselves are the morning round's business.
 */
export async function announcePlan(services: Services, { planId }: { readonly planId: string }): Promise<void> {
  await actAs(services, SYSTEM_ACTOR, async (ctx) => {
    const tasks = await tasksOfIssuedPlan(ctx.tx, planId);
    const receivers = await receiversOf(
      ctx.tx,
      [...new Set(tasks.flatMap((task) => task.leadUnitIds))],
      [...new Set(tasks.flatMap((task) => task.personIds))],
    );
    const mine = new Map<string, PlanTask[]>();
    for (const task of tasks) {
      // The officers of the plan's own unit issued it: they need no notice of their own act.
      for (const account of receiversFor(task, false, receivers)) mine.set(account, [...(mine.get(account) ?? []), task]);
    }
    const notices = [...mine].flatMap(([accountId, given]): Told[] => {
      const first = given[0];
      if (!first) return [];
      return [
        {
          accountId,
          kind: 'assigned',
          title: given.length === 1 ? 'Có nhiệm vụ được giao' : `Có ${given.length} nhiệm vụ được giao`,
          body: [`${first.planTitle} (${first.unitName}):`, ...given.slice(0, NAMED).map(line), ...rest(given.length)].join('\n'),
          link: given.length === 1 ? `/nhiem-vu/${first.id}` : '/viec-cua-toi',
          // The set of tasks is the key: amended plans tell only those whose tasks changed.
          dedupeKey: `plan:${planId}:${given
            .map((task) => task.id)
            .toSorted()
            .at(-1)}:${given.length}`,
        },
      ];
    });
    await tell(ctx, notices);
  });
}

const line = (task: PlanTask): string => `- ${task.content}${task.dueOn ? ` (hạn ${formatShort(task.dueOn)})` : ''}`;
const rest = (count: number): string[] => (count > NAMED ? [`và ${count - NAMED} nhiệm vụ khác.`] : []);
