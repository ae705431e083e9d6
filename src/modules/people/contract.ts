import { z } from 'zod';
import { zLocalDate } from '../../kernel/local-date.ts';
import { operation } from '../../kernel/operation.ts';
import { zPageOf, zPaging } from '../../kernel/paging.ts';
import { importOperations, XLSX_TYPE } from '../imports/contract.ts';
import { GENDERS, POSITION_STATES } from './domain/person.ts';
import { POSITION_ACTS } from './domain/transitions.ts';

const zId = z.uuid();
const zIdParam = z.object({ id: zId });
const zPositionParams = z.object({ id: zId, positionId: zId });
const zVersion = z.number().int().min(1).meta({ description: 'Version that was read: a change since refuses the act' });
const zTitle = z.string().trim().min(1).max(200).meta({ description: 'Chức danh, chức vụ', example: 'Chuyên viên' });
const zReason = z.string().trim().max(1000).nullable().default(null).meta({ description: 'Why, or by which decision' });

const EX = {
  person: '018f0000-0000-7000-8000-00000000000b',
  position: '018f0000-0000-7000-8000-00000000000c',
  unit: '018f0000-0000-7000-8000-000000000002',
  other: '018f0000-0000-7000-8000-000000000003',
};

const zPlace = z.object({
  unitId: zId,
  unitName: z.string(),
  title: z.string(),
  leader: z.boolean(),
  directWorker: z.boolean(),
});
export const zPersonRow = z.object({
  id: zId,
  code: z.string().nullable(),
  fullName: z.string(),
  gender: z.enum(GENDERS).nullable(),
  bornOn: zLocalDate.nullable(),
  email: z.string().nullable(),
  places: z.array(zPlace).meta({ description: 'Positions held today; when none, the last ones' }),
  working: z.boolean().meta({ description: 'Holds a position today' }),
});
export type PersonRow = z.output<typeof zPersonRow>;

const zPosition = zPlace.extend({
  id: zId,
  from: zLocalDate,
  to: zLocalDate.nullable().meta({ description: 'Last day; null while no end is known' }),
  state: z.enum(POSITION_STATES),
  allowedActs: z.array(z.enum(POSITION_ACTS)),
});
export const zPersonDetail = zPersonRow.extend({
  version: z.number().int(),
  positions: z.array(zPosition).meta({ description: 'All positions, latest first' }),
  timeline: z.array(z.object({ at: z.iso.datetime(), by: z.string(), sentence: z.string() })),
  abilities: z.array(z.string()),
});
export type PersonDetail = z.output<typeof zPersonDetail>;

const place = { unitId: EX.unit, unitName: 'Văn phòng', title: 'Chuyên viên', leader: false, directWorker: true };
const exampleRow = {
  id: EX.person,
  code: 'CB001',
  fullName: 'Nguyễn Thị Ánh',
  gender: 'female',
  bornOn: '1980-09-05',
  email: null,
  places: [place],
  working: true,
} as const;
const exampleDetail = {
  ...exampleRow,
  places: [place],
  version: 1,
  positions: [
    { ...place, id: EX.position, from: '2020-01-01', to: null, state: 'present' as const, allowedActs: ['change' as const] },
  ],
  timeline: [],
  abilities: ['person.manage'],
};

export const zPeopleFilters = z.object({
  q: z.string().trim().max(200).optional().meta({ description: 'Words of the name, or the code, with or without diacritics' }),
  unitId: zId.optional(),
  scope: z.enum(['own', 'below']).default('below').meta({ description: 'own: the unit itself; below: with all units under it' }),
  role: z.enum(['leader', 'directWorker']).optional(),
  gender: z.enum(GENDERS).optional(),
  state: z.enum(['working', 'left', 'all']).default('working'),
});

export const listPeople = operation({
  id: 'listPeople',
  method: 'GET',
  path: '/api/people',
  summary: 'People within reach, by given name as Vietnamese lists are',
  access: { action: 'person.read' },
  query: zPaging.extend(zPeopleFilters.shape),
  result: zPageOf(zPersonRow),
  example: { query: { q: 'anh' }, result: { rows: [{ ...exampleRow, places: [place] }], total: 1 } },
});

export const exportPeople = operation({
  id: 'exportPeople',
  method: 'GET',
  path: '/api/people/export',
  summary: 'The filtered list as .xlsx, in the columns of the import',
  access: { action: 'person.read' },
  query: zPeopleFilters,
  download: XLSX_TYPE,
  example: { query: {} },
});

export const similarPeople = operation({
  id: 'similarPeople',
  method: 'GET',
  path: '/api/people/similar',
  summary: 'People within reach who may be the same as one about to be entered',
  access: { action: 'person.read' },
  query: z.object({
    fullName: z.string().trim().min(2).max(200),
    bornOn: zLocalDate.optional(),
    code: z.string().trim().max(50).optional(),
  }),
  result: z.object({ rows: z.array(z.object({ person: zPersonRow, why: z.string() })) }),
  example: {
    query: { fullName: 'Nguyễn Thị Ánh' },
    result: { rows: [{ person: { ...exampleRow, places: [place] }, why: 'Trùng họ tên' }] },
  },
});

export const getPerson = operation({
  id: 'getPerson',
  method: 'GET',
  path: '/api/people/:id',
  summary: 'One person with all positions and what happened to the record',
  access: { action: 'person.read' },
  params: zIdParam,
  result: zPersonDetail,
  example: { params: { id: EX.person }, result: exampleDetail },
});

