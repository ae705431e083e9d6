import { z } from 'zod';
import { zLocalDate } from '../../../kernel/local-date.ts';
import { operation } from '../../../kernel/operation.ts';
import { zPageOf, zPaging } from '../../../kernel/paging.ts';
import { exampleDraft, zDraftGround, zDraftHeader, zDraftPart, zPlanDraft } from './draft.ts';
import {
  exampleIds,
  exampleTaskCard,
  zId,
  zPlanState,
  zTaskCard,
  zTaskCounts,
  zUnitRef,
  zVersion,
  zYear,
  zYearKind,
} from './shared.ts';

export const zPlanParams = z.object({ planId: zId });
const exampleParams = { planId: exampleIds.plan };
const zPlanAct = z.enum(['edit', 'issue', 'discard', 'attach', 'amend', 'close', 'reopen', 'withdraw']);

export const zPlanRow = z.object({
  id: zId,
  unit: zUnitRef,
  title: z.string(),
  yearKind: zYearKind,
  year: z.number().int(),
  state: zPlanState,
  number: z.string().nullable(),
  symbol: z.string().nullable(),
  issuedOn: zLocalDate.nullable(),
  signer: z.string().nullable(),
  taskCount: z.number().int(),
  doneCount: z.number().int(),
  lateCount: z.number().int(),
  unseenCount: z.number().int(),
  parentPlanId: zId.nullable(),
});
const examplePlanRow = {
  id: exampleIds.plan,
  unit: { id: exampleIds.unit, name: 'Sở Xây dựng' },
  title: 'Công tác thi đua, khen thưởng năm 2026',
  yearKind: 'calendar',
  year: 2026,
  state: 'issued',
  number: '12',
  symbol: 'KH-SXD',
  issuedOn: '2026-01-15',
  signer: 'Nguyễn Văn An',
  taskCount: 24,
  doneCount: 3,
  lateCount: 1,
  unseenCount: 5,
  parentPlanId: null,
} as const;

export const listPlans = operation({
  id: 'listPlans',
  method: 'GET',
  path: '/api/plans',
  summary: 'Plans the caller may see: issued ones of the unit, below and above it; drafts where they may be seen',
  access: { action: 'plan.readIssued' },
  query: zPaging.extend({
    unitId: zId.optional().meta({ description: 'The unit that `scope` is about' }),
    scope: z
      .enum(['own', 'below', 'above', 'any'])
      .default('any')
      .meta({ description: 'Of the unit itself, of units below it, of units above it, or any of these' }),
    yearKind: zYearKind.optional(),
    year: zYear.optional(),
    state: zPlanState.optional(),
    search: z.string().trim().max(200).optional(),
    sort: z.enum(['unit', 'issuedOn', '-issuedOn', 'title']).default('-issuedOn'),
  }),
  result: zPageOf(zPlanRow).extend({
    counts: z.object({ draft: z.number(), issued: z.number(), closed: z.number(), withdrawn: z.number(), discarded: z.number() }),
  }),
  example: {
    query: { year: 2026, state: 'issued' },
    result: { rows: [examplePlanRow], total: 1, counts: { draft: 0, issued: 1, closed: 0, withdrawn: 0, discarded: 0 } },
  },
});

export const createPlan = operation({
  id: 'createPlan',
  method: 'POST',
  path: '/api/plans',
  summary:
    "Start a draft plan: empty, from an earlier plan with the dates moved, or from chosen tasks of a superior's issued plan",
  access: { action: 'plan.draft' },
  body: z.strictObject({
    unitId: zId,
    yearKind: zYearKind,
    year: z.number().int().min(2000).max(2100),
    title: z.string().trim().min(1, { error: 'Xin ghi tên kế hoạch.' }).max(500).optional(),
    from: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('empty') }),
      z.strictObject({ kind: z.literal('earlier'), planId: zId.meta({ description: 'A plan of the same unit' }) }),
      z.strictObject({ kind: z.literal('superior'), planId: zId, taskIds: z.array(zId).max(1000) }),
    ]),
  }),
  result: z.object({ planId: zId }),
  refusals: ['rule-not-met'],
  example: {
    body: { unitId: exampleIds.unit, yearKind: 'calendar', year: 2026, from: { kind: 'empty' } },
    result: { planId: exampleIds.plan },
  },
});

