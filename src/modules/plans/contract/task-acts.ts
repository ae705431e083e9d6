import { z } from 'zod';
import { zLocalDate } from '../../../kernel/local-date.ts';
import { operation } from '../../../kernel/operation.ts';
import { exampleDraft, zDraftTask } from './draft.ts';
import { exampleIds, zId, zPersonRef, zReason, zTaskKind, zTaskUnit, zTextOrNull, zTiming, zVersion } from './shared.ts';
import { zTaskParams } from './tasks.ts';

const exampleParams = { taskId: exampleIds.task };
const zVersioned = z.object({ version: zVersion });
const refusals = ['state-conflict', 'version-conflict', 'rule-not-met'] as const;
const zNote = z.string().trim().max(2000);

export const lookAtTask = operation({
  id: 'lookAtTask',
  method: 'POST',
  path: '/api/tasks/:taskId/look',
  summary: 'The caller has opened the task. Counts as seen when she is one of those who are to do it',
  access: { action: 'task.read' },
  params: zTaskParams,
  result: z.object({ seen: z.boolean() }),
  example: { params: exampleParams, result: { seen: true } },
});

export const assignTask = operation({
  id: 'assignTask',
  method: 'PUT',
  path: '/api/tasks/:taskId/people',
  summary: 'Set the persons who do it (the whole list)',
  access: { action: 'task.assign' },
  params: zTaskParams,
  body: z.strictObject({ version: zVersion, personIds: z.array(zId).max(50) }),
  result: zVersioned.extend({ people: z.array(zPersonRef) }),
  refusals,
  example: {
    params: exampleParams,
    body: { version: 3, personIds: [exampleIds.person] },
    result: { version: 4, people: [{ id: exampleIds.person, name: 'Trần Thị Bình' }] },
  },
});

export const reportProgress = operation({
  id: 'reportProgress',
  method: 'POST',
  path: '/api/tasks/:taskId/progress',
  summary: 'Report how far it is, in words and if wanted in percent; the task is then under way',
  access: { action: 'task.progress' },
  params: zTaskParams,
  body: z.strictObject({
    note: zNote.min(1, { error: 'Xin ghi nội dung đã thực hiện.' }),
    percent: z.number().int().min(0).max(100).nullable().default(null),
    occurrenceId: zId.nullable().default(null),
  }),
  result: zVersioned,
  refusals,
  example: { params: exampleParams, body: { note: 'Đã gửi công văn tới các đơn vị.', percent: 40 }, result: { version: 4 } },
});

export const addTaskEvidence = operation({
  id: 'addTaskEvidence',
  method: 'POST',
  path: '/api/tasks/:taskId/evidence',
  summary: 'Add a file that proves the work (.pdf, .docx, .xlsx, .jpg, .png)',
  access: { action: 'task.progress' },
  params: zTaskParams,
  upload: { maxBytes: 20 * 1024 * 1024 },
  body: z.strictObject({ note: z.string().trim().max(500).optional(), occurrenceId: zId.optional() }),
  result: z.object({ id: zId, name: z.string() }),
  refusals: ['state-conflict', 'file-too-large', 'file-refused'],
  example: {
    params: exampleParams,
    body: { note: 'Biên bản lễ phát động' },
    result: { id: exampleIds.evidence, name: 'bien-ban.pdf' },
  },
});

const zEvidenceParams = z.object({ taskId: zId, evidenceId: zId });
const exampleEvidence = { taskId: exampleIds.task, evidenceId: exampleIds.evidence };

export const removeTaskEvidence = operation({
  id: 'removeTaskEvidence',
  method: 'DELETE',
  path: '/api/tasks/:taskId/evidence/:evidenceId',
  summary: 'Take back a file added by mistake, while the task is not done; the log keeps that it was there',
  access: { action: 'task.progress' },
  params: zEvidenceParams,
  refusals: ['state-conflict'],
  example: { params: exampleEvidence },
});

export const downloadTaskEvidence = operation({
  id: 'downloadTaskEvidence',
  method: 'GET',
  path: '/api/tasks/:taskId/evidence/:evidenceId',
  summary: 'A file of evidence',
  access: { action: 'task.read' },
  params: zEvidenceParams,
  download: 'application/octet-stream',
  example: { params: exampleEvidence },
});

export const completeTask = operation({
  id: 'completeTask',
  method: 'POST',
  path: '/api/tasks/:taskId/completion',
  summary: 'Record that it is done, or one of its turns; with all turns done the task is done',
  access: { action: 'task.progress' },
  params: zTaskParams,
  body: z.strictObject({
    version: zVersion,
    doneOn: zLocalDate.meta({ description: 'Not after today' }),
    note: zNote.default(''),
    occurrenceId: zId.nullable().default(null).meta({ description: 'One turn of a recurring task; null: the whole task' }),
  }),
  result: zVersioned.extend({ state: z.enum(['under-way', 'done']) }),
  refusals,
  example: {
    params: exampleParams,
    body: { version: 4, doneOn: '2026-03-02', note: 'Đã tổ chức lễ phát động.' },
    result: { version: 5, state: 'done' },
  },
});

