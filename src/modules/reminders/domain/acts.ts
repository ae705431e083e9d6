import { z } from 'zod';
import { actKind } from '../../../kernel/acts.ts';

/** Late tasks were urged: how many, of which units. */
export const TasksUrged = actKind(
  'TasksUrged',
  'urge',
  z.object({ tasks: z.number().int(), units: z.array(z.string()), message: z.string().nullable() }),
  (d) => `đôn đốc ${d.tasks} nhiệm vụ${d.units.length > 0 ? ` của ${d.units.join(', ')}` : ''}`,
);

/** Said at the task itself, so that its own timeline shows it. */
export const TaskUrged = actKind('TaskUrged', 'task', z.object({ urgeId: z.string(), daysLate: z.number().int() }), (d) =>
  d.daysLate > 0 ? `đôn đốc nhiệm vụ đã quá hạn ${d.daysLate} ngày làm việc` : 'đôn đốc nhiệm vụ',
);

export const reminderActs = [TasksUrged, TaskUrged] as const;
