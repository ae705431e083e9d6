import { z } from 'zod';
import { zLocalDate } from '../../../kernel/local-date.ts';
import { operation } from '../../../kernel/operation.ts';
import { zPageOf, zPaging } from '../../../kernel/paging.ts';
import {
  exampleIds,
  exampleTaskCard,
  zId,
  zTaskBucket,
  zTaskCard,
  zTaskCounts,
  zTaskKind,
  zTiming,
  zUnitRef,
  zYear,
  zYearKind,
} from './shared.ts';

/**
 * Filters of every task list, board, calendar and timeline; a screen keeps them in its address. Only tasks of issued and
 * closed plans are listed; tasks of a draft stand in the draft.
 */
export const zTaskFilter = z.object({
  scope: z.enum(['mine', 'unit', 'own', 'children', 'below', 'tree']).default('mine').meta({
    description:
      "mine: assigned to me; unit: the unit's own plans and what other plans give it; own: the unit's own plans; children: plans of the units directly below it; below: plans of units below it; tree: own and below",
  }),
  unitId: zId.optional().meta({ description: 'The unit the scope is about; needed for all scopes but "mine"' }),
  planId: zId.optional(),
  yearKind: zYearKind.optional(),
  year: zYear.optional(),
  bucket: zTaskBucket.default('all'),
  kind: zTaskKind.optional(),
  timing: zTiming.optional(),
  quarter: z.coerce.number().int().min(1).max(4).optional().meta({ description: 'Quarter of the year in which it is next due' }),
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional()
    .meta({ description: 'Month in which it is next due', example: '2026-03' }),
  personId: zId.optional().meta({ description: 'Assigned to this person' }),
  search: z.string().trim().max(200).optional(),
});
export type TaskFilter = z.output<typeof zTaskFilter>;

const exampleCounts = {
  all: 1,
  open: 1,
  late: 0,
  soon: 1,
  underWay: 1,
  notBegun: 0,
  waiting: 0,
  unseen: 0,
  done: 0,
  cancelled: 0,
};

export const listTasks = operation({
  id: 'listTasks',
  method: 'GET',
  path: '/api/tasks',
  summary: "My tasks, a unit's tasks, or those below it; the counts are of the same filters without the bucket",
  access: { action: 'task.read' },
  query: zPaging.extend({
    ...zTaskFilter.shape,
    sort: z
      .enum(['dueOn', '-dueOn', 'plan', 'unit'])
      .default('dueOn')
      .meta({ description: 'By due day (none last), by place in the plan, by unit' }),
  }),
  result: zPageOf(zTaskCard).extend({ counts: zTaskCounts }),
  example: {
    query: { scope: 'unit', unitId: exampleIds.unit, year: 2026, bucket: 'soon' },
    result: { rows: [exampleTaskCard], total: 1, counts: exampleCounts },
  },
});

export const getTaskBoard = operation({
  id: 'getTaskBoard',
  method: 'GET',
  path: '/api/task-board',
  summary: 'Tasks by quarter of their due day, the first of each column, with the count of all',
  access: { action: 'task.read' },
  query: zTaskFilter
    .omit({ quarter: true, month: true })
    .extend({ perColumn: z.coerce.number().int().min(1).max(200).default(50) }),
  result: z.object({
    columns: z.array(
      z.object({
        column: z
          .enum(['q1', 'q2', 'q3', 'q4', 'undated'])
          .meta({ description: 'Quarter of the calendar year, or no due day yet' }),
        total: z.number().int(),
        done: z.number().int(),
        late: z.number().int(),
        underWay: z.number().int().meta({ description: 'Under way and not late' }),
        notBegun: z.number().int().meta({ description: 'Not begun and not late; what remains of the total is cancelled' }),
        rows: z.array(zTaskCard),
      }),
    ),
  }),
  example: {
    query: { scope: 'unit', unitId: exampleIds.unit, year: 2026 },
    result: { columns: [{ column: 'q1', total: 1, done: 0, late: 0, underWay: 1, notBegun: 0, rows: [exampleTaskCard] }] },
  },
});

