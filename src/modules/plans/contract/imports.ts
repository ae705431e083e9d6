import { z } from 'zod';
import { operation } from '../../../kernel/operation.ts';
import { zPageOf, zPaging } from '../../../kernel/paging.ts';
import { IMPORT_STATES } from '../domain/transitions.ts';
import { exampleDraft, zPlanDraft } from './draft.ts';
import { exampleIds, zId, zSourceRef, zUnitRef, zVersion } from './shared.ts';

export const MAX_PLAN_FILE_BYTES = 20 * 1024 * 1024;

const zImportParams = z.object({ importId: zId });
const exampleParams = { importId: exampleIds.planImport };

export const importPlan = operation({
  id: 'importPlan',
  method: 'POST',
  path: '/api/plan-imports',
  summary:
    'Upload a plan document; it is read and waits for review. The same file for the same unit gives the review already begun',
  access: { action: 'plan.draft' },
  upload: { maxBytes: MAX_PLAN_FILE_BYTES },
  body: z.strictObject({ unitId: zId.meta({ description: 'The unit whose plan this is' }) }),
  result: z.object({ id: zId, existing: z.boolean().meta({ description: 'This file had been uploaded before' }) }),
  refusals: ['file-too-large', 'file-refused'],
  example: { body: { unitId: exampleIds.unit }, result: { id: exampleIds.planImport, existing: false } },
});

export const zImportRow = z.object({
  id: zId,
  unit: zUnitRef,
  fileName: z.string(),
  title: z.string().nullable(),
  year: z.number().int().nullable(),
  taskCount: z.number().int(),
  uncheckedCount: z.number().int().meta({ description: 'Tasks the officer has not yet looked at' }),
  state: z.enum(IMPORT_STATES),
  importedAt: z.iso.datetime(),
  importedBy: z.string(),
  planId: zId.nullable(),
});

export const listPlanImports = operation({
  id: 'listPlanImports',
  method: 'GET',
  path: '/api/plan-imports',
  summary: 'Uploaded plans of the units the caller drafts for, newest first',
  access: { action: 'plan.draft' },
  query: zPaging.extend({ unitId: zId.optional(), state: z.enum(IMPORT_STATES).optional() }),
  result: zPageOf(zImportRow),
  example: {
    query: { unitId: exampleIds.unit, state: 'draft' },
    result: {
      rows: [
        {
          id: exampleIds.planImport,
          unit: { id: exampleIds.unit, name: 'Sở Xây dựng' },
          fileName: 'Kế hoạch 2026.docx',
          title: 'Công tác thi đua, khen thưởng năm 2026',
          year: 2026,
          taskCount: 24,
          uncheckedCount: 24,
          state: 'draft',
          importedAt: '2026-03-02T01:00:00.000Z',
          importedBy: 'Trần Thị Bình',
          planId: null,
        },
      ],
      total: 1,
    },
  },
});

/** The document as read, for showing beside the draft: see `src/documents/read/read-document.ts`. */
export const zReadDocument = z.object({
  format: z.enum(['docx', 'pdf', 'html', 'txt', 'md']),
  pageCount: z.number().int().nullable(),
  warnings: z.array(z.string()),
  blocks: z.array(
    z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('paragraph'),
        index: z.number().int(),
        page: z.number().int().nullable(),
        text: z.string(),
        heading: z.number().int().nullable(),
        list: z.object({ marker: z.string().nullable(), depth: z.number().int() }).nullable(),
        bold: z.boolean(),
        italic: z.boolean(),
        align: z.enum(['left', 'center', 'right', 'justify']).nullable(),
        column: z.enum(['left', 'right']).nullable(),
      }),
      z.object({
        kind: z.literal('table'),
        index: z.number().int(),
        page: z.number().int().nullable(),
        columns: z.number().int(),
        rows: z.array(
          z.object({
            header: z.boolean(),
            page: z.number().int().nullable(),
            cells: z.array(
              z.object({
                paragraphs: z.array(z.string()),
                colSpan: z.number().int(),
                rowSpan: z.number().int(),
                covered: z.boolean(),
                bold: z.boolean(),
              }),
            ),
          }),
        ),
      }),
    ]),
  ),
});

export const zUnitSuggestion = z.object({
  text: z.string().meta({ description: 'The name as written, in no tree unit yet' }),
  units: z.array(z.object({ id: zId, name: z.string() })).meta({ description: 'Best first; may be empty' }),
});

