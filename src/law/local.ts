import { z } from 'zod';
import { fromParts, zLocalDate } from '../kernel/local-date.ts';
import { AWARD_LEVELS } from './schema/award.ts';
import type { LocalKey } from './schema/parameters.ts';

/**
 * What a ministry or province may set for itself: the same ten matters as law/parameters/dia-phuong.yaml lists, one shape
 * for each. There is no field that refuses anybody: what is not met is told, never a block.
 */

const zText = z
  .string({ error: 'Xin ghi nội dung này.' })
  .trim()
  .min(1, 'Xin ghi nội dung này.')
  .max(500, 'Nội dung dài quá 500 ký tự.');
const zAwards = z
  .array(z.string().min(1))
  .min(1, 'Xin chọn ít nhất một danh hiệu hoặc hình thức khen thưởng.')
  .max(100, 'Danh sách quá dài.');
const zPercent = z
  .number({ error: 'Xin ghi tỷ lệ phần trăm.' })
  .gt(0, 'Tỷ lệ phải lớn hơn 0%.')
  .max(100, 'Tỷ lệ không quá 100%.')
  .multipleOf(0.5, 'Tỷ lệ ghi đến nửa phần trăm.');
const zWhole = (message: string) => z.int({ error: message }).min(1, message);

/** Which dossiers a deadline is for. */
export const DEADLINE_IDS = ['tong-ket-nam', 'nam-hoc', 'chuyen-de', 'dot-xuat', 'khac'] as const;
export const DEADLINE_LABELS: Record<(typeof DEADLINE_IDS)[number], string> = {
  'tong-ket-nam': 'Khen thưởng tổng kết năm',
  'nam-hoc': 'Khen thưởng tổng kết năm học',
  'chuyen-de': 'Khen thưởng theo chuyên đề',
  'dot-xuat': 'Khen thưởng đột xuất',
  khac: 'Hồ sơ khác',
};

/** Whose share of the awards a target is about. */
export const RATIO_IDS = ['truc-tiep', 'tap-the-nho', 'khac'] as const;
export const RATIO_LABELS: Record<(typeof RATIO_IDS)[number], string> = {
  'truc-tiep': 'Người trực tiếp lao động, công tác',
  'tap-the-nho': 'Tập thể nhỏ',
  khac: 'Đối tượng khác',
};

const MONTH_DAY = /^(\d{2})-(\d{2})$/;
/** "12-10": the tenth of December; a day that every year has. */
const zMonthDay = z.string().refine(
  (text) => {
    const [, month, day] = MONTH_DAY.exec(text) ?? [];
    return month !== undefined && fromParts(2025, Number(month), Number(day)) !== null;
  },
  { error: 'Ngày trong năm không hợp lệ.' },
);

export const zLocalSetting = z.discriminatedUnion('key', [
  z.strictObject({
    key: z.literal('vote-threshold'),
    awards: zAwards,
    /** Whole per cents of all members, present or not. */
    percent: zWhole('Xin ghi tỷ lệ là số nguyên phần trăm.').max(100, 'Tỷ lệ không quá 100%.'),
    of: z.literal('all-members'),
  }),
  z
    .strictObject({
      key: z.literal('vote-quorum'),
      numerator: zWhole('Xin chọn tỷ lệ thành viên dự họp.').max(100, 'Số quá lớn.'),
      denominator: zWhole('Xin chọn tỷ lệ thành viên dự họp.').max(100, 'Số quá lớn.'),
    })
    .refine((value) => value.numerator <= value.denominator, {
      path: ['numerator'],
      error: 'Số thành viên dự họp không thể nhiều hơn tổng số thành viên.',
    }),
  z.strictObject({ key: z.literal('vote-recused'), leaveDenominator: z.boolean({ error: 'Xin chọn một cách tính.' }) }),
  z.strictObject({
    key: z.literal('quota'),
    awards: zAwards,
    limit: z.union(
      [
        z.strictObject({ percent: zPercent }),
        z.strictObject({ number: zWhole('Xin ghi số lượng là số nguyên dương.').max(100_000, 'Số quá lớn.') }),
      ],
      { error: 'Xin ghi tỷ lệ trên 0% và không quá 100%, hoặc số lượng là số nguyên dương.' },
    ),
    /** What the share is of, or whose number it is: "tổng số cá nhân đạt Lao động tiên tiến". */
    of: zText,
  }),
  z.strictObject({
    key: z.literal('deadline'),
    id: z.enum(DEADLINE_IDS, { error: 'Xin chọn loại hồ sơ.' }),
    label: zText,
    /** Absent: for all dossiers of the kind. */
    awards: zAwards.optional(),
    by: z.union(
      [
        z.strictObject({ monthDay: zMonthDay }),
        z.strictObject({ workingDays: zWhole('Xin ghi số ngày làm việc.').max(366, 'Không quá 366 ngày.') }),
      ],
      { error: 'Xin ghi một ngày trong năm, hoặc số ngày làm việc.' },
    ),
  }),
  z.strictObject({
    key: z.literal('extra-papers'),
    awards: zAwards,
    papers: z.array(zText).min(1, 'Xin ghi ít nhất một giấy tờ.').max(30, 'Không quá 30 giấy tờ.'),
  }),
  z.strictObject({
    key: z.literal('dossier-sets'),
    awards: zAwards,
    sets: zWhole('Xin ghi số bộ hồ sơ.').max(20, 'Không quá 20 bộ.'),
  }),
  z.strictObject({ key: z.literal('registration-duty'), required: z.boolean({ error: 'Xin chọn có hoặc không.' }) }),
  z.strictObject({
    key: z.literal('ratio-target'),
    id: z.enum(RATIO_IDS, { error: 'Xin chọn đối tượng.' }),
    label: zText,
    percent: zPercent,
    level: z.enum(AWARD_LEVELS, { error: 'Xin chọn cấp khen thưởng.' }),
  }),
  z.strictObject({ key: z.literal('headcount-rule'), text: zText }),
]);
export type LocalSetting = z.output<typeof zLocalSetting>;
export type SettingOf<K extends LocalKey> = Extract<LocalSetting, { key: K }>;

/** What a local regulation sets, for how long, and where it stands. */
export const zLocalValue = z.strictObject({
  setting: zLocalSetting,
  /** First and last day, both included; `to: null`: no end is known. */
  from: zLocalDate,
  to: zLocalDate.nullable(),
  source: z.strictObject({
    /** Số, ký hiệu: "86/2025/QĐ-UBND". */
    number: z.string().trim().min(1),
    signedOn: zLocalDate,
    /** "Điều 7 khoản 2" */
    article: z.string().trim().min(1),
  }),
  /** How deep in the tree the unit stands that set it: of two that apply, the deeper is the nearer. */
  depth: z.int().min(0),
});
export type LocalValue = z.output<typeof zLocalValue>;

/** Awards that a setting is about; null: about none in particular. */
export function awardsOf(setting: LocalSetting): readonly string[] | null {
  return 'awards' in setting ? (setting.awards ?? null) : null;
}
