import { Refusal } from '../../kernel/refusal.ts';

/** Bounds of a table that people import. */
export interface WorkbookLimits {
  readonly fileBytes: number;
  /** Rows of one sheet that are not blank. */
  readonly rows: number;
  readonly columns: number;
  readonly sheets: number;
}

const MB = 1024 * 1024;
export const WORKBOOK_LIMITS: WorkbookLimits = { fileBytes: 10 * MB, rows: 5_000, columns: 60, sheets: 20 };

const refused = (message: string) => new Refusal('malformed', 'file-refused', message);

/** Why an Excel file was not read, in the words the user reads: what is wrong and what to do. */
export const refuseWorkbook = {
  empty: () => refused('Tệp không có nội dung. Vui lòng chọn tệp khác.'),
  tooLarge: ({ fileBytes }: WorkbookLimits) =>
    new Refusal(
      'tooLarge',
      'file-too-large',
      `Tệp lớn hơn ${Math.round(fileBytes / MB)} MB nên không được đọc. Vui lòng bỏ hình ảnh hoặc chia nhỏ tệp.`,
    ),
  notExcel: () =>
    refused(
      'Tệp không phải là tệp Excel (.xlsx) hoặc đã hỏng. Vui lòng mở bằng Excel, chọn “Lưu thành…” (Save As), loại .xlsx rồi thử lại.',
    ),
  damaged: () => refused('Tệp Excel bị hỏng hoặc có cấu trúc lạ. Vui lòng mở bằng Excel, lưu lại dạng .xlsx rồi thử lại.'),
  encrypted: () => refused('Tệp Excel được bảo vệ bằng mật khẩu. Vui lòng gỡ mật khẩu, lưu lại rồi thử lại.'),
  unsafe: () => refused('Tệp có cấu trúc bất thường nên không được đọc. Vui lòng mở bằng Excel, lưu lại dạng .xlsx rồi thử lại.'),
  tooManySheets: ({ sheets }: WorkbookLimits) =>
    refused(`Tệp có nhiều hơn ${sheets} trang tính. Vui lòng xóa các trang thừa rồi thử lại.`),
  tooManyRows: (sheet: string, { rows }: WorkbookLimits) =>
    refused(`Trang “${sheet}” có nhiều hơn ${rows.toLocaleString('vi')} dòng nên không được đọc. Vui lòng chia thành nhiều tệp.`),
  tooManyColumns: (sheet: string, { columns }: WorkbookLimits) =>
    refused(`Trang “${sheet}” có nhiều hơn ${columns} cột. Vui lòng xóa các cột thừa rồi thử lại.`),
};