export const getPlanImport = operation({
  id: 'getPlanImport',
  method: 'GET',
  path: '/api/plan-imports/:importId',
  summary: 'A plan under review: the document as read, the draft being corrected, suggestions for units not yet matched',
  access: { action: 'plan.draft' },
  params: zImportParams,
  result: z.object({
    id: zId,
    version: zVersion,
    state: z.enum(IMPORT_STATES),
    unit: zUnitRef,
    file: z.object({ name: z.string(), mediaType: z.string(), size: z.number().int() }),
    importedAt: z.iso.datetime(),
    importedBy: z.string(),
    savedAt: z.iso.datetime().meta({ description: 'Of the last correction' }),
    document: zReadDocument,
    draft: zPlanDraft,
    warnings: z.array(z.object({ message: z.string(), source: zSourceRef.nullable() })),
    suggestions: z.array(zUnitSuggestion),
    planId: zId.nullable(),
    allowed: z.array(z.enum(['correct', 'confirm', 'discard'])),
  }),
  example: {
    params: exampleParams,
    result: {
      id: exampleIds.planImport,
      version: 1,
      state: 'draft',
      unit: { id: exampleIds.unit, name: 'Sở Xây dựng' },
      file: { name: 'Kế hoạch 2026.docx', mediaType: 'application/pdf', size: 48_000 },
      importedAt: '2026-03-02T01:00:00.000Z',
      importedBy: 'Trần Thị Bình',
      savedAt: '2026-03-02T01:00:00.000Z',
      document: {
        format: 'docx',
        pageCount: null,
        warnings: [],
        blocks: [
          {
            kind: 'paragraph',
            index: 0,
            page: null,
            text: '1. Tổ chức phát động phong trào thi đua năm 2026',
            heading: null,
            list: null,
            bold: false,
            italic: false,
            align: 'justify',
            column: null,
          },
        ],
      },
      draft: exampleDraft,
      warnings: [{ message: 'Chưa rõ ngày ban hành.', source: null }],
      suggestions: [{ text: 'Văn phòng', units: [{ id: exampleIds.childUnit, name: 'Văn phòng Sở' }] }],
      planId: null,
      allowed: ['correct', 'confirm', 'discard'],
    },
  },
});

export const savePlanImport = operation({
  id: 'savePlanImport',
  method: 'PUT',
  path: '/api/plan-imports/:importId/draft',
  summary: 'Autosave of the whole corrected draft; refused when somebody else has saved since',
  access: { action: 'plan.draft' },
  params: zImportParams,
  body: z.strictObject({ version: zVersion, draft: zPlanDraft }),
  result: z.object({ version: zVersion, savedAt: z.iso.datetime() }),
  refusals: ['state-conflict', 'version-conflict'],
  example: {
    params: exampleParams,
    body: { version: 1, draft: exampleDraft },
    result: { version: 2, savedAt: '2026-03-02T01:05:00.000Z' },
  },
});

export const confirmPlanImport = operation({
  id: 'confirmPlanImport',
  method: 'POST',
  path: '/api/plan-imports/:importId/confirmation',
  summary: 'Make the draft plan with its tasks from the version the officer saw; happens once',
  access: { action: 'plan.draft' },
  params: zImportParams,
  body: z.strictObject({ version: zVersion }),
  result: z.object({ planId: zId }),
  refusals: ['state-conflict', 'version-conflict', 'rule-not-met'],
  example: { params: exampleParams, body: { version: 2 }, result: { planId: exampleIds.plan } },
});

export const discardPlanImport = operation({
  id: 'discardPlanImport',
  method: 'POST',
  path: '/api/plan-imports/:importId/discard',
  summary: 'Give up a reading under review',
  access: { action: 'plan.draft' },
  params: zImportParams,
  body: z.strictObject({ version: zVersion }),
  refusals: ['state-conflict', 'version-conflict'],
  example: { params: exampleParams, body: { version: 2 } },
});

export const downloadPlanImportFile = operation({
  id: 'downloadPlanImportFile',
  method: 'GET',
  path: '/api/plan-imports/:importId/file',
  summary: 'The uploaded document itself',
  access: { action: 'plan.draft' },
  params: zImportParams,
  download: 'application/octet-stream',
  example: { params: exampleParams },
});
