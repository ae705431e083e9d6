import { Refusal } from '../kernel/refusal.ts';

/** What an error of Node or PostgreSQL carries beside its message. */
interface Coded {
  readonly code?: unknown;
  readonly path?: unknown;
  readonly syscall?: unknown;
  readonly cause?: unknown;
}

const NO_SERVER =
  'Không kết nối được với máy chủ PostgreSQL nêu ở biến DATABASE_URL. Xin kiểm tra địa chỉ, cổng và xem máy chủ có đang chạy không.';
const NOT_KNOWN = 'Máy chủ PostgreSQL không nhận tên hoặc mật khẩu nêu ở biến DATABASE_URL. Xin kiểm tra lại.';
const NO_EXTENSION =
  'Máy chủ PostgreSQL thiếu các phần mở rộng unaccent, pg_trgm, btree_gist. Xin cài gói đi kèm PostgreSQL (trên Debian, Ubuntu đã có sẵn; nơi khác là postgresql-contrib) rồi chạy lại.';

const OF_DATABASE: Readonly<Record<string, string>> = {
  ECONNREFUSED: NO_SERVER,
  ECONNRESET: NO_SERVER,
  ENOTFOUND: NO_SERVER,
  EAI_AGAIN: NO_SERVER,
  ETIMEDOUT: NO_SERVER,
  EHOSTUNREACH: NO_SERVER,
  ENETUNREACH: NO_SERVER,
  '28000': NOT_KNOWN,
  '28P01': NOT_KNOWN,
  '3D000': 'Máy chủ PostgreSQL chưa có cơ sở dữ liệu nêu ở biến DATABASE_URL. Xin tạo trước (CREATE DATABASE) rồi chạy lại.',
  '42501':
    'Tài khoản PostgreSQL nêu ở biến DATABASE_URL chưa đủ quyền. Xin giao cho tài khoản này quyền sở hữu cơ sở dữ liệu (ALTER DATABASE tên OWNER TO tài_khoản) rồi chạy lại.',
  '53300': 'Máy chủ PostgreSQL đã hết chỗ kết nối. Xin giảm biến DATABASE_POOL hoặc tăng max_connections.',
  '57P03': 'Máy chủ PostgreSQL đang khởi động hoặc đang dừng. Xin thử lại sau ít phút.',
  '0A000': NO_EXTENSION,
  '58P01': NO_EXTENSION,
};

const OF_FOLDER: Readonly<Record<string, string>> = {
  EACCES: 'không có quyền ghi',
  EPERM: 'không có quyền ghi',
  EROFS: 'ổ đĩa chỉ cho đọc',
  ENOSPC: 'ổ đĩa đã đầy',
  EDQUOT: 'đã hết hạn mức ổ đĩa',
  EEXIST: 'đã có tệp cùng tên',
  ENOTDIR: 'đường dẫn không phải thư mục',
  ENOENT: 'không tìm thấy',
};

/** The words for what ended a command: known troubles of the machine in Vietnamese with what to do, anything else as it is. */
export function failureText(error: unknown): string {
  // What a screen shows at each field, a command tells line by line.
  if (error instanceof Refusal) return [error.message, ...error.faults.map(({ message }) => `- ${message}`)].join('\n');
  for (let at = error; at instanceof Error; at = (at as Coded).cause) {
    const { code, path, syscall } = at as Coded;
    if (typeof code !== 'string') continue;
    if (syscall === 'listen')
      return 'Không mở được địa chỉ để phục vụ. Xin kiểm tra biến HOST và PORT (cổng dưới 1024 cần quyền quản trị máy).';
    const reason = OF_FOLDER[code];
    if (reason && typeof path === 'string')
      return `Không dùng được “${path}”: ${reason}. Xin kiểm tra biến SOVANG_DATA và quyền của thư mục rồi chạy lại.`;
    const known = OF_DATABASE[code];
    if (known) return `${known}\n(${at.message || code})`;
  }
  return error instanceof Error ? error.message : String(error);
}
