import { z } from 'zod';
import { zLocalDate } from '../../../kernel/local-date.ts';
import type { PlanDraft } from '../domain/plan-draft.ts';
import { exampleIds, zId, zSourceRef, zTaskKind, zTaskUnit, zTextOrNull, zTiming, zYearKind } from './shared.ts';

/** A plan while it is being written, the same shape for a reading under review and for a draft plan. Corrected as a whole and saved as a whole. */
export const zDraftTask = z
  .strictObject({
    id: zId.meta({ description: 'Made by the client for a new task; becomes the id of the task' }),
    section: zTextOrNull(300),
    content: z.string().trim().max(4000).meta({ description: 'May be blank while typing; must be filled before confirming' }),
    kind: zTaskKind,
    timing: zTiming,
    timeText: zTextOrNull(500).meta({
      description: 'The time in the words of the plan; for a conditional task, the event it waits for',
    }),
    periodStart: zLocalDate.nullable(),
    periodEnd: zLocalDate.nullable(),
    lead: z.array(zTaskUnit).max(50),
    coordinating: z.array(zTaskUnit).max(50),
    personIds: z.array(zId).max(50).meta({ description: 'Persons it is to be assigned to' }),
    product: zTextOrNull(1000).meta({ description: 'What comes out of it: a document, a list …' }),
    note: zTextOrNull(2000),
    parentTaskId: zId.nullable().meta({ description: "The superior's task this one carries out" }),
    source: zSourceRef.nullable(),
    checked: z.boolean().meta({ description: 'The officer has looked at it beside its source' }),
    warnings: z.array(z.string().max(500)).max(20).meta({ description: 'What the reader could not settle, Vietnamese' }),
  })
  .refine((task) => !task.periodStart || !task.periodEnd || task.periodStart <= task.periodEnd, {
    path: ['periodEnd'],
    error: 'Ngày kết thúc phải từ ngày bắt đầu trở đi.',
  });

export const zDraftGround = z.strictObject({
  text: z
    .string()
    .trim()
    .min(1)
    .max(1000)
    .meta({ description: 'The whole phrase: "Căn cứ Luật Thi đua, khen thưởng ngày 15/6/2022;"' }),
  number: zTextOrNull(100).meta({ description: 'Number and symbol of the document, "324/KH-SGTVT"' }),
  date: zLocalDate.nullable(),
  planId: zId.nullable().meta({ description: "The superior's plan in the system, where the ground is one" }),
});

export const zDraftHeader = z.strictObject({
  yearKind: zYearKind,
  year: z.number().int().min(2000).max(2100).nullable(),
  title: zTextOrNull(500).meta({ description: 'Without the word "Kế hoạch"' }),
  number: zTextOrNull(50),
  symbol: zTextOrNull(50),
  issuedOn: zLocalDate.nullable(),
  place: zTextOrNull(100),
  agency: zTextOrNull(300).meta({ description: 'Issuing agency as the letterhead names it' }),
  superior: zTextOrNull(300).meta({ description: 'Agency above it in the letterhead' }),
  signer: zTextOrNull(100),
  signerTitle: zTextOrNull(200).meta({ description: '"KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC"' }),
});

export const zDraftPart = z.strictObject({
  heading: zTextOrNull(300),
  paragraphs: z.array(z.string().max(4000)).max(200),
});

export const zPlanDraft = z.strictObject({
  header: zDraftHeader,
  grounds: z.array(zDraftGround).max(100),
  parts: z
    .array(zDraftPart)
    .max(50)
    .meta({ description: 'Text before the tasks (aim, requirements …), in order; printed in the document' }),
  tasks: z.array(zDraftTask).max(1000),
  recipients: z.array(z.string().trim().min(1).max(300)).max(100),
  parentPlanId: zId.nullable().meta({ description: "The superior's issued plan this one carries out" }),
}) satisfies z.ZodType<PlanDraft>;

export type { DraftGround, DraftHeader, DraftTask, PlanDraft } from '../domain/plan-draft.ts';

export const exampleDraft = {
  header: {
    yearKind: 'calendar',
    year: 2026,
    title: 'Công tác thi đua, khen thưởng năm 2026',
    number: null,
    symbol: 'KH-SXD',
    issuedOn: null,
    place: 'Hải Phòng',
    agency: 'Sở Xây dựng',
    superior: 'Ủy ban nhân dân thành phố',
    signer: null,
    signerTitle: 'GIÁM ĐỐC',
  },
  grounds: [{ text: 'Căn cứ Luật Thi đua, khen thưởng ngày 15/6/2022;', number: null, date: null, planId: null }],
  parts: [{ heading: 'I. MỤC ĐÍCH, YÊU CẦU', paragraphs: ['1. Tạo không khí thi đua sôi nổi trong toàn đơn vị.'] }],
  tasks: [
    {
      id: exampleIds.task,
      section: 'II.1',
      content: 'Tổ chức phát động phong trào thi đua năm 2026',
      kind: 'launch',
      timing: 'scheduled',
      timeText: 'Quý I/2026',
      periodStart: '2026-01-01',
      periodEnd: '2026-03-31',
      lead: [{ text: 'Văn phòng Sở', unitId: exampleIds.childUnit }],
      coordinating: [{ text: 'các phòng, ban', unitId: null }],
      personIds: [],
      product: null,
      note: null,
      parentTaskId: null,
      source: { block: 12, start: 0, end: 46 },
      checked: false,
      warnings: [],
    },
  ],
  recipients: ['Các phòng, ban', 'Lưu: VT'],
  parentPlanId: null,
} as const;
