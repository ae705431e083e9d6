import type { LocalDate } from '../../../kernel/local-date.ts';
import { type Columns, readDay, readEmail, readGender, readText, readYesNo } from '../../imports/domain/index.ts';
import type { Gender } from './person.ts';

/** One line of a table of people; null: the cell is blank. */
export interface PersonLine {
  readonly code: string | null;
  readonly fullName: string;
  readonly gender: Gender | null;
  readonly bornOn: LocalDate | null;
  /** Code or name of the unit; blank: the unit the table is for. */
  readonly unit: string | null;
  readonly title: string | null;
  readonly leader: boolean | null;
  readonly directWorker: boolean | null;
  readonly from: LocalDate | null;
  readonly email: string | null;
}

const YES_NO = 'Ghi “Có” hoặc “Không”.';

export const PERSON_COLUMNS: Columns<PersonLine> = {
  code: {
    header: 'Mã cán bộ',
    aliases: ['Mã', 'Mã CB', 'Mã công chức', 'Mã viên chức', 'Mã nhân viên', 'Số hiệu'],
    read: readText(50),
    hint: 'Nếu có; mỗi mã chỉ dùng cho một người. Người đã có mã này sẽ được cập nhật.',
    samples: ['CB001', 'CB002'],
  },
  fullName: {
    header: 'Họ và tên',
    aliases: ['Họ tên', 'Họ, tên', 'Họ và tên khai sinh'],
    required: true,
    read: (cell) => {
      const read = readText(200)(cell);
      return 'value' in read && read.value.length < 2 ? { fault: 'Họ và tên quá ngắn.' } : read;
    },
    hint: 'Họ, đệm và tên có dấu.',
    samples: ['Nguyễn Thị Ánh', 'Trần Văn Bình'],
  },
  gender: {
    header: 'Giới tính',
    aliases: ['Nam/Nữ', 'Giới'],
    read: readGender,
    hint: 'Ghi “Nam” hoặc “Nữ”.',
    samples: ['Nữ', 'Nam'],
  },
  bornOn: {
    header: 'Ngày sinh',
    aliases: ['Ngày tháng năm sinh', 'Ngày, tháng, năm sinh', 'Sinh ngày'],
    read: readDay,
    hint: 'Ngày/tháng/năm. Giúp phân biệt những người trùng họ tên.',
    samples: ['05/9/1980', '12/02/1991'],
  },
  unit: {
    header: 'Đơn vị',
    aliases: ['Đơn vị công tác', 'Phòng ban', 'Phòng, ban', 'Mã đơn vị', 'Nơi công tác'],
    read: readText(300),
    hint: 'Mã hoặc tên của đơn vị đã có. Để trống: đơn vị đang nhập.',
    samples: ['', ''],
  },
  title: {
    header: 'Chức danh',
    aliases: ['Chức vụ', 'Chức vụ, chức danh', 'Chức danh, chức vụ', 'Vị trí'],
    read: readText(200),
    hint: 'Chức vụ hoặc chức danh nghề nghiệp. Bắt buộc với người chưa có trong danh sách.',
    samples: ['Trưởng phòng', 'Chuyên viên'],
  },
  leader: {
    header: 'Lãnh đạo, quản lý',
    aliases: ['Lãnh đạo', 'Quản lý'],
    read: readYesNo,
    hint: YES_NO,
    samples: ['Có', 'Không'],
  },
  directWorker: { header: 'Lao động trực tiếp', aliases: ['Trực tiếp'], read: readYesNo, hint: YES_NO, samples: ['Không', 'Có'] },
  from: {
    header: 'Từ ngày',
    aliases: ['Ngày bắt đầu', 'Giữ chức danh từ'],
    read: readDay,
    hint: 'Ngày bắt đầu giữ chức danh này ở đơn vị. Để trống: ngày nhập.',
    samples: ['01/01/2020', ''],
  },
  email: {
    header: 'Thư điện tử',
    aliases: ['Email', 'E-mail', 'Hộp thư'],
    read: readEmail,
    hint: 'Để nhận nhắc việc qua thư.',
    samples: ['', ''],
  },
};
