import { z } from 'zod';
import { type LocalDate, localDate } from '../../kernel/local-date.ts';
import { SUBJECTS } from '../facts.ts';
import { zDated, zSlug } from './dated.ts';

const zText = z.string().trim().min(1);
const zAwards = z.array(z.string().min(1)).min(1);

/** law/parameters/luong-co-so.yaml: đồng a month. */
export const zBaseSalary = z.strictObject({ label: zText, values: z.array(zDated(z.int().positive())).min(1) });

/** Times the base salary, with at most three decimals (2.25). */
const zMultiple = z.number().min(0).max(1000).multipleOf(0.001);
/** law/parameters/tien-thuong.yaml */
export const zPrizes = z.strictObject({
  label: zText,
  /** Results are rounded up to this many đồng; the factors are multiplied first. */
  rounding: z.strictObject({ values: z.array(zDated(z.int().positive())).min(1) }),
  prizes: z.array(
    z.strictObject({
      awards: zAwards,
      /** The figure is the most that may be given ("không quá"). */
      ceiling: z.boolean().optional(),
      values: z.array(zDated(z.partialRecord(z.enum(SUBJECTS), zMultiple))).min(1),
    }),
  ),
});

/** law/parameters/ty-le-phieu.yaml: share of ALL members of the council, present or not. */
export const zVotes = z.strictObject({
  label: zText,
  thresholds: z.array(
    z.strictObject({
      awards: zAwards,
      values: z
        .array(zDated(z.strictObject({ percent: z.int().min(1).max(100), of: z.literal('all-members'), council: zText })))
        .min(1),
    }),
  ),
});

export const PROPOSERS = ['so', 'ubnd_xa', 'ubnd_huyen', 'don_vi_thuoc_bo', 'doanh_nghiep'] as const;
export type Proposer = (typeof PROPOSERS)[number];
export const PROPOSER_LABELS: Record<Proposer, string> = {
  so: 'Sở, ban, ngành và cơ quan chuyên môn thuộc UBND tỉnh',
  ubnd_xa: 'UBND cấp xã và đơn vị thuộc xã',
  ubnd_huyen: 'UBND cấp huyện (đến 30/6/2025)',
  don_vi_thuoc_bo: 'Đơn vị thuộc bộ, ban, ngành trung ương',
  doanh_nghiep: 'Doanh nghiệp, hợp tác xã',
};
/** Last day of those that are no more. */
export const PROPOSER_UNTIL: Partial<Record<Proposer, LocalDate>> = { ubnd_huyen: localDate('2025-06-30') };
export const DECIDERS = [
  'chu_tich_nuoc',
  'thu_tuong',
  'bo_truong',
  'chu_tich_ubnd_tinh',
  'giam_doc_so',
  'chu_tich_ubnd_huyen',
  'chu_tich_ubnd_xa',
  'thu_truong_don_vi',
  'giam_doc_doanh_nghiep',
] as const;
export type Decider = (typeof DECIDERS)[number];
export const DECIDER_LABELS: Record<Decider, string> = {
  chu_tich_nuoc: 'Chủ tịch nước',
  thu_tuong: 'Thủ tướng Chính phủ',
  bo_truong: 'Bộ trưởng, thủ trưởng cơ quan ngang bộ, ban, ngành',
  chu_tich_ubnd_tinh: 'Chủ tịch Ủy ban nhân dân cấp tỉnh',
  giam_doc_so: 'Giám đốc sở, thủ trưởng cơ quan chuyên môn thuộc UBND tỉnh',
  chu_tich_ubnd_huyen: 'Chủ tịch Ủy ban nhân dân cấp huyện',
  chu_tich_ubnd_xa: 'Chủ tịch Ủy ban nhân dân cấp xã',
  thu_truong_don_vi: 'Thủ trưởng đơn vị có tư cách pháp nhân',
  giam_doc_doanh_nghiep: 'Tổng giám đốc, giám đốc doanh nghiệp, hợp tác xã',
};
/** law/parameters/tham-quyen.yaml: who decides, by award and by who proposes; the first row that fits is taken. */
export const zAuthority = z.strictObject({
  label: zText,
  rows: z.array(
    z.strictObject({
      awards: zAwards,
      /** Absent: whoever proposes. */
      proposers: z.array(z.enum(PROPOSERS)).min(1).optional(),
      values: z.array(zDated(z.enum(DECIDERS))).min(1),
    }),
  ),
});

