import { z } from 'zod';
import { zLocalDate } from '../../kernel/local-date.ts';
import { operation } from '../../kernel/operation.ts';
import { zPageOf, zPaging } from '../../kernel/paging.ts';
import { importOperations } from '../imports/contract.ts';
import {
  EX,
  exampleDetail,
  exampleRow,
  why,
  zId,
  zIdParam,
  zName,
  zUnitDetail,
  zUnitName,
  zUnitRow,
  zVersion,
} from './domain/shapes.ts';
import { UNIT_KINDS, UNIT_LEVELS, YEAR_KINDS } from './domain/unit.ts';

export type { UnitDetail, UnitRow } from './domain/shapes.ts';

export const zUnitFilters = z.object({
  q: z
    .string()
    .trim()
    .max(200)
    .optional()
    .meta({ description: 'Words of the name, with or without diacritics, or abbreviations' }),
  kind: z.enum(UNIT_KINDS).optional(),
  level: z.enum(UNIT_LEVELS).optional(),
  under: zId.optional().meta({ description: 'Only this unit and what stands below it' }),
  state: z.enum(['present', 'ended', 'all']).default('present').meta({ description: 'present: also those coming or ending' }),
});

export const listUnits = operation({
  id: 'listUnits',
  method: 'GET',
  path: '/api/units',
  summary: 'Units within reach, filtered, in Vietnamese order or by closeness to the words searched',
  access: { action: 'unit.read' },
  query: zPaging.extend(zUnitFilters.shape),
  result: zPageOf(zUnitRow),
  example: { query: { q: 'to chuc' }, result: { rows: [exampleRow], total: 1 } },
});

export const exportUnits = operation({
  id: 'exportUnits',
  method: 'GET',
  path: '/api/units/export',
  summary: 'The filtered list as .xlsx, in the columns of the import',
  access: { action: 'unit.read' },
  query: zUnitFilters,
  download: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  example: { query: { q: 'to chuc' } },
});

const zTreeNode = z.object({
  id: zId,
  parentId: zId.nullable(),
  name: z.string(),
  kind: z.enum(UNIT_KINDS),
  level: z.enum(UNIT_LEVELS),
  childCount: z.number().int().meta({ description: 'Units directly below on that day' }),
  validTo: zLocalDate.nullable(),
});
export type TreeNode = z.output<typeof zTreeNode>;
export const getUnitTree = operation({
  id: 'getUnitTree',
  method: 'GET',
  path: '/api/units/tree',
  summary: 'The tree as it stood on a day: whole when small, else one level below a unit',
  access: { action: 'unit.read' },
  query: z.object({
    under: zId.optional().meta({ description: 'Only the units directly below this one' }),
    onDay: zLocalDate.optional().meta({ description: 'As it stood on this day; today when absent' }),
  }),
  result: z.object({
    nodes: z.array(zTreeNode),
    complete: z.boolean().meta({ description: 'True when these are all units within reach: no need to ask further' }),
    onDay: zLocalDate,
  }),
  example: {
    query: { onDay: '2025-06-30' },
    result: {
      nodes: [
        {
          id: EX.root,
          parentId: null,
          name: 'Sở Giáo dục và Đào tạo',
          kind: 'agency',
          level: 'province',
          childCount: 0,
          validTo: null,
        },
      ],
      complete: true,
      onDay: '2025-06-30',
    },
  },
});

export const pickUnits = operation({
  id: 'pickUnits',
  method: 'GET',
  path: '/api/units/pick',
  summary: 'Search for a picker: at most 20, living units first come those whose name begins so',
  access: { action: 'unit.read' },
  query: z.object({ q: z.string().trim().max(200).default(''), under: zId.optional() }),
  result: z.object({ rows: z.array(zUnitName.extend({ parentName: z.string().nullable(), kind: z.enum(UNIT_KINDS) })) }),
  example: {
    query: { q: 'phong' },
    result: { rows: [{ id: EX.unit, name: 'Phòng Tổ chức cán bộ', parentName: 'Sở Giáo dục và Đào tạo', kind: 'department' }] },
  },
});

