import { z } from 'zod';
import { zLocalDate } from '../../../kernel/local-date.ts';
import { operation } from '../../../kernel/operation.ts';
import { zPageOf, zPaging } from '../../../kernel/paging.ts';

const zActRow = z.object({
  seq: z.number().int().meta({ description: 'Place in the record' }),
  at: z.iso.datetime(),
  who: z.string(),
  unitName: z.string().nullable(),
  sentence: z.string().meta({ description: 'What happened, without who and when' }),
  subjectKind: z.string(),
  subjectId: z.uuid(),
});

export const listActs = operation({
  id: 'listActs',
  method: 'GET',
  path: '/api/acts',
  summary: 'The record of acts within reach, newest first',
  access: { action: 'actLog.read' },
  query: zPaging.extend({
    from: zLocalDate.optional(),
    to: zLocalDate.optional(),
    unitId: z.uuid().optional().meta({ description: 'Only acts in this unit and those below it' }),
    kind: z.string().trim().max(40).optional().meta({ description: 'Kind of subject: account, unit, person, plan, task …' }),
    who: z.string().trim().max(100).optional().meta({ description: 'Part of the name of who acted' }),
  }),
  result: zPageOf(zActRow),
  example: {
    query: { from: '2026-03-01', kind: 'account' },
    result: {
      rows: [
        {
          seq: 7,
          at: '2026-03-02T01:00:00.000Z',
          who: 'Trần Văn Bảo',
          unitName: 'Sở Nội vụ',
          sentence: 'tạo tài khoản anhntn cho Nguyễn Thị Ngọc Ánh',
          subjectKind: 'account',
          subjectId: '019a9e2c-4a00-7000-8000-000000000001',
        },
      ],
      total: 1,
    },
  },
});

export const listActSubjects = operation({
  id: 'listActSubjects',
  method: 'GET',
  path: '/api/acts/subjects',
  summary: 'Kinds of subject that the record of acts can be filtered by',
  access: { action: 'actLog.read' },
  result: z.object({ rows: z.array(z.object({ kind: z.string(), label: z.string() })) }),
  example: { result: { rows: [{ kind: 'account', label: 'Tài khoản' }] } },
});
