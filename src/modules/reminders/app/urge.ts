import { formatShort, type LocalDate } from '../../../kernel/local-date.ts';
import { ruleNotMet } from '../../../kernel/refusal.ts';
import { workingDaysBetween } from '../../../kernel/working-days.ts';
import { holidayCalendar } from '../../../platform/calendar.ts';
import type { ActContext } from '../../../platform/http/route.ts';
import { receiversOf, unitsInWords, urgeableTasks } from '../db/due.views.ts';
import { insertUrge, type Urge } from '../db/urges.repo.ts';
import { TasksUrged, TaskUrged } from '../domain/acts.ts';
import { receiversFor } from '../domain/receivers.ts';
import { tell } from './tell.ts';

export interface UrgeInput {
  readonly unitId: string;
  readonly taskIds: readonly string[];
  readonly answerBy: LocalDate | null;
  readonly message: string | null;
}

/**
 * Urges selected tasks with one act: notices to those responsible and their heads, a line in each task's own timeline, and
 * what the letter is later made from. Tasks finished meanwhile, or not the caller's to urge, stop the whole act.
 */
export async function urge(ctx: ActContext, input: UrgeInput): Promise<Urge & { notified: number }> {
  const today = ctx.clock.today();
  if (input.answerBy && input.answerBy < today)
    throw ruleNotMet('Ngày đề nghị trả lời đã qua.', [{ path: 'answerBy', message: 'Xin chọn từ hôm nay trở đi.' }]);
  const wanted = [...new Set(input.taskIds)];
  const tasks = await urgeableTasks(ctx.tx, ctx.actor, wanted);
  if (tasks.length < wanted.length) {
    throw ruleNotMet(
      `Có ${wanted.length - tasks.length} nhiệm vụ không đôn đốc được: đã hoàn thành, đã hủy, chưa có thời hạn, hoặc không thuộc đơn vị ông/bà phụ trách. Xin tải lại danh sách rồi chọn lại.`,
      wanted
        .filter((id) => !tasks.some((task) => task.id === id))
        .map((id) => ({ path: `taskIds.${wanted.indexOf(id)}`, message: 'Không đôn đốc được nhiệm vụ này.' })),
    );
  }
  const words = await unitsInWords(ctx.tx, wanted);
  const calendar = holidayCalendar();
  const made: Urge = {
    id: ctx.newId(),
    unitId: input.unitId,
    byName: ctx.actor.name,
    at: ctx.at,
    onDay: today,
    answerBy: input.answerBy,
    message: input.message,
    tasks: tasks.map((task) => ({
      taskId: task.id,
      content: task.content,
      lastDay: task.dueOn,
      daysLate: Math.max(0, workingDaysBetween(calendar, task.dueOn, today)),
      units: words.get(task.id) ?? task.unitName,
    })),
  };
  await insertUrge(ctx.tx, { ...made, byAccount: ctx.actor.accountId });

  const receivers = await receiversOf(
    ctx.tx,
    [...new Set(tasks.flatMap((t) => [t.unitId, ...t.leadUnitIds]))],
    [...new Set(tasks.flatMap((t) => t.personIds))],
  );
  const answer = input.answerBy ? `\nĐề nghị báo cáo kết quả trước ngày ${formatShort(input.answerBy)}.` : '';
  const told = await tell(
    ctx,
    tasks.flatMap((task) =>
      [...receiversFor(task, true, receivers)].map((accountId) => ({
        accountId,
        kind: 'urge' as const,
        title: 'Đôn đốc thực hiện nhiệm vụ',
        body: `${task.content}\nThời hạn: ${formatShort(task.dueOn)}.${input.message ? `\n${input.message}` : ''}${answer}\nNgười đôn đốc: ${ctx.actor.name}.`,
        link: `/nhiem-vu/${task.id}`,
        dedupeKey: `urge:${made.id}:${task.id}`,
      })),
    ),
  );
  await ctx.record(
    TasksUrged(
      { unitId: input.unitId, subjectId: made.id },
      { tasks: tasks.length, units: [...new Set(made.tasks.map((t) => t.units))], message: input.message },
    ),
    ...made.tasks.map((t) => TaskUrged({ unitId: input.unitId, subjectId: t.taskId }, { urgeId: made.id, daysLate: t.daysLate })),
  );
  return { ...made, notified: told.size };
}