export const getUnit = operation({
  id: 'getUnit',
  method: 'GET',
  path: '/api/units/:id',
  summary: 'One unit, what may be done with it, by whom it is followed',
  access: { action: 'unit.read' },
  params: zIdParam,
  result: zUnitDetail,
  example: { params: { id: EX.unit }, result: exampleDetail },
});

export const getUnitHistory = operation({
  id: 'getUnitHistory',
  method: 'GET',
  path: '/api/units/:id/history',
  summary: 'Names and places through time, predecessors and successors, and the acts behind them',
  access: { action: 'unit.read' },
  params: zIdParam,
  result: z.object({
    periods: z.array(
      z.object({
        from: zLocalDate,
        to: zLocalDate.nullable(),
        name: z.string(),
        parentName: z.string().nullable(),
        reason: z.string().nullable(),
        decision: z.string().nullable(),
      }),
    ),
    successions: z.array(
      z.object({
        direction: z.enum(['predecessor', 'successor']),
        kind: z.enum(['merge', 'split', 'replace']),
        unit: zUnitName,
        onDay: zLocalDate,
        decision: z.string().nullable(),
      }),
    ),
    acts: z.array(z.object({ at: z.iso.datetime(), by: z.string(), sentence: z.string() })),
  }),
  example: {
    params: { id: EX.unit },
    result: {
      periods: [{ from: '2020-01-01', to: null, name: 'Phòng Tổ chức cán bộ', parentName: null, reason: null, decision: null }],
      successions: [],
      acts: [{ at: '2026-03-02T01:00:00.000Z', by: 'Quản trị', sentence: 'thêm đơn vị' }],
    },
  },
});

const attributes = {
  shortName: z.string().trim().min(1).max(100).nullable(),
  code: z.string().trim().min(1).max(50).nullable(),
  kind: z.enum(UNIT_KINDS),
  level: z.enum(UNIT_LEVELS),
  yearKind: z.enum(YEAR_KINDS),
  smallCollective: z.boolean(),
  flagEligible: z.boolean(),
  legalPerson: z.boolean(),
  place: z.string().trim().min(1).max(100).nullable(),
};
export const zNewUnit = z.strictObject({
  parentId: zId,
  name: zName,
  shortName: attributes.shortName.default(null),
  code: attributes.code.default(null),
  kind: attributes.kind,
  level: attributes.level,
  yearKind: attributes.yearKind.default('calendar'),
  smallCollective: attributes.smallCollective.default(false),
  flagEligible: attributes.flagEligible.default(false),
  legalPerson: attributes.legalPerson.default(false),
  place: attributes.place.default(null),
  validFrom: zLocalDate.optional().meta({ description: 'First day; today when absent' }),
});
export type NewUnit = z.output<typeof zNewUnit>;

export const createUnit = operation({
  id: 'createUnit',
  method: 'POST',
  path: '/api/units',
  summary: 'Add a unit below another',
  access: { action: 'unit.manage' },
  body: zNewUnit,
  result: zUnitDetail,
  refusals: ['state-conflict', 'already-exists'],
  example: {
    body: { parentId: EX.root, name: 'Phòng Tổ chức cán bộ', kind: 'department', level: 'province' },
    result: exampleDetail,
  },
});

export const editUnit = operation({
  id: 'editUnit',
  method: 'PATCH',
  path: '/api/units/:id',
  summary: 'Correct the attributes of a unit; its name only where it was misspelt',
  access: { action: 'unit.manage' },
  params: zIdParam,
  body: z.strictObject({ version: zVersion, name: zName.optional(), ...z.object(attributes).partial().shape }),
  result: zUnitDetail,
  refusals: ['state-conflict', 'version-conflict', 'already-exists'],
  example: { params: { id: EX.unit }, body: { version: 1, smallCollective: true }, result: exampleDetail },
});

export const renameUnit = operation({
  id: 'renameUnit',
  method: 'POST',
  path: '/api/units/:id/rename',
  summary: 'Give a unit another name from a day on; the former name stays in its history',
  access: { action: 'unit.manage' },
  params: zIdParam,
  body: z.strictObject({ version: zVersion, name: zName, onDay: zLocalDate, ...why }),
  result: zUnitDetail,
  refusals: ['state-conflict', 'version-conflict', 'rule-not-met'],
  example: {
    params: { id: EX.unit },
    body: { version: 1, name: 'Phòng Tổ chức - Hành chính', onDay: '2026-01-01' },
    result: exampleDetail,
  },
});

