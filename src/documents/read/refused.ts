import type { ReadLimits } from './limits.ts';

/** Why a file was not read. Closed: screens and the command line tell them apart by this code alone. */
export type RefusalCode =
  | 'empty'
  | 'too-large'
  | 'unknown-type'
  | 'encrypted'
  | 'damaged'
  | 'scanned'
  | 'too-many-pages'
  | 'bomb'
  | 'timeout';

/** A file that cannot be read; `message` is a Vietnamese text for the user: what happened and what to do. */
export class DocumentRefused extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'DocumentRefused';
    this.code = code;
  }
}

const megabytes = (bytes: number): string => String(Math.round(bytes / (1024 * 1024)));

/** The refusals, each with the words the user reads. */
export const refuse = {
  empty: () => new DocumentRefused('empty', 'Tệp không có nội dung. Vui lòng kiểm tra lại tệp và chọn tệp khác.'),
  tooLarge: (limits: ReadLimits) =>
    new DocumentRefused(
      'too-large',
      `Tệp lớn hơn ${megabytes(limits.fileBytes)} MB nên không được đọc. Vui lòng giảm kích thước hình ảnh trong văn bản hoặc chia nhỏ tệp.`,
    ),
  unknownType: () =>
    new DocumentRefused(
      'unknown-type',
      'Không nhận ra loại tệp này. Vui lòng dùng tệp Word (.docx), PDF có chữ (.pdf), trang web (.html) hoặc tệp văn bản (.txt, .md).',
    ),
  otherOffice: (what: string) =>
    new DocumentRefused(
      'unknown-type',
      `Đây là tệp ${what}, không phải văn bản. Vui lòng dùng tệp Word (.docx) hoặc PDF có chữ.`,
    ),
  oldWord: () =>
    new DocumentRefused(
      'unknown-type',
      'Tệp Word đời cũ (.doc) chưa đọc được. Vui lòng mở bằng Word, chọn “Lưu thành…” (Save As), chọn loại tệp .docx rồi tải lên lại.',
    ),
  richText: () =>
    new DocumentRefused(
      'unknown-type',
      'Tệp .rtf chưa đọc được. Vui lòng mở bằng Word, chọn “Lưu thành…” (Save As), chọn loại tệp .docx rồi tải lên lại.',
    ),
  encryptedWord: () =>
    new DocumentRefused('encrypted', 'Tệp Word được bảo vệ bằng mật khẩu. Vui lòng mở tệp, gỡ mật khẩu, lưu lại rồi tải lên.'),
  encryptedPdf: () =>
    new DocumentRefused('encrypted', 'Tệp PDF được bảo vệ bằng mật khẩu. Vui lòng gỡ mật khẩu rồi tải lên lại.'),
  damaged: (cause?: unknown) =>
    new DocumentRefused(
      'damaged',
      'Tệp bị hỏng hoặc chưa tải về đủ nên không đọc được. Vui lòng mở tệp để kiểm tra, lưu lại rồi tải lên lần nữa.',
      cause,
    ),
  scanned: () =>
    new DocumentRefused(
      'scanned',
      'Tệp chỉ có hình ảnh (bản quét), không có chữ để đọc. Vui lòng dùng tệp Word gốc hoặc bản PDF xuất ra từ Word.',
    ),
  tooManyPages: (limits: ReadLimits) =>
    new DocumentRefused(
      'too-many-pages',
      `Tệp có nhiều hơn ${limits.pages} trang nên không được đọc. Vui lòng tách phần kế hoạch ra thành tệp riêng.`,
    ),
  bomb: () =>
    new DocumentRefused(
      'bomb',
      'Tệp có cấu trúc bất thường, khi mở ra lớn hơn mức cho phép nên không được đọc. Vui lòng lưu lại văn bản bằng Word rồi tải lên.',
    ),
  unsafe: () =>
    new DocumentRefused(
      'bomb',
      'Tệp có khai báo không an toàn nên không được đọc. Vui lòng lưu lại văn bản bằng Word rồi tải lên.',
    ),
  timeout: (limits: ReadLimits) =>
    new DocumentRefused(
      'timeout',
      `Việc đọc tệp kéo dài quá ${limits.seconds} giây nên đã dừng. Vui lòng chia nhỏ tệp hoặc lưu lại văn bản bằng Word rồi tải lên.`,
    ),
};
