import { sql } from 'kysely';
import { ruleNotMet } from '../../../kernel/refusal.ts';
import type { ActContext } from '../../../platform/http/route.ts';
import { peopleOfTask, replacePeople } from '../db/progress.repo.ts';
import { taskTarget } from '../db/targets.ts';
import { taskAssigned } from '../domain/acts.ts';
import { strangers } from './checks.ts';
import { PLANS_CHANGED } from './jobs.ts';
import { taskThatCan, writeTask } from './task-acts.ts';

/** Sets the persons who do a task: people of the units it is given to, or below them. */
export async function assignTask(
  ctx: ActContext,
  taskId: string,
  seen: number,
  wanted: readonly string[],
): Promise<{ version: number; people: { id: string; name: string }[] }> {
  const task = await taskThatCan(ctx, taskId, 'assign');
  const personIds = [...new Set(wanted)];
  const target = await taskTarget(ctx.tx, taskId, ctx.actor);
  const before = await peopleOfTask(ctx.tx, taskId);
  const added = personIds.filter((id) => !before.includes(id));
  const foreign = await strangers(ctx.tx, target?.unitPaths ?? [], added, ctx.clock.today());
  if (foreign.size > 0) {
    throw ruleNotMet('Chỉ giao nhiệm vụ cho người đang công tác tại các đơn vị thực hiện.', [
      { path: 'personIds', message: 'Có người không thuộc các đơn vị thực hiện nhiệm vụ này.' },
    ]);
  }
  const version = await writeTask(ctx, task, seen, {});
  await replacePeople(ctx.tx, taskId, personIds);
  const people = await namesOf(ctx, personIds);
  const names = people.map((person) => person.name);
  await ctx.record(
    taskAssigned({ unitId: task.unitId, subjectId: taskId }, { planId: task.planId, personIds, names, newPersonIds: added }),
  );
  await ctx.later(PLANS_CHANGED, { planId: task.planId });
  return { version, people };
}

async function namesOf(ctx: ActContext, ids: readonly string[]): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, full_name as name from v_person_card where id = any(${[...ids]}::uuid[]) order by sort_key`.execute(ctx.tx);
  return rows;
}
