import { z } from 'zod';
import { zLocalDate } from '../../../kernel/local-date.ts';
import { TASK_KINDS } from '../domain/task-kind.ts';
import { TASK_BUCKETS, TASK_STATES, TIMINGS } from '../domain/task-state.ts';
import { PLAN_STATES } from '../domain/transitions.ts';

export const zId = z.uuid({ error: 'Mã không hợp lệ.' });
export const zVersion = z
  .number()
  .int()
  .min(1)
  .meta({ description: 'The version the caller saw; a newer stored one is a conflict' });
export const zReason = z.string().trim().min(3, { error: 'Xin ghi lý do.' }).max(1000, { error: 'Lý do dài quá 1.000 ký tự.' });

/** A text of at most `max` characters; blank counts as nothing (null). */
export const zTextOrNull = (max: number) => z.string().trim().max(max).nullable();

export const zTaskKind = z
  .enum(TASK_KINDS)
  .meta({ description: 'What the task is about: opens the place where the work is done' });
export const zTaskState = z
  .enum(TASK_STATES)
  .meta({ description: 'Last reported fact. Late and soon are not states, they follow from today' });
export const zTaskBucket = z
  .enum(TASK_BUCKETS)
  .meta({ description: 'Named part of the tasks; counts and lists use the same definition' });
export const zTiming = z.enum(TIMINGS);
export const zPlanState = z.enum(PLAN_STATES);
export const zYearKind = z
  .enum(['calendar', 'school'])
  .meta({ description: 'Calendar year, or school year by the year it begins in' });
export const zYear = z.coerce.number().int().min(2000).max(2100);

/** Where a sentence stands in the read document: `blocks[block]`, in a table also row and cell. */
export const zSourceRef = z.object({
  block: z.number().int().min(0),
  row: z.number().int().min(0).optional(),
  cell: z.number().int().min(0).optional(),
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  page: z.number().int().min(1).optional(),
});

export const zUnitRef = z.object({ id: zId, name: z.string() });
export const zPersonRef = z.object({ id: zId, name: z.string() });

/** A unit as the document writes it, and the unit of the tree it was matched to. */
export const zTaskUnit = z.object({
  text: z.string().trim().min(1).max(300).meta({ description: 'As written in the plan' }),
  unitId: zId.nullable().meta({ description: 'The unit of the tree; null for bodies outside it ("các phòng, ban")' }),
});

/** A task as a row of every list. */
export const zTaskCard = z.object({
  id: zId,
  planId: zId,
  planTitle: z.string(),
  unit: zUnitRef.meta({ description: 'The unit whose plan this is' }),
  section: z.string().nullable(),
  ordinal: z.number().int().min(1),
  content: z.string(),
  kind: zTaskKind,
  timing: zTiming,
  timeText: z.string().nullable(),
  periodStart: zLocalDate.nullable(),
  periodEnd: zLocalDate.nullable(),
  dueOn: zLocalDate.nullable().meta({ description: 'The next last day: of the period, or of the first occurrence not done' }),
  state: zTaskState,
  late: z.boolean(),
  soon: z.boolean(),
  lateDays: z.number().int().min(0).meta({ description: 'Calendar days after the last day; 0 when not late' }),
  doneOn: zLocalDate.nullable(),
  percent: z.number().int().min(0).max(100).nullable(),
  seen: z.boolean().meta({ description: 'Somebody who is to do it has opened it' }),
  lead: z.array(zTaskUnit),
  coordinating: z.array(zTaskUnit),
  people: z.array(zPersonRef),
  evidenceCount: z.number().int().min(0),
  version: zVersion,
});
export type TaskCard = z.output<typeof zTaskCard>;

export const zTaskCounts = z.object({
  all: z.number().int(),
  open: z.number().int(),
  late: z.number().int(),
  soon: z.number().int(),
  underWay: z.number().int(),
  notBegun: z.number().int(),
  waiting: z.number().int(),
  unseen: z.number().int(),
  done: z.number().int(),
  cancelled: z.number().int(),
});
export type TaskCounts = z.output<typeof zTaskCounts>;

/** What was done to a record, in sentences. */
export const zHistoryRow = z.object({
  at: z.iso.datetime(),
  who: z.string(),
  sentence: z.string().meta({ description: 'Vietnamese, without who and when: "ban hành kế hoạch số 12/KH-UBND"' }),
});

export const exampleIds = {
  plan: '0199a3c0-6d00-7a00-8000-000000000001',
  task: '0199a3c0-6d00-7a00-8000-000000000002',
  unit: '0199a3c0-6d00-7a00-8000-000000000003',
  childUnit: '0199a3c0-6d00-7a00-8000-000000000004',
  person: '0199a3c0-6d00-7a00-8000-000000000005',
  planImport: '0199a3c0-6d00-7a00-8000-000000000006',
  evidence: '0199a3c0-6d00-7a00-8000-000000000007',
  occurrence: '0199a3c0-6d00-7a00-8000-000000000008',
  feed: '0199a3c0-6d00-7a00-8000-000000000009',
} as const;

export const exampleTaskCard = {
  id: exampleIds.task,
  planId: exampleIds.plan,
  planTitle: 'Công tác thi đua, khen thưởng năm 2026',
  unit: { id: exampleIds.unit, name: 'Sở Xây dựng' },
  section: 'II.1',
  ordinal: 1,
  content: 'Tổ chức phát động phong trào thi đua năm 2026',
  kind: 'launch',
  timing: 'scheduled',
  timeText: 'Quý I/2026',
  periodStart: '2026-01-01',
  periodEnd: '2026-03-31',
  dueOn: '2026-03-31',
  state: 'under-way',
  late: false,
  soon: true,
  lateDays: 0,
  doneOn: null,
  percent: 40,
  seen: true,
  lead: [{ text: 'Văn phòng Sở', unitId: exampleIds.childUnit }],
  coordinating: [{ text: 'các phòng, ban', unitId: null }],
  people: [{ id: exampleIds.person, name: 'Trần Thị Bình' }],
  evidenceCount: 1,
  version: 3,
} as const;