/** law/parameters/ho-so.yaml: papers of a dossier. */
export const zDossiers = z.strictObject({
  label: zText,
  dossiers: z.array(
    z.strictObject({
      id: zSlug,
      label: zText,
      awards: zAwards,
      values: z
        .array(
          zDated(
            z.strictObject({
              /** Number of sets; null: left to ministries and provinces. */
              sets: z.int().min(1).nullable(),
              electronic: z.boolean(),
              papers: z
                .array(z.strictObject({ id: zSlug, text: zText, /** Only when this holds, in words. */ when: zText.optional() }))
                .min(1),
            }),
          ),
        )
        .min(1),
    }),
  ),
});

/** law/parameters/cong-hien.yaml: positions and years for commendation of long service. */
export const zService = z.strictObject({
  label: zText,
  tables: z.array(
    z.strictObject({
      award: z.string().min(1),
      values: z
        .array(
          zDated(
            z.array(
              z.strictObject({
                position: zText,
                /** Years held: at least `years`, less than `below` where a higher class begins there; null: no length is set. */
                years: z.int().min(1).nullable(),
                below: z.int().min(2).optional(),
              }),
            ),
          ),
        )
        .min(1),
    }),
  ),
  /** Positions that count as another one. */
  equivalents: z.array(z.strictObject({ positions: z.array(zText).min(1), as: zText, values: z.array(zDated(zText)).min(1) })),
});

/** What most other rules say: a sentence, with the figures a program can use. */
const zProvision = z.strictObject({
  text: zText,
  workingDays: z.int().min(1).optional(),
  days: z.int().min(1).optional(),
  months: z.int().min(1).optional(),
  /** Last day of the year it may be done: "12-31". */
  monthDay: z
    .string()
    .regex(/^\d{2}-\d{2}$/)
    .optional(),
  /** Years after the year the day is counted from. */
  yearsAfter: z.int().min(0).optional(),
  /** Per cents: 20, 1.5. Of what, `text` says. */
  percent: z.number().min(0).max(100).optional(),
});
/** Every other file of law/parameters: thoi-han, cong-khai, quy, thu-hoi, nghiem-cam … */
export const zProvisions = z.strictObject({
  label: zText,
  items: z.array(
    z.strictObject({
      id: zSlug,
      label: zText,
      /** Awards it is about; absent: all, or none in particular. */
      awards: zAwards.optional(),
      values: z.array(zDated(zProvision)).min(1),
    }),
  ),
});

/** Rules before every standard that a program can judge; the others are told, not judged. */
const GENERAL_CHECKS = ['hold', 'discipline', 'one-award', 'from-last-award', 'initiative-reuse', 'told'] as const;
/** law/parameters/quy-tac-chung.yaml: G01–G22. */
export const zGeneralRules = z.strictObject({
  label: zText,
  rules: z.array(
    z.strictObject({
      id: z.string().regex(/^G\d{2}$/),
      label: zText,
      check: z.enum(GENERAL_CHECKS),
      onFailure: z.enum(['block', 'justify', 'warn']).optional(),
      values: z.array(zDated(zText)).min(1),
    }),
  ),
});
export type GeneralRule = z.infer<typeof zGeneralRules>['rules'][number];

/** law/readings.yaml: where the law leaves room, how it is read here. */
export const zReadings = z.strictObject({
  readings: z.array(
    z.strictObject({ id: z.int().min(1), topic: zText, text: zText, reason: zText, reference: zText.optional() }),
  ),
});

/** law/transitional.yaml: which day chooses the version; each is a function of src/law/transitional.ts by this name. */
const TRANSITIONS = [
  'version-by-received-day',
  'dossier-before-nd-152',
  'delegated-rules-until-end-2025',
  'dossier-before-l-06-2026',
  'prize-by-decision-day',
] as const;
export const zTransitions = z.strictObject({
  transitions: z.array(z.strictObject({ id: z.enum(TRANSITIONS), text: zText, values: z.array(zDated(zText)).min(1) })),
});

/** What a ministry or province may set: law/parameters/dia-phuong.yaml. The keys are a closed list, the data say since when and by which article. */
export const LOCAL_KEYS = [
  'vote-threshold',
  'vote-quorum',
  'vote-recused',
  'quota',
  'deadline',
  'extra-papers',
  'dossier-sets',
  'registration-duty',
  'ratio-target',
  'headcount-rule',
] as const;
export type LocalKey = (typeof LOCAL_KEYS)[number];
export const zLocalScope = z.strictObject({
  label: zText,
  keys: z.array(
    z.strictObject({
      key: z.enum(LOCAL_KEYS),
      label: zText,
      /** `delegated`: the law says a ministry or province sets it; `open`: the law is silent, so a local rule may be stricter procedure, never a block. */
      ground: z.enum(['delegated', 'open']),
      values: z.array(zDated(zText)).min(1),
    }),
  ),
});
