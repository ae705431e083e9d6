import { z } from 'zod';
import { zLocalDate } from '../../kernel/local-date.ts';
import { operation } from '../../kernel/operation.ts';
import { zCase, zFacts } from '../../law/facts.ts';
import { LEVELS } from '../../law/forward/ground.ts';
import { CERTAINTIES } from '../../law/schema/dated.ts';
import {
  zAnnouncement,
  zAwardName,
  zAwardSheet,
  zCode,
  zDay,
  zDifference,
  zInstrumentRow,
  zPrizeTable,
  zReading,
  zUnsure,
} from './domain/shapes.ts';
import { zForward, zVerdict } from './domain/verdict-shapes.ts';

const access = { action: 'law.read' } as const;
const zOfAward = z.object({ code: zCode });
const zOn = z.object({ on: zDay.optional().meta({ description: 'Day asked about; today when absent' }) });

export type AwardRow = z.output<typeof zAwardName>;
export type AwardSheet = z.output<typeof zAwardSheet>;
export type LawStatement = AwardSheet['statements'][number];
export type LawDifference = z.output<typeof zDifference>;
export type PrizeTable = z.output<typeof zPrizeTable>;
export type InstrumentRow = z.output<typeof zInstrumentRow>;
export type LawForward = z.output<typeof zForward>;
export type LawVerdict = z.output<typeof zVerdict>;
export type ReadingRow = z.output<typeof zReading>;
export type UnsureRow = z.output<typeof zUnsure>;

const exampleAward = {
  code: 'CSTDCS',
  label: 'Chiến sĩ thi đua cơ sở',
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
  result: z.object({ rows: z.array(zAwardName) }),
  example: { query: { on: '2026-11-20' }, result: { rows: [exampleAward] } },
});

export const getAward = operation({
  id: 'getAward',
  method: 'GET',
  path: '/api/law/awards/:code',
  summary: 'What the law says of one award on a day: standards, prizes, authority, votes, papers, deadlines',
  access,
  params: zOfAward,
  query: zOn,
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
          values: 150,
        },
      ],
      unsure: [
        {
          label: 'Lương cơ sở',
          part: null,
          certainty: 'M-hi',
          ground: 'điều khoản tương ứng, chưa đối chiếu Nghị định 24/2023/NĐ-CP',
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

export const calculateEligibility = operation({
  id: 'calculateEligibility',
  method: 'POST',
  path: '/api/law/calculate',
  summary: 'May this subject have this award: verdict, tree of conditions with grounds, next steps; nothing is stored',
  access,
  body: z.strictObject(zCase.shape),
  result: zVerdict,
  example: {
    body: {
      award: 'LDTT',
      subject: 'individual',
      kind: 'cong_trang',
      achievementYear: 2026,
      receivedOn: '2026-12-10',
      facts: { ratings: [{ year: 2026, rating: 'HTTNV' }], underReview: false, disciplines: [] },
    },
    result: {
      verdict: 'eligible',
      rows: [
        {
          depth: 0,
          id: 'G09',
          verdict: 'met',
          combine: 'one',
          text: 'Chưa khen thưởng khi đang bị xem xét kỷ luật.',
          message: 'Không trong thời gian bị xem xét kỷ luật, điều tra, thanh tra, kiểm tra.',
          onFailure: 'block',
          ground: 'Điều 4 khoản 4 Nghị định 152/2025/NĐ-CP',
          certainty: 'V',
          reading: null,
          since: '2025-07-01',
          judgement: false,
        },
      ],
      steps: [],
      warnings: [],
      instruments: ['Luật 06/2022/QH15'],
      confirmedUntil: '2026-09-30',
      readings: [exampleReading],
    },
  },
});

export const lookForward = operation({
  id: 'lookForward',
  method: 'POST',
  path: '/api/law/forward',
  summary: 'The earliest year and the path to each higher award by the law of today; nothing is stored',
  access,
  body: z.strictObject({
    subject: z.enum(['individual', 'collective']),
    facts: zFacts,
    year: zCase.shape.achievementYear.optional().meta({ description: 'Achievement year to start from; this year when absent' }),
    level: z.enum(LEVELS).default('tinh').meta({ description: 'Awards of the province or of the ministry' }),
  }),
  result: zForward,
  example: {
    body: { subject: 'individual', year: 2026, level: 'tinh', facts: { awards: [{ code: 'CSTDCS', year: 2025 }] } },
    result: {
      year: 2026,
      obstacles: [],
      targets: [
        {
          code: 'CSTD_TINH',
          label: 'Chiến sĩ thi đua cấp tỉnh',
          state: 'inYear',
          heldIn: [],
          earliest: 2027,
          dependsOnUnknown: false,
          missing: 'Còn thiếu 02 lần Chiến sĩ thi đua cơ sở. Sớm nhất là năm 2027.',
          path: [{ year: 2026, sentence: 'Năm 2026: được tặng Chiến sĩ thi đua cơ sở.' }],
          evidence: [],
        },
      ],
      warnings: ['Những năm tới được xét theo quy định đang áp dụng hôm nay.'],
    },
  },
});

const zCount = z.int('Số phải là số nguyên.').min(0, 'Số không được âm.').max(10_000, 'Số quá lớn.');
export const countVote = operation({
  id: 'countVote',
  method: 'POST',
  path: '/api/law/vote',
  summary: 'Outcome of a council vote of all members, with those absent, recusals and local rules; nothing is stored',
  access,
  body: z.strictObject({
    award: zCode,
    on: zDay,
    unitId: z
      .uuid()
      .optional()
      .meta({ description: 'Whose council: regulations that apply to this unit fill what the law of the nation leaves open' }),
    total: zCount.meta({ description: 'All members of the council' }),
    present: zCount,
    agree: zCount.meta({ description: 'In favour among the ballots of those present' }),
    writtenGiven: zCount.default(0).meta({ description: 'Absent members who gave their opinion in writing' }),
    writtenAgree: zCount.default(0),
    recused: zCount.default(0).meta({ description: 'Members who took no part for conflict of interest' }),
  }),
  result: z.object({
    outcome: z.enum(['passed', 'notPassed', 'noNationalThreshold']),
    percent: z.int().nullable(),
    denominator: z.int(),
    agree: z.int(),
    needed: z.int().nullable(),
    ground: z.string().nullable(),
    local: z.boolean().meta({ description: 'The share is set by a local regulation, not by the law of the nation' }),
    quorum: z
      .object({ met: z.boolean(), needed: z.int(), source: z.string() })
      .nullable()
      .meta({ description: 'Members that must be present, where a local regulation says so' }),
    certainty: z.enum(CERTAINTIES),
    notes: z.array(z.string()),
    reading: zReading.nullable().meta({ description: 'Why recused members stay in the denominator' }),
  }),
  example: {
    body: { award: 'CSTD_TQ', on: '2026-11-20', total: 11, present: 10, agree: 9, writtenGiven: 1, writtenAgree: 1, recused: 0 },
    result: {
      outcome: 'passed',
      percent: 90,
      denominator: 11,
      agree: 10,
      needed: 10,
      ground: 'Điều 33 khoản 5 Nghị định 152/2025/NĐ-CP',
      local: false,
      quorum: null,
      certainty: 'V',
      notes: [],
      reading: exampleReading,
    },
  },
});
