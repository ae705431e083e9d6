import type { Subject } from '../../../law/facts.ts';

export const AWARD_GROUPS = ['title', 'certificate', 'order', 'honorary'] as const;
export type AwardGroup = (typeof AWARD_GROUPS)[number];
export const AWARD_GROUP_LABELS: Record<AwardGroup, string> = {
  title: 'Danh hiệu thi đua',
  certificate: 'Giấy khen, bằng khen, kỷ niệm chương',
  order: 'Huân chương, huy chương',
  honorary: 'Danh hiệu vinh dự nhà nước, giải thưởng',
};

/** A title or form of commendation that a sheet may name. */
export interface KnownAward {
  readonly code: string;
  readonly label: string;
  readonly group: AwardGroup;
  /** Who may hold it. */
  readonly subjects: readonly Subject[];
}

const PERSON: readonly Subject[] = ['individual'];
const UNIT: readonly Subject[] = ['collective'];
const HOUSEHOLD: readonly Subject[] = ['household'];
const BOTH: readonly Subject[] = ['individual', 'collective'];
const ALL: readonly Subject[] = ['individual', 'collective', 'household'];

const award = (group: AwardGroup, code: string, label: string, subjects: readonly Subject[]): KnownAward => ({
  code,
  label,
  group,
  subjects,
});
const CLASSES = [
  ['3', 'hạng Ba'],
  ['2', 'hạng Nhì'],
  ['1', 'hạng Nhất'],
] as const;
const inClasses = (code: string, label: string): KnownAward[] =>
  CLASSES.map(([mark, name]) => award('order', `${code}${mark}`, `${label} ${name}`, BOTH));

const AWARDS: readonly KnownAward[] = [
  award('title', 'LDTT', 'Lao động tiên tiến', PERSON),
  award('title', 'CSTT', 'Chiến sĩ tiên tiến', PERSON),
  award('title', 'CSTDCS', 'Chiến sĩ thi đua cơ sở', PERSON),
  award('title', 'CSTD_TINH', 'Chiến sĩ thi đua cấp tỉnh', PERSON),
  award('title', 'CSTD_BO', 'Chiến sĩ thi đua cấp bộ, ban, ngành', PERSON),
  award('title', 'CSTD_TQ', 'Chiến sĩ thi đua toàn quốc', PERSON),
  award('title', 'TTLDTT', 'Tập thể lao động tiên tiến', UNIT),
  award('title', 'DVTT', 'Đơn vị tiên tiến', UNIT),
  award('title', 'TTLDXS', 'Tập thể lao động xuất sắc', UNIT),
  award('title', 'DVQT', 'Đơn vị quyết thắng', UNIT),
  award('title', 'CO_TINH', 'Cờ thi đua cấp tỉnh', UNIT),
  award('title', 'CO_BO', 'Cờ thi đua cấp bộ, ban, ngành', UNIT),
  award('title', 'CO_CP', 'Cờ thi đua của Chính phủ', UNIT),
  award('title', 'CO_QK_DHQG', 'Cờ thi đua của quân khu, đại học quốc gia', UNIT),
  award('title', 'XA_TB', 'Xã, phường, đặc khu tiêu biểu', UNIT),
  award('title', 'THON_VH', 'Thôn, tổ dân phố văn hóa', UNIT),
  award('title', 'GD_VH', 'Gia đình văn hóa', HOUSEHOLD),
  award('certificate', 'GIAY_KHEN', 'Giấy khen', ALL),
  award('certificate', 'BK_TINH', 'Bằng khen cấp tỉnh', ALL),
  award('certificate', 'BK_BO', 'Bằng khen cấp bộ, ban, ngành', ALL),
  award('certificate', 'BK_TTG', 'Bằng khen của Thủ tướng Chính phủ', ALL),
  award('certificate', 'BK_QK_DHQG', 'Bằng khen của quân khu, đại học quốc gia', BOTH),
  award('certificate', 'KNC', 'Kỷ niệm chương', PERSON),
  ...inClasses('HCLD', 'Huân chương Lao động'),
  ...inClasses('HCDL', 'Huân chương Độc lập'),
  award('order', 'HC_HCM', 'Huân chương Hồ Chí Minh', BOTH),
  award('order', 'HC_SAO_VANG', 'Huân chương Sao vàng', BOTH),
  award('order', 'HC_DAI_DOAN_KET', 'Huân chương Đại đoàn kết dân tộc', PERSON),
  award('order', 'HC_DUNG_CAM', 'Huân chương Dũng cảm', PERSON),
  award('order', 'HC_HUU_NGHI', 'Huân chương Hữu nghị', BOTH),
  ...inClasses('HCQC', 'Huân chương Quân công'),
  ...inClasses('HCCC', 'Huân chương Chiến công'),
  ...inClasses('HCBVTQ', 'Huân chương Bảo vệ Tổ quốc'),
  award('order', 'HUY_CHUONG', 'Huy chương', PERSON),
  award('honorary', 'AHLD', 'Anh hùng Lao động', BOTH),
  award('honorary', 'NGND', 'Nhà giáo nhân dân', PERSON),
  award('honorary', 'NGUT', 'Nhà giáo ưu tú', PERSON),
  award('honorary', 'GT_HCM', 'Giải thưởng Hồ Chí Minh', PERSON),
  award('honorary', 'GT_NN', 'Giải thưởng Nhà nước', PERSON),
];

/**
 * Titles and forms of commendation by their codes, in the order of a list to choose from, lower before higher.
 * Source: Luật 06/2022/QH15, Điều 9, 19, 20, 33, 54, 59, 72, 75; who may hold which: the article of each.
 */
export const knownAwards = (): readonly KnownAward[] => AWARDS;

/** How an award is called on screen; the code itself where it is not known. */
export const awardLabel = (code: string): string => AWARDS.find((known) => known.code === code)?.label ?? code;
