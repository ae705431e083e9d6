import type { LocalDate } from '../../../kernel/local-date.ts';
import { searchKey } from '../../../kernel/vi-text.ts';

export const UNIT_KINDS = [
  'agency',
  'department',
  'office',
  'school',
  'hospital',
  'village',
  'cooperative',
  'household-group',
  'company',
  'union',
  'armed-forces',
  'other',
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

export const UNIT_KIND_LABELS: Record<UnitKind, string> = {
  agency: 'Cơ quan',
  department: 'Phòng, ban',
  office: 'Văn phòng, trung tâm',
  school: 'Trường học',
  hospital: 'Cơ sở y tế',
  village: 'Thôn, tổ dân phố',
  cooperative: 'Hợp tác xã',
  'household-group': 'Tổ hợp tác, nhóm hộ',
  company: 'Doanh nghiệp',
  union: 'Mặt trận, đoàn thể',
  'armed-forces': 'Lực lượng vũ trang',
  other: 'Khác',
};

export const UNIT_LEVELS = ['central', 'province', 'district', 'commune', 'base'] as const;
export type UnitLevel = (typeof UNIT_LEVELS)[number];

export const UNIT_LEVEL_LABELS: Record<UnitLevel, string> = {
  central: 'Trung ương',
  province: 'Cấp tỉnh',
  district: 'Cấp huyện',
  commune: 'Cấp xã',
  base: 'Cơ sở',
};

export const YEAR_KINDS = ['calendar', 'school'] as const;
export type UnitYearKind = (typeof YEAR_KINDS)[number];

export const YEAR_KIND_LABELS: Record<UnitYearKind, string> = { calendar: 'Năm dương lịch', school: 'Năm học' };

/** What searching for a unit compares with: its name, then what else it is known by. */
export const unitSearchKey = (unit: { name: string; shortName?: string | null; code?: string | null }): string =>
  [unit.name, unit.shortName, unit.code]
    .filter((text) => text)
    .map((text) => searchKey(text!))
    .join(' | ');

/** First and last day; `validTo` null: no end is known. */
export interface Validity {
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

export const UNIT_STATES = ['coming', 'living', 'ending', 'ended'] as const;
export type UnitState = (typeof UNIT_STATES)[number];

/** Derived from the days, never stored: a clock may not falsify a column. */
export function unitStateOf(unit: Validity, today: LocalDate): UnitState {
  if (unit.validTo !== null) return unit.validTo < today ? 'ended' : 'ending';
  return unit.validFrom > today ? 'coming' : 'living';
}

export const UNIT_STATE_LABELS: Record<UnitState, string> = {
  coming: 'Chưa đến ngày hoạt động',
  living: 'Đang hoạt động',
  ending: 'Sắp kết thúc',
  ended: 'Đã kết thúc',
};
