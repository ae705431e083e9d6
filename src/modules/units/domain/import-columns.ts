import type { LocalDate } from '../../../kernel/local-date.ts';
import { type Columns, readChoice, readDay, readText, readYesNo } from '../../imports/domain/index.ts';
import {
  UNIT_KIND_LABELS,
  UNIT_LEVEL_LABELS,
  type UnitKind,
  type UnitLevel,
  type UnitYearKind,
  YEAR_KIND_LABELS,
} from './unit.ts';

/** One line of a table of units; null: the cell is blank. */
export interface UnitLine {
  readonly code: string | null;
  readonly name: string;
  readonly shortName: string | null;
  /** Code or name of the superior; blank: the unit the table is for. */
  readonly parent: string | null;
  readonly kind: UnitKind | null;
  readonly level: UnitLevel | null;
  readonly yearKind: UnitYearKind | null;
  readonly smallCollective: boolean | null;
  readonly flagEligible: boolean | null;
  readonly legalPerson: boolean | null;
  readonly place: string | null;
  readonly validFrom: LocalDate | null;
}

const listed = (labels: Record<string, string>): string => `Một trong: ${Object.values(labels).join('; ')}.`;
const YES_NO = 'Ghi “Có” hoặc “Không”.';

export const UNIT_COLUMNS: Columns<UnitLine> = {
  code: {
    header: 'Mã đơn vị',
    aliases: ['Mã', 'Mã ĐV'],
    read: readText(50),
    hint: 'Nếu có; mỗi mã chỉ dùng cho một đơn vị. Đơn vị đã có mã này sẽ được cập nhật.',
    samples: ['SGD-TCCB', 'SGD-KHTC'],
  },
  name: {
    header: 'Tên đơn vị',
    aliases: ['Đơn vị', 'Tên'],
    required: true,
    read: readText(300),
    hint: 'Tên đầy đủ.',
    samples: ['Phòng Tổ chức cán bộ', 'Phòng Kế hoạch - Tài chính'],
  },
  shortName: {
    header: 'Tên viết tắt',
    aliases: ['Viết tắt', 'Tên ngắn'],
    read: readText(100),
    hint: 'Nếu có.',
    samples: ['Phòng TCCB', 'Phòng KHTC'],
  },
  parent: {
    header: 'Đơn vị cấp trên',
    aliases: ['Trực thuộc', 'Đơn vị quản lý', 'Cấp trên'],
    read: readText(300),
    hint: 'Mã hoặc tên của đơn vị cấp trên: đơn vị đã có, hoặc đơn vị ở dòng khác trong bảng. Để trống: trực thuộc đơn vị đang nhập.',
    samples: ['', ''],
  },
  kind: {
    header: 'Loại',
    aliases: ['Loại đơn vị', 'Loại hình'],
    read: readChoice<UnitKind>(UNIT_KIND_LABELS, {
      phòng: 'department',
      ban: 'department',
      'phòng ban': 'department',
      'văn phòng': 'office',
      'trung tâm': 'office',
      trường: 'school',
      'bệnh viện': 'hospital',
      'trạm y tế': 'hospital',
      thôn: 'village',
      'tổ dân phố': 'village',
      'công ty': 'company',
      'đoàn thể': 'union',
      sở: 'agency',
      ubnd: 'agency',
    }),
    hint: listed(UNIT_KIND_LABELS),
    samples: ['Phòng, ban', 'Phòng, ban'],
  },
  level: {
    header: 'Cấp',
    aliases: ['Cấp hành chính'],
    read: readChoice<UnitLevel>(UNIT_LEVEL_LABELS, { tỉnh: 'province', xã: 'commune', huyện: 'district' }),
    hint: `${listed(UNIT_LEVEL_LABELS)} Để trống: như đơn vị cấp trên.`,
    samples: ['Cấp tỉnh', ''],
  },
  yearKind: {
    header: 'Năm công tác',
    aliases: ['Loại năm'],
    read: readChoice<UnitYearKind>(YEAR_KIND_LABELS, { 'năm lịch': 'calendar', năm: 'calendar' }),
    hint: `${listed(YEAR_KIND_LABELS)} Để trống: năm dương lịch.`,
    samples: ['', ''],
  },
  smallCollective: { header: 'Tập thể nhỏ', read: readYesNo, hint: YES_NO, samples: ['Có', 'Có'] },
  flagEligible: {
    header: 'Xét tặng cờ',
    aliases: ['Thuộc diện xét tặng cờ'],
    read: readYesNo,
    hint: YES_NO,
    samples: ['Không', 'Không'],
  },
  legalPerson: {
    header: 'Tư cách pháp nhân',
    aliases: ['Pháp nhân'],
    read: readYesNo,
    hint: YES_NO,
    samples: ['Không', 'Không'],
  },
  place: {
    header: 'Địa danh',
    read: readText(100),
    hint: 'Nơi ghi trên văn bản của đơn vị (“Hà Nội, ngày …”).',
    samples: ['', ''],
  },
  validFrom: {
    header: 'Từ ngày',
    aliases: ['Ngày thành lập'],
    read: readDay,
    hint: 'Ngày/tháng/năm bắt đầu hoạt động. Để trống: ngày nhập.',
    samples: ['01/01/2020', ''],
  },
};
