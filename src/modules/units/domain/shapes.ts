import { z } from 'zod';
import { zLocalDate } from '../../../kernel/local-date.ts';
import { UNIT_ACTS } from './transitions.ts';
import { UNIT_KINDS, UNIT_LEVELS, UNIT_STATES, YEAR_KINDS } from './unit.ts';

export const EX = {
  root: '018f0000-0000-7000-8000-000000000001',
  unit: '018f0000-0000-7000-8000-000000000002',
  other: '018f0000-0000-7000-8000-000000000003',
};

export const zId = z.uuid();
export const zName = z.string().trim().min(1).max(300).meta({ description: 'Full name', example: 'Phòng Tổ chức cán bộ' });
export const zReason = z.string().trim().max(1000).nullable().default(null).meta({ description: 'Why' });
export const zDecision = z
  .string()
  .trim()
  .max(300)
  .nullable()
  .default(null)
  .meta({ description: 'Number and day of the decision, as written', example: 'Quyết định số 12/QĐ-UBND ngày 01/7/2025' });
export const why = { reason: zReason, decision: zDecision };
export const zVersion = z.number().int().min(1).meta({ description: 'Version that was read: a change since refuses the act' });
export const zIdParam = z.object({ id: zId });

export const zUnitRow = z.object({
  id: zId,
  parentId: zId.nullable(),
  parentName: z.string().nullable(),
  name: z.string(),
  shortName: z.string().nullable(),
  code: z.string().nullable(),
  kind: z.enum(UNIT_KINDS),
  level: z.enum(UNIT_LEVELS),
  yearKind: z.enum(YEAR_KINDS),
  smallCollective: z.boolean().meta({ description: 'Tập thể nhỏ' }),
  flagEligible: z.boolean().meta({ description: 'May be considered for emulation flags' }),
  legalPerson: z.boolean().meta({ description: 'Has legal personality' }),
  place: z.string().nullable().meta({ description: 'Place named in its documents ("Hà Nội, ngày …")' }),
  validFrom: zLocalDate,
  validTo: zLocalDate.nullable().meta({ description: 'Last day; null while no end is known' }),
  state: z.enum(UNIT_STATES),
});
export type UnitRow = z.output<typeof zUnitRow>;

export const zUnitName = z.object({ id: zId, name: z.string() });
export const zUnitDetail = zUnitRow.extend({
  version: z.number().int(),
  ancestors: z.array(zUnitName).meta({ description: 'From the root down, as far as the caller may see' }),
  livingChildren: z.number().int(),
  abilities: z.array(z.string()),
  allowedActs: z.array(z.enum(UNIT_ACTS)).meta({ description: 'What can be done with it now, by its state' }),
});
export type UnitDetail = z.output<typeof zUnitDetail>;

export const exampleRow = {
  id: EX.unit,
  parentId: EX.root,
  parentName: 'Sở Giáo dục và Đào tạo',
  name: 'Phòng Tổ chức cán bộ',
  shortName: 'Phòng TCCB',
  code: 'TCCB',
  kind: 'department',
  level: 'province',
  yearKind: 'calendar',
  smallCollective: true,
  flagEligible: false,
  legalPerson: false,
  place: 'Hà Nội',
  validFrom: '2020-01-01',
  validTo: null,
  state: 'living',
} as const;
export const exampleDetail = {
  ...exampleRow,
  version: 1,
  ancestors: [{ id: EX.root, name: 'Sở Giáo dục và Đào tạo' }],
  livingChildren: 0,
  abilities: ['unit.read'],
  allowedActs: ['edit' as const],
};
