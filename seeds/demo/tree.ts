import type { Role } from '../../src/access/roles.ts';
import type { UnitKind, UnitLevel, UnitYearKind } from '../../src/modules/units/domain/index.ts';

/** One invented province as it stood on 01/01/2024. `key` is how the rest of the demo names a unit. */
export interface DemoUnit {
  readonly key: string;
  readonly parent: string | null;
  readonly name: string;
  readonly shortName?: string;
  readonly kind: UnitKind;
  readonly level: UnitLevel;
  readonly yearKind?: UnitYearKind;
  readonly place?: string;
}

const department = (key: string, parent: string, name: string): DemoUnit => ({
  key,
  parent,
  name,
  kind: 'department',
  level: 'base',
});

export const DEMO_UNITS: readonly DemoUnit[] = [
  {
    key: 'tinh',
    parent: null,
    name: 'Ủy ban nhân dân tỉnh Thanh Giang',
    shortName: 'UBND tỉnh',
    kind: 'agency',
    level: 'province',
    place: 'Thanh Giang',
  },
  { key: 'so-nv', parent: 'tinh', name: 'Sở Nội vụ', kind: 'agency', level: 'province', place: 'Thanh Giang' },
  department('so-nv-tdkt', 'so-nv', 'Phòng Thi đua - Khen thưởng'),
  { key: 'so-xd', parent: 'tinh', name: 'Sở Xây dựng', kind: 'agency', level: 'province', place: 'Thanh Giang' },
  {
    key: 'so-gtvt',
    parent: 'tinh',
    name: 'Sở Giao thông vận tải',
    shortName: 'Sở GTVT',
    kind: 'agency',
    level: 'province',
    place: 'Thanh Giang',
  },
  {
    key: 'ban',
    parent: 'so-gtvt',
    name: 'Ban Quản lý bảo trì đường bộ',
    shortName: 'Ban QLBT đường bộ',
    kind: 'agency',
    level: 'base',
    place: 'Thanh Giang',
  },
  department('ban-khth', 'ban', 'Phòng Kế hoạch - Tổng hợp'),
  department('ban-qlbt', 'ban', 'Phòng Quản lý bảo trì'),
  department('ban-kt', 'ban', 'Phòng Kỹ thuật'),
  {
    key: 'so-ld',
    parent: 'tinh',
    name: 'Sở Lao động - Thương binh và Xã hội',
    shortName: 'Sở LĐTBXH',
    kind: 'agency',
    level: 'province',
    place: 'Thanh Giang',
  },
  {
    key: 'so-gd',
    parent: 'tinh',
    name: 'Sở Giáo dục và Đào tạo',
    shortName: 'Sở GDĐT',
    kind: 'agency',
    level: 'province',
    place: 'Thanh Giang',
  },
  department('so-gd-vp', 'so-gd', 'Văn phòng Sở'),
  {
    key: 'thpt-1',
    parent: 'so-gd',
    name: 'Trường THPT Sông Hiền',
    kind: 'school',
    level: 'base',
    yearKind: 'school',
    place: 'Thanh Giang',
  },
  {
    key: 'thpt-2',
    parent: 'so-gd',
    name: 'Trường THPT Lê Bình An',
    kind: 'school',
    level: 'base',
    yearKind: 'school',
    place: 'Thanh Giang',
  },
  {
    key: 'huyen',
    parent: 'tinh',
    name: 'Ủy ban nhân dân huyện Châu Hiền',
    shortName: 'UBND huyện',
    kind: 'agency',
    level: 'district',
    place: 'Châu Hiền',
  },
  {
    key: 'pgd',
    parent: 'huyen',
    name: 'Phòng Giáo dục và Đào tạo',
    shortName: 'Phòng GDĐT',
    kind: 'department',
    level: 'district',
    place: 'Châu Hiền',
  },
  {
    key: 'xa',
    parent: 'huyen',
    name: 'Ủy ban nhân dân xã Tùng Lâm',
    shortName: 'UBND xã Tùng Lâm',
    kind: 'agency',
    level: 'commune',
    place: 'Tùng Lâm',
  },
  { key: 'xa-vp', parent: 'xa', name: 'Văn phòng - Nội vụ xã', kind: 'department', level: 'commune' },
  { key: 'thon-dong', parent: 'xa', name: 'Thôn Đông', kind: 'village', level: 'commune' },
  { key: 'thon-doai', parent: 'xa', name: 'Thôn Đoài', kind: 'village', level: 'commune' },
  { key: 'tram-yt', parent: 'xa', name: 'Trạm Y tế xã Tùng Lâm', kind: 'hospital', level: 'commune' },
  { key: 'th-tl', parent: 'xa', name: 'Trường Tiểu học Tùng Lâm', kind: 'school', level: 'commune', yearKind: 'school' },
  { key: 'htx', parent: 'xa', name: 'Hợp tác xã Nông nghiệp Tùng Lâm', kind: 'cooperative', level: 'commune' },
  {
    key: 'xa-2',
    parent: 'huyen',
    name: 'Ủy ban nhân dân xã Tùng Vân',
    shortName: 'UBND xã Tùng Vân',
    kind: 'agency',
    level: 'commune',
    place: 'Tùng Vân',
  },
];

