import { z } from 'zod';
import { operation } from '../../kernel/operation.ts';
import { zPageOf, zPaging } from '../../kernel/paging.ts';
import { BATCH_ACTS, BATCH_STATES, CHOICES, OUTCOMES, VERDICTS } from './domain/batch.ts';

const zId = z.uuid();
export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const MAX_IMPORT_BYTES = 10 * 1024 * 1024;
const MAX_PASTED_ROWS = 2_000;

export const zImportBatch = z.object({
  id: zId,
  unitId: zId,
  unitName: z.string(),
  source: z.enum(['file', 'grid']),
  fileName: z.string().nullable(),
  state: z.enum(BATCH_STATES),
  version: z.number().int(),
  madeAt: z.iso.datetime(),
  madeBy: z.string(),
  appliedAt: z.iso.datetime().nullable(),
  undoneAt: z.iso.datetime().nullable(),
  columns: z.array(z.object({ key: z.string(), header: z.string() })).meta({ description: 'Columns that were recognised' }),
  problems: z.array(z.string()).meta({ description: 'What to know about the table as a whole, in words' }),
  counts: z.object({
    total: z.number().int(),
    new: z.number().int(),
    change: z.number().int(),
    same: z.number().int(),
    unclear: z.number().int().meta({ description: 'Unclear and not yet settled by the officer' }),
    settled: z.number().int().meta({ description: 'Unclear, settled by the officer' }),
    faulty: z.number().int(),
    created: z.number().int(),
    changed: z.number().int(),
    skipped: z.number().int(),
    takenBack: z.number().int(),
    kept: z.number().int(),
  }),
  allowedActs: z.array(z.enum(BATCH_ACTS)),
});
export type ImportBatch = z.output<typeof zImportBatch>;

export const zImportRow = z.object({
  line: z.number().int().meta({ description: 'Row of the sheet, from 1' }),
  label: z.string().meta({ description: 'Whom or what the row is about' }),
  cells: z.record(z.string(), z.string()).meta({ description: 'As written, by column key' }),
  verdict: z.enum(VERDICTS),
  faults: z.array(
    z.object({ key: z.string(), header: z.string(), cell: z.string().nullable().meta({ example: 'C7' }), message: z.string() }),
  ),
  match: z.object({ id: zId, label: z.string() }).nullable(),
  candidates: z.array(z.object({ id: zId, label: z.string(), why: z.string() })),
  changes: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
  choice: z.enum(CHOICES).nullable(),
  outcome: z.enum(OUTCOMES).nullable(),
  note: z.string().nullable(),
});
export type ImportRow = z.output<typeof zImportRow>;

const EX_ID = '018f0000-0000-7000-8000-00000000000a';
const EX_UNIT = '018f0000-0000-7000-8000-000000000002';
const exampleBatch = {
  id: EX_ID,
  unitId: EX_UNIT,
  unitName: 'Sở Giáo dục và Đào tạo',
  source: 'file',
  fileName: 'danh-sach.xlsx',
  state: 'open',
  version: 1,
  madeAt: '2026-03-02T01:00:00.000Z',
  madeBy: 'Trần Thị Bình',
  appliedAt: null,
  undoneAt: null,
  columns: [{ key: 'name', header: 'Tên' }],
  problems: [],
  counts: {
    total: 1,
    new: 1,
    change: 0,
    same: 0,
    unclear: 0,
    settled: 0,
    faulty: 0,
    created: 0,
    changed: 0,
    skipped: 0,
    takenBack: 0,
    kept: 0,
  },
  allowedActs: ['choose', 'recheck', 'apply', 'discard'],
} as const;
const exampleRow = {
  line: 2,
  label: 'Nguyễn Văn An',
  cells: { name: 'Nguyễn Văn An' },
  verdict: 'new',
  faults: [],
  match: null,
  candidates: [],
  changes: [],
  choice: null,
  outcome: null,
  note: null,
} as const;
const example = {
  params: { id: EX_ID },
  result: { ...exampleBatch, columns: [...exampleBatch.columns], problems: [], allowedActs: [...exampleBatch.allowedActs] },
};

/**
 * The operations of one kind of import: the same for all, under the address and the access of their slice.
 * @param at first part of the address: "units" → /api/units/imports
 * @param name what ends the operation ids: "Units" → uploadUnits
 */
