import { expect, it } from 'vitest';
import { passwordFault } from './password-rules.ts';
import { suggestUserName, USER_NAME } from './user-name.ts';

const about = { userName: 'anhntn', name: 'Nguyễn Thị Ngọc Ánh' };

it.each([
  ['ngan', '10 ký tự'],
  ['x'.repeat(129), '128'],
  ['bi-mat-ANHNTN-2026', 'tên đăng nhập'],
  ['NguyenThiNgocAnh-99', 'họ và tên'],
  ['aaaaaaaaaaaa', 'ít ký tự'],
  ['1212121212', 'ít ký tự'],
  ['abcdeabcdeabcde', 'đoạn ngắn'],
  ['0123456789', 'liền nhau'],
  ['9876543210ab', 'liền nhau'],
  ['qwertyuiop12', 'liền nhau'],
  ['1qaz2wsx3edc', 'liền nhau'],
  ['matkhau123', 'phổ biến'],
  ['Mật khẩu 2026', 'phổ biến'],
  ['P@ssw0rd2026', 'phổ biến'],
  ['Vietnam@2026', 'phổ biến'],
  ['thidua-khenthuong', 'phổ biến'],
  ['ThiDuaKhenThuong1', 'phổ biến'],
  ['Anhyeuem1990', 'phổ biến'],
  ['19900101-2026', 'phổ biến'],
  ['admin@123456', 'phổ biến'],
])('refuses %s', (password, reason) => {
  expect(passwordFault(password, about)).toContain(reason);
});

it.each(['trâu đen gặm cỏ ven đê', 'Kh9-mqtz-wd4f', 'cau-thang-go-lim-cu', 'ba con vịt qua sông Lô', 'tr0ng-hoa-cuc-2026'])(
  'takes %s',
  (password) => {
    expect(passwordFault(password, about)).toBeNull();
  },
);

it('makes user names as offices do, none twice', () => {
  expect(suggestUserName('Nguyễn Thị Ngọc Ánh', new Set())).toBe('anhntn');
  expect(suggestUserName('Nguyễn Thị Ngọc Ánh', new Set(['anhntn', 'anhntn2']))).toBe('anhntn3');
  expect(suggestUserName('Đặng Đức', new Set())).toBe('ducd');
  for (const odd of ['Ý', 'O', '李 明', "K'Sor H'Yên"]) expect(suggestUserName(odd, new Set())).toMatch(USER_NAME);
});