/** Invented people; addresses stand under the domain kept for examples. */
export interface DemoPerson {
  readonly key: string;
  readonly fullName: string;
  readonly gender: 'female' | 'male';
  readonly bornOn: string;
  readonly unit: string;
  readonly title: string;
  readonly leader?: boolean;
  readonly directWorker?: boolean;
  /** The account that she signs in with, and its roles. */
  readonly account?: { readonly userName: string; readonly grants: readonly { readonly role: Role; readonly unit: string }[] };
}

export const DEMO_PEOPLE: readonly DemoPerson[] = [
  {
    key: 'khai',
    fullName: 'Phùng Thế Khải',
    gender: 'male',
    bornOn: '1970-03-12',
    unit: 'tinh',
    title: 'Chủ tịch',
    leader: true,
    account: { userName: 'lanhdao.tinh', grants: [{ role: 'head', unit: 'tinh' }] },
  },
  {
    key: 'an',
    fullName: 'Đặng Thúy Ân',
    gender: 'female',
    bornOn: '1985-07-02',
    unit: 'so-nv-tdkt',
    title: 'Trưởng phòng',
    leader: true,
    account: {
      userName: 'chuyenvien.tinh',
      grants: [
        { role: 'officer', unit: 'tinh' },
        { role: 'officer', unit: 'so-nv' },
      ],
    },
  },
  {
    key: 'quyen',
    fullName: 'Vũ Hoàng Quyên',
    gender: 'female',
    bornOn: '1979-11-20',
    unit: 'so-nv',
    title: 'Giám đốc',
    leader: true,
    account: { userName: 'giamdoc.sonv', grants: [{ role: 'head', unit: 'so-nv' }] },
  },
  {
    key: 'viet',
    fullName: 'Đoàn Quốc Việt',
    gender: 'male',
    bornOn: '1974-01-30',
    unit: 'ban',
    title: 'Giám đốc',
    leader: true,
    account: { userName: 'giamdoc.ban', grants: [{ role: 'head', unit: 'ban' }] },
  },
  {
    key: 'anh',
    fullName: 'Nguyễn Thị Ánh',
    gender: 'female',
    bornOn: '1988-05-09',
    unit: 'ban-khth',
    title: 'Chuyên viên',
    account: {
      userName: 'chuyenvien.ban',
      grants: [
        { role: 'officer', unit: 'ban' },
        { role: 'member', unit: 'ban-khth' },
      ],
    },
  },
  {
    key: 'duc',
    fullName: 'Trần Hữu Đức',
    gender: 'male',
    bornOn: '1990-09-14',
    unit: 'ban-qlbt',
    title: 'Kỹ sư',
    directWorker: true,
    account: { userName: 'kysu.ban', grants: [{ role: 'member', unit: 'ban-qlbt' }] },
  },
  {
    key: 'ty',
    fullName: 'Lý Văn Tỵ',
    gender: 'male',
    bornOn: '1983-02-17',
    unit: 'ban-kt',
    title: 'Phó trưởng phòng',
    leader: true,
  },
  {
    key: 'nguyet',
    fullName: 'Hà Thị Minh Nguyệt',
    gender: 'female',
    bornOn: '1971-06-21',
    unit: 'so-ld',
    title: 'Giám đốc',
    leader: true,
  },
  { key: 'truong', fullName: 'Cao Xuân Trường', gender: 'male', bornOn: '1986-12-03', unit: 'so-ld', title: 'Chuyên viên' },
  {
    key: 'ẩn',
    fullName: 'Quách Thị Ngọc Ẩn',
    gender: 'female',
    bornOn: '1975-04-25',
    unit: 'so-gd',
    title: 'Phó Giám đốc',
    leader: true,
    account: { userName: 'lanhdao.sogd', grants: [{ role: 'head', unit: 'so-gd' }] },
  },
  {
    key: 'oanh',
    fullName: 'Bùi Kiều Oanh',
    gender: 'female',
    bornOn: '1991-08-08',
    unit: 'so-gd-vp',
    title: 'Chuyên viên',
    account: { userName: 'chuyenvien.sogd', grants: [{ role: 'officer', unit: 'so-gd' }] },
  },
  {
    key: 'hieu',
    fullName: 'Mạc Trung Hiếu',
    gender: 'male',
    bornOn: '1978-10-10',
    unit: 'thpt-1',
    title: 'Hiệu trưởng',
    leader: true,
    account: {
      userName: 'hieutruong.songhien',
      grants: [
        { role: 'head', unit: 'thpt-1' },
        { role: 'officer', unit: 'thpt-1' },
      ],
    },
  },
  {
    key: 'uyen',
    fullName: 'Đỗ Phương Uyên',
    gender: 'female',
    bornOn: '1993-03-03',
    unit: 'thpt-2',
    title: 'Giáo viên',
    directWorker: true,
  },
  {
    key: 'huynh',
    fullName: 'Tạ Đức Huỳnh',
    gender: 'male',
    bornOn: '1969-09-09',
    unit: 'pgd',
    title: 'Trưởng phòng',
    leader: true,
  },
  {
    key: 'tham',
    fullName: 'Lương Thị Hồng Thắm',
    gender: 'female',
    bornOn: '1977-12-12',
    unit: 'xa',
    title: 'Chủ tịch',
    leader: true,
    account: { userName: 'chutich.xa', grants: [{ role: 'head', unit: 'xa' }] },
  },
  {
    key: 'yen',
    fullName: 'Hoàng Hải Yến',
    gender: 'female',
    bornOn: '1989-01-19',
    unit: 'xa-vp',
    title: 'Công chức Văn phòng - Thống kê',
    account: {
      userName: 'chuyenvien.xa',
      grants: [
        { role: 'officer', unit: 'xa' },
        { role: 'member', unit: 'xa-vp' },
      ],
    },
  },
  {
    key: 'thon',
    fullName: 'Ngô Văn Thôn',
    gender: 'male',
    bornOn: '1965-05-05',
    unit: 'thon-dong',
    title: 'Trưởng thôn',
    leader: true,
    account: { userName: 'truongthon.dong', grants: [{ role: 'member', unit: 'thon-dong' }] },
  },
];

/** Accounts that belong to no person of the lists. */
export const DEMO_ACCOUNTS = [
  { userName: 'quantri', name: 'Quản trị hệ thống', role: 'administrator', unit: 'tinh' },
  { userName: 'giamsat', name: 'Thanh tra tỉnh', role: 'auditor', unit: 'tinh' },
] as const;

export const DEMO_PASSWORD = 'Thi-dua-2026-Thanh-Giang';