const fields = {
  fullName: z.string().trim().min(2).max(200).meta({ example: 'Nguyễn Thị Ánh' }),
  gender: z.enum(GENDERS).nullable(),
  bornOn: zLocalDate.nullable(),
  code: z.string().trim().min(1).max(50).nullable().meta({ description: 'Mã cán bộ' }),
  email: z.email().max(200).nullable(),
};
const zNewPosition = z.strictObject({
  unitId: zId,
  title: zTitle,
  leader: z.boolean().default(false).meta({ description: 'Holds a leading or managing office' }),
  directWorker: z.boolean().default(false).meta({ description: 'Người lao động trực tiếp' }),
  from: zLocalDate.optional().meta({ description: 'First day; today when absent' }),
  to: zLocalDate.nullable().default(null),
});
export const zNewPerson = z.strictObject({
  fullName: fields.fullName,
  gender: fields.gender.default(null),
  bornOn: fields.bornOn.default(null),
  code: fields.code.default(null),
  email: fields.email.default(null),
  position: zNewPosition,
});

const refusals = ['state-conflict', 'version-conflict', 'already-exists', 'rule-not-met'] as const;

export const createPerson = operation({
  id: 'createPerson',
  method: 'POST',
  path: '/api/people',
  summary: 'Add a person with the position she holds',
  access: { action: 'person.manage' },
  body: zNewPerson,
  result: zPersonDetail,
  refusals,
  example: { body: { fullName: 'Nguyễn Thị Ánh', position: { unitId: EX.unit, title: 'Chuyên viên' } }, result: exampleDetail },
});

export const editPerson = operation({
  id: 'editPerson',
  method: 'PATCH',
  path: '/api/people/:id',
  summary: 'Correct the particulars of a person',
  access: { action: 'person.manage' },
  params: zIdParam,
  body: z.strictObject({ version: zVersion, ...z.object(fields).partial().shape }),
  result: zPersonDetail,
  refusals,
  example: { params: { id: EX.person }, body: { version: 1, gender: 'female' }, result: exampleDetail },
});

export const addPosition = operation({
  id: 'addPosition',
  method: 'POST',
  path: '/api/people/:id/positions',
  summary: 'Add a position; those she holds stay as they are',
  access: { action: 'person.manage' },
  params: zIdParam,
  body: zNewPosition.extend({ version: zVersion }),
  result: zPersonDetail,
  refusals,
  example: { params: { id: EX.person }, body: { version: 1, unitId: EX.other, title: 'Ủy viên' }, result: exampleDetail },
});

export const changePosition = operation({
  id: 'changePosition',
  method: 'PATCH',
  path: '/api/people/:id/positions/:positionId',
  summary: 'Correct a position that was written down wrongly',
  access: { action: 'person.manage' },
  params: zPositionParams,
  body: z.strictObject({
    version: zVersion,
    title: zTitle.optional(),
    leader: z.boolean().optional(),
    directWorker: z.boolean().optional(),
    from: zLocalDate.optional(),
    to: zLocalDate.nullable().optional(),
  }),
  result: zPersonDetail,
  refusals,
  example: { params: { id: EX.person, positionId: EX.position }, body: { version: 1, leader: true }, result: exampleDetail },
});

export const endPosition = operation({
  id: 'endPosition',
  method: 'POST',
  path: '/api/people/:id/positions/:positionId/end',
  summary: 'End a position on its last day',
  access: { action: 'person.manage' },
  params: zPositionParams,
  body: z.strictObject({ version: zVersion, lastDay: zLocalDate, reason: zReason }),
  result: zPersonDetail,
  refusals,
  example: {
    params: { id: EX.person, positionId: EX.position },
    body: { version: 1, lastDay: '2026-02-28' },
    result: exampleDetail,
  },
});

export const removePosition = operation({
  id: 'removePosition',
  method: 'POST',
  path: '/api/people/:id/positions/:positionId/remove',
  summary: 'Take away a position entered by mistake; a person keeps at least one',
  access: { action: 'person.manage' },
  params: zPositionParams,
  body: z.strictObject({ version: zVersion, reason: zReason }),
  result: zPersonDetail,
  refusals,
  example: { params: { id: EX.person, positionId: EX.position }, body: { version: 1 }, result: exampleDetail },
});

export const transferPerson = operation({
  id: 'transferPerson',
  method: 'POST',
  path: '/api/people/:id/transfer',
  summary: 'To another unit as one act: a position ends, the next begins the day after',
  access: { action: 'person.manage' },
  params: zIdParam,
  body: z.strictObject({
    version: zVersion,
    positionId: zId.meta({ description: 'The position that ends' }),
    unitId: zId,
    title: zTitle,
    leader: z.boolean().default(false),
    directWorker: z.boolean().default(false),
    onDay: zLocalDate.meta({ description: 'First day in the new unit' }),
    reason: zReason,
  }),
  result: zPersonDetail,
  refusals,
  example: {
    params: { id: EX.person },
    body: { version: 1, positionId: EX.position, unitId: EX.other, title: 'Trưởng phòng', leader: true, onDay: '2026-03-01' },
    result: exampleDetail,
  },
});

export const transferPeople = operation({
  id: 'transferPeople',
  method: 'POST',
  path: '/api/people/transfers',
  summary: 'All who hold a position in one unit, or some of them, to another with their titles: after a merger or split',
  access: { action: 'person.manage' },
  body: z.strictObject({
    fromUnitId: zId,
    toUnitId: zId,
    onDay: zLocalDate,
    personIds: z.array(zId).max(5000).nullable().default(null).meta({ description: 'Only these; null: all' }),
    reason: zReason,
  }),
  result: z.object({ transferred: z.number().int() }),
  refusals,
  example: { body: { fromUnitId: EX.unit, toUnitId: EX.other, onDay: '2025-07-01' }, result: { transferred: 12 } },
});

export const peopleImports = importOperations('people', 'People', 'person.manage');
