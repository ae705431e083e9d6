import { z } from 'zod';
import { operation } from '../../../kernel/operation.ts';
import { zCase, zFacts } from '../../../law/facts.ts';
import { LEVELS } from '../../../law/forward/ground.ts';
import { HIDEABLE } from '../../../law/hidden.ts';
import { CERTAINTIES } from '../../../law/schema/dated.ts';
import { zCode, zDay, zReading } from '../domain/shapes.ts';
import { zForward, zVerdict } from '../domain/verdict-shapes.ts';

const access = { action: 'law.read' } as const;

export type LawForward = z.output<typeof zForward>;
export type LawVerdict = z.output<typeof zVerdict>;

const zHidden = z
  .array(z.enum(HIDEABLE))
  .max(HIDEABLE.length)
  .default([])
  .meta({ description: 'Facts the asker is not shown: nothing is said of whether they were looked into' });

const exampleReading = {
  id: 8,
  topic: 'Liên tục',
  text: 'N lần liên tục là N năm thành tích liền nhau.',
  reason: 'Nghị định không nói rõ năm cuối.',
  reference: null,
};

const exampleLocal = {
  label: 'Đăng ký, giao ước thi đua',
  text: 'Cần đăng ký, giao ước thi đua từ đầu năm.',
  ground: 'Điều 4, Quy định số 86/2025/QĐ-UBND ngày 05/12/2025',
  regulationId: '018f0000-0000-7000-8000-0000000000d1',
  unitName: 'Ủy ban nhân dân tỉnh',
};

export const calculateEligibility = operation({
  id: 'calculateEligibility',
  method: 'POST',
  path: '/api/law/calculate',
  summary:
    'May this subject have this award: verdict, conditions with grounds, next steps, local rules beside; nothing is stored',
  access,
  body: z
    .strictObject({
      ...zCase.shape,
      hidden: zHidden,
      unitId: z
        .uuid()
        .optional()
        .meta({ description: 'Regulations that apply to this unit are told beside the verdict, which does not depend on them' }),
      personId: z.uuid().optional().meta({ description: 'The same for the units this person works in today; instead of a unit' }),
    })
    .refine((body) => body.unitId === undefined || body.personId === undefined, {
      path: ['personId'],
      error: 'Chỉ chọn một người hoặc một đơn vị để xem quy định của địa phương.',
    }),
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
      local: [exampleLocal],
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
    year: zCase.shape.achievementYear
      .optional()
      .meta({ description: 'Achievement year to start from; this year when absent or past' }),
    hidden: zHidden,
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
          heldNow: false,
          earliest: 2027,
          earliestOtherwise: 2027,
          dependsOnUnknown: false,
          missing: 'Còn thiếu 02 lần Chiến sĩ thi đua cơ sở. Sớm nhất là năm 2027.',
          cautions: [],
          path: [{ year: 2026, sentence: 'Năm 2026: được tặng Chiến sĩ thi đua cơ sở.', caution: null }],
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
    outcome: z.enum(['passed', 'notPassed', 'noNationalThreshold']).meta({
      description: 'Of the count alone: where a quorum is told and not met, the session itself does not stand',
    }),
    lawUnknown: z.boolean().meta({
      description: 'Nothing known is in force that day, so there is no ground to count by; `notes` say what lapsed',
    }),
    percent: z.int().nullable(),
    denominator: z.int(),
    agree: z.int(),
    needed: z.int().nullable(),
    ground: z.string().nullable().meta({ description: 'Căn cứ of the share; null: none is set, or the law is not known' }),
    local: z.boolean().meta({ description: 'The share is set by a local regulation, not by the law of the nation' }),
    quorum: z
      .object({ met: z.boolean(), needed: z.int(), source: z.string() })
      .nullable()
      .meta({ description: 'Members that must be present, where a local regulation says so' }),
    certainty: z.enum(CERTAINTIES).nullable().meta({ description: 'null: the law of that day is not known' }),
    notes: z.array(z.string()),
    gaveWay: z.array(z.string()).meta({ description: 'Recorded local rules not used, and the nearer or later one that is' }),
    reading: zReading.nullable().meta({ description: 'Why recused members stay in the denominator' }),
  }),
  example: {
    body: { award: 'CSTD_TQ', on: '2026-11-20', total: 11, present: 10, agree: 9, writtenGiven: 1, writtenAgree: 1, recused: 0 },
    result: {
      outcome: 'passed',
      lawUnknown: false,
      percent: 90,
      denominator: 11,
      agree: 10,
      needed: 10,
      ground: 'Điều 33 khoản 5 Nghị định 152/2025/NĐ-CP',
      local: false,
      quorum: null,
      certainty: 'V',
      notes: [],
      gaveWay: [],
      reading: exampleReading,
    },
  },
});
