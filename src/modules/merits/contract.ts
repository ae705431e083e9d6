import { z } from 'zod';
import { operation } from '../../kernel/operation.ts';
import { SUBJECTS } from '../../law/facts.ts';
import { SENSITIVE, zSheetFacts } from './domain/sheet.ts';

const zId = z.uuid();
const zOfPerson = z.object({ personId: zId });
const zOfUnit = z.object({ unitId: zId });

const EX = { person: '018f0000-0000-7000-8000-00000000000b', unit: '018f0000-0000-7000-8000-000000000002' };

/** A sheet as it is shown: whose, what is known, what may be done. */
export const zMeritSheet = z.object({
  subject: z.object({ id: zId, name: z.string() }),
  sheet: zSheetFacts
    .nullable()
    .meta({ description: 'Absent list: unknown; empty list: looked through, nothing there. Null: no sheet yet' }),
  version: z.int().min(0).meta({ description: 'Send back with the next writing; 0 while there is no sheet' }),
  hidden: z.array(z.enum(SENSITIVE)).meta({ description: 'Facts that this account is not shown, whether there are any or not' }),
  updatedAt: z.iso.datetime().nullable(),
  updatedBy: z.string().nullable(),
  timeline: z
    .array(z.object({ at: z.iso.datetime(), by: z.string(), sentence: z.string() }))
    .meta({ description: 'Writings of the sheet, latest first; for those from whom nothing is hidden' }),
  abilities: z.array(z.string()),
});
export type MeritSheet = z.output<typeof zMeritSheet>;

const zSave = z.strictObject({
  version: z.int().min(0).meta({ description: 'Version that was read, 0 for the first writing: a change since refuses the act' }),
  facts: zSheetFacts,
});

const written = { updatedAt: '2026-03-02T01:00:00.000Z', updatedBy: 'Lê Thị Hòa', timeline: [], abilities: ['merit.manage'] };
const personFacts = {
  ratings: [{ year: 2025, rating: 'HTXSNV' as const }],
  awards: [{ code: 'LDTT', year: 2025, kind: 'cong_trang' as const, decidedOn: '2025-12-20' }],
  disciplines: [],
};
const unitFacts = {
  ratings: [{ year: 2025, rating: 'HTTNV' as const }],
  collective: { year: 2025, headcount: 20, ldtt: 15, cstdcs: 2 },
};
const personExample = {
  subject: { id: EX.person, name: 'Nguyễn Thị Ánh' },
  sheet: personFacts,
  version: 1,
  hidden: [],
  ...written,
};
const unitExample = { subject: { id: EX.unit, name: 'Văn phòng' }, sheet: unitFacts, version: 1, hidden: [], ...written };
const refusals = ['version-conflict', 'rule-not-met'] as const;

export const listKnownAwards = operation({
  id: 'listKnownAwards',
  method: 'GET',
  path: '/api/merits/awards',
  summary: 'Titles and forms of commendation that a sheet may name, as the law has them, by group',
  access: { action: 'merit.read' },
  result: z.object({
    rows: z.array(
      z.object({
        code: z.string(),
        label: z.string(),
        group: z.string().meta({ description: 'Heading of its group, in Vietnamese; rows of a group follow each other' }),
        subjects: z.array(z.enum(SUBJECTS)).readonly().meta({ description: 'Who may hold it' }),
      }),
    ),
  }),
  example: {
    result: {
      rows: [{ code: 'LDTT', label: 'Lao động tiên tiến', group: 'Danh hiệu thi đua cá nhân', subjects: ['individual'] }],
    },
  },
});

export const getPersonMerits = operation({
  id: 'getPersonMerits',
  method: 'GET',
  path: '/api/merits/people/:personId',
  summary:
    'The sheet of merits of a person; disciplines only to who keeps the records and to herself, what is being looked into not to herself',
  access: { action: 'merit.read' },
  params: zOfPerson,
  result: zMeritSheet,
  example: { params: { personId: EX.person }, result: personExample },
});

export const getUnitMerits = operation({
  id: 'getUnitMerits',
  method: 'GET',
  path: '/api/merits/units/:unitId',
  summary: 'The sheet of merits of a unit; what is sensitive only to who keeps the records',
  access: { action: 'merit.read' },
  params: zOfUnit,
  result: zMeritSheet,
  example: { params: { unitId: EX.unit }, result: unitExample },
});

export const savePersonMerits = operation({
  id: 'savePersonMerits',
  method: 'PUT',
  path: '/api/merits/people/:personId',
  summary: 'Write the whole sheet of merits of a person, the first one or a new version',
  access: { action: 'merit.manage' },
  params: zOfPerson,
  body: zSave,
  result: zMeritSheet,
  refusals,
  example: { params: { personId: EX.person }, body: { version: 0, facts: personFacts }, result: personExample },
});

export const saveUnitMerits = operation({
  id: 'saveUnitMerits',
  method: 'PUT',
  path: '/api/merits/units/:unitId',
  summary: 'Write the whole sheet of merits of a unit, the first one or a new version',
  access: { action: 'merit.manage' },
  params: zOfUnit,
  body: zSave,
  result: zMeritSheet,
  refusals,
  example: { params: { unitId: EX.unit }, body: { version: 0, facts: unitFacts }, result: unitExample },
});
