import { z } from 'zod';
import { zLocalDate } from '../../../kernel/local-date.ts';
import { operation } from '../../../kernel/operation.ts';
import {
  zAnnouncement,
  zAwardRow,
  zAwardSheet,
  zCode,
  zDay,
  zDifference,
  zInstrumentRow,
  type zLocalRule,
  zPrizeTable,
  zReading,
  zUnsure,
} from '../domain/shapes.ts';

const access = { action: 'law.read' } as const;
const zOfAward = z.object({ code: zCode });
const zOn = z.object({ on: zDay.optional().meta({ description: 'Day asked about; today when absent' }) });

export type AwardRow = z.output<typeof zAwardRow>;
export type AwardSheet = z.output<typeof zAwardSheet>;
export type LawStatement = AwardSheet['statements'][number];
export type LocalRule = z.output<typeof zLocalRule>;
export type LawDifference = z.output<typeof zDifference>;
export type PrizeTable = z.output<typeof zPrizeTable>;
export type InstrumentRow = z.output<typeof zInstrumentRow>;
export type ReadingRow = z.output<typeof zReading>;
export type UnsureRow = z.output<typeof zUnsure>;

const exampleAward = {
  code: 'CSTDCS',
  label: 'Chiến sĩ thi đua cơ sở',
  otherLabel: null,
  kind: 'title' as const,
  group: 'danh-hieu-ca-nhan' as const,
  level: 'co-so' as const,
  subjects: ['individual' as const],
};
const exampleDifference = {
  aspect: 'prize' as const,
  label: 'Tiền thưởng cá nhân',
  kind: 'changed' as const,
  before: '2.340.000 đồng',
  after: '2.530.000 đồng',
  groundsBefore: ['Điều 3 khoản 2 Nghị định 73/2024/NĐ-CP'],
  groundsAfter: ['Điều 3 khoản 2 Nghị định 161/2026/NĐ-CP'],
  sentence: 'Tiền thưởng cá nhân: trước là “2.340.000 đồng”; nay là “2.530.000 đồng”.',
};
const exampleReading = {
  id: 8,
  topic: 'Liên tục',
  text: 'N lần liên tục là N năm thành tích liền nhau.',
  reason: 'Nghị định không nói rõ năm cuối.',
  reference: null,
};

export const listAwards = operation({
  id: 'listAwards',
  method: 'GET',
  path: '/api/law/awards',
  summary: 'Titles and forms of commendation, as they are called on a day, in the order of the law',
  access,
  query: zOn,
  result: z.object({ rows: z.array(zAwardRow) }),
  example: {
    query: { on: '2026-11-20' },
    result: { rows: [{ ...exampleAward, asks: [{ subject: 'individual', facts: ['ratings', 'disciplines', 'underReview'] }] }] },
  },
});

export const getAward = operation({
  id: 'getAward',
  method: 'GET',
  path: '/api/law/awards/:code',
  summary: 'What the law says of one award on a day: standards, prizes, authority, votes, papers, deadlines; local rules beside',
  access,
  params: zOfAward,
  query: zOn.extend({
    unitId: z.uuid().optional().meta({ description: 'Regulations that apply to this unit are told beside the law' }),
  }),
  result: zAwardSheet,
  example: {
    params: { code: 'CSTDCS' },
    query: { on: '2026-11-20' },
    result: {
      ...exampleAward,
      on: '2026-11-20',
      formerly: null,
      listed: 'Điều 19 khoản 3 Luật 06/2022/QH15',
      note: null,
      standards: [
        {
          title: 'Cá nhân',
          since: '2024-01-01',
          absent: null,
          rows: [
            {
              depth: 0,
              id: 'CSTDCS.tieu-chuan',
              combine: 'all',
              text: 'Đạt tất cả các điều kiện sau',
              ground: 'Điều 23 Luật 06/2022/QH15',
              certainty: 'V',
              reading: null,
              judgement: false,
              kinds: null,
            },
          ],
        },
      ],
      statements: [
        {
          key: 'prize.individual',
          aspect: 'prize',
          label: 'Tiền thưởng cá nhân',
          text: '2.530.000 đồng (1 lần lương cơ sở 2.530.000 đồng).',
          items: [],
          held: true,
          grounds: ['Điều 50 Nghị định 152/2025/NĐ-CP'],
          certainty: 'V',
          reading: null,
          note: null,
        },
      ],
      common: [],
      local: [
        {
          label: 'Tỷ lệ phiếu của Hội đồng',
          text: 'Ít nhất 80% tổng số thành viên Hội đồng đồng ý.',
          ground: 'Điều 7 khoản 2, Quy định số 86/2025/QĐ-UBND ngày 05/12/2025',
          regulationId: '018f0000-0000-7000-8000-0000000000d1',
          unitName: 'Ủy ban nhân dân tỉnh',
        },
      ],
      readings: [],
      confirmedUntil: '2026-09-30',
    },
  },
});