export const moveUnit = operation({
  id: 'moveUnit',
  method: 'POST',
  path: '/api/units/:id/move',
  summary: 'Put a unit, with all below it, under another from a day on',
  access: { action: 'unit.manage' },
  params: zIdParam,
  body: z.strictObject({ version: zVersion, parentId: zId, onDay: zLocalDate, ...why }),
  result: zUnitDetail,
  refusals: ['state-conflict', 'version-conflict', 'rule-not-met'],
  example: { params: { id: EX.unit }, body: { version: 1, parentId: EX.other, onDay: '2026-01-01' }, result: exampleDetail },
});

export const endUnit = operation({
  id: 'endUnit',
  method: 'POST',
  path: '/api/units/:id/end',
  summary: 'End a unit; its living children go to another, others may follow it (a district replaced by communes)',
  access: { action: 'unit.manage' },
  params: zIdParam,
  body: z.strictObject({
    version: zVersion,
    lastDay: zLocalDate,
    childrenTo: zId.nullable().default(null).meta({ description: 'Where its living children stand from the next day on' }),
    successorIds: z.array(zId).max(200).default([]).meta({ description: 'Existing units that follow it' }),
    ...why,
  }),
  result: zUnitDetail,
  refusals: ['state-conflict', 'version-conflict', 'still-in-use', 'rule-not-met'],
  example: {
    params: { id: EX.unit },
    body: { version: 1, lastDay: '2025-06-30', successorIds: [EX.other] },
    result: exampleDetail,
  },
});

const zNewPart = zNewUnit.omit({ parentId: true, validFrom: true });

export const mergeUnits = operation({
  id: 'mergeUnits',
  method: 'POST',
  path: '/api/units/:id/merge',
  summary: 'Merge this unit with others, into a new one or into one of those that exist',
  access: { action: 'unit.manage' },
  params: zIdParam,
  body: z.strictObject({
    version: zVersion,
    withIds: z
      .array(zId)
      .max(200)
      .default([])
      .meta({ description: 'The other units that merge; may be empty when one is absorbed' }),
    into: z.union([
      z.strictObject({ unitId: zId.meta({ description: 'One of the merged, which goes on, or another unit' }) }),
      z.strictObject({ newUnit: zNewPart, parentId: zId }),
    ]),
    onDay: zLocalDate.meta({ description: 'First day of the new state; the merged end the day before' }),
    ...why,
  }),
  result: zUnitDetail,
  refusals: ['state-conflict', 'version-conflict', 'rule-not-met', 'already-exists'],
  example: {
    params: { id: EX.unit },
    body: { version: 1, withIds: [EX.other], into: { unitId: EX.unit }, onDay: '2026-01-01' },
    result: exampleDetail,
  },
});

export const splitUnit = operation({
  id: 'splitUnit',
  method: 'POST',
  path: '/api/units/:id/split',
  summary: 'Split a unit into several new ones beside it; it ends, or goes on smaller',
  access: { action: 'unit.manage' },
  params: zIdParam,
  body: z.strictObject({
    version: zVersion,
    keep: z.boolean().meta({ description: 'The unit itself goes on (tách); otherwise it ends (chia)' }),
    parts: z
      .array(
        zNewPart.extend({
          childIds: z.array(zId).max(500).default([]).meta({ description: 'Its children that go to this part' }),
        }),
      )
      .min(1)
      .max(50),
    onDay: zLocalDate,
    ...why,
  }),
  result: z.object({ source: zUnitDetail, parts: z.array(zUnitDetail) }),
  refusals: ['state-conflict', 'version-conflict', 'still-in-use', 'rule-not-met', 'already-exists'],
  example: {
    params: { id: EX.unit },
    body: {
      version: 1,
      keep: true,
      parts: [{ name: 'Phòng Thanh tra', kind: 'department', level: 'province' }],
      onDay: '2026-01-01',
    },
    result: { source: exampleDetail, parts: [exampleDetail] },
  },
});

export const unitImports = importOperations('units', 'Units', 'unit.manage');
