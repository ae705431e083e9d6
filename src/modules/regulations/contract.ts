import { z } from 'zod';
import { zLocalDate } from '../../kernel/local-date.ts';
import { operation } from '../../kernel/operation.ts';
import { zPageOf, zPaging } from '../../kernel/paging.ts';
import { zRegulationContent } from './domain/regulation.ts';
import {
  zApplied,
  zId,
  zOverlapDecision,
  zOverlapsFound,
  zRegulationDetail,
  zRegulationOptions,
  zRegulationRow,
} from './domain/shapes.ts';

export type {
  Applied,
  OverlapDecision,
  OverlapsFound,
  RegulationDetail,
  RegulationOptions,
  RegulationRow,
} from './domain/shapes.ts';

const zParams = z.object({ regulationId: zId });
const zVersion = z.int().min(1).meta({ description: 'The version that was read: a change since then refuses the act' });
const zOverlaps = z
  .array(zOverlapDecision)
  .max(100)
  .default([])
  .meta({ description: 'One for each other regulation of the unit that it overlaps with; refused while one is missing' });
const zReason = z.string().trim().min(1, 'Xin ghi lý do.').max(1000, 'Lý do dài quá 1000 ký tự.');

const EX = { regulation: '018f0000-0000-7000-8000-0000000000d1', unit: '018f0000-0000-7000-8000-000000000001' };
const threshold = { key: 'vote-threshold' as const, awards: ['CSTDCS'], percent: 80, of: 'all-members' as const };
const content = {
  number: '86/2025/QĐ-UBND',
  title: 'Quy định một số nội dung về công tác thi đua, khen thưởng trên địa bàn tỉnh',
  issuer: 'Ủy ban nhân dân tỉnh',
  signedOn: '2025-12-05',
  from: '2025-12-15',
  to: null,
  note: null,
  entries: [{ article: 'Điều 7 khoản 2', setting: threshold }],
};
const scope = {
  text: 'Bộ, ban, ngành, tỉnh quy định tỷ lệ phiếu với danh hiệu, hình thức không có tỷ lệ chung cả nước.',
  ground: 'Điều 6 khoản 2 Nghị định 152/2025/NĐ-CP',
  kind: 'delegated' as const,
};
const said = { text: 'Ít nhất 80% tổng số thành viên Hội đồng đồng ý', awards: ['Chiến sĩ thi đua cơ sở'] };
const row = {
  id: EX.regulation,
  number: content.number,
  title: content.title,
  issuer: content.issuer,
  signedOn: content.signedOn,
  from: content.from,
  to: content.to,
  unit: { id: EX.unit, name: 'Ủy ban nhân dân tỉnh' },
  standing: 'inForce' as const,
  matters: ['Tỷ lệ phiếu của Hội đồng'],
};
const detail = {
  ...row,
  note: null,
  endReason: null,
  entries: [
    {
      article: 'Điều 7 khoản 2',
      setting: threshold,
      label: 'Tỷ lệ phiếu của Hội đồng',
      ...said,
      scope,
      overlaps: [],
      countsUntil: '2027-02-28',
    },
  ],
  version: 1,
  updatedAt: '2026-03-02T01:00:00.000Z',
  updatedBy: 'Lê Thị Hòa',
  timeline: [],
  allowed: [{ action: 'change', label: 'Sửa nội dung đã ghi' }],
  abilities: ['regulation.manage'],
};
const refusals = ['version-conflict', 'state-conflict', 'rule-not-met'] as const;

export const listRegulations = operation({
  id: 'listRegulations',
  method: 'GET',
  path: '/api/law/regulations',
  summary: 'Local regulations within reach, the latest first; of one unit: those that bind it, its own and those above it',
  access: { action: 'regulation.read' },
  query: zPaging.extend({
    q: z.string().trim().max(200).optional().meta({ description: 'Words of the number, title or issuer' }),
    unitId: zId.optional().meta({ description: 'Only those that apply to this unit: its own and those of the units above it' }),
    standing: z.enum(['coming', 'inForce', 'past', 'withdrawn']).optional(),
  }),
  result: zPageOf(zRegulationRow),
  example: { query: { unitId: EX.unit }, result: { rows: [row], total: 1 } },
});

export const getRegulationOptions = operation({
  id: 'getRegulationOptions',
  method: 'GET',
  path: '/api/law/regulation-options',
  summary: 'What a form offers on a day: awards by name, matters that may be set, and what the nation sets itself',
  access: { action: 'regulation.read' },
  query: z.object({ day: zLocalDate.optional().meta({ description: 'Today unless given' }) }),
  result: zRegulationOptions,
  example: {
    query: { day: '2026-03-02' },
    result: {
      awards: [{ code: 'CSTDCS', label: 'Chiến sĩ thi đua cơ sở', group: 'Danh hiệu thi đua cá nhân' }],
      matters: [{ key: 'vote-threshold', label: 'Tỷ lệ phiếu của Hội đồng', scope }],
      national: [{ key: 'vote-threshold', award: 'CSTD_TQ', message: 'Tỷ lệ phiếu 90% do cả nước quy định chung.' }],
    },
  },
});