export const getAwardTimeline = operation({
  id: 'getAwardTimeline',
  method: 'GET',
  path: '/api/law/awards/:code/timeline',
  summary: 'Every day since 2024-01-01 on which the law said something else of this award',
  access,
  params: zOfAward,
  result: z.object({
    from: zLocalDate.meta({ description: 'First day the data can answer for' }),
    turns: z.array(z.object({ day: zLocalDate, differences: z.array(zDifference) })),
  }),
  example: {
    params: { code: 'CSTDCS' },
    result: { from: '2024-01-01', turns: [{ day: '2026-07-01', differences: [exampleDifference] }] },
  },
});

export const compareAward = operation({
  id: 'compareAward',
  method: 'GET',
  path: '/api/law/awards/:code/differences',
  summary: 'What the law says of this award on one day and otherwise on another, in words',
  access,
  params: zOfAward,
  query: z.object({ from: zDay, to: zDay }),
  result: z.object({ from: zLocalDate, to: zLocalDate, differences: z.array(zDifference) }),
  example: {
    params: { code: 'CSTDCS' },
    query: { from: '2026-06-30', to: '2026-07-01' },
    result: { from: '2026-06-30', to: '2026-07-01', differences: [exampleDifference] },
  },
});

export const getPrizeTable = operation({
  id: 'getPrizeTable',
  method: 'GET',
  path: '/api/law/prizes',
  summary: 'Prize money of every award for decisions of a day, with the base salary and grounds',
  access,
  query: zOn,
  result: zPrizeTable,
  example: {
    query: { on: '2026-11-20' },
    result: {
      on: '2026-11-20',
      baseSalary: { amount: 2530000, since: '2026-07-01', ground: 'Điều 3 khoản 2 Nghị định 161/2026/NĐ-CP', certainty: 'V' },
      rows: [
        {
          ...exampleAward,
          ceiling: false,
          prizes: [{ subject: 'individual', multiple: 1, amount: 2530000 }],
          absent: null,
          grounds: ['Điều 50 Nghị định 152/2025/NĐ-CP'],
          certainty: 'V',
          note: null,
        },
      ],
    },
  },
});

export const listInstruments = operation({
  id: 'listInstruments',
  method: 'GET',
  path: '/api/law/instruments',
  summary: 'Legal instruments as they stand on a day: what lapses, what nobody has read, what is not confirmed',
  access,
  query: zOn,
  result: z.object({ on: zLocalDate, rows: z.array(zInstrumentRow), unsure: z.array(zUnsure) }),
  example: {
    query: { on: '2026-11-20' },
    result: {
      on: '2026-11-20',
      rows: [
        {
          id: 'nd-152-2025',
          name: 'Nghị định 152/2025/NĐ-CP',
          title: 'Nghị định quy định về phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng',
          issuer: 'Chính phủ',
          signed: '2025-06-14',
          from: '2025-07-01',
          to: '2027-02-28',
          state: 'lapsing',
          daysLeft: 101,
          lapse: 'Điều 60 khoản 1 Nghị định 152/2025/NĐ-CP',
          contentKnown: true,
          confirmedOn: '2026-11-20',
          certainty: 'V',
          unknown: ['Chưa biết văn bản thay thế.'],
          note: null,
          replaces: ['Nghị định 98/2023/NĐ-CP'],
          replacedBy: [],
          amends: [],
          amendedBy: [],
          values: 153,
          orphans: 150,
        },
      ],
      unsure: [
        {
          label: 'Lương cơ sở',
          part: null,
          certainty: 'M-hi',
          ground: 'Nghị định 24/2023/NĐ-CP (điều khoản tương ứng, chưa đối chiếu)',
          from: '2023-07-01',
          to: '2024-06-30',
          note: null,
        },
      ],
    },
  },
});

export const listReadings = operation({
  id: 'listReadings',
  method: 'GET',
  path: '/api/law/readings',
  summary: 'Where the law leaves room: how the system reads it and why',
  access,
  result: z.object({ rows: z.array(zReading) }),
  example: { result: { rows: [exampleReading] } },
});

export const listLawAnnouncements = operation({
  id: 'listLawAnnouncements',
  method: 'GET',
  path: '/api/law/announcements',
  summary: 'Instruments about to lapse and amendments nobody has read, announced 120 days ahead',
  access,
  result: z.object({ on: zLocalDate, rows: z.array(zAnnouncement) }),
  example: {
    result: {
      on: '2026-11-20',
      rows: [
        {
          kind: 'lapsing',
          from: '2027-03-01',
          daysLeft: 101,
          text: 'Nghị định 152/2025/NĐ-CP hết hiệu lực từ ngày 01/3/2027, còn 101 ngày.',
        },
      ],
    },
  },
});
