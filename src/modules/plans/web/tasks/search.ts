import { call } from '../../../../ui/api/client.ts';
import type { Asking, SearchHit } from '../../../../ui/routing/module-routes.ts';
import { today } from '../../../../ui/text/today.ts';
import { listTasks } from '../../contract/task-lists.ts';
import { dueWords } from './task-words.ts';

/** Tasks of the chosen unit, of any year, that have the words. */
export async function findTasks(text: string, { scope, signal }: Asking): Promise<readonly SearchHit[]> {
  const whose = scope.unitId ? { scope: 'unit', unitId: scope.unitId } : { scope: 'mine' };
  const { rows } = await call(listTasks, { query: { ...whose, search: text, sort: '-dueOn', pageSize: 8 } } as never, { signal });
  return rows.map((task) => ({
    id: task.id,
    label: task.content,
    note: `Nhiệm vụ, ${task.unit.name}. ${dueWords(task, today())}.`,
    to: `/nhiem-vu/${task.id}`,
  }));
}