export const getAppliedRegulations = operation({
  id: 'getAppliedRegulations',
  method: 'GET',
  path: '/api/law/applied-regulations',
  summary: 'What applies to a unit on a day: the nation’s own value beside the local one, matter by matter',
  access: { action: 'regulation.read' },
  query: z.object({ unitId: zId, day: zLocalDate.optional().meta({ description: 'Today unless given' }) }),
  result: zApplied,
  example: {
    query: { unitId: EX.unit, day: '2026-03-02' },
    result: {
      unit: row.unit,
      day: '2026-03-02',
      matters: [
        {
          key: 'vote-threshold',
          label: 'Tỷ lệ phiếu của Hội đồng',
          scope,
          national: [
            {
              awards: ['Chiến sĩ thi đua toàn quốc'],
              text: 'Tỷ lệ phiếu 90% tổng số thành viên Hội đồng',
              ground: 'Điều 33 khoản 5 Nghị định 152/2025/NĐ-CP',
            },
          ],
          local: [
            {
              ...said,
              ground: 'Điều 7 khoản 2, Quy định số 86/2025/QĐ-UBND ngày 05/12/2025',
              regulationId: EX.regulation,
              unitName: row.unit.name,
            },
          ],
          idle: [],
        },
      ],
      unread: [],
    },
  },
});

export const getRegulation = operation({
  id: 'getRegulation',
  method: 'GET',
  path: '/api/law/regulations/:regulationId',
  summary: 'A local regulation with everything it sets, each beside what the nation says of it',
  access: { action: 'regulation.read' },
  params: zParams,
  result: zRegulationDetail,
  example: { params: { regulationId: EX.regulation }, result: detail },
});

export const findOverlaps = operation({
  id: 'findOverlaps',
  method: 'POST',
  path: '/api/law/regulation-overlaps',
  summary: 'Other regulations of the unit that one would overlap with if it were written down so; nothing is written',
  access: { action: 'regulation.manage' },
  body: z.strictObject({
    unitId: zId,
    regulationId: zId.nullable().meta({ description: 'The one that is written anew; null: a new one' }),
    content: zRegulationContent,
  }),
  result: zOverlapsFound,
  refusals: ['rule-not-met'],
  example: {
    body: { unitId: EX.unit, regulationId: null, content },
    result: {
      regulations: [
        {
          regulationId: EX.regulation,
          version: 1,
          number: '40/2025/QĐ-UBND',
          title: content.title,
          overlaps: [
            'Điều 5, Quy định số 40/2025/QĐ-UBND ngày 05/8/2025 cũng quy định nội dung này với Chiến sĩ thi đua cơ sở từ ngày 15/12/2025.',
          ],
          end: 'Quy định số 40/2025/QĐ-UBND chỉ áp dụng đến hết ngày 14/12/2025.',
          noEnd: null,
        },
      ],
    },
  },
});

export const recordRegulation = operation({
  id: 'recordRegulation',
  method: 'POST',
  path: '/api/law/regulations',
  summary: 'Write down a local regulation of a unit; what the nation sets itself is refused with its article',
  access: { action: 'regulation.manage' },
  body: z.strictObject({ unitId: zId, content: zRegulationContent, overlaps: zOverlaps }),
  result: zRegulationDetail,
  refusals: ['already-exists', 'rule-not-met'],
  example: { body: { unitId: EX.unit, content }, result: detail },
});

export const changeRegulation = operation({
  id: 'changeRegulation',
  method: 'PUT',
  path: '/api/law/regulations/:regulationId',
  summary: 'Write the whole regulation anew, with why; what stood before stays in the record',
  access: { action: 'regulation.manage' },
  params: zParams,
  body: z.strictObject({ version: zVersion, reason: zReason, content: zRegulationContent, overlaps: zOverlaps }),
  result: zRegulationDetail,
  refusals: [...refusals, 'already-exists'],
  example: {
    params: { regulationId: EX.regulation },
    body: { version: 1, reason: 'Ghi nhầm ngày áp dụng.', content },
    result: { ...detail, version: 2 },
  },
});

export const endRegulation = operation({
  id: 'endRegulation',
  method: 'POST',
  path: '/api/law/regulations/:regulationId/end',
  summary: 'Write down the last day of a regulation, with its ground',
  access: { action: 'regulation.manage' },
  params: zParams,
  body: z.strictObject({ version: zVersion, to: zLocalDate, reason: zReason }),
  result: zRegulationDetail,
  refusals,
  example: {
    params: { regulationId: EX.regulation },
    body: { version: 1, to: '2026-12-31', reason: 'Được thay thế bởi quy định mới.' },
    result: { ...detail, to: '2026-12-31', endReason: 'Được thay thế bởi quy định mới.', version: 2 },
  },
});

export const withdrawRegulation = operation({
  id: 'withdrawRegulation',
  method: 'POST',
  path: '/api/law/regulations/:regulationId/withdraw',
  summary: 'Take back what was written down by mistake: it applies on no day, and stays in the record',
  access: { action: 'regulation.manage' },
  params: zParams,
  body: z.strictObject({ version: zVersion, reason: zReason }),
  result: zRegulationDetail,
  refusals,
  example: {
    params: { regulationId: EX.regulation },
    body: { version: 1, reason: 'Ghi nhầm văn bản của tỉnh khác.' },
    result: { ...detail, standing: 'withdrawn', endReason: 'Ghi nhầm văn bản của tỉnh khác.', version: 2 },
  },
});