export function importOperations<const P extends string, const N extends string, const A extends string>(
  at: P,
  name: N,
  action: A,
) {
  const access = { action };
  const params = z.object({ id: zId });
  const version = z.number().int().min(1);
  return {
    template: operation({
      id: `template${name}` as const,
      method: 'GET',
      path: `/api/${at}/imports/template`,
      summary: 'An empty .xlsx to fill in, with a sheet that explains each column',
      access,
      download: XLSX_TYPE,
      example: {},
    }),
    upload: operation({
      id: `upload${name}` as const,
      method: 'POST',
      path: `/api/${at}/imports`,
      summary: 'Read an .xlsx into a batch to look at; nothing is written into the records yet',
      access,
      body: z.strictObject({ unitId: zId.meta({ description: 'The unit the rows belong to unless they say otherwise' }) }),
      upload: { maxBytes: MAX_IMPORT_BYTES },
      result: zImportBatch,
      refusals: ['file-refused', 'file-too-large'],
      example: { body: { unitId: EX_UNIT }, result: example.result },
    }),
    paste: operation({
      id: `paste${name}` as const,
      method: 'POST',
      path: `/api/${at}/imports/rows`,
      summary: 'The same from rows pasted into a grid, the header first',
      access,
      body: z.strictObject({
        unitId: zId,
        rows: z
          .array(z.array(z.string().max(2_000)).max(60))
          .min(2)
          .max(MAX_PASTED_ROWS),
      }),
      result: zImportBatch,
      refusals: ['file-refused'],
      example: { body: { unitId: EX_UNIT, rows: [['Họ và tên'], ['Nguyễn Văn An']] }, result: example.result },
    }),
    list: operation({
      id: `list${name}Imports` as const,
      method: 'GET',
      path: `/api/${at}/imports`,
      summary: 'Batches within reach, newest first',
      access,
      query: zPaging,
      result: zPageOf(zImportBatch),
      example: { result: { rows: [example.result], total: 1 } },
    }),
    get: operation({
      id: `get${name}Import` as const,
      method: 'GET',
      path: `/api/${at}/imports/:id`,
      summary: 'One batch with its counts',
      access,
      params,
      result: zImportBatch,
      example,
    }),
    rows: operation({
      id: `list${name}ImportRows` as const,
      method: 'GET',
      path: `/api/${at}/imports/:id/rows`,
      summary: 'Rows of a batch: as written, faults by column, what exists beside what comes',
      access,
      params,
      query: zPaging.extend({ verdict: z.enum(VERDICTS).optional() }),
      result: zPageOf(zImportRow),
      example: {
        params: example.params,
        result: { rows: [{ ...exampleRow, faults: [], candidates: [], changes: [] }], total: 1 },
      },
    }),
    choose: operation({
      id: `choose${name}ImportRow` as const,
      method: 'POST',
      path: `/api/${at}/imports/:id/rows/:line/choice`,
      summary: 'Settle one row: a new record, an existing one, or leave it out',
      access,
      params: params.extend({ line: z.coerce.number().int().min(1) }),
      body: z.strictObject({
        choice: z.enum(CHOICES).nullable().meta({ description: 'null: back to what the program judged' }),
        matchId: zId.nullable().default(null).meta({ description: 'Which record, for choice "match"' }),
      }),
      result: zImportRow,
      refusals: ['state-conflict', 'rule-not-met'],
      example: {
        params: { id: EX_ID, line: 2 },
        body: { choice: 'skip' },
        result: { ...exampleRow, faults: [], candidates: [], changes: [] },
      },
    }),
    recheck: operation({
      id: `recheck${name}Import` as const,
      method: 'POST',
      path: `/api/${at}/imports/:id/recheck`,
      summary: 'Compare all rows with the records of now',
      access,
      params,
      result: zImportBatch,
      refusals: ['state-conflict'],
      example,
    }),
    apply: operation({
      id: `apply${name}Import` as const,
      method: 'POST',
      path: `/api/${at}/imports/:id/apply`,
      summary: 'Write all rows into the records, in one transaction, once',
      access,
      params,
      body: z.strictObject({
        version,
        skipFaulty: z.boolean().default(false).meta({ description: 'Leave rows with faults out' }),
      }),
      result: zImportBatch,
      refusals: ['state-conflict', 'version-conflict', 'rule-not-met'],
      example: { ...example, body: { version: 1, skipFaulty: true } },
    }),
    undo: operation({
      id: `undo${name}Import` as const,
      method: 'POST',
      path: `/api/${at}/imports/:id/undo`,
      summary: 'Take an applied batch back, as far as nothing was changed since',
      access,
      params,
      body: z.strictObject({ version }),
      result: zImportBatch,
      refusals: ['state-conflict', 'version-conflict'],
      example: { ...example, body: { version: 2 } },
    }),
    discard: operation({
      id: `discard${name}Import` as const,
      method: 'POST',
      path: `/api/${at}/imports/:id/discard`,
      summary: 'Put a batch aside without writing anything',
      access,
      params,
      body: z.strictObject({ version }),
      result: zImportBatch,
      refusals: ['state-conflict', 'version-conflict'],
      example: { ...example, body: { version: 1 } },
    }),
  };
}
export type ImportOperations = ReturnType<typeof importOperations<string, string, 'unit.manage' | 'person.manage'>>;
