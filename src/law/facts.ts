import { z } from 'zod';
import { zLocalDate } from '../kernel/local-date.ts';

/** Levels of completing one's duties, worst first (Nghị định 152/2025/NĐ-CP, Điều 33 khoản 7). */
export const RATINGS = ['KHTNV', 'HTNV', 'HTTNV', 'HTXSNV'] as const;
export type Rating = (typeof RATINGS)[number];
export const RATING_LABELS: Record<Rating, string> = {
  KHTNV: 'Không hoàn thành nhiệm vụ',
  HTNV: 'Hoàn thành nhiệm vụ',
  HTTNV: 'Hoàn thành tốt nhiệm vụ',
  HTXSNV: 'Hoàn thành xuất sắc nhiệm vụ',
};

/** Where an initiative or a project is recognised to have effect, narrowest first. */
export const SCOPES = ['co_so', 'tinh', 'toan_quoc'] as const;
export type Scope = (typeof SCOPES)[number];
export const SCOPE_LABELS: Record<Scope, string> = {
  co_so: 'cấp cơ sở',
  tinh: 'cấp bộ, ban, ngành, tỉnh',
  toan_quoc: 'toàn quốc',
};

/** Kinds of commendation (Luật 06/2022/QH15, Điều 8). */
export const KINDS = ['cong_trang', 'dot_xuat', 'chuyen_de', 'cong_hien', 'nien_han', 'doi_ngoai'] as const;
export type Kind = (typeof KINDS)[number];
export const KIND_LABELS: Record<Kind, string> = {
  cong_trang: 'Công trạng',
  dot_xuat: 'Đột xuất',
  chuyen_de: 'Phong trào thi đua, chuyên đề',
  cong_hien: 'Quá trình cống hiến',
  nien_han: 'Niên hạn',
  doi_ngoai: 'Đối ngoại',
};

const DISCIPLINE_FORMS = ['khien_trach', 'canh_cao', 'ha_bac_luong', 'giang_chuc', 'cach_chuc', 'buoc_thoi_viec'] as const;
type DisciplineForm = (typeof DISCIPLINE_FORMS)[number];
export const DISCIPLINE_LABELS: Record<DisciplineForm, string> = {
  khien_trach: 'Khiển trách',
  canh_cao: 'Cảnh cáo',
  ha_bac_luong: 'Hạ bậc lương',
  giang_chuc: 'Giáng chức',
  cach_chuc: 'Cách chức',
  buoc_thoi_viec: 'Buộc thôi việc',
};

export const SUBJECTS = ['individual', 'collective', 'household'] as const;
export type Subject = (typeof SUBJECTS)[number];
export const SUBJECT_LABELS: Record<Subject, string> = { individual: 'Cá nhân', collective: 'Tập thể', household: 'Hộ gia đình' };

const zYear = z.int('Năm phải là số nguyên.').min(1945, 'Năm không hợp lệ.').max(2200, 'Năm không hợp lệ.');
const zAwardCode = z.string().trim().min(1).max(40);
/** Above these a figure is a slip of the keyboard. */
export const MAX_COUNT = 10_000_000;
export const MAX_CLUSTER_RANK = 1_000;
const zCount = z
  .int('Số lượng phải là số nguyên.')
  .min(0, 'Số lượng không được âm.')
  .max(MAX_COUNT, 'Số lượng không được quá 10.000.000.');
const few = <T extends z.ZodType>(item: T) => z.array(item).max(500, 'Quá 500 dòng.');

const zRatingFact = z.object({ year: zYear, rating: z.enum(RATINGS) });
const zAwardFact = z.object({
  code: zAwardCode,
  /** Achievement year. */
  year: zYear,
  /** Last day of the achievement named in the decision. */
  achievedTo: zLocalDate.nullish(),
  decidedOn: zLocalDate.nullish(),
  kind: z.enum(KINDS).optional(),
  revoked: z.boolean().optional(),
});
const zInitiativeFact = z.object({
  year: zYear,
  scope: z.enum(SCOPES),
  applied: z.boolean().optional(),
  /** Code of the award it was already used for. */
  usedFor: z.string().trim().max(40).nullish(),
});
const zProjectFact = z.object({
  year: zYear,
  scope: z.enum(SCOPES),
  accepted: z.boolean().optional(),
  applied: z.boolean().optional(),
});
const zDisciplineFact = z.object({ form: z.enum(DISCIPLINE_FORMS), from: zLocalDate, until: zLocalDate.nullish() });
export const zCollectiveFact = z.object({
  headcount: zCount.optional(),
  ldtt: zCount.optional(),
  cstdcs: zCount.optional(),
  membersRatedHtnvOrBetter: zCount.optional(),
  membersDisciplinedCanhCaoOrWorse: zCount.optional(),
  foundedOn: zLocalDate.optional(),
  flagEligible: z.boolean().optional(),
  clusterRank: z
    .int('Thứ hạng phải là số nguyên.')
    .min(1, 'Thứ hạng phải từ 1.')
    .max(MAX_CLUSTER_RANK, 'Thứ hạng không được quá 1.000.')
    .optional(),
  /** The collective is a ministry, central agency or province itself: some honours have a standard of their own for these. */
  provinceOrMinistry: z.boolean().optional(),
});

/**
 * What is known of one subject. A list that is given is complete, one that is absent is unknown; `ratings` stay open: a year
 * not listed is unknown. Any other absent fact is unknown, never false (law/readings.yaml, reading 1).
 */
export const zFacts = z.object({
  ratings: few(zRatingFact).optional(),
  awards: few(zAwardFact).optional(),
  initiatives: few(zInitiativeFact).optional(),
  projects: few(zProjectFact).optional(),
  disciplines: few(zDisciplineFact).optional(),
  /** Being disciplined, investigated, inspected or denounced, not yet concluded. */
  underReview: z.boolean().optional(),
  /** Ids of checks of judgement that the unit attests. */
  attested: z.array(z.string().max(200)).max(500).optional(),
  collective: zCollectiveFact.optional(),
  /** Worker, farmer or other without a yearly rating as official (Luật 06/2022/QH15, Điều 24 khoản 3); absent: an official or employee. */
  worker: z.boolean().optional(),
});
export type RatingFact = z.infer<typeof zRatingFact>;
export type AwardFact = z.infer<typeof zAwardFact>;
export type InitiativeFact = z.infer<typeof zInitiativeFact>;
export type ProjectFact = z.infer<typeof zProjectFact>;
export type DisciplineFact = z.infer<typeof zDisciplineFact>;
export type CollectiveFact = z.infer<typeof zCollectiveFact>;
export type Facts = z.infer<typeof zFacts>;

/** One question: may this subject have this award for this year, by the law that governs a dossier received on that day? */
export const zCase = z.object({
  award: zAwardCode,
  subject: z.enum(SUBJECTS),
  kind: z.enum(KINDS).default('cong_trang'),
  achievementYear: zYear,
  /** Day the dossier was received: it chooses the version of the law. */
  receivedOn: zLocalDate,
  decidedOn: zLocalDate.nullish(),
  facts: zFacts,
});
export type EligibilityCase = z.infer<typeof zCase>;
