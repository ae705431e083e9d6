import { z } from 'zod';
import { zLocalDate } from '../../../kernel/local-date.ts';
import { operation } from '../../../kernel/operation.ts';
import { exampleIds, exampleTaskCard, zHistoryRow, zId, zPlanState, zTaskCard, zUnitRef } from './shared.ts';

export const zTaskParams = z.object({ taskId: zId });
const exampleParams = { taskId: exampleIds.task };
const zTaskAct = z.enum(['assign', 'progress', 'evidence', 'complete', 'reopen', 'cancel', 'date', 'amend']);

export const getTask = operation({
  id: 'getTask',
  method: 'GET',
  path: '/api/tasks/:taskId',
  summary: 'A task with its units, people, turns, progress, evidence and history',
  access: { action: 'task.read' },
  params: zTaskParams,
  result: zTaskCard.extend({
    planState: zPlanState,
    product: z.string().nullable(),
    note: z.string().nullable(),
    event: z
      .object({ text: z.string(), datedOn: zLocalDate.nullable() })
      .nullable()
      .meta({ description: 'For a conditional task: the event it waits for, and the day it came' }),
    unitNames: z.array(zUnitRef).meta({ description: 'Units of the tree that lead or coordinate it' }),
    occurrences: z.array(
      z.object({
        id: zId,
        label: z.string().meta({ description: '"Quý I/2026"' }),
        start: zLocalDate,
        end: zLocalDate,
        state: z.enum(['open', 'done']),
        late: z.boolean(),
        doneOn: zLocalDate.nullable(),
        note: z.string().nullable(),
      }),
    ),
    reports: z
      .array(
        z.object({
          id: zId,
          at: z.iso.datetime(),
          who: z.string(),
          note: z.string(),
          percent: z.number().int().nullable(),
          occurrenceId: zId.nullable(),
        }),
      )
      .meta({ description: 'Progress as reported, newest first' }),
    evidence: z.array(
      z.object({
        id: zId,
        name: z.string(),
        mediaType: z.string(),
        size: z.number().int(),
        note: z.string().nullable(),
        at: z.iso.datetime(),
        who: z.string(),
        occurrenceId: zId.nullable(),
        removable: z.boolean(),
      }),
    ),
    parent: z
      .object({ taskId: zId, content: z.string(), unit: zUnitRef })
      .nullable()
      .meta({ description: "The superior's task it carries out" }),
    children: z
      .array(
        z.object({
          taskId: zId,
          unit: zUnitRef,
          content: z.string(),
          state: z.enum(['not-begun', 'under-way', 'done', 'cancelled']),
          dueOn: zLocalDate.nullable(),
        }),
      )
      .meta({ description: 'Tasks of units below that carry this one out, as far as the caller may see' }),
    history: z.array(zHistoryRow),
    allowed: z.array(zTaskAct).meta({ description: 'What this caller may do with it now' }),
  }),
  example: {
    params: exampleParams,
    result: {
      ...exampleTaskCard,
      planState: 'issued',
      product: null,
      note: null,
      event: null,
      unitNames: [{ id: exampleIds.childUnit, name: 'Văn phòng Sở' }],
      occurrences: [],
      reports: [
        {
          id: exampleIds.occurrence,
          at: '2026-03-02T01:00:00.000Z',
          who: 'Trần Thị Bình',
          note: 'Đã dự thảo kế hoạch phát động.',
          percent: 40,
          occurrenceId: null,
        },
      ],
      evidence: [],
      parent: null,
      children: [],
      history: [
        { at: '2026-03-02T01:00:00.000Z', who: 'Trần Thị Bình', sentence: 'báo cáo tiến độ: Đã dự thảo kế hoạch phát động.' },
      ],
      allowed: ['progress', 'evidence', 'complete'],
    },
  },
});