export const getTaskCalendar = operation({
  id: 'getTaskCalendar',
  method: 'GET',
  path: '/api/task-calendar',
  summary: 'Last days of tasks and of their occurrences from one day to another (at most 370 days)',
  access: { action: 'task.read' },
  query: zTaskFilter.omit({ quarter: true, month: true }).extend({ from: zLocalDate, to: zLocalDate }),
  result: z.object({
    entries: z.array(
      z.object({
        day: zLocalDate,
        occurrence: z
          .object({ id: zId, label: z.string(), done: z.boolean() })
          .nullable()
          .meta({ description: 'Set for one turn of a recurring task' }),
        task: zTaskCard,
      }),
    ),
    total: z.number().int().meta({ description: 'All entries; at most 500 are sent' }),
  }),
  example: {
    query: { scope: 'mine', from: '2026-03-01', to: '2026-03-31' },
    result: { entries: [{ day: '2026-03-31', occurrence: null, task: exampleTaskCard }], total: 1 },
  },
});

export const getTaskTimeline = operation({
  id: 'getTaskTimeline',
  method: 'GET',
  path: '/api/task-timeline',
  summary: 'Tasks as bars over a year, by their beginning; those without any day come last',
  access: { action: 'task.read' },
  query: zPaging.extend({ ...zTaskFilter.omit({ quarter: true, month: true }).shape, year: zYear }),
  result: zPageOf(
    zTaskCard.extend({
      occurrences: z.array(z.object({ id: zId, label: z.string(), start: zLocalDate, end: zLocalDate, done: z.boolean() })),
    }),
  ),
  example: {
    query: { scope: 'unit', unitId: exampleIds.unit, year: 2026 },
    result: { rows: [{ ...exampleTaskCard, occurrences: [] }], total: 1 },
  },
});

export const downloadTaskList = operation({
  id: 'downloadTaskList',
  method: 'GET',
  path: '/api/task-list.xlsx',
  summary: 'The same list as a workbook (at most 5,000 rows)',
  access: { action: 'task.read' },
  query: zTaskFilter,
  download: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  example: { query: { scope: 'unit', unitId: exampleIds.unit, year: 2026 } },
});

const zRollupNumbers = z.object({
  tasks: z.number().int().meta({ description: 'Opens listTasks with bucket "all"' }),
  done: z.number().int(),
  late: z.number().int(),
  soon: z.number().int(),
  unseen: z.number().int(),
});

export const getRollup = operation({
  id: 'getRollup',
  method: 'GET',
  path: '/api/plan-rollup',
  summary:
    'Units below one: issued or not, and how far their tasks are. Each number of a row opens listTasks (scope "own", that unit, the same year and bucket), each total the same with scope "children" or "below"',
  access: { action: 'rollup.read' },
  query: zPaging.extend({
    unitId: zId.meta({ description: 'The unit from which one looks down' }),
    year: zYear,
    yearKind: zYearKind.optional().meta({ description: 'Only plans of this kind of year; both when left out' }),
    depth: z.enum(['children', 'all']).default('children').meta({ description: 'Only the next level, or everything below' }),
    show: z.enum(['all', 'issued', 'notIssued', 'late', 'unseen']).default('all'),
    search: z.string().trim().max(200).optional(),
    sort: z.enum(['name', '-late', '-unseen', 'done']).default('name'),
  }),
  result: zPageOf(
    zRollupNumbers.extend({
      unit: zUnitRef.extend({ childCount: z.number().int() }),
      issued: z.boolean().meta({ description: 'Has an issued (or closed) plan of the year' }),
      planState: z.enum(['none', 'draft', 'issued', 'closed']).meta({ description: 'The furthest of its plans of the year' }),
      planId: zId.nullable().meta({ description: 'The plan of that state, where there is one and the caller may open it' }),
      issuedOn: zLocalDate.nullable(),
    }),
  ).extend({
    totals: zRollupNumbers.extend({
      units: z.number().int().meta({ description: 'All units of this depth, whatever is searched or shown' }),
      issued: z.number().int(),
      notIssued: z.number().int(),
    }),
  }),
  example: {
    query: { unitId: exampleIds.unit, year: 2026 },
    result: {
      rows: [
        {
          unit: { id: exampleIds.childUnit, name: 'Ban Quản lý bảo trì đường bộ', childCount: 0 },
          issued: true,
          planState: 'issued',
          planId: exampleIds.plan,
          issuedOn: '2026-01-20',
          tasks: 12,
          done: 3,
          late: 1,
          soon: 2,
          unseen: 4,
        },
      ],
      total: 1,
      totals: { units: 1, issued: 1, notIssued: 0, tasks: 12, done: 3, late: 1, soon: 2, unseen: 4 },
    },
  },
});