export const getPlan = operation({
  id: 'getPlan',
  method: 'GET',
  path: '/api/plans/:planId',
  summary: 'A plan with its tasks',
  access: { action: 'plan.readIssued' },
  params: zPlanParams,
  result: z.object({
    id: zId,
    version: zVersion,
    state: zPlanState,
    unit: zUnitRef,
    header: zDraftHeader,
    grounds: z.array(zDraftGround),
    parts: z.array(zDraftPart),
    recipients: z.array(z.string()),
    tasks: z.array(
      zTaskCard.extend({ product: z.string().nullable(), note: z.string().nullable(), parentTaskId: zId.nullable() }),
    ),
    counts: zTaskCounts,
    parentPlan: z.object({ id: zId, title: z.string(), unit: zUnitRef }).nullable(),
    childPlanCount: z.number().int().meta({ description: 'Plans of units below that carry this one out' }),
    signedFile: z.object({ name: z.string(), size: z.number().int() }).nullable(),
    importId: zId.nullable(),
    allowed: z.array(zPlanAct).meta({ description: 'What this caller may do with it now' }),
  }),
  example: {
    params: exampleParams,
    result: {
      id: exampleIds.plan,
      version: 4,
      state: 'issued',
      unit: { id: exampleIds.unit, name: 'Sở Xây dựng' },
      header: { ...exampleDraft.header, number: '12', issuedOn: '2026-01-15', signer: 'Nguyễn Văn An' },
      grounds: [...exampleDraft.grounds],
      parts: exampleDraft.parts.map((part) => ({ ...part, paragraphs: [...part.paragraphs] })),
      recipients: [...exampleDraft.recipients],
      tasks: [{ ...exampleTaskCard, product: null, note: null, parentTaskId: null }],
      counts: { all: 1, open: 1, late: 0, soon: 1, underWay: 1, notBegun: 0, waiting: 0, unseen: 0, done: 0, cancelled: 0 },
      parentPlan: null,
      childPlanCount: 0,
      signedFile: null,
      importId: null,
      allowed: ['attach', 'amend', 'close', 'withdraw'],
    },
  },
});

export const getPlanDraft = operation({
  id: 'getPlanDraft',
  method: 'GET',
  path: '/api/plans/:planId/draft',
  summary: 'A draft plan in the shape in which it is corrected and saved',
  access: { action: 'plan.draft' },
  params: zPlanParams,
  result: z.object({ version: zVersion, unit: zUnitRef, draft: zPlanDraft }),
  refusals: ['state-conflict'],
  example: {
    params: exampleParams,
    result: { version: 1, unit: { id: exampleIds.unit, name: 'Sở Xây dựng' }, draft: exampleDraft },
  },
});

export const savePlanDraft = operation({
  id: 'savePlanDraft',
  method: 'PUT',
  path: '/api/plans/:planId/draft',
  summary: 'Autosave of a whole draft plan; refused when somebody else has saved since',
  access: { action: 'plan.draft' },
  params: zPlanParams,
  body: z.strictObject({ version: zVersion, draft: zPlanDraft }),
  result: z.object({ version: zVersion, savedAt: z.iso.datetime() }),
  refusals: ['state-conflict', 'version-conflict', 'rule-not-met'],
  example: {
    params: exampleParams,
    body: { version: 1, draft: exampleDraft },
    result: { version: 2, savedAt: '2026-03-02T01:05:00.000Z' },
  },
});

export const listOfferedTasks = operation({
  id: 'listOfferedTasks',
  method: 'GET',
  path: '/api/plans/:planId/offered-tasks',
  summary: "Tasks of a superior's issued plan as an offer to a unit below: which concern it, which it has taken already",
  access: { action: 'plan.draft' },
  params: zPlanParams,
  query: z.object({ unitId: zId.meta({ description: 'The unit that may take them over' }) }),
  result: z.object({
    tasks: z.array(
      zTaskCard.extend({
        forUnit: z.boolean().meta({ description: 'The unit leads or coordinates it, or it is for all units below' }),
        taken: z.boolean().meta({ description: 'A plan of the unit already carries it out' }),
      }),
    ),
  }),
  example: {
    params: exampleParams,
    query: { unitId: exampleIds.childUnit },
    result: { tasks: [{ ...exampleTaskCard, forUnit: true, taken: false }] },
  },
});