export const reopenTask = operation({
  id: 'reopenTask',
  method: 'POST',
  path: '/api/tasks/:taskId/reopen',
  summary: 'Open a finished or cancelled task again, with the reason',
  access: { action: 'task.assign' },
  params: zTaskParams,
  body: z.strictObject({ version: zVersion, reason: zReason }),
  result: zVersioned,
  refusals,
  example: { params: exampleParams, body: { version: 5, reason: 'Cần bổ sung nội dung theo chỉ đạo.' }, result: { version: 6 } },
});

export const cancelTask = operation({
  id: 'cancelTask',
  method: 'POST',
  path: '/api/tasks/:taskId/cancel',
  summary: 'Cancel a task of an issued plan, with the reason',
  access: { action: 'plan.issue' },
  params: zTaskParams,
  body: z.strictObject({ version: zVersion, reason: zReason }),
  result: zVersioned,
  refusals,
  example: {
    params: exampleParams,
    body: { version: 5, reason: 'Cấp trên không tổ chức hội nghị này.' },
    result: { version: 6 },
  },
});

export const dateTask = operation({
  id: 'dateTask',
  method: 'POST',
  path: '/api/tasks/:taskId/event',
  summary: 'The event a conditional task waited for has come: its day, and the period the task now has',
  access: { action: 'task.assign' },
  params: zTaskParams,
  body: z
    .strictObject({
      version: zVersion,
      eventOn: zLocalDate.meta({ description: 'The day the event came (or will come)' }),
      periodStart: zLocalDate.nullable().default(null).meta({ description: 'Null: from the day of the event' }),
      periodEnd: zLocalDate.meta({ description: 'Last day of the task, on or after the event' }),
      note: zNote.default('').meta({ description: 'The notice it came with: number, day' }),
    })
    .refine((body) => body.periodEnd >= (body.periodStart ?? body.eventOn), {
      path: ['periodEnd'],
      error: 'Ngày kết thúc phải từ ngày bắt đầu trở đi.',
    }),
  result: zVersioned,
  refusals,
  example: {
    params: exampleParams,
    body: { version: 2, eventOn: '2026-03-02', periodEnd: '2026-03-20', note: 'Thông báo số 15/TB-SXD' },
    result: { version: 3 },
  },
});

export const amendTask = operation({
  id: 'amendTask',
  method: 'POST',
  path: '/api/tasks/:taskId/amendment',
  summary: 'Change a task of an issued plan, with the reason; what was before stays in the log',
  access: { action: 'plan.issue' },
  params: zTaskParams,
  body: z
    .strictObject({
      version: zVersion,
      reason: zReason,
      content: z.string().trim().min(1, { error: 'Xin ghi nội dung nhiệm vụ.' }).max(4000).optional(),
      kind: zTaskKind.optional(),
      time: z
        .strictObject({
          timing: zTiming,
          timeText: zTextOrNull(500),
          periodStart: zLocalDate.nullable(),
          periodEnd: zLocalDate.nullable(),
        })
        .optional()
        .meta({ description: 'All four together' }),
      lead: z.array(zTaskUnit).max(50).optional(),
      coordinating: z.array(zTaskUnit).max(50).optional(),
      product: zTextOrNull(1000).optional(),
    })
    .refine((body) => !body.time?.periodStart || !body.time.periodEnd || body.time.periodStart <= body.time.periodEnd, {
      path: ['time', 'periodEnd'],
      error: 'Ngày kết thúc phải từ ngày bắt đầu trở đi.',
    }),
  result: zVersioned,
  refusals,
  example: {
    params: exampleParams,
    body: {
      version: 3,
      reason: 'Điều chỉnh theo Công văn số 20/SXD-VP.',
      time: { timing: 'scheduled', timeText: 'Quý II/2026', periodStart: '2026-04-01', periodEnd: '2026-06-30' },
    },
    result: { version: 4 },
  },
});

export const addPlanTask = operation({
  id: 'addPlanTask',
  method: 'POST',
  path: '/api/plans/:planId/tasks',
  summary: 'Add a task to an issued plan, with the reason',
  access: { action: 'plan.issue' },
  params: z.object({ planId: zId }),
  body: z.strictObject({ reason: zReason, task: zDraftTask }),
  result: z.object({ taskId: zId }),
  refusals: ['state-conflict', 'already-exists', 'rule-not-met'],
  example: {
    params: { planId: exampleIds.plan },
    body: { reason: 'Bổ sung theo chỉ đạo của cấp trên.', task: exampleDraft.tasks[0] },
    result: { taskId: exampleIds.task },
  },
});
