import { SHOWN } from './merits/shown.ts';
import type { DemoPerson } from './tree.ts';

type Staff = Pick<DemoPerson, 'key' | 'fullName' | 'gender' | 'bornOn' | 'unit' | 'title'>;

const woman = (key: string, fullName: string, bornOn: string, unit: string, title: string): Staff => ({
  key,
  fullName,
  gender: 'female',
  bornOn,
  unit,
  title,
});
const man = (...of: Parameters<typeof woman>): Staff => ({ ...woman(...of), gender: 'male' });

/** Invented people without accounts: those whose merits the offices of the province keep. */
export const DEMO_STAFF: readonly DemoPerson[] = [
  SHOWN.servant,
  man('toan', 'Nghiêm Bá Toàn', '1982-04-18', 'so-nv-tdkt', 'Chuyên viên chính'),
  woman('huong', 'Tô Lan Hương', '1980-08-27', 'so-nv', 'Chuyên viên chính'),
  SHOWN.underReview,
  woman('nga', 'Kiều Thị Nga', '1987-11-05', 'so-xd', 'Chuyên viên'),
  man('cuong', 'Lưu Mạnh Cường', '1976-02-09', 'so-xd', 'Phó Giám đốc'),
  man('phong', 'Vi Thanh Phong', '1979-07-23', 'ban', 'Phó Giám đốc'),
  woman('lien', 'Đinh Thị Kim Liên', '1984-10-30', 'ban-khth', 'Trưởng phòng'),
  woman('thu', 'Giang Minh Thu', '1996-01-16', 'ban-khth', 'Kế toán viên'),
  man('son', 'Triệu Hoàng Sơn', '1981-06-06', 'ban-qlbt', 'Trưởng phòng'),
  man('nam', 'Doãn Phương Nam', '1998-03-28', 'ban-qlbt', 'Kỹ sư'),
  man('long', 'Khúc Gia Long', '1983-09-19', 'so-gd-vp', 'Chánh Văn phòng'),
  woman('diep', 'Vương Ngọc Diệp', '1990-12-24', 'so-gd-vp', 'Chuyên viên'),
  SHOWN.teacher,
  man('quang', 'Tiêu Vĩnh Quang', '1985-05-15', 'thpt-1', 'Tổ trưởng chuyên môn'),
  woman('xuan', 'Ông Thị Thanh Xuân', '1994-02-03', 'thpt-1', 'Giáo viên'),
  man('hung', 'Bạch Quốc Hưng', '1977-08-14', 'thpt-2', 'Phó Hiệu trưởng'),
  woman('my', 'Âu Dương Diễm My', '1992-06-29', 'thpt-2', 'Giáo viên'),
  man('khoa', 'Chử Anh Khoa', '1991-04-04', 'xa-vp', 'Công chức Văn hóa - Xã hội'),
  woman('hoa', 'Thân Thị Hòa', '1986-09-01', 'xa-vp', 'Công chức Tài chính - Kế toán'),
  woman('loan', 'Mai Hồng Loan', '1978-01-11', 'tram-yt', 'Trạm trưởng'),
  man('tin', 'Đàm Trung Tín', '1995-07-07', 'tram-yt', 'Y sĩ'),
  woman('bich', 'Ninh Thị Ngọc Bích', '1974-10-20', 'th-tl', 'Hiệu trưởng'),
  woman('van', 'Hứa Cẩm Vân', '1988-03-12', 'th-tl', 'Giáo viên'),
  woman('trang', 'Lại Thùy Trang', '1997-11-26', 'th-tl', 'Giáo viên'),
  man('luc', 'Đồng Văn Lực', '1972-05-02', 'htx', 'Thành viên hợp tác xã'),
];
