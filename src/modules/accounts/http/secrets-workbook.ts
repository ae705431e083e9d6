import { writeWorkbook } from '../../../documents/write/workbook.ts';
import { formatShort, type LocalDate } from '../../../kernel/local-date.ts';

interface Secret {
  readonly name: string;
  readonly userName: string;
  readonly password: string;
}

/** First passwords to print, cut and hand over; made once, kept nowhere. */
export async function secretsWorkbook(
  secrets: readonly Secret[],
  unitName: string,
  day: LocalDate,
): Promise<{ name: string; base64: string }> {
  const bytes = await writeWorkbook<Secret>([
    {
      name: 'Tài khoản',
      caption: [
        `Tài khoản Sổ Vàng của ${unitName}, cấp ngày ${formatShort(day)}`,
        'Mật khẩu chỉ dùng cho lần đăng nhập đầu tiên; khi đó hệ thống yêu cầu đặt mật khẩu riêng. Xin trao tận tay từng người và hủy tệp này sau khi trao.',
      ],
      columns: [
        { title: 'Họ và tên', width: 30, kind: 'text', value: (row) => row.name },
        { title: 'Tên đăng nhập', width: 20, kind: 'text', value: (row) => row.userName },
        { title: 'Mật khẩu lần đầu', width: 22, kind: 'text', value: (row) => row.password },
      ],
      rows: secrets,
    },
  ]);
  return { name: `tai-khoan-${day}.xlsx`, base64: Buffer.from(bytes).toString('base64') };
}
