import { z } from 'zod';
import { SUBJECTS } from '../facts.ts';
import { zDated, zReference } from './dated.ts';
import { zNode } from './standard.ts';

/** Danh hiệu thi đua and hình thức khen thưởng: the law keeps them apart (Luật 06/2022/QH15, Điều 19, 20 and Điều 9). */
export const AWARD_KINDS = ['title', 'commendation'] as const;
export const AWARD_KIND_LABELS: Record<(typeof AWARD_KINDS)[number], string> = {
  title: 'Danh hiệu thi đua',
  commendation: 'Hình thức khen thưởng',
};
export const AWARD_LEVELS = ['co-so', 'xa', 'bo-tinh', 'nha-nuoc'] as const;
export const AWARD_LEVEL_LABELS: Record<(typeof AWARD_LEVELS)[number], string> = {
  'co-so': 'Cấp cơ sở',
  xa: 'Cấp xã',
  'bo-tinh': 'Cấp bộ, ban, ngành, tỉnh',
  'nha-nuoc': 'Cấp Nhà nước',
};
export const AWARD_GROUPS = [
  'danh-hieu-ca-nhan',
  'danh-hieu-tap-the',
  'danh-hieu-ho-gia-dinh',
  'huan-chuong',
  'huy-chuong',
  'danh-hieu-vinh-du',
  'giai-thuong',
  'ky-niem-chuong',
  'bang-khen',
  'giay-khen',
] as const;
export const AWARD_GROUP_LABELS: Record<(typeof AWARD_GROUPS)[number], string> = {
  'danh-hieu-ca-nhan': 'Danh hiệu thi đua cá nhân',
  'danh-hieu-tap-the': 'Danh hiệu thi đua tập thể',
  'danh-hieu-ho-gia-dinh': 'Danh hiệu thi đua hộ gia đình',
  'huan-chuong': 'Huân chương',
  'huy-chuong': 'Huy chương',
  'danh-hieu-vinh-du': 'Danh hiệu vinh dự nhà nước',
  'giai-thuong': 'Giải thưởng',
  'ky-niem-chuong': 'Kỷ niệm chương',
  'bang-khen': 'Bằng khen',
  'giay-khen': 'Giấy khen',
};

/** Which of several standards of one subject: `worker` for LĐTT type B, `province` where the law names ministries and provinces. */
const VARIANTS = ['worker', 'province'] as const;
export type Variant = (typeof VARIANTS)[number];
export const VARIANT_LABELS: Record<Variant, string> = {
  worker: 'công nhân, nông dân, người lao động khác',
  province: 'bộ, ban, ngành, tỉnh',
};

const zStandardLine = z.strictObject({
  subject: z.enum(SUBJECTS),
  variant: z.enum(VARIANTS).optional(),
  values: z.array(zDated(zNode)).min(1),
});

/** A title or a form of commendation: law/awards/<slug of the code>.yaml. */
export const zAward = z.strictObject({
  code: z.string().regex(/^[A-Z0-9]+(_[A-Z0-9]+)*$/),
  label: z.string().trim().min(1),
  /** What it was called up to and including this day, where the name changed. */
  formerLabel: z.strictObject({ label: z.string().min(1), to: z.iso.date() }).optional(),
  english: z.string().trim().min(1),
  kind: z.enum(AWARD_KINDS),
  group: z.enum(AWARD_GROUPS),
  /** Order in lists, highest honour first within its group. */
  order: z.int(),
  level: z.enum(AWARD_LEVELS),
  subjects: z.array(z.enum(SUBJECTS)).min(1),
  rhythm: z.enum(['yearly', 'occasional']),
  /** Where the law lists it. */
  listed: zReference,
  /** Standards are those of this award (the same title under the armed forces' or the ministries' name). */
  like: z.string().optional(),
  standards: z.array(zStandardLine).optional(),
  note: z.string().trim().min(1).optional(),
});
export type Award = z.infer<typeof zAward>;
